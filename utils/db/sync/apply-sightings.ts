import * as z from 'zod/mini';
import { handleKey } from '../../lib/keys.ts';
import { Surface } from '../../model/network.ts';
import { Metrics, ProfileSighting, TimeSpan } from '../../model/sighting.ts';
import type { AppendOp } from '../../sync/ops.ts';
import { rowsByKeys } from '../by-keys.ts';
import { sightingsOfPosts } from '../queries/sightings-of.ts';
import type { LatestRow, PostRow, SightingRow, WorkspaceDb } from '../schema.ts';
import { packedAfterMs } from '../tables/compact.ts';
import { addToDays, endDays } from '../tables/days.ts';
import { flushesWith } from '../tables/flushes.ts';
import { unchangedForMs } from '../tables/noted-every.ts';
import { storedPosts } from '../tables/same-post.ts';

const Sighting = z.object({
  postKey: z.string().check(z.regex(/^(?:x|linkedin|facebook):[^:]+:.+$/)),
  seenAt: z.number(),
  ageMs: z.optional(TimeSpan),
  metrics: Metrics,
  surface: Surface,
  reader: z.string(),
});

/** Adds sightings of other devices; what is here already stays. Answers nothing: what is no sighting is left out. */
export async function applySightings(db: WorkspaceDb, ops: readonly AppendOp[], now: number): Promise<void> {
  const parsed = ops.flatMap(({ v }) => Sighting.safeParse(v).data ?? []);
  if (parsed.length === 0) return;
  const posts = await storedPosts(
    db,
    parsed.map(({ postKey }) => postKey),
  );
  // Others may call a post by another one of its ids.
  const here = new Map([...posts.values()].map((post) => [post.key, post]));
  const rows = new Map<string, SightingRow>();
  for (const told of parsed) {
    const postKey = posts.get(told.postKey)?.key ?? told.postKey;
    const row = { ...told, postKey, id: `${postKey}@${told.seenAt}` } as SightingRow;
    rows.set(row.id, row);
  }
  const news = await withoutKnown(db, [...rows.values()], now);
  await db.sightings.bulkAdd(news);
  await endDays(db, keysOf(news));
  await putLatest(db, news, here);
  await addToDays(
    db,
    news.map((row) => ({ ...row, authorKey: here.get(row.postKey)?.authorKey })),
  );
}

/** Those that are nowhere here: no row, in no flush, in no block. */
async function withoutKnown(db: WorkspaceDb, rows: readonly SightingRow[], now: number): Promise<SightingRow[]> {
  const stored = await db.sightings.bulkGet(rows.map(({ id }) => id));
  const single = rows.filter((_, index) => !stored[index]);
  // Most devices that are told much have flushed little, or nothing.
  const flushes = (await db.flushes.count()) > 0 ? await flushesWith(db, keysOf(single)) : [];
  const flushed = new Set(flushes.flatMap(({ rows: of }) => of.map(({ id }) => id)));
  const fresh = single.filter(({ id }) => !flushed.has(id));
  // Half of the time: a clock that was wrong when they were packed is right again.
  const old = fresh.filter(({ seenAt }) => seenAt < now - packedAfterMs / 2);
  if (old.length === 0 || (await db.blocks.count()) === 0) return fresh;
  const packed = await sightingsOfPosts(db, keysOf(old));
  return fresh.filter(({ postKey, seenAt }) => !packed.get(postKey)?.some((row) => row.seenAt === seenAt));
}

const keysOf = (rows: readonly SightingRow[]): string[] => [...new Set(rows.map(({ postKey }) => postKey))];

async function putLatest(
  db: WorkspaceDb,
  rows: readonly SightingRow[],
  posts: ReadonlyMap<string, PostRow>,
): Promise<void> {
  const keys = keysOf(rows);
  const stored = new Map((await db.latest.bulkGet(keys)).flatMap((row) => (row ? [[row.postKey, row]] : [])));
  const byPost = new Map<string, SightingRow[]>();
  for (const row of rows) byPost.set(row.postKey, [...(byPost.get(row.postKey) ?? []), row]);
  const seenPosts: PostRow[] = [];
  const latest = [...byPost].map(([key, added]): LatestRow => {
    const post = posts.get(key);
    const row = latestOf(key, stored.get(key), added, post);
    if (post)
      seenPosts.push({
        ...post,
        firstSeenAt: Math.min(post.firstSeenAt, ...added.map(({ seenAt }) => seenAt)),
        lastSeenAt: Math.max(post.lastSeenAt, row.seenAt),
      });
    return row;
  });
  await db.latest.bulkPut(latest);
  await db.posts.bulkPut(seenPosts);
}

function latestOf(
  postKey: string,
  before: LatestRow | undefined,
  added: readonly SightingRow[],
  post: PostRow | undefined,
): LatestRow {
  const seen = [...added, ...(before ? [before, ...(before.before ? [before.before] : [])] : [])]
    .map(({ seenAt, metrics }) => ({ seenAt, metrics }))
    .sort((a, b) => a.seenAt - b.seenAt);
  const newest = seen.at(-1) ?? { seenAt: 0, metrics: {} };
  const compare = seen.findLast(({ seenAt }) => newest.seenAt - seenAt >= unchangedForMs);
  return {
    postKey,
    ...(post?.authorKey ? { authorKey: post.authorKey } : before?.authorKey ? { authorKey: before.authorKey } : {}),
    network: (postKey.split(':')[0] ?? 'x') as LatestRow['network'],
    ...(post?.publishedAt ? { publishedAt: post.publishedAt } : {}),
    ...newest,
    sightings: (before?.sightings ?? 0) + added.length,
    ...(compare ? { before: compare } : {}),
  };
}

/** Answers those of accounts that nobody has told of yet. */
export async function applyProfileSightings(db: WorkspaceDb, ops: readonly AppendOp[]): Promise<AppendOp[]> {
  if (ops.length === 0) return [];
  const told = ops.flatMap((op) => {
    const sighting = ProfileSighting.safeParse(op.v).data;
    return sighting ? [{ op, sighting, id: handleKey(sighting.profile.network, sighting.profile.handle) }] : [];
  });
  const accounts = await rowsByKeys(
    db.profiles,
    'handleKeys',
    told.map(({ id }) => id),
  );
  const early: AppendOp[] = [];
  const rows = told.flatMap(({ op, sighting, id }) => {
    const account = accounts.find(({ handleKeys }) => handleKeys.includes(id));
    if (!account) early.push(op);
    return account ? [{ ...sighting, id: `${account.key}@${sighting.seenAt}`, profileKey: account.key }] : [];
  });
  const stored = await db.profileSightings.bulkGet(rows.map(({ id }) => id));
  await db.profileSightings.bulkPut(rows.filter((_, index) => !stored[index]));
  return early;
}
