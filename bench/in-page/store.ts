import Dexie from 'dexie';
import { sightingsOf } from '../../utils/db/queries/sightings-of.ts';
import {
  databaseName,
  WorkspaceDb,
  type DayRow,
  type LatestRow,
  type PostRow,
  type SightingRow,
} from '../../utils/db/schema.ts';
import { inBatches } from '../../utils/db/backup/restore.ts';
import { compactSightings } from '../../utils/db/tables/compact.ts';
import { flushRow } from '../../utils/db/tables/flushes.ts';
import { noteSeenAgain } from '../../utils/db/tables/seen-again.ts';
import { recordSightings } from '../../utils/db/tables/sightings.ts';
import { exactly } from '../../utils/lib/count.ts';
import { dayOf } from '../../utils/lib/ids.ts';
import type { PostSighting } from '../../utils/model/sighting.ts';

/** Runs in a page: a store of so many sightings, and what the daily work on it costs. */

const hour = 3_600_000;
const perPost = 5;
const perFlush = 30;
const postsPerAuthor = 20;
const perTurn = 2000;
/** A page that is scrolled sends what it saw every two seconds. */
const flushEveryMs = 2000;
/** So much less is waited here that a run ends; enough for the browser to be done with what was written before. */
const restMs = 100;
const rest = (): Promise<void> => new Promise((done) => setTimeout(done, restMs));
const start = Date.UTC(2026, 3, 1);
const filledDays = 150;

const idOf = (post: number): string => String(1_900_000_000_000_000_000n + BigInt(post));
const refOf = (post: number) => ({ network: 'x', kind: 'status', id: idOf(post) }) as const;
const keyOf = (post: number): string => `x:status:${idOf(post)}`;
const authorOf = (post: number): number => Math.floor(post / postsPerAuthor);
const metricsOf = (n: number) => ({
  reactions: exactly(n),
  comments: exactly(n % 17),
  shares: exactly(n % 7),
  views: exactly(n * 90),
});

/** Fills a store as months of use would: every post five times, an hour apart, authors one after the other. */
export async function fill(name: string, sightings: number): Promise<void> {
  const db = new WorkspaceDb(name);
  const posts = Math.ceil(sightings / perPost);
  const spread = (filledDays * 24 * hour) / posts;
  for (let at = 0; at < posts; at += perTurn / perPost) {
    const numbers = Array.from({ length: Math.min(perTurn / perPost, posts - at) }, (_, index) => at + index);
    const seen = (post: number, n: number): number => Math.floor(start + post * spread + n * hour);
    const row = (post: number, n: number): SightingRow => ({
      id: `${keyOf(post)}@${seen(post, n)}`,
      postKey: keyOf(post),
      seenAt: seen(post, n),
      ageMs: { from: n * hour, to: n * hour },
      metrics: metricsOf(post + n),
      surface: 'home',
      reader: 'x/1',
    });
    const feeds = inBatches(numbers, perFlush);
    const flushes = [...feeds].flatMap((posts) =>
      Array.from({ length: perPost }, (_, n) => flushRow(posts.map((post) => row(post, n)))),
    );
    const authorKey = (post: number): string => `x-author-${authorOf(post)}`;
    const of = (post: number) => ({ postKey: keyOf(post), authorKey: authorKey(post), network: 'x' as const });
    await db.transaction('rw', [db.posts, db.flushes, db.latest, db.profiles], async () => {
      await db.flushes.bulkPut(flushes);
      await db.posts.bulkPut(
        numbers.map((post): PostRow => ({
          key: keyOf(post),
          post: refOf(post),
          network: 'x',
          authorKey: authorKey(post),
          text: `Post ${post}`,
          firstSeenAt: seen(post, 0),
          lastSeenAt: seen(post, 4),
        })),
      );
      await db.latest.bulkPut(
        numbers.map((post): LatestRow => ({
          ...of(post),
          seenAt: seen(post, 4),
          metrics: metricsOf(post + 4),
          sightings: perPost,
          today: {
            day: dayOf(seen(post, 0)),
            sightings: perPost,
            first: { seenAt: seen(post, 0), metrics: metricsOf(post) },
          },
        })),
      );
      await db.profiles.bulkPut(
        [...new Set(numbers.map(authorOf))].map((author) => ({
          key: `x-author-${author}`,
          network: 'x' as const,
          handle: `author${author}`,
          handleKeys: [`x:author${author}`],
          relation: 'competitor' as const,
          firstSeenAt: start,
          lastSeenAt: start,
        })),
      );
    });
  }
  db.close();
}

