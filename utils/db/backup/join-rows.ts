import { joinedEngagers } from '../../model/engagers.ts';
import { Relation, type Profile } from '../../model/records.ts';
import type { Metrics, PostRef, TimeSpan } from '../../model/sighting.ts';
import type { CommentRow, DayEnd, DayRow, LatestRow, PostRow } from '../schema.ts';
import { isNumbered } from '../tables/account-ids.ts';
import { unchangedForMs } from '../tables/noted-every.ts';

/**
 * Two rows of one thing, from two browsers, as one. The answer does not depend on which of them is named first, and
 * joining one of them to it once more changes nothing. The key is that of the first, as the caller has mapped both.
 */

/** Of two values of the same moment one must be taken, always the same. */
const pick = <T>(a: T, b: T): T => (JSON.stringify(a) >= JSON.stringify(b) ? a : b);

/** Field by field: what was read last; what only one of them has; of the same moment always the same one. */
function newest<T extends object>(a: T, b: T, timeOf: (row: T) => number): T {
  if (timeOf(a) > timeOf(b)) return { ...b, ...a };
  if (timeOf(b) > timeOf(a)) return { ...a, ...b };
  const both = Object.keys(a).filter((name) => name in b) as (keyof T)[];
  return { ...a, ...b, ...Object.fromEntries(both.map((name) => [name, pick(a[name], b[name])])) };
}

interface Read {
  readonly lastSeenAt: number;
  readonly firstSeenAt: number;
  readonly text?: string | undefined;
  readonly textComplete?: boolean | undefined;
  readonly publishedAt?: TimeSpan | undefined;
}

/** The newest reading, but a complete text over a cut one and the narrower time. */
function newestRead<T extends Read>(a: T, b: T): T {
  const row = newest(a, b, ({ lastSeenAt }) => lastSeenAt);
  const complete = [a, b].filter(({ textComplete }) => textComplete);
  const [text] =
    complete.length === 1 ? complete : complete.toSorted((x, y) => compare(timeAndText(y), timeAndText(x)));
  return {
    ...row,
    ...(text ? { text: text.text, textComplete: true } : {}),
    ...narrowest(a.publishedAt, b.publishedAt),
    firstSeenAt: Math.min(a.firstSeenAt, b.firstSeenAt),
  };
}

const timeAndText = ({ lastSeenAt, text = '' }: Read): readonly [number, string] => [lastSeenAt, text];

function narrowest(a: TimeSpan | undefined, b: TimeSpan | undefined): { publishedAt?: TimeSpan } {
  if (!a || !b) return a || b ? { publishedAt: (a ?? b) as TimeSpan } : {};
  const wider = a.to - a.from - (b.to - b.from);
  return { publishedAt: wider === 0 ? pick(a, b) : wider < 0 ? a : b };
}

const keyOf = ({ network, kind, id }: PostRef): string => `${network}:${kind}:${id}`;
const mostAliases = 5;

/** `a` is the row that is here: its key stays, and so does its author, whom the sightings in blocks are filed under. */
export function joinedPost(a: PostRow, b: PostRow): PostRow {
  const { aliases: _aliases, aliasKeys: _keys, doubts: _doubts, ...row } = newestRead(a, b);
  const [older, newer] = a.lastSeenAt <= b.lastSeenAt ? [a, b] : [b, a];
  return {
    ...row,
    ...aliasesOf(a, b),
    ...joinedEngagers(a.engagers, b.engagers),
    // A doubt is about the last sighting alone.
    ...(newer.doubts && newer.lastSeenAt > older.lastSeenAt ? { doubts: newer.doubts } : {}),
    ...(a.lastSeenAt === b.lastSeenAt && a.doubts ? { doubts: a.doubts } : {}),
    ...(a.authorKey ? { authorKey: a.authorKey } : {}),
    ...(a.authorKey && a.author && a.authorKey !== b.authorKey ? { author: a.author } : {}),
    key: a.key,
    post: a.post,
    network: a.network,
  };
}

