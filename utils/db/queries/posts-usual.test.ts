import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exactly } from '../../lib/count.ts';
import { type PostRow, type SightingRow, WorkspaceDb } from '../schema.ts';
import { comparePost } from './post-marks.ts';
import { comparedPost, comparePosts, usualRange } from './compare-posts.ts';
import { usualOfAuthor } from './posts-usual.ts';
import { sightingsOf } from './sightings-of.ts';

const hour = 3_600_000;
const day = 24 * hour;
const base = 1_764_000_000_000;
let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(crypto.randomUUID());
});
afterEach(() => db.delete());

const keyOf = (n: number) => `x:status:${n}`;
/** A post of one author, published n days after the first, with what it had at some ages in hours. */
async function seen(
  n: number,
  counts: Readonly<Record<number, number>>,
  vagueMs = 0,
  more: Partial<PostRow> = {},
): Promise<void> {
  const published = base + n * day;
  const rows = Object.entries(counts).map(([hours, count]): SightingRow => {
    const age = Number(hours) * hour;
    const seenAt = published + age;
    return {
      id: `${keyOf(n)}@${seenAt}`,
      postKey: keyOf(n),
      seenAt,
      ageMs: { from: age - vagueMs, to: age + vagueMs },
      metrics: { reactions: exactly(count), views: exactly(count * 100) },
      surface: 'profile',
      reader: 'x/1',
    };
  });
  const last = rows.at(-1);
  if (!last) return;
  await db.sightings.bulkPut(rows);
  await db.posts.put({
    key: keyOf(n),
    post: { network: 'x', kind: 'status', id: String(n) },
    network: 'x',
    authorKey: 'a1',
    firstSeenAt: published,
    lastSeenAt: last.seenAt,
    ...more,
  });
  await db.latest.put({
    postKey: keyOf(n),
    authorKey: 'a1',
    network: 'x',
    seenAt: last.seenAt,
    metrics: last.metrics,
    sightings: rows.length,
  });
}