/** Prime, so that posts so far apart are each met once before one is met again. */
const apart = 7919;

/**
 * How long each of `times` flushes of 30 sightings takes, ms: half of posts that were seen weeks ago, each once and from
 * all over the store, half of new ones. The dearest there is: nothing is remembered of them, and in every row of a post and
 * of its account it has to be noted that it was seen again, which comes after the flush (`again`). Turn by turn with what
 * Dexie alone takes, as below.
 */
export async function flush(
  name: string,
  sightings: number,
  times: number,
): Promise<Record<'flush' | 'again' | 'plain', number[]>> {
  const db = new WorkspaceDb(name);
  await db.open();
  const alone = await new Dexie(databaseName(name)).open();
  const known = Math.ceil(sightings / perPost);
  if (known < times * 15) throw new Error(`${known} posts are too few for ${times} flushes`);
  const now = start + 200 * 24 * hour;
  const taken: Record<'flush' | 'again' | 'plain', number[]> = { flush: [], again: [], plain: [] };
  for (let turn = 0; turn < times; turn += 1) {
    const posts = Array.from({ length: 30 }, (_, n): PostSighting => {
      const post = n % 2 ? ((turn * 15 + (n - 1) / 2) * apart) % known : known + turn * 30 + n;
      return {
        post: refOf(post),
        author: { network: 'x', handle: `author${authorOf(post)}` },
        metrics: metricsOf(post + 9 + turn),
        seenAt: now + turn * flushEveryMs + n,
        surface: 'home',
        reader: 'x/1',
        text: `Post ${post}`,
      };
    });
    await rest();
    const before = performance.now();
    await recordSightings(db, { posts, profiles: [] }, now + turn * flushEveryMs);
    const after = performance.now();
    await noteSeenAgain(db);
    taken.flush.push(after - before);
    taken.again.push(performance.now() - after);
    await rest();
    taken.plain.push(await plainFlush(alone, -1 - turn));
  }
  alone.close();
  db.close();
  return taken;
}

/** Authors that are met every day, and how long ago the known half of a flush was seen, in flushes a minute apart. */
const metDaily = 300;
const seenBefore = 20;

/**
 * As `flush`, in the middle of a day of reading: half of posts that were seen twenty minutes ago, half of new ones, all by
 * accounts that were met the same day. Turn by turn with what Dexie alone takes for three rows of each of 30 sightings,
 * without looking anything up, without the post and its author; and with what IndexedDB itself takes for the rows that a
 * flush writes, which is the least there is. A machine that is slow for a while is so for all three.
 */
export async function flushOfDay(
  name: string,
  sightings: number,
  times: number,
): Promise<Record<'day' | 'plain' | 'least', number[]>> {
  const db = new WorkspaceDb(name);
  await db.open();
  // Writes beside our own would have to be told to it: Dexie alone tells nobody.
  const alone = await new Dexie(databaseName(name)).open();
  const known = Math.ceil(sightings / perPost);
  const now = start + 250 * 24 * hour;
  const taken: Record<'day' | 'plain' | 'least', number[]> = { day: [], plain: [], least: [] };
  const warmUp = 2 * seenBefore;
  for (let turn = 0; turn < warmUp + times; turn += 1) {
    const at = now + turn * 60_000;
    const posts = Array.from({ length: 30 }, (_, n): PostSighting => {
      const number = (n % 2 ? turn : turn - seenBefore) * 15 + Math.floor(n / 2);
      // Far behind those of the other flushes; before the first turn there are none.
      const post = 2 * known + 1_000_000 + number;
      const author = (Math.floor(known / postsPerAuthor / metDaily) || 1) * (Math.abs(number * 7) % metDaily);
      return {
        post: refOf(post),
        author: { network: 'x', handle: `author${author}` },
        metrics: metricsOf(Math.abs(number) + 9 + turn),
        seenAt: at + n,
        surface: 'home',
        reader: 'x/1',
        text: `Post ${post}`,
      };
    });
    await rest();
    const before = performance.now();
    await recordSightings(db, { posts, profiles: [] }, at);
    const day = performance.now() - before;
    await rest();
    const plain = await plainFlush(alone, turn);
    await rest();
    const least = await leastFlush(alone.backendDB(), turn);
    if (turn < warmUp) continue;
    taken.day.push(day);
    taken.plain.push(plain);
    taken.least.push(least);
  }
  alone.close();
  db.close();
  return taken;
}