function aliasesOf(a: PostRow, b: PostRow): Pick<PostRow, 'aliases' | 'aliasKeys'> {
  const refs = new Map([...(a.aliases ?? []), b.post, ...(b.aliases ?? [])].map((ref) => [keyOf(ref), ref]));
  refs.delete(a.key);
  const before = a.aliasKeys ?? [];
  if (refs.size === before.length && a.aliases) return { aliases: a.aliases, aliasKeys: before };
  const all = [...refs].sort(([x], [y]) => compare([x], [y])).slice(0, mostAliases);
  return all.length === 0 ? {} : { aliases: all.map(([, ref]) => ref), aliasKeys: all.map(([key]) => key) };
}

export const joinedComment = (a: CommentRow, b: CommentRow): CommentRow => ({
  ...newestRead(a, b),
  key: a.key,
  postKey: a.postKey,
});

/** The newest sighting of both, and the newest of the others that is ten minutes older. The count is the caller's. */
export function joinedLatest(a: LatestRow, b: LatestRow): LatestRow {
  const { before: _before, ...row } = newest(a, b, ({ seenAt }) => seenAt);
  const ends: readonly DayEnd[] = [a, b, a.before, b.before].flatMap((each) =>
    each ? [{ seenAt: each.seenAt, metrics: each.metrics }] : [],
  );
  const before = ends.filter(({ seenAt }) => row.seenAt - seenAt >= unchangedForMs);
  return {
    ...row,
    ...narrowest(a.publishedAt, b.publishedAt),
    postKey: a.postKey,
    sightings: Math.max(a.sightings, b.sightings),
    ...(before.length > 0 ? { before: before.reduce((x, y) => (isLater(x, y) ? x : y)) } : {}),
  };
}

/** The first sighting and the last one of both. The count is at least the larger one; what it is, the caller knows. */
export const joinedDays = (a: DayRow, b: DayRow): DayRow => ({
  ...a,
  ...((a.authorKey ?? b.authorKey) ? { authorKey: (a.authorKey ?? b.authorKey) as string } : {}),
  sightings: Math.max(a.sightings, b.sightings),
  first: isLater(a.first, b.first) ? b.first : a.first,
  last: isLater(a.last, b.last) ? a.last : b.last,
});

const isLater = (a: DayEnd, b: DayEnd): boolean =>
  a.seenAt === b.seenAt ? textOf(a.metrics) > textOf(b.metrics) : a.seenAt > b.seenAt;

const textOf = (metrics: Metrics): string =>
  JSON.stringify(Object.entries(metrics).sort(([x], [y]) => compare([x], [y])));

/**
 * One account out of two rows. What the user said of it first stands, as where two rows of this browser are joined; the
 * newest name and handle are shown, and never a number in place of a name.
 */
export function joinedProfile(a: Profile, b: Profile): Profile {
  const row = newest(a, b, ({ lastSeenAt }) => lastSeenAt);
  const [first, other] = inOrder(a, b);
  const [newer, older] = a.lastSeenAt === b.lastSeenAt ? [first, other] : a.lastSeenAt > b.lastSeenAt ? [a, b] : [b, a];
  const called = isNumbered(newer) && !isNumbered(older) ? older : newer;
  const followedAt = Math.min(a.followedAt ?? Infinity, b.followedAt ?? Infinity);
  const personId = first.personId ?? other.personId;
  const stableKey = a.stableKey ?? b.stableKey;
  const handleKeys = [...new Set([...called.handleKeys, ...newer.handleKeys, ...older.handleKeys])];
  return {
    ...row,
    key: a.key,
    handle: called.handle,
    handleKeys,
    ...(stableKey ? { stableKey } : {}),
    relation: first.relation === 'none' ? other.relation : first.relation,
    ...(personId ? { personId } : {}),
    ...(followedAt < Infinity ? { followedAt } : {}),
    firstSeenAt: first.firstSeenAt,
  };
}

/** By when they were seen first; of the same moment the one that more was said of. */
function inOrder(a: Profile, b: Profile): readonly [Profile, Profile] {
  const rankOf = ({ firstSeenAt, relation, personId = '', handle }: Profile) =>
    [firstSeenAt, Relation.options.indexOf(relation), personId === '' ? 1 : 0, personId, handle] as const;
  return compare(rankOf(a), rankOf(b)) <= 0 ? [a, b] : [b, a];
}

/** What the user wrote: the whole row that was changed last. */
export function joinedKept<T extends { readonly updatedAt: number }>(a: T, b: T): T {
  if (a.updatedAt === b.updatedAt) return pick(a, b);
  return a.updatedAt > b.updatedAt ? a : b;
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? '';
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
