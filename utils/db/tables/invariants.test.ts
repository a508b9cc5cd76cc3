import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exactly } from '../../lib/count.ts';
import type { Metrics, PostSighting, ProfileSighting } from '../../model/sighting.ts';
import { WorkspaceDb } from '../schema.ts';
import { isCount, isCredibleTime } from './invariants.ts';
import { type RecordOutcome, recordSightings } from './sightings.ts';
import { storedSightings } from '../../../tests/samples/stored.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const start = Date.UTC(2026, 10, 17, 9);

const sighting = (seenAt: number, metrics: Metrics, more: Partial<PostSighting> = {}): PostSighting => ({
  post: { network: 'x', kind: 'status', id: '1' },
  author: { network: 'x', handle: 'clearspout', name: 'Clearspout' },
  publishedAt: { from: start - 2 * hour, to: start - 2 * hour },
  metrics,
  seenAt,
  surface: 'home',
  reader: 'x/1',
  ...more,
});

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());

const record = (posts: readonly PostSighting[], profiles: readonly ProfileSighting[] = []): Promise<RecordOutcome> =>
  recordSightings(db, { posts, profiles }, start);

/** Seen so many minutes after the first time, with so many reactions and three comments. */
const see = (minutes: number, reactions: number, more: Partial<PostSighting> = {}) =>
  record([sighting(start + minutes * minute, { reactions: exactly(reactions), comments: exactly(3) }, more)]);

const metricsStored = async () =>
  (await storedSightings(db)).toSorted((a, b) => a.seenAt - b.seenAt).map(({ metrics }) => metrics);
const reactionsStored = async () => (await metricsStored()).map(({ reactions }) => reactions?.from);
const publishedStored = async () => (await db.posts.toCollection().first())?.publishedAt;

describe('the time of publishing', () => {
  it('is not recorded when it lies after the sighting, beyond what a clock may be off', async () => {
    const at = (ms: number) => ({ publishedAt: { from: start + ms, to: start + ms } });
    expect((await see(0, 1, at(6 * minute))).breaches).toEqual([{ surface: 'home', field: 'publishedAt' }]);
    expect(await publishedStored()).toBeUndefined();
    expect((await storedSightings(db))[0]).not.toHaveProperty('ageMs');
    expect((await see(20, 2, at(24 * minute))).breaches).toEqual([]);
    expect(await publishedStored()).toEqual(at(24 * minute).publishedAt);
  });

  it('stays as stored when another reading is more than two days from it', async () => {
    await see(0, 1);
    const far = start - 2 * hour - 3 * day;
    const { recorded, breaches } = await see(20, 2, { publishedAt: { from: far, to: far } });
    expect(breaches).toEqual([{ surface: 'home', field: 'publishedAt' }]);
    expect(recorded).toBe(1);
    expect(await publishedStored()).toEqual({ from: start - 2 * hour, to: start - 2 * hour });
  });

  it('may be a vague label that reaches near the stored one', () => {
    const known = { from: start - 3 * day, to: start - 2 * day };
    expect(isCredibleTime({ from: start - day, to: start }, start, known)).toBe(true);
    expect(isCredibleTime({ from: start - 7 * day, to: start - 4.9 * day }, start, known)).toBe(true);
    expect(isCredibleTime({ from: start - 7 * day, to: start - 5.1 * day }, start, known)).toBe(false);
    expect(isCredibleTime({ from: start, to: start - 1 }, start, undefined)).toBe(false);
  });
});

describe('the author', () => {
  const by = (handle: string, stableId?: string): Partial<PostSighting> => ({
    author: { network: 'x', handle, ...(stableId ? { stableId } : {}) },
  });

  it('who is another than the stored one takes the whole sighting away, and leaves no account behind', async () => {
    await see(0, 1);
    const outcome = await see(20, 9, by('deeptide'));
    expect(outcome).toMatchObject({ recorded: 0, dropped: 1, breaches: [{ surface: 'home', field: 'author' }] });
    expect(await reactionsStored()).toEqual([1]);
    expect((await db.profiles.toArray()).map(({ handle }) => handle)).toEqual(['clearspout']);
  });

  it('who changes within one batch is noticed too', async () => {
    const posts = [sighting(start, {}), sighting(start + 20 * minute, {}, by('deeptide'))];
    expect((await record(posts)).breaches).toHaveLength(1);
    expect((await storedSightings(db)).length).toBe(1);
  });

  it('may be written in other letters, be renamed with the same stable id, or have a former handle', async () => {
    await see(0, 1, by('clearspout', '77'));
    expect((await see(20, 2, by('@ClearSpout'))).breaches).toEqual([]);
    expect((await see(40, 3, by('clearspout_hq', '77'))).breaches).toEqual([]);
    expect((await see(60, 4, by('clearspout'))).breaches).toEqual([]);
    expect(await reactionsStored()).toEqual([1, 2, 3, 4]);
    expect(await db.profiles.count()).toBe(1);
  });

  it('may have a handle that the profile in the same batch explains', async () => {
    await see(0, 1, by('clearspout', '77'));
    const header = (handle: string): ProfileSighting => ({
      profile: { network: 'x', handle, stableId: '77' },
      seenAt: start + 20 * minute,
      reader: 'x/1',
    });
    const posts = [sighting(start + 20 * minute, { reactions: exactly(2) }, by('clearspout_hq'))];
    expect((await record(posts, [header('clearspout_hq')])).breaches).toEqual([]);
    expect(await db.profiles.count()).toBe(1);
  });

  it('may be missing', async () => {
    await see(0, 1);
    const { author: _author, ...anonymous } = sighting(start + 20 * minute, { reactions: exactly(2) });
    expect((await record([anonymous])).breaches).toEqual([]);
    expect((await db.posts.toArray())[0]?.author?.handle).toBe('clearspout');
  });
});

