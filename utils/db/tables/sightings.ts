import { sameCount } from '../../lib/count.ts';
import { dayOf } from '../../lib/ids.ts';
import { handleKey, postKey } from '../../lib/keys.ts';
import type { Profile } from '../../model/records.ts';
import type { Metrics, PostSighting, ProfileRef, ProfileSighting, TimeSpan } from '../../model/sighting.ts';
import type { LatestRow, PostRow, ProfileSightingRow, SightingRow, WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';
import { touchProfiles } from './profiles.ts';

/** A sighting that says nothing new within this time is not kept, ms. */
export const unchangedForMs = 10 * 60_000;

export interface SightingBatch {
  readonly posts: readonly PostSighting[];
  readonly profiles: readonly ProfileSighting[];
  /** Who is signed in: the first identity seen on a network becomes an own profile. */
  readonly viewer?: ProfileRef | undefined;
}

export interface RecordOutcome {
  readonly recorded: number;
  readonly dropped: number;
  /** A profile became our own with this batch: marks may be due on what is already on screen. */
  readonly foundOwn: boolean;
}

/**
 * Stores a batch in one transaction: all of it or nothing. Storing the same batch again changes nothing, because the
 * ids of sightings are derived; so a sender that heard no answer may simply send again.
 */
export function recordSightings(db: WorkspaceDb, batch: SightingBatch, now: number): Promise<RecordOutcome> {
  const tables = [db.posts, db.sightings, db.latest, db.profiles, db.profileSightings, db.ledger];
  return db.transaction('rw', tables, async () => {
    const authors = batch.posts
      .flatMap(({ author, repostedBy }) => [author, repostedBy])
      .filter((ref) => ref !== undefined);
    const seenProfiles = batch.profiles.map(({ profile }) => profile);
    const everyone = [...authors, ...seenProfiles, ...(batch.viewer ? [batch.viewer] : [])];
    const profiles = everyone.length > 0 ? await touchProfiles(db, everyone, now) : new Map<string, Profile>();
    const foundOwn = batch.viewer !== undefined && (await markOwn(db, batch.viewer, profiles, now));

    const posts = await recordPosts(db, batch.posts, profiles);
    const recordedProfiles = await recordProfiles(db, batch.profiles, profiles);
    await addToLedger(db, dayOf(now), { sightings: posts.recorded, posts: posts.added, profiles: recordedProfiles });
    return { recorded: posts.recorded + recordedProfiles, dropped: batch.posts.length - posts.recorded, foundOwn };
  });
}

async function recordPosts(
  db: WorkspaceDb,
  sightings: readonly PostSighting[],
  profiles: ReadonlyMap<string, Profile>,
) {
  const keys = sightings.map(({ post }) => postKey(post));
  const latest = new Map(
    (await db.latest.bulkGet(keys)).filter((row) => row !== undefined).map((row) => [row.postKey, row]),
  );
  const posts = new Map((await db.posts.bulkGet(keys)).filter((row) => row !== undefined).map((row) => [row.key, row]));
  const rows: SightingRow[] = [];
  let added = 0;

  for (const sighting of [...sightings].sort((a, b) => a.seenAt - b.seenAt)) {
    const key = postKey(sighting.post);
    const author = sighting.author && profiles.get(handleKey(sighting.author.network, sighting.author.handle));
    const before = latest.get(key);
    if (before && !isNews(sighting, before)) continue;
    const post = posts.get(key);
    if (!post) added += 1;
    posts.set(key, postRow(key, sighting, author?.key, post));
    latest.set(key, latestRow(key, sighting, author?.key, before));
    rows.push(sightingRow(key, sighting));
  }
  const touched = new Set(rows.map((row) => row.postKey));
  await db.sightings.bulkPut(rows);
  await db.posts.bulkPut([...posts.values()].filter((row) => touched.has(row.key)));
  await db.latest.bulkPut([...latest.values()].filter((row) => touched.has(row.postKey)));
  return { recorded: rows.length, added };
}

/** Later than the newest, and either changed or ten minutes later. An older one was already stored or comes too late. */
function isNews({ seenAt, metrics }: PostSighting, latest: LatestRow): boolean {
  if (seenAt <= latest.seenAt) return false;
  return seenAt - latest.seenAt >= unchangedForMs || !sameMetrics(metrics, latest.metrics);
}

const sameMetrics = (a: Metrics, b: Metrics): boolean =>
  (['reactions', 'comments', 'shares', 'views', 'bookmarks'] as const).every((name) => sameCount(a[name], b[name]));

const ageAt = (seenAt: number, publishedAt: TimeSpan | undefined): TimeSpan | undefined =>
  publishedAt && { from: Math.max(0, seenAt - publishedAt.to), to: Math.max(0, seenAt - publishedAt.from) };

function sightingRow(key: string, { seenAt, metrics, surface, reader, publishedAt }: PostSighting): SightingRow {
  const ageMs = ageAt(seenAt, publishedAt);
  return { id: `${key}@${seenAt}`, postKey: key, seenAt, metrics, surface, reader, ...(ageMs ? { ageMs } : {}) };
}

function postRow(
  key: string,
  sighting: PostSighting,
  authorKey: string | undefined,
  before: PostRow | undefined,
): PostRow {
  const {
    metrics: _metrics,
    seenAt,
    surface: _surface,
    reader: _reader,
    pinned: _pinned,
    suggested: _suggested,
    verified: _verified,
    ...read
  } = sighting;
  const keepsText = before?.textComplete && !sighting.textComplete;
  return {
    ...before,
    ...read,
    ...(keepsText ? { text: before.text, textComplete: true } : {}),
    ...narrower(before?.publishedAt, sighting.publishedAt),
    key,
    network: sighting.post.network,
    ...(authorKey ? { authorKey } : {}),
    firstSeenAt: before?.firstSeenAt ?? seenAt,
    lastSeenAt: seenAt,
  } as PostRow;
}

/** Of two readings of the time of publishing the narrower one is kept: a relative label only gets vaguer. */
function narrower(before: TimeSpan | undefined, now: TimeSpan | undefined): { publishedAt?: TimeSpan } {
  if (!before || !now) return before || now ? { publishedAt: (now ?? before) as TimeSpan } : {};
  return { publishedAt: before.to - before.from <= now.to - now.from ? before : now };
}

function latestRow(
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
  };
}

