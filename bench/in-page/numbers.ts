import Dexie from 'dexie';
import { openingKind } from '../../utils/compose/openings.ts';
import { compactSightings } from '../../utils/db/tables/compact.ts';
import { recordSightings } from '../../utils/db/tables/sightings.ts';
import { keepDays } from '../../utils/db/tables/keep-days.ts';
import { packOldDays } from '../../utils/db/tables/pack-days.ts';
import { flushRow } from '../../utils/db/tables/flushes.ts';
import { keepCurves } from '../../utils/db/queries/growth-curves.ts';
import { ownNumbers } from '../../utils/db/queries/own-numbers.ts';
import { postsAtAges } from '../../utils/db/queries/posts-at-ages.ts';
import { postSeries } from '../../utils/db/queries/posts-series.ts';
import { profileDays } from '../../utils/db/queries/profile-days.ts';
import { databaseName, type DayRow, type SightingRow, WorkspaceDb } from '../../utils/db/schema.ts';
import { exactly } from '../../utils/lib/count.ts';
import { dayOf } from '../../utils/lib/ids.ts';
import type { PostSighting } from '../../utils/model/sighting.ts';

/** Runs in a page: a store of a year of posts, and what the numbers of it cost. */

const hour = 3_600_000;
const day = 24 * hour;
const postsPerTurn = 100;
const perFlush = 30;
/** Of how many posts each account is the author: five of them are own ones. */
const perAccount = 200;
const ownAccounts = 5;
/** Posts that a page shows at once. */
const shown = 50;
const now = Date.UTC(2026, 11, 1);

const keyOf = (post: number): string => `x:status:${10_000_000 + post}`;
const authorOf = (post: number): string => `account-${Math.floor(post / perAccount)}`;
const publishedOf = (post: number): number => now - 2 * day - Math.floor(((post * 7919) % 10_000) * 0.03 * day);

/** Posts by the number, each seen `perPost` times in its first 60 days, at ages that grow. */
export async function fill(name: string, posts: number, perPost: number): Promise<void> {
  const db = new WorkspaceDb(name);
  for (let from = 0; from < posts; from += postsPerTurn) {
    const numbers = Array.from({ length: Math.min(postsPerTurn, posts - from) }, (_, at) => from + at);
    const rowsOf = (post: number): SightingRow[] =>
      Array.from({ length: perPost }, (_, n) => {
        const age = Math.round(hour * 1440 ** (n / Math.max(1, perPost - 1)));
        const value = Math.round((80 + (post % 97) * 9) * (age / (age + hour)));
        const seenAt = Math.min(now, publishedOf(post) + age);
        return {
          id: `${keyOf(post)}@${seenAt}-${n}`,
          postKey: keyOf(post),
          seenAt,
          ageMs: { from: age, to: age },
          metrics: { reactions: exactly(value), comments: exactly(value >> 3), shares: exactly(value >> 4) },
          surface: 'profile',
          reader: 'x/1',
        };
      });
    const sightings = numbers.map(rowsOf);
    const days = sightings.map((rows, index) => daysOf(rows, authorOf(numbers[index] ?? 0)));
    await db.transaction('rw', [db.posts, db.flushes, db.latest, db.profiles, db.days], async () => {
      const inTime = sightings.flat().sort((a, b) => a.seenAt - b.seenAt);
      for (let at = 0; at < inTime.length; at += perFlush)
        await db.flushes.put(flushRow(inTime.slice(at, at + perFlush)));
      // The newest day of a post is in its `latest`, where flushes count it.
      await db.days.bulkPut(days.flatMap((of) => of.slice(0, -1)));
      await db.posts.bulkPut(
        numbers.map((post) => ({
          key: keyOf(post),
          post: { network: 'x' as const, kind: 'status', id: String(10_000_000 + post) },
          network: 'x' as const,
          authorKey: authorOf(post),
          publishedAt: { from: publishedOf(post), to: publishedOf(post) },
          format: (['text', 'image', 'video', 'link'] as const)[post % 4] ?? 'text',
          text: post % 3 ? 'It is.' : 'Is it?',
          firstSeenAt: publishedOf(post),
          lastSeenAt: Math.min(now, publishedOf(post) + 60 * day),
        })),
      );
      await db.latest.bulkPut(
        sightings.flatMap((rows, index) => {
          const [last, newest] = [rows.at(-1), days[index]?.at(-1)];
          if (!last || !newest) return [];
          const { postKey, seenAt, metrics } = last;
          const today = { day: newest.day, sightings: newest.sightings, first: newest.first };
          const authorKey = authorOf(numbers[index] ?? 0);
          return [{ postKey, authorKey, network: 'x' as const, seenAt, metrics, sightings: rows.length, today }];
        }),
      );
      await db.profiles.bulkPut(
        [...new Set(numbers.map(authorOf))].map((key) => ({
          key,
          network: 'x' as const,
          handle: key,
          handleKeys: [`x:${key}`],
          relation: Number(key.slice(8)) < ownAccounts ? ('own' as const) : ('competitor' as const),
          firstSeenAt: 0,
          lastSeenAt: now,
        })),
      );
    });
  }
  db.close();
}