describe('a count', () => {
  it('is a safe interval of whole numbers', async () => {
    expect(isCount({ from: 0, to: 0 })).toBe(true);
    for (const wrong of [
      { from: 2, to: 1 },
      { from: -1, to: 1 },
      { from: 0.5, to: 1 },
      { from: 1, to: 2 ** 53 },
    ])
      expect(isCount(wrong)).toBe(false);
    const metrics = { reactions: { from: 2, to: 1 }, comments: exactly(4) };
    expect((await record([sighting(start, metrics)])).breaches).toEqual([
      { surface: 'home', field: 'metrics.reactions' },
    ]);
    expect(await metricsStored()).toEqual([{ comments: exactly(4) }]);
  });

  it('that fell below half is left out, and the others are stored', async () => {
    await see(0, 100);
    const { recorded, breaches } = await see(5, 40);
    expect(recorded).toBe(1);
    expect(breaches).toEqual([{ surface: 'home', field: 'metrics.reactions' }]);
    expect(await metricsStored()).toEqual([
      { reactions: exactly(100), comments: exactly(3) },
      { comments: exactly(3) },
    ]);
  });

  it('is recorded when it is seen again ten minutes later, and only then', async () => {
    await see(0, 100);
    await see(5, 40);
    expect((await see(12, 41)).breaches).toHaveLength(1);
    expect((await db.posts.toArray())[0]?.doubts?.reactions).toMatchObject({ seenAt: start + 5 * minute });
    expect((await see(15, 42)).breaches).toEqual([]);
    expect(await reactionsStored()).toEqual([100, undefined, 42]);
    expect((await db.posts.toArray())[0]).not.toHaveProperty('doubts');
    expect((await see(30, 43)).breaches).toEqual([]);
  });

  it('is still doubted when the second sighting says something else again', async () => {
    await see(0, 100);
    await see(5, 40);
    expect((await see(14, 1)).breaches).toHaveLength(1);
    expect((await see(16, 1)).breaches).toHaveLength(1);
    expect((await see(24, 1)).breaches).toEqual([]);
    expect((await reactionsStored()).filter((from) => from !== undefined)).toEqual([100, 1]);
  });

  it('is believed at once when it comes back to where it was', async () => {
    await see(0, 100);
    await see(5, 40);
    expect((await see(7, 101)).breaches).toEqual([]);
    expect(await reactionsStored()).toEqual([100, undefined, 101]);
    expect((await db.posts.toArray())[0]).not.toHaveProperty('doubts');
  });

  it('that is small, or whose intervals touch the half, may fall', async () => {
    await see(0, 19);
    expect((await see(5, 1)).breaches).toEqual([]);
    await record([sighting(start + 20 * minute, { shares: { from: 1400, to: 1499 } })]);
    const half = sighting(start + 40 * minute, { shares: { from: 600, to: 700 } });
    expect((await record([half])).breaches).toEqual([]);
  });

  it('that rose more than a thousandfold within an hour is left out; more slowly it may', async () => {
    await see(0, 50);
    expect((await see(30, 50_001)).breaches).toEqual([{ surface: 'home', field: 'metrics.reactions' }]);
    expect((await see(45, 60_000)).breaches).toEqual([]);
    expect(await reactionsStored()).toEqual([50, undefined, 60_000]);
    await see(60, 49, { post: { network: 'x', kind: 'status', id: '2' } });
    expect((await see(70, 60_000, { post: { network: 'x', kind: 'status', id: '2' } })).breaches).toEqual([]);
    await see(80, 50, { post: { network: 'x', kind: 'status', id: '3' } });
    expect((await see(141, 60_000, { post: { network: 'x', kind: 'status', id: '3' } })).breaches).toEqual([]);
  });

  it('is compared with the last one that was seen, past a sighting without it', async () => {
    await see(0, 100);
    await record([sighting(start + 20 * minute, { comments: exactly(4) })]);
    expect((await see(40, 10)).breaches).toHaveLength(1);
  });

  it('that is doubtful stays so when the same batch comes twice', async () => {
    await see(0, 100);
    await see(5, 40);
    await see(5, 40);
    expect((await storedSightings(db)).length).toBe(2);
    expect((await db.posts.toArray())[0]?.doubts?.reactions?.count).toEqual(exactly(40));
  });
});
