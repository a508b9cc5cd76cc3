import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exactly } from '../../lib/count.ts';
import { valueAtAge } from '../../metrics/at-age.ts';
import { priorCurve } from '../../metrics/growth-curve.ts';
import type { PostSighting } from '../../model/sighting.ts';
import { earlyLives, earlyMs, type KeptLives, livesIn, packLives } from '../queries/early-lives.ts';
import { ownNumbers } from '../queries/own-numbers.ts';
import { ownYear } from '../queries/own-year.ts';
import { agedCounts } from '../queries/post-marks.ts';
import { postsOfYear } from '../queries/posts-of-year.ts';
import { sightingsOf } from '../queries/sightings-of.ts';
import { WorkspaceDb } from '../schema.ts';
import { livesKey } from '../stale-rollups.ts';
import { writtenByApplying } from '../sync/apply.ts';
import { applySightings } from '../sync/apply-sightings.ts';
import { forgetStrangers } from './forget.ts';
import { dropLives, keepLives, keepOwnLives } from './keep-lives.ts';
import { recordSightings } from './sightings.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = new Date(2026, 2, 1, 9).getTime();
const now = start + 90 * day;
const rest = async (): Promise<void> => undefined;

const sighting = (post: number, hours: number, n: number, more: Partial<PostSighting> = {}): PostSighting => {
  const published = start + post * day;
  return {
    post: { network: 'x', kind: 'status', id: String(post) },
    author: { network: 'x', handle: 'clearspout' },
    publishedAt: { from: published, to: published },
    metrics: { reactions: exactly(n), shares: { from: n, to: n + 9, shown: `${n}+` } },
    seenAt: published + hours * hour,
    surface: 'home',
    reader: 'x/1',
    text: post % 3 ? 'It is.' : 'Is it?',
    ...more,
  };
};

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`lives-${Math.random()}`);
});
afterEach(() => db.delete());

const see = (seen: PostSighting) => recordSightings(db, { posts: [seen], profiles: [] }, seen.seenAt);
const ownKey = async (): Promise<string> => (await db.profiles.toCollection().first())?.key ?? '';
const postsOf = async () => postsOfYear(db, [await ownKey()], now);
const ask = () => ownNumbers(db, { network: 'x', relation: 'own' }, now, (text) => text.slice(-1));
const keptPosts = async () => {
  const row = await db.meta.get(livesKey(await ownKey()));
  return row ? [...livesIn(row.value as never).keys()].sort() : [];
};
const withoutKept = async () => {
  await dropLives(db);
  const found = await ask();
  await dropLives(db);
  return found;
};

/** Posts that were seen in their first day and after it; `young` more in it alone. */
async function fill(posts: number, young = 1): Promise<void> {
  for (let post = 0; post < posts + young; post += 1)
    for (const hours of post >= posts ? [2, 9] : [2, 9, 20, 30, 200])
      await see(sighting(post, hours, 10 + post * 3 + hours));
  await db.profiles.update(await ownKey(), { relation: 'own' });
}

describe('what posts had in their first day', () => {
  it('says at every age of it what all sightings say', async () => {
    await fill(5);
    const whole = await earlyLives(db, await postsOf());
    expect([...whole.fresh.values()].map(({ size }) => size)).toEqual([5]);
    await keepLives(db, whole.fresh);
    const kept = await earlyLives(db, await postsOf());
    expect(kept.fresh.size).toBe(0);
    for (const [key, series] of kept.series) {
      const all = agedCounts(await sightingsOf(db, key));
      for (const age of [hour, 9 * hour, 15 * hour, earlyMs])
        expect(valueAtAge(series, age, priorCurve('x'))).toEqual(valueAtAge(all, age, priorCurve('x')));
    }
  });

  it('is read from one row: without a sighting what works is the same', async () => {
    await fill(39, 0);
    const first = await ask();
    const year = await ownYear(db, now);
    expect((await keptPosts()).length).toBe(39);
    await Promise.all([db.flushes.clear(), db.sightings.clear(), db.blocks.clear()]);
    expect(first.compared).toBeGreaterThan(30);
    expect(await ask()).toEqual(first);
    expect(await ownYear(db, now)).toEqual(year);
  });

  it('is read anew where it was kept by a version that read ages otherwise', async () => {
    await fill(5);
    await ask();
    const row = (await db.meta.get(livesKey(await ownKey())))!;
    const { reading: _now, ...before } = row.value as KeptLives;
    await db.meta.put({ key: livesKey(await ownKey()), value: { ...before, from: before.from.map(() => 7) } });
    const lives = await earlyLives(db, await postsOf());
    expect(lives.fresh.get(await ownKey())?.size).toBe(5);
    await keepLives(db, lives.fresh);
    expect(await keptPosts()).toHaveLength(5);
  });

  it('is read anew where something of a post came later, from here or from another device', async () => {
    await fill(39);
    await ask();
    await see(sighting(3, 900, 500));
    const told = {
      postKey: 'x:status:5',
      seenAt: start + 5 * day + 23 * hour,
      ageMs: { from: 23 * hour, to: 23 * hour },
    };
    const op = { v: { ...told, metrics: { reactions: exactly(990) }, surface: 'home', reader: 'x/1' } };
    await db.transaction('rw', writtenByApplying(db), async () => applySightings(db, [op as never], now));
    const lives = await earlyLives(db, await postsOf());
    expect([...(lives.fresh.get(await ownKey()) ?? new Map()).keys()].sort()).toEqual(['x:status:3', 'x:status:5']);
    const found = await ask();
    expect(await withoutKept()).toEqual(found);
    // A sum without shares is none, so that this sighting says nothing of the engagement.
    expect(lives.series.get('x:status:5')?.some(({ count }) => count.from === 990)).toBe(false);
  });

  it('is kept once a day for own accounts, and what is gone is not kept on', async () => {
    await fill(4);
    await keepOwnLives(db, now, rest);
    expect(await keptPosts()).toHaveLength(4);
    await db.latest.delete('x:status:1');
    await db.posts.delete('x:status:1');
    await see(sighting(2, 300, 90));
    await keepOwnLives(db, now + hour, rest);
    expect(await keptPosts()).toHaveLength(4);
    await keepOwnLives(db, now + day, rest);
    expect(await keptPosts()).toEqual(['x:status:0', 'x:status:2', 'x:status:3']);
  });

  it('goes with the account', async () => {
    await fill(4);
    await ask();
    expect(await keptPosts()).toHaveLength(4);
    await db.profiles.update(await ownKey(), { relation: 'none' });
    await forgetStrangers(db, now);
    expect(await db.meta.where('key').startsWith('lives.').count()).toBe(0);
  });

  it('gives back what was packed', () => {
    const lives = new Map([
      ['a', { sightings: 3, series: [{ ageMs: 0.5, count: { from: 1400, to: 1499 } }] }],
      ['b', { sightings: 1, series: [] }],
      ['c', { sightings: 9, series: [1, 2].map((n) => ({ ageMs: n * hour, count: exactly(n) })) }],
    ]);
    expect(livesIn(packLives(lives))).toEqual(lives);
  });
});