/**
 * Sightings a second: of flushes of a day, half of posts that were seen the day before and half of new ones, with `latest`
 * and days; and of Dexie's own `bulkAdd` of the same sightings into one table.
 */
export async function ingest(
  name: string,
  flushes: number,
): Promise<{ readonly ours: number; readonly plain: number }> {
  const db = new WorkspaceDb(name);
  await db.open();
  const plain = await new Dexie(databaseName(name)).open();
  const ms = { ours: 0, plain: 0 };
  for (let turn = 0; turn < flushes; turn += 1) {
    const seenAt = now + day + turn * 60_000;
    const posts = Array.from({ length: perFlush }, (_, n): PostSighting => {
      const post = 50_000_000 + (turn - (n % 2) * 20) * perFlush + n - (n % 2);
      return {
        post: { network: 'x', kind: 'status', id: String(post) },
        author: { network: 'x', handle: `account-${n}` },
        metrics: { reactions: exactly(turn + n), comments: exactly(n), shares: exactly(n) },
        publishedAt: { from: seenAt - hour, to: seenAt - hour },
        seenAt: seenAt + n,
        surface: 'home',
        reader: 'x/1',
        text: `Post ${post}`,
      };
    });
    let before = performance.now();
    await recordSightings(db, { posts, profiles: [] }, seenAt);
    ms.ours += performance.now() - before;
    const rows = posts.map(({ post, metrics, surface, reader }, n): SightingRow => ({
      id: `plain:status:${post.id}@${seenAt + n}`,
      postKey: `plain:status:${post.id}`,
      seenAt: seenAt + n,
      ageMs: { from: hour, to: hour },
      metrics,
      surface,
      reader,
    }));
    before = performance.now();
    await plain.table('sightings').bulkAdd(rows);
    ms.plain += performance.now() - before;
  }
  plain.close();
  db.close();
  const rate = (of: number): number => (flushes * perFlush * 1000) / of;
  return { ours: rate(ms.ours), plain: rate(ms.plain) };
}

/** Packs what is old, as the upkeep does; how many sightings. */
export async function pack(name: string): Promise<number> {
  const db = new WorkspaceDb(name);
  await db.open();
  const packed = await compactSightings(db, now, {
    since: 0,
    saveSince: async () => undefined,
    pause: () => new Promise((done) => setTimeout(done)),
  });
  await packOldDays(db, now, { pause: () => new Promise((done) => setTimeout(done)) });
  db.close();
  return packed;
}

