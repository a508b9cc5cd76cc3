import { handleKey } from '../../lib/keys.ts';
import type { ProfileSighting } from '../../model/sighting.ts';
import type { Profile } from '../../model/records.ts';
import type { AppendOp } from '../../sync/ops.ts';
import type { CommentRow, PostRow, ProfileSightingRow, SightingRow } from '../schema.ts';

/**
 * What of the things that were read goes to other devices: of accounts that somebody keeps or follows, nothing of
 * strangers. Keys of accounts and people's places in this browser stay here; accounts are called by their handles.
 */
export const isShared = ({ relation, personId }: Pick<Profile, 'relation' | 'personId'>): boolean =>
  relation !== 'none' || personId !== undefined;

/** Fields of an account that every device knows alike. */
export const accountFields = [
  'network',
  'handle',
  'stableKey',
  'name',
  'isOrganisation',
  'relation',
  'personId',
  'followedAt',
] as const satisfies readonly (keyof Profile)[];

/** Fields of a post that every device knows alike; when it was seen follows from its sightings. */
export const postFieldsShared = [
  'post',
  'author',
  'permalink',
  'publishedAt',
  'text',
  'textComplete',
  'language',
  'media',
  'promoted',
  'quotes',
  'repostedBy',
  'aliases',
  'quoted',
  'original',
  'format',
  'pictures',
  'links',
  'hashtags',
  'mentions',
  'landing',
] as const satisfies readonly (keyof PostRow)[];

export const commentFieldsShared = [
  'network',
  'postKey',
  'parentKey',
  'author',
  'publishedAt',
  'text',
  'textComplete',
  'reactions',
  'surface',
  'reader',
  'firstSeenAt',
] as const satisfies readonly (keyof CommentRow)[];

/** Those fields of a row; what it does not have is undefined, which takes it away elsewhere. */
export const pick = <R extends object, F extends keyof R>(row: R, fields: readonly F[]): Pick<R, F> =>
  Object.fromEntries(fields.map((field) => [field, row[field]])) as Pick<R, F>;

/** The name of an account on the wire. Two names of one account meet in one row, where stamps decide. */
export const accountId = ({ network, handle }: Pick<Profile, 'network' | 'handle'>): string =>
  handleKey(network, handle);

const plain = (value: object): AppendOp['v'] => JSON.parse(JSON.stringify(value)) as AppendOp['v'];

export function sightingOp({ id, ...row }: SightingRow): AppendOp {
  return { t: 'sightings', id, v: plain(row) };
}

export function profileSightingOp({ id: _id, profileKey: _key, ...sighting }: ProfileSightingRow): AppendOp {
  const { profile, seenAt } = sighting satisfies ProfileSighting;
  return { t: 'profileSightings', id: `${handleKey(profile.network, profile.handle)}@${seenAt}`, v: plain(sighting) };
}