async function recordProfiles(
  db: WorkspaceDb,
  sightings: readonly ProfileSighting[],
  profiles: ReadonlyMap<string, Profile>,
) {
  const rows: ProfileSightingRow[] = [];
  for (const sighting of sightings) {
    const profile = profiles.get(handleKey(sighting.profile.network, sighting.profile.handle));
    if (!profile) continue;
    const range = db.profileSightings.where('[profileKey+seenAt]').between([profile.key, 0], [profile.key, Infinity]);
    const last = await range.last();
    if (last && sighting.seenAt - last.seenAt < unchangedForMs && sameProfile(last, sighting)) continue;
    if (last && sighting.seenAt <= last.seenAt) continue;
    rows.push({ ...sighting, id: `${profile.key}@${sighting.seenAt}`, profileKey: profile.key });
  }
  await db.profileSightings.bulkPut(rows);
  return rows.length;
}

const sameProfile = (a: ProfileSighting, b: ProfileSighting): boolean =>
  a.headline === b.headline && a.profile.name === b.profile.name && sameCount(a.followers, b.followers);

async function markOwn(
  db: WorkspaceDb,
  viewer: ProfileRef,
  profiles: Map<string, Profile>,
  now: number,
): Promise<boolean> {
  const key = handleKey(viewer.network, viewer.handle);
  const row = profiles.get(key);
  if (!row || row.relation !== 'none') return false;
  const own = await db.profiles.where('relation').equals('own').toArray();
  if (own.some(({ network }) => network === viewer.network)) return false;
  const next: Profile = { ...row, relation: 'own', followedAt: now };
  await db.profiles.put(next);
  profiles.set(key, next);
  return true;
}