async function plainFlush(db: Dexie, turn: number): Promise<number> {
  const posts = Array.from({ length: 30 }, (_, n) => `x:status:plain-${turn}-${n}`);
  const seenAt = start + (300 * 24 + turn) * hour;
  const of = { metrics: metricsOf(turn), seenAt };
  const before = performance.now();
  await db.transaction('rw', ['sightings', 'latest', 'days'], async () => {
    const rows = posts.map((key): SightingRow => ({
      id: `${key}@${seenAt}`,
      postKey: key,
      surface: 'home',
      reader: 'x/1',
      ...of,
    }));
    const latest = posts.map((key): LatestRow => ({ postKey: key, network: 'x', sightings: 1, ...of }));
    const days = posts.map((key): DayRow => ({
      postKey: key,
      day: dayOf(seenAt),
      sightings: 1,
      first: of,
      last: of,
    }));
    await Promise.all([
      db.table('sightings').bulkPut(rows),
      db.table('latest').bulkPut(latest),
      db.table('days').bulkPut(days),
    ]);
  });
  return performance.now() - before;
}

/** The rows of a flush of which half is new: itself, `latest` of 30, 15 posts, the ledger and the mark. */
async function leastFlush(db: IDBDatabase, turn: number): Promise<number> {
  const seenAt = start + (350 * 24 + turn) * hour;
  const posts = Array.from({ length: 30 }, (_, n) => 4_000_000 + turn * 30 + n);
  const of = (post: number) => ({
    postKey: keyOf(post),
    authorKey: `x-author-${post % metDaily}`,
    network: 'x' as const,
  });
  const before = performance.now();
  await new Promise((done, fail) => {
    const tx = db.transaction(['flushes', 'latest', 'posts', 'ledger', 'meta'], 'readwrite');
    tx.addEventListener('complete', done);
    tx.addEventListener('abort', () => fail(tx.error ?? new Error('aborted')));
    const rows = posts.map((post): SightingRow => ({
      id: `${keyOf(post)}@${seenAt}`,
      postKey: keyOf(post),
      seenAt,
      metrics: metricsOf(post),
      surface: 'home',
      reader: 'x/1',
    }));
    tx.objectStore('flushes').put(flushRow(rows));
    for (const post of posts) {
      const end = { seenAt, metrics: metricsOf(post) };
      const today = { day: dayOf(seenAt), sightings: 2, first: end };
      const row: LatestRow = { ...of(post), ...end, sightings: 2, before: end, today };
      tx.objectStore('latest').put(row);
    }
    for (const post of posts.slice(15)) {
      const { postKey: key, ...more } = of(post);
      const author = { network: 'x' as const, handle: more.authorKey };
      const row: PostRow = {
        key,
        post: refOf(post),
        author,
        ...more,
        text: `Post ${post}`,
        firstSeenAt: seenAt,
        lastSeenAt: seenAt,
      };
      tx.objectStore('posts').put(row);
    }
    tx.objectStore('ledger').put({ day: 'least', sightings: turn, posts: turn, profiles: 0, typed: 0 });
    tx.objectStore('meta').put({ key: 'least', value: turn });
  });
  return performance.now() - before;
}

/** Reading all sightings of single posts, ms each. */
export async function readSeries(name: string, sightings: number, times: number): Promise<number[]> {
  const db = new WorkspaceDb(name);
  await db.open();
  const known = Math.ceil(sightings / perPost);
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const post = Math.floor((known / times) * turn);
    const before = performance.now();
    const rows = await sightingsOf(db, keyOf(post));
    taken.push(performance.now() - before);
    if (rows.length < perPost) throw new Error(`${rows.length} of ${perPost} sightings of ${keyOf(post)}`);
  }
  db.close();
  return taken;
}

/** Packs what is old on the day after the last sighting, as the upkeep does. How many rows, in how long, and the longest time between two rests, ms. */
export async function pack(name: string): Promise<{ rows: number; ms: number; longest: number }> {
  const db = new WorkspaceDb(name);
  await db.open();
  const before = performance.now();
  let last = before;
  let longest = 0;
  const rows = await compactSightings(db, start + (filledDays + 1) * 24 * hour, {
    since: 0,
    saveSince: async () => undefined,
    pause: async () => {
      longest = Math.max(longest, performance.now() - last);
      await new Promise((done) => setTimeout(done));
      last = performance.now();
    },
  });
  const ms = performance.now() - before;
  db.close();
  return { rows, ms, longest };
}
