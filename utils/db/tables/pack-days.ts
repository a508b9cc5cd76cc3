import Dexie from 'dexie';
import { daysBefore } from '../../lib/ids.ts';
import { sizeAfter } from '../../lib/pace.ts';
import { firstDayOf, isPackKey, lastDayOf, packedDays, type StoredDay } from '../day-packs.ts';
import type { WorkspaceDb } from '../schema.ts';
import { countsOpenDays } from '../stale-rollups.ts';
import { wholeDays } from './days.ts';

type DayKey = [postKey: string, day: string];

/** Days that are over for so long are packed: until then posts are seen again and again. */
const packedAfterDays = 14;
/** A pass that ended is begun again after this long, ms: it looks at the keys of all days. */
const againAfterMs = 6 * 86_400_000;
const keysPerTurn = 1000;
/** At most some hundred rows: fewer where that takes more than a few frames. */
const postsPerTurn = 15;

interface PackDeps {
  /** Lets others have the database; called after each transaction. */
  pause(): Promise<void>;
  readonly signal?: AbortSignal | undefined;
  /** ms; how long a turn took decides how much the next one takes. */
  readonly clock?: () => number;
}

/** How far a pass came, in `meta`: the last post whose days it looked at; or when it ended, ms. */
interface State {
  readonly after?: string;
  readonly endedAt?: number;
}

/**
 * Packs days that are over since two weeks, each post's into one record; some posts in each transaction. It may end at any
 * point and goes on from there. What can be read of days stays the same. Answers how many records it put together.
 */
export async function packOldDays(
  db: WorkspaceDb,
  now: number,
  { pause, signal, clock = () => performance.now() }: PackDeps,
): Promise<number> {
  const { after: start, endedAt } = ((await db.meta.get('daysPacked'))?.value ?? {}) as State;
  // A clock may have been set back.
  if (endedAt !== undefined && Math.abs(now - endedAt) < againAfterMs) return 0;
  const before = daysBefore(now, packedAfterDays);
  let packed = 0;
  let size = postsPerTurn;
  for (let after = start; ;) {
    if (signal?.aborted) return packed;
    const posts = await nextPosts(db, after);
    const worthIt = posts.map((keys) => keys.filter(([, day]) => lastDayOf(day) < before)).filter(isWorthIt);
    for (let at = 0; at < worthIt.length;) {
      const begun = clock();
      packed += await packSome(db, worthIt.slice(at, at + size));
      at += size;
      size = sizeAfter(size, clock() - begun, postsPerTurn);
      await pause();
      if (signal?.aborted) return packed;
    }
    const last = posts.at(-1)?.[0]?.[0];
    if (last === undefined) break;
    after = last;
    await db.meta.put({ key: 'daysPacked', value: { after } satisfies State });
    await pause();
  }
  await db.meta.put({ key: 'daysPacked', value: { endedAt: now } satisfies State });
  return packed;
}

/** One record of two or more. A pack stays as it is where nothing comes to it. */
const isWorthIt = (keys: readonly DayKey[]): boolean => keys.length > 1 && keys.some(([, day]) => !isPackKey(day));

/** The keys of all days of some posts, post by post. Reads keys only. */
async function nextPosts(db: WorkspaceDb, after: string | undefined): Promise<DayKey[][]> {
  const rest = after === undefined ? db.days.orderBy(':id') : db.days.where(':id').above([after, Dexie.maxKey]);
  const some: DayKey[] = await rest.limit(keysPerTurn).primaryKeys();
  const byPost = new Map<string, DayKey[]>();
  for (const key of some) byPost.set(key[0], [...(byPost.get(key[0]) ?? []), key]);
  const last = some.at(-1)?.[0];
  // Where the page ended it may have parted a post.
  if (last !== undefined && some.length === keysPerTurn)
    byPost.set(last, await db.days.where('postKey').equals(last).primaryKeys());
  return [...byPost.values()];
}

function packSome(db: WorkspaceDb, posts: readonly (readonly DayKey[])[]): Promise<number> {
  return db.transaction('rw', db.days, async () => {
    const stored = await db.days.bulkGet(posts.flat());
    // What is packed was counted before.
    countsOpenDays();
    const byPost = new Map<string, StoredDay[]>();
    for (const row of stored) if (row) byPost.set(row.postKey, [...(byPost.get(row.postKey) ?? []), row]);
    const done = [...byPost.values()].flatMap((rows) => packOf(rows) ?? []);
    await db.days.bulkDelete(done.flatMap(({ of }) => of.map(({ postKey, day }): DayKey => [postKey, day])));
    await db.days.bulkPut(done.map(({ pack }) => pack));
    return done.reduce((sum, { of }) => sum + of.length, 0);
  });
}

/** The days of a post as one record: those whose author is the one that is known last. */
function packOf(rows: readonly StoredDay[]) {
  const newest = rows.reduce((a, b) => (lastDayOf(b.day) >= lastDayOf(a.day) ? b : a));
  const of = rows.filter(({ authorKey }) => authorKey === newest.authorKey);
  if (!isWorthIt(of.map(({ postKey, day }): DayKey => [postKey, day]))) return undefined;
  const pack = packedDays(wholeDays(of, []));
  const isTaken = rows.some((row) => row.day === pack.day && firstDayOf(row) !== pack.from);
  return isTaken && !of.some(({ day }) => day === pack.day) ? undefined : { of, pack };
}