describe('a post against the others of its account', () => {
  it('says in the table what its mark and its card say', async () => {
    // Seen once each, at other ages: what they had at this one follows the growth curve.
    for (let n = 0; n < 7; n += 1) await seen(n, { [60 + n]: 100 + n });
    await seen(9, { 39: 500 });
    const latest = await db.latest.get(keyOf(9));
    const mark = latest && (await comparePost(db, latest, await sightingsOf(db, keyOf(9))));
    expect(mark?.n).toBe(7);
    expect((await usualOfAuthor(db, 'a1', [keyOf(9)], 'engagement')).get(keyOf(9))).toMatchObject({
      comparison: mark?.comparison,
      n: 7,
    });
  });

  it('is compared at its own age, with how many there are, or how many more it takes', async () => {
    for (let n = 0; n < 5; n += 1) await seen(n, { 20: 100, 28: 140 });
    await seen(9, { 24: 240 });
    const few = (await usualOfAuthor(db, 'a1', [keyOf(9)], 'engagement')).get(keyOf(9));
    expect(few).toMatchObject({ comparison: undefined, n: 5, needed: 1, ageMs: day });
    await seen(5, { 20: 100, 28: 140 });
    const enough = (await usualOfAuthor(db, 'a1', [keyOf(9)], 'engagement')).get(keyOf(9));
    expect(enough?.n).toBe(6);
    expect(enough?.comparison?.factor).toBeCloseTo(2, 0);
    const views = (await usualOfAuthor(db, 'a1', [keyOf(9)], 'views')).get(keyOf(9));
    expect(views?.comparison?.factor).toBeCloseTo(2, 0);
  });

  it('is not compared with what the account reposted or paid for', async () => {
    for (let n = 0; n < 7; n += 1) await seen(n, { 20: 100, 28: 140 });
    await seen(10, { 24: 90_000 }, 0, { format: 'repost' });
    await seen(11, { 24: 80_000 }, 0, { promoted: true });
    await seen(9, { 24: 240 });
    const usual = (await usualOfAuthor(db, 'a1', [keyOf(9)], 'engagement')).get(keyOf(9));
    expect(usual).toMatchObject({ n: 7, comparison: { percentile: { value: 100 } } });
    const latest = await db.latest.get(keyOf(9));
    expect((await comparePost(db, latest!, await sightingsOf(db, keyOf(9)))).n).toBe(7);
    expect((await usualRange(db, 'a1', 'engagement', day, [keyOf(9)]))?.n).toBe(7);
  });

  it('is compared by the last sighting that showed all of it, not by one that leaves a part out', async () => {
    for (let n = 0; n < 7; n += 1) await seen(n, { 20: 100, 28: 140 });
    await seen(9, { 24: 240 });
    const rest = { postKey: keyOf(9), surface: 'search-posts', reader: 'x/1' } as const;
    const at = (hours: number) => base + 9 * day + hours * hour;
    const of = (hours: number, metrics: SightingRow['metrics']): SightingRow => ({
      ...rest,
      id: `${keyOf(9)}@${at(hours)}`,
      seenAt: at(hours),
      ageMs: { from: hours * hour, to: hours * hour },
      metrics,
    });
    // Elsewhere only comments stand beside the post.
    await db.sightings.bulkPut([
      of(24, { reactions: exactly(200), comments: exactly(40) }),
      of(26, { comments: exactly(41) }),
    ]);
    await db.latest.update(keyOf(9), { seenAt: at(26), metrics: { comments: exactly(41) } });
    const usual = (await usualOfAuthor(db, 'a1', [keyOf(9)], 'engagement')).get(keyOf(9));
    expect(usual?.ageMs).toBe(day);
    expect(usual?.comparison?.factor).toBeCloseTo(2, 0);
    const latest = await db.latest.get(keyOf(9));
    const mark = await comparePost(db, latest!, await sightingsOf(db, keyOf(9)));
    expect(mark).toMatchObject({ ageMs: day, comparison: usual?.comparison });
  });

  it('is not compared where its age or the count is not known', async () => {
    for (let n = 0; n < 7; n += 1) await seen(n, { 20: 100, 28: 140 });
    await seen(9, { 24: 240 }, 20 * hour);
    const of = await usualOfAuthor(db, 'a1', [keyOf(9), keyOf(0)], 'bookmarks');
    expect(of.get(keyOf(0))?.ageMs).toBeUndefined();
    expect((await usualOfAuthor(db, 'a1', [keyOf(9)], 'engagement')).get(keyOf(9))?.ageMs).toBeUndefined();
  });
});

describe('posts on one axis of ages', () => {
  it('have their sightings by age, their gaps up to the last one, and count what has no age', async () => {
    await seen(1, { 1: 10, 2: 20, 60: 90 });
    await seen(2, { 24: 5 }, 20 * hour);
    const [one, two] = await comparePosts(db, [keyOf(1), keyOf(2)], 'engagement');
    expect(one?.points.map(({ x, from }) => [x / hour, from])).toEqual([
      [1, 10],
      [2, 20],
      [60, 90],
    ]);
    expect(one?.track?.gaps).toEqual([{ from: 2 * hour, to: 60 * hour }]);
    expect(two).toMatchObject({ points: [], undated: 1, track: undefined });
    expect(comparedPost('gone', [], 'engagement')).toMatchObject({ points: [], undated: 0 });
  });

  it('lie before the middle half of the others of the account, without themselves', async () => {
    for (let n = 0; n < 7; n += 1) await seen(n, { 1: 10 + n, 24: 100 + n * 10, 26: 100 + n * 10 });
    const range = await usualRange(db, 'a1', 'engagement', day, [keyOf(6)]);
    expect(range?.n).toBe(6);
    expect(range?.points[0]).toEqual({ x: 0, from: 0, to: 0 });
    expect(range?.points.at(-1)).toMatchObject({ x: day, from: 112.5, to: 137.5 });
    expect(await usualRange(db, 'a1', 'bookmarks', day)).toBeUndefined();
  });
});