/** Some rows of a table, by key; `last` is the key to go on after. */
export async function rowsAfter(
  name: string,
  table: string,
  after: unknown,
): Promise<{ readonly rows: readonly object[]; readonly last: unknown }> {
  const db = await opened(name);
  const { keyPath } = db.table(table).schema.primKey;
  const rest =
    after === undefined ? db.table<object>(table).orderBy(':id') : db.table<object>(table).where(':id').above(after);
  const rows = await rest.limit(1500).toArray();
  const keyOf = (row: object): unknown =>
    Array.isArray(keyPath)
      ? keyPath.map((path) => Dexie.getByKeyPath(row, path) as unknown)
      : Dexie.getByKeyPath(row, keyPath ?? '');
  const last = rows.at(-1);
  return { rows, last: last && keyOf(last) };
}

/** Puts such rows into a store of the same kind. */
export async function putRows(name: string, table: string, rows: readonly object[]): Promise<void> {
  const db = await opened(name);
  for (let at = 0; at < rows.length; at += 100) await db.table<object>(table).bulkPut(rows.slice(at, at + 100));
}

export const tableNames = async (name: string): Promise<readonly string[]> =>
  (await opened(name)).tables.map((table) => table.name);

const stores = new Map<string, WorkspaceDb>();
async function opened(name: string): Promise<WorkspaceDb> {
  const db = stores.get(name) ?? new WorkspaceDb(name);
  stores.set(name, db);
  if (!db.isOpen()) await db.open();
  return db;
}

function daysOf(rows: readonly SightingRow[], authorKey: string): DayRow[] {
  const byDay = new Map<string, DayRow>();
  for (const { postKey, seenAt, metrics } of rows) {
    const id = dayOf(seenAt);
    const before = byDay.get(id);
    const end = { seenAt, metrics };
    const sightings = (before?.sightings ?? 0) + 1;
    byDay.set(id, { postKey, day: id, authorKey, sightings, first: before?.first ?? end, last: end });
  }
  return [...byDay.values()];
}

/** Milliseconds of each question, `times` over, turn by turn with Dexie alone reading as many rows. */
export async function ask(name: string, posts: number, times: number): Promise<Record<string, number[]>> {
  const db = new WorkspaceDb(name);
  await db.open();
  const plain = new Dexie(databaseName(name));
  await plain.open();
  const taken: Record<string, number[]> = {};
  const measure = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const before = performance.now();
    await work();
    (taken[what] ??= []).push(performance.now() - before);
  };
  await measure('growth curves, once a day', () => keepCurves(db, now));
  await measure('days of all followed profiles, once a day', () => keepDays(db, now, async () => undefined));
  for (let turn = 0; turn < times; turn += 1) {
    await measure('lines and values at equal age of 50 posts', async () => {
      const latest = await db.latest
        .where('[authorKey+seenAt]')
        .between(['account-0', 0], ['account-0', Infinity])
        .reverse()
        .limit(shown)
        .toArray();
      const keys = latest.map(({ postKey }) => postKey);
      await Promise.all([postSeries(db, keys), postsAtAges(db, keys)]);
    });
    await measure('the same rows by Dexie alone', async () => {
      const latest = await plain
        .table('latest')
        .where('[authorKey+seenAt]')
        .between(['account-0', 0], ['account-0', Infinity])
        .limit(shown)
        .toArray();
      const keys = latest.map(({ postKey }: { postKey: string }) => postKey);
      await plain.table('posts').bulkGet(keys);
      await Promise.all(keys.map((key) => plain.table('flushes').where('keys').equals(key).toArray()));
    });
    await measure('90 days of a profile', () =>
      profileDays(db, `account-${(turn * 7) % Math.ceil(posts / perAccount)}`, now),
    );
  }
  for (let turn = 0; turn < Math.min(3, times); turn += 1)
    await measure('what works, best time and the rest', () =>
      ownNumbers(db, { network: 'x', relation: 'own' }, now, openingKind),
    );
  plain.close();
  db.close();
  return taken;
}
