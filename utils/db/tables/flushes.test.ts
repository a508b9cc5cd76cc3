import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storedDays, storedSightings } from '../../../tests/samples/stored.ts';
import { randomOf } from '../../../tests/samples/workspace.ts';
import { dayOf } from '../../lib/ids.ts';
import type { AppendOp } from '../../sync/ops.ts';
import type { PostRef, PostSighting } from '../../model/sighting.ts';
import { recordedCounts } from '../queries/recorded-fields.ts';
import { sightingsOf } from '../queries/sightings-of.ts';
import { storageCounts } from '../queries/storage-counts.ts';
import { WorkspaceDb } from '../schema.ts';
import { applyOps, writtenByApplying } from '../sync/apply.ts';
import { compactSightings } from './compact.ts';
import { erasePosts } from './erase-account.ts';
import { packFlushes } from './pack-flushes.ts';
import { recordSightings } from './sightings.ts';

const hour = 3_600_000;
const day = 24 * hour;
const at = Date.UTC(2026, 8, 1, 9);
const now = at + 60 * day;

const ref = (id: string): PostRef => ({ network: 'linkedin', kind: 'activity', id });
const sighting = (id: string, seenAt: number, reactions = 1, more: Partial<PostSighting> = {}): PostSighting => ({
  post: ref(id),
  author: { network: 'linkedin', handle: `author-${id.slice(0, 1)}` },
  metrics: { reactions: { from: reactions, to: reactions } },
  seenAt,
  surface: 'home',
  reader: 'linkedin/1',
  ...more,
});
const keyOf = (id: string): string => `linkedin:activity:${id}`;

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());

const see = (...posts: PostSighting[]) => recordSightings(db, { posts, profiles: [] }, at);
const pack = (signal?: AbortSignal, pause = async (): Promise<void> => undefined) =>
  packFlushes(db, now, { pause, signal });
const readings = async (id: string): Promise<unknown[]> =>
  (await sightingsOf(db, keyOf(id))).map(({ seenAt, metrics }) => [(seenAt - at) / hour, metrics.reactions?.from]);

describe('a flush', () => {
  it('is one row, and is found by each of its posts', async () => {
    await see(sighting('a1', at, 4), sighting('a2', at + 1, 5), sighting('b1', at + 2, 6));
    await see(sighting('a1', at + hour, 7));
    expect(await db.flushes.toCollection().primaryKeys()).toEqual([
      `${at + 2}@${keyOf('b1')}-3`,
      `${at + hour}@${keyOf('a1')}-1`,
    ]);
    expect(await readings('a1')).toEqual([
      [0, 4],
      [1, 7],
    ]);
    expect(await storageCounts(db)).toMatchObject({ posts: 3, sightings: 4 });
    expect(await recordedCounts(db, 'linkedin', [[{ surface: 'home', field: 'metrics.reactions' }]])).toEqual([4]);
    expect(await recordedCounts(db, 'x', [[{ surface: 'home', field: 'metrics.reactions' }]])).toEqual([0]);
  });

  it('gives up the posts that are erased, and keeps the others', async () => {
    await see(sighting('a1', at), sighting('b1', at + 1));
    await see(sighting('a1', at + hour, 3));
    const author = (await db.posts.get(keyOf('a1')))?.authorKey ?? '';
    await erasePosts(db, author, now);
    expect((await storedSightings(db)).map(({ postKey }) => postKey)).toEqual([keyOf('b1')]);
    expect(JSON.stringify(await db.flushes.toArray())).not.toContain(keyOf('a1'));
    expect(await readings('b1')).toHaveLength(1);
  });

  it('says the first id of a post that turned out to be two', async () => {
    await see(sighting('a1', at, 1));
    await see(sighting('a2', at + hour, 2), sighting('b1', at + hour, 9));
    await see(sighting('a1', at + 2 * hour, 3, { aliases: [ref('a2')] }));
    expect(await readings('a1')).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(JSON.stringify(await db.flushes.toArray())).not.toContain(keyOf('a2'));
  });

  it('that another device tells of once more stays one', async () => {
    await see(sighting('a1', at, 4));
    const [told] = await storedSightings(db);
    const again = { t: 'sightings', id: told?.id ?? '', v: { ...told } } as AppendOp;
    const other = { t: 'sightings', id: `${keyOf('a1')}@${at + hour}`, v: { ...told, seenAt: at + hour } } as AppendOp;
    await db.transaction('rw', writtenByApplying(db), async () =>
      applyOps(db, [again, other], { now: at + day, tellsLosses: false }),
    );
    expect(await readings('a1')).toEqual([
      [0, 4],
      [1, 4],
    ]);
    expect((await storedDays(db)).map(({ sightings }) => sightings)).toEqual([2]);
  });
});

