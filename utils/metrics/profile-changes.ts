import type { NetworkId } from '../model/network.ts';
import type { ProfileChange, ProfileField } from '../model/rival.ts';
import type { ProfileSighting } from '../model/sighting.ts';

/** What a sighting shows of a field; undefined where it shows nothing, which says nothing about the field. */
const readers: Readonly<Record<ProfileField, (sighting: ProfileSighting) => Values | undefined>> = {
  name: ({ profile }) => line(profile.name),
  handle: ({ profile }) => line(profile.handle),
  headline: ({ headline }) => line(headline),
  place: ({ place }) => line(place),
  company: ({ company }) => line(company),
  links: ({ links }) => (links && links.length > 0 ? links : undefined),
  verified: ({ verified }) => (verified === undefined ? undefined : [String(verified)]),
  pinned: ({ pinned }) => pinned && (pinned.text === undefined ? [] : [pinned.text]),
};

type Values = readonly string[];

const fields = Object.keys(readers) as ProfileField[];

interface Shown {
  readonly values: Values;
  /** What tells one from another where the values do not: a post is the same whatever of its words could be read. */
  readonly id: string | undefined;
  readonly seenAt: number;
  readonly reader: string;
}

/**
 * The changes that the sightings of one account show, newest first. A change lies between the last sighting with the old
 * value and the first with the new one. A sighting that does not show a field is passed over for it, so that a field
 * which was emptied, or could not be read, is never called a change.
 */
export function profileChanges(sightings: readonly ProfileSighting[]): ProfileChange[] {
  const changes: ProfileChange[] = [];
  const last = new Map<string, Shown>();
  for (const sighting of [...sightings].sort((a, b) => a.seenAt - b.seenAt)) {
    const { seenAt, reader } = sighting;
    const { network } = sighting.profile;
    for (const field of fields) {
      const values = readers[field](sighting);
      if (!values) continue;
      const key = `${network} ${field}`;
      const before = last.get(key);
      const shown = { values, id: field === 'pinned' ? sighting.pinned?.id : undefined, seenAt, reader };
      if (before && !isSame(field, before, shown)) changes.push(changeOf(network, field, before, shown));
      last.set(key, shown);
    }
  }
  return changes.sort((a, b) => b.between.to - a.between.to);
}

const changeOf = (network: NetworkId, field: ProfileField, before: Shown, after: Shown): ProfileChange => ({
  network,
  field,
  before: before.values,
  after: after.values,
  between: { from: before.seenAt, to: after.seenAt },
  isOtherReader: before.reader !== after.reader,
});

const line = (text: string | undefined): Values | undefined => {
  const shown = text?.normalize('NFC').replace(/\s+/g, ' ').trim();
  return shown ? [shown] : undefined;
};

/** Networks write a handle in capitals or not as they please, and links in no order. */
function isSame(field: ProfileField, a: Shown, b: Shown): boolean {
  const plain = ({ id, values }: Shown): string =>
    id ?? (field === 'handle' ? values.map((value) => value.toLowerCase()) : [...new Set(values)].sort()).join('\n');
  return plain(a) === plain(b);
}
