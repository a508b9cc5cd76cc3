import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exactly } from '../../lib/count.ts';
import { priorCurve, shareAt } from '../../metrics/growth-curve.ts';
import { WorkspaceDb } from '../schema.ts';
import { keepCurves } from './growth-curves.ts';
import { postsAtAges } from './posts-at-ages.ts';
import { storedCurve } from './stored-curve.ts';

const hour = 3_600_000;
const now = Date.UTC(2026, 4, 1);

describe('posts at equal age', () => {
  let db: WorkspaceDb;
  beforeEach(async () => {
    db = new WorkspaceDb(`ages-${Math.random()}`);
    await db.profiles.add({
      key: 'me',
      network: 'facebook',
      handle: 'me',
      handleKeys: ['facebook:me'],
      relation: 'own',
      firstSeenAt: 0,
      lastSeenAt: now,
    });
  });
  afterEach(() => db.delete());

  const add = async (n: number, halfMs: number) => {
    const key = `facebook:post:${n}`;
    const publishedAt = now - (40 - n) * 24 * hour;
    await db.posts.add({
      key,
      post: { network: 'facebook', kind: 'post', id: String(n) },
      network: 'facebook',
      authorKey: 'me',
      publishedAt: { from: publishedAt, to: publishedAt },
      firstSeenAt: publishedAt + hour,
      lastSeenAt: publishedAt + 90 * hour,
    });
    await db.sightings.bulkAdd(
      [1, 4, 16, 30, 90].map((hours) => ({
        id: `${key}@${publishedAt + hours * hour}`,
        postKey: key,
        seenAt: publishedAt + hours * hour,
        ageMs: { from: hours * hour, to: hours * hour },
        metrics: { reactions: exactly(Math.round(400 * shareAt({ halfMs, shape: 1, tail: 1 }, hours * hour))) },
        surface: 'profile' as const,
        reader: 'facebook/1',
      })),
    );
    return key;
  };

  it('follow the curve of own history', async () => {
    const keys = await Promise.all(Array.from({ length: 24 }, (_, n) => add(n, 8 * hour)));
    await keepCurves(db, now);
    const [first] = await postsAtAges(db, ['gone', keys[0]!]);
    expect(first?.curve.posts).toBe(24);
    expect(first?.curve.halfMs).toBeGreaterThan(6 * hour);
    // 400 × 24 ÷ (24 + 8) = 300
    const day = first?.at[86_400_000];
    expect(day?.how).toBe('between');
    if (day?.how === 'between') expect(Math.abs(day.value - 300)).toBeLessThan(4);
    expect(first?.at[hour].how).toBe('seen');
    expect(first?.at[604_800_000].how).toBe('projected');
    expect(first?.halfLife?.how).toBe('known');
  });

  it('keep the curve for a day; a page that only shows never fits', async () => {
    await Promise.all(Array.from({ length: 24 }, (_, n) => add(n, 8 * hour)));
    expect(await storedCurve(db, 'facebook')).toEqual(priorCurve('facebook'));
    await keepCurves(db, now);
    const stored = await storedCurve(db, 'facebook');
    expect(stored.posts).toBe(24);
    await db.sightings.clear();
    await keepCurves(db, now + hour);
    expect(await storedCurve(db, 'facebook')).toEqual(stored);
    await keepCurves(db, now + 48 * hour);
    expect(await storedCurve(db, 'facebook')).toEqual(priorCurve('facebook'));
  });

  it('leave out a sighting that shows less than one before it, instead of a fall', async () => {
    const key = await add(0, 8 * hour);
    const row = (await db.sightings.toArray())[4]!;
    await db.sightings.put({ ...row, metrics: { comments: exactly(2) } });
    const [post] = await postsAtAges(db, [key]);
    expect(post?.corrections).toEqual([]);
    expect(post?.series).toHaveLength(4);
  });
});
