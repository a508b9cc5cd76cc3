import { ageAt } from '../../lib/ages.ts';
import { postKey } from '../../lib/keys.ts';
import type { PostRef, PostSighting, TimeSpan } from '../../model/sighting.ts';
import { countedDays } from './days.ts';
import { unchangedForMs } from './noted-every.ts';
import type { Doubts, LatestRow, PostRow, SightingRow } from '../schema.ts';

export function sightingRow(key: string, { seenAt, metrics, surface, reader, publishedAt }: PostSighting): SightingRow {
  const ageMs = ageAt(seenAt, publishedAt);
  return { id: `${key}@${seenAt}`, postKey: key, seenAt, metrics, surface, reader, ...(ageMs ? { ageMs } : {}) };
}

export function postRow(
  key: string,
  sighting: PostSighting,
  authorKey: string | undefined,
  before: PostRow | undefined,
  doubts: Doubts | undefined,
): PostRow {
  const {
    metrics: _metrics,
    seenAt,
    surface: _surface,
    reader: _reader,
    pinned: _pinned,
    suggested: _suggested,
    verified: _verified,
    thread: _thread,
    threadOf: _threadOf,
    ...read
  } = sighting;
  const keepsText = before?.textComplete && !sighting.textComplete;
  const row = {
    ...before,
    ...read,
    ...(keepsText ? { text: before.text, textComplete: true } : {}),
    ...narrower(before?.publishedAt, sighting.publishedAt),
    ...aliasesOf(key, sighting.aliases ?? [], before),
    key,
    network: sighting.post.network,
    ...(authorKey ? { authorKey } : {}),
    firstSeenAt: before?.firstSeenAt ?? seenAt,
    lastSeenAt: seenAt,
  } as PostRow;
  return withDoubts(row, doubts);
}

/** Every id that the post was ever seen under, but the one it is stored by. */
export function aliasesOf(key: string, aliases: readonly PostRef[], before: PostRow | undefined) {
  const byKey = new Map([...(before?.aliases ?? []), ...aliases].map((ref) => [postKey(ref), ref]));
  byKey.delete(key);
  return byKey.size > 0 ? { aliases: [...byKey.values()].slice(-5), aliasKeys: [...byKey.keys()].slice(-5) } : {};
}

export function withDoubts({ doubts: _before, ...row }: PostRow, doubts: Doubts | undefined): PostRow {
  return doubts ? { ...row, doubts } : row;
}

/** Of two readings of the time of publishing the narrower one is kept: a relative label only gets vaguer. */
export function narrower(before: TimeSpan | undefined, now: TimeSpan | undefined): { publishedAt?: TimeSpan } {
  if (!before || !now) return before || now ? { publishedAt: (now ?? before) as TimeSpan } : {};
  return { publishedAt: before.to - before.from <= now.to - now.from ? before : now };
}

export function latestRow(
  key: string,
  sighting: PostSighting,
  authorKey: string | undefined,
  before: LatestRow | undefined,
): LatestRow {
  const isLater = before !== undefined && sighting.seenAt - before.seenAt >= unchangedForMs;
  const compareWith = isLater ? { seenAt: before.seenAt, metrics: before.metrics } : before?.before;
  return {
    postKey: key,
    ...(authorKey ? { authorKey } : before?.authorKey ? { authorKey: before.authorKey } : {}),
    network: sighting.post.network,
    ...narrower(before?.publishedAt, sighting.publishedAt),
    seenAt: sighting.seenAt,
    metrics: sighting.metrics,
    sightings: (before?.sightings ?? 0) + 1,
    ...(compareWith ? { before: compareWith } : {}),
    ...countedDays(before, sighting),
  };
}
