import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PostSighting, ProfileRef } from '../../model/sighting.ts';
import { postCard } from '../queries/post-card.ts';
import { sightingsOf } from '../queries/sightings-of.ts';
import { storageCounts } from '../queries/storage-counts.ts';
import { WorkspaceDb } from '../schema.ts';
import { compactSightings } from './compact.ts';
import { fillDays, withoutDays } from './days.ts';
import { forgetStrangers } from './forget.ts';
import { addNote } from './notes.ts';
import { recordSightings } from './sightings.ts';
import { storedDays, storedSightings } from '../../../tests/samples/stored.ts';

const hour = 3_600_000;
const day = 24 * hour;
const at = Date.UTC(2026, 8, 1, 9);
const now = at + 60 * day;
const ada: ProfileRef = { network: 'x', handle: 'ada' };

const sighting = (id: string, seenAt: number, reactions: number, author = ada): PostSighting => ({
  post: { network: 'x', kind: 'status', id },
  author,
  publishedAt: { from: at - hour, to: at - hour },
  metrics: { reactions: { from: reactions, to: reactions } },
  seenAt,
  surface: 'home',
  reader: 'x/1',
});

let db: WorkspaceDb;
let since = 0;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
  since = 0;
});
afterEach(() => db.delete());

const see = (...posts: PostSighting[]) => recordSightings(db, { posts, profiles: [] }, at);
const compact = (signal?: AbortSignal, pause = async (): Promise<void> => undefined) =>
  compactSightings(db, now, {
    since,
    saveSince: async (time) => {
      since = time;
    },
    pause,
    signal,
  });
/** Two posts of one author, seen every hour, and one post of somebody who is hardly seen. */
const seeMuch = async (): Promise<void> => {
  for (let n = 0; n < 12; n += 1) await see(sighting('1', at + n * hour, n), sighting('2', at + n * hour + 1, 2 * n));
  await see(sighting('3', at + day, 5, { network: 'x', handle: 'bob' }));
};

/** As releases stored them that knew no flushes and counted no days. */
async function asBefore(): Promise<void> {
  await db.sightings.bulkPut(await storedSightings(db));
  await db.latest.bulkPut((await db.latest.toArray()).map(withoutDays));
  await Promise.all([db.flushes.clear(), db.days.clear()]);
}

describe('packing older sightings', () => {
  it('changes nothing of what can be read', async () => {
    await seeMuch();
    const post = { network: 'x', kind: 'status', id: '1' } as const;
    const before = [await sightingsOf(db, 'x:status:1'), await postCard(db, post, now), await storageCounts(db)];
    expect(await compact()).toBe(24);
    expect((await storedSightings(db)).length).toBe(1);
    expect(await db.blocks.count()).toBe(1);
    expect([await sightingsOf(db, 'x:status:1'), await postCard(db, post, now), await storageCounts(db)]).toEqual(
      before,
    );
    await see(sighting('1', now, 99));
    expect((await sightingsOf(db, 'x:status:1')).at(-1)?.metrics.reactions?.from).toBe(99);
  });

  it('leaves what is younger than two weeks, and adds to the last block later', async () => {
    await seeMuch();
    for (let n = 0; n < 9; n += 1) await see(sighting('1', now - 30 * day + n * hour, 50 + n));
    for (let n = 0; n < 9; n += 1) await see(sighting('1', now - 10 * day + n * hour, 70 + n));
    await compact();
    expect(await db.blocks.count()).toBe(1);
    expect((await storedSightings(db)).length).toBe(1 + 9);
    expect((await sightingsOf(db, 'x:status:1')).map(({ metrics }) => metrics.reactions?.from)).toEqual([
      ...Array(12).keys(),
      ...Array.from({ length: 9 }, (_, n) => 50 + n),
      ...Array.from({ length: 9 }, (_, n) => 70 + n),
    ]);
  });

  it('may end at any point, and goes on from there', async () => {
    const bob: ProfileRef = { network: 'x', handle: 'bob' };
    for (let n = 0; n < 9; n += 1) await see(sighting('1', at + n * hour, n), sighting('2', at + n * hour, n, bob));
    await asBefore();
    const packed: number[] = [];
    for (const turns of [1, 2, 3]) {
      const end = new AbortController();
      let paused = 0;
      packed.push(await compact(end.signal, async () => void ((paused += 1) === turns && end.abort())));
    }
    // After the authors are known, and after each of the two.
    expect(packed.filter(Boolean)).toEqual([9, 9]);
    expect(since).toBeGreaterThan(at);
    expect((await storedSightings(db)).length).toBe(0);
    expect(await sightingsOf(db, 'x:status:2')).toHaveLength(9);
    expect(since).toBeGreaterThan(at);
    expect(await compact()).toBe(0);
  });

  it('is found again under the first id where two posts turned out to be one', async () => {
    await seeMuch();
    await compact();
    const alias = { network: 'x', kind: 'status', id: '2' } as const;
    await see({ ...sighting('1', now, 99), aliases: [alias] });
    expect(await db.posts.count()).toBe(2);
    expect(await sightingsOf(db, 'x:status:1')).toHaveLength(25);
  });

  it('goes when its author is forgotten, but for posts with a note', async () => {
    await seeMuch();
    await compact();
    await addNote(db, { type: 'post', id: 'x:status:2' }, 'Remember this', now);
    await forgetStrangers(db, now);
    expect(await sightingsOf(db, 'x:status:1')).toEqual([]);
    expect(await sightingsOf(db, 'x:status:2')).toHaveLength(12);
    expect((await db.blocks.toArray()).flatMap(({ posts }) => posts)).toEqual([['x:status:2', 12]]);
    expect((await storedDays(db)).map(({ postKey }) => postKey)).toEqual(['x:status:2']);
  });
});

describe('the days of a post', () => {
  it('are counted once for what was stored before days were', async () => {
    await seeMuch();
    const days = await storedDays(db);
    await asBefore();
    let turns = 0;
    await fillDays(db, async () => void (turns += 1));
    expect(await storedDays(db)).toEqual(days);
    expect(turns).toBe(2);
    await db.days.clear();
    await fillDays(db, async () => undefined);
    expect(await db.days.count()).toBe(0);
    await see(sighting('1', at + 13 * hour, 20));
    expect((await storedDays(db)).map(({ sightings }) => sightings)).toEqual([1]);
  });

  it('hold its first and last sighting', async () => {
    await see(sighting('1', at, 1), sighting('1', at + hour, 2));
    await see(sighting('1', at + 2 * hour, 3), sighting('1', at + 2 * day, 9));
    const author = (await db.profiles.toArray())[0]?.key;
    const end = (seenAt: number, count: number) => ({ seenAt, metrics: { reactions: { from: count, to: count } } });
    expect(await storedDays(db)).toMatchObject([
      { postKey: 'x:status:1', authorKey: author, sightings: 3, first: end(at, 1), last: end(at + 2 * hour, 3) },
      { postKey: 'x:status:1', sightings: 1, first: end(at + 2 * day, 9), last: end(at + 2 * day, 9) },
    ]);
  });
});
