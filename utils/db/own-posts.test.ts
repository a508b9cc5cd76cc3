import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PostSighting } from '../model/sighting.ts';
import { openOwnPosts, type OwnPosts } from './own-posts.ts';
import { ownResults } from './queries/own-results.ts';
import { WorkspaceDb } from './schema.ts';
import { setRelation } from './tables/profiles.ts';
import { recordSightings } from './tables/sightings.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const now = new Date(2026, 10, 29, 12).getTime();
const kiln = { network: 'x', handle: 'kiln_co', name: 'Kiln Co' } as const;
const other = { network: 'x', handle: 'other', name: 'Other' } as const;
const post = (id: string, text: string, more: Partial<PostSighting> & { age?: number; reactions?: number } = {}) => {
  const { age = 1, reactions = 3, ...rest } = more;
  const at = (rest.publishedAt?.from ?? now - 3 * dayMs) + age * hourMs;
  return {
    post: { network: 'x', kind: 'status', id },
    author: kiln,
    text,
    publishedAt: { from: now - 3 * dayMs, to: now - 3 * dayMs },
    metrics: { reactions: { from: reactions, to: reactions } },
    ageMs: { from: age * hourMs, to: age * hourMs },
    seenAt: at,
    surface: 'home',
    reader: 'x/1',
    ...rest,
  } as PostSighting;
};
const cold = 'Nobody wants a cold bottle on a cold day in November.';

let db: WorkspaceDb;
let life: AbortController;
let own: OwnPosts;
beforeEach(async () => {
  db = new WorkspaceDb(`own-${Math.random()}`);
  life = new AbortController();
  await setRelation(db, kiln, 'own', 1);
  own = openOwnPosts(db, () => Promise.resolve(), life.signal);
});
afterEach(async () => {
  life.abort();
  await db.delete();
});
const record = (posts: readonly PostSighting[]) => recordSightings(db, { posts, profiles: [] }, now);
const found = async (text: string): Promise<readonly string[]> => {
  await own.ready();
  return own.like(text, 3, 0.2).map(({ ref }) => ref);
};

describe('own posts', () => {
  it('are found by what they say, those of others are not', async () => {
    await record([post('1', cold), post('2', cold, { author: other })]);
    expect(await found('a cold bottle in November')).toEqual(['x:status:1']);
  });

  it('follow what is seen, which accounts are own, and what is deleted', async () => {
    expect(await found('a cold bottle in November')).toEqual([]);
    await record([post('1', cold), post('2', cold, { author: other })]);
    expect(await found('a cold bottle in November')).toEqual(['x:status:1']);
    await setRelation(db, other, 'own', 2);
    expect([...(await found('a cold bottle in November'))].sort()).toEqual(['x:status:1', 'x:status:2']);
    await setRelation(db, other, 'none', 3);
    await db.posts.delete('x:status:1');
    expect(await found('a cold bottle in November')).toEqual([]);
  });

  it('know what was published on this day in earlier years', async () => {
    const on = (year: number, day = 29) => ({
      from: new Date(year, 10, day, 9).getTime(),
      to: new Date(year, 10, day, 9).getTime(),
    });
    await record([
      post('a', 'One year ago.', { publishedAt: on(2025) }),
      post('b', 'Three years ago.', { publishedAt: on(2023) }),
      post('c', 'Another day.', { publishedAt: on(2025, 28) }),
      post('d', 'Some day of that year.', { publishedAt: { from: on(2025).from, to: on(2025).from + 300 * dayMs } }),
    ]);
    await own.ready();
    expect(own.onThisDay(now)).toEqual([
      { key: 'x:status:a', years: 1 },
      { key: 'x:status:b', years: 3 },
    ]);
  });
});

describe('results of own posts', () => {
  it('are those at 24 h, against the usual of the network', async () => {
    const sightings: PostSighting[] = [];
    for (let index = 0; index < 7; index += 1)
      for (const age of [20, 30]) sightings.push(post(`p${index}`, `Post ${index}`, { age, reactions: 10 + index }));
    for (const age of [20, 30]) sightings.push(post('good', cold, { age, reactions: 40 }));
    sightings.push(post('young', cold, { age: 2 }));
    await record(sightings);
    const [good, young] = await ownResults(db, ['x:status:good', 'gone', 'x:status:young']);
    expect(good).toMatchObject({ key: 'x:status:good', network: 'x', text: cold, count: { from: 40, to: 40 } });
    expect(good?.comparison?.n).toBe(7);
    expect(good?.comparison?.factor).toBeCloseTo(40 / 13);
    expect(young).not.toHaveProperty('count');
    expect(young).not.toHaveProperty('comparison');
  });
});