describe('packing flushes', () => {
  it('changes nothing of what can be read; of whom little was seen stays together', async () => {
    for (let n = 0; n < 12; n += 1) await see(sighting('a1', at + n * hour, n), sighting('a2', at + n * hour, n));
    for (const id of ['b1', 'c1', 'd1']) await see(sighting(id, at + 20 * hour));
    const before = [await readings('a1'), await readings('b1'), await storageCounts(db)];
    expect(await pack()).toBe(24);
    expect((await db.flushes.toArray()).map(({ keys }) => keys)).toEqual([['b1', 'c1', 'd1'].map(keyOf)]);
    expect([await readings('a1'), await readings('b1'), await storageCounts(db)]).toEqual(before);
    for (let n = 0; n < 3; n += 1)
      await see(sighting('a1', at + day + n * hour, 50 + n), sighting('e1', at + n * hour));
    const more = await readings('a1');
    expect(await pack()).toBe(3);
    expect(await db.blocks.count()).toBe(1);
    expect(await db.flushes.count()).toBe(1);
    expect(await readings('a1')).toEqual(more);
    expect(await readings('e1')).toHaveLength(3);
    expect(await pack()).toBe(0);
  });

  it('leaves what is younger than two weeks', async () => {
    for (let n = 0; n < 9; n += 1) await see(sighting('a1', now - 10 * day + n * hour, n));
    const deps = { since: 0, saveSince: async () => undefined, pause: async () => undefined };
    expect(await compactSightings(db, now, deps)).toBe(0);
    expect(await db.flushes.count()).toBe(9);
  });

  it('may end after any turn, and goes on from there', async () => {
    for (let n = 0; n < 25; n += 1) await see(sighting('a1', at + n * hour, n));
    const before = await readings('a1');
    const end = new AbortController();
    expect(await pack(end.signal, async () => end.abort())).toBe(10);
    expect(await readings('a1')).toEqual(before);
    expect(await pack()).toBe(15);
    expect(await readings('a1')).toEqual(before);
  });
});

describe('the days of a post', () => {
  it.each([1, 2, 3, 4])('are what its sightings say, whoever wrote and packed them, seed %i', async (seed) => {
    const random = randomOf(seed);
    const below = (limit: number): number => Math.floor(random() * limit);
    let time = at;
    for (let step = 0; step < 60; step += 1) {
      time += below(9) * hour;
      const id = `${'ab'[below(2)]}${below(3)}`;
      const what = below(10);
      if (what < 6) await see(sighting(id, time, step));
      else if (what < 7) await see(sighting(`${id[0]}1`, time, step, { aliases: [ref(`${id[0]}2`)] }));
      else if (what < 9) {
        const { post: _post, author: _author, ...told } = sighting(id, time - below(40) * hour, step);
        const op = {
          t: 'sightings',
          id: `${keyOf(id)}@${told.seenAt}`,
          v: { ...told, postKey: keyOf(id) },
        } as AppendOp;
        await db.transaction('rw', writtenByApplying(db), async () =>
          applyOps(db, [op], { now: time, tellsLosses: false }),
        );
      } else await packFlushes(db, time - 2 * day, { pause: async () => undefined });
    }
    for (const { key } of await db.posts.toArray()) {
      const counts = new Map<string, number>();
      const all = await sightingsOf(db, key);
      for (const { seenAt } of all) counts.set(dayOf(seenAt), (counts.get(dayOf(seenAt)) ?? 0) + 1);
      const days = (await storedDays(db)).filter(({ postKey }) => postKey === key);
      expect(Object.fromEntries(days.map((row) => [row.day, row.sightings]))).toEqual(Object.fromEntries(counts));
      for (const { day: name, first, last } of days) {
        const of = all.filter(({ seenAt }) => dayOf(seenAt) === name);
        expect([first.seenAt, last.seenAt]).toEqual([of[0]?.seenAt, of.at(-1)?.seenAt]);
      }
      expect((await db.latest.get(key))?.sightings).toBe(all.length);
    }
  });
});
