import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PostSighting, ProfileRef } from '../../model/sighting.ts';
import { WorkspaceDb } from '../schema.ts';
import { addGoal } from '../tables/goals.ts';
import { setRelation } from '../tables/profiles.ts';
import { recordSightings } from '../tables/sightings.ts';
import { scorecards } from './scorecards.ts';

const now = Date.UTC(2026, 10, 17, 9);
const day = 86_400_000;
const exactly = (count: number) => ({ from: count, to: count });
const me = (network: 'x' | 'linkedin'): ProfileRef => ({ network, handle: 'tidewell' });

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());

async function see(network: 'x' | 'linkedin', id: number, daysAgo: number, reactions: number): Promise<void> {
  const post: PostSighting = {
    post: { network, kind: network === 'x' ? 'status' : 'activity', id: String(id) },
    author: me(network),
    publishedAt: exactly(now - daysAgo * day),
    text: `Post ${id}`,
    metrics: { reactions: exactly(reactions), comments: exactly(0), shares: exactly(0) },
    seenAt: now - (daysAgo - 1) * day,
    surface: 'profile',
    reader: 'test/1',
  };
  await recordSightings(db, { posts: [post], profiles: [] }, post.seenAt);
}

describe('the card of a network', () => {
  it('says what was seen, and which network gets more only where that is sure', async () => {
    await setRelation(db, me('x'), 'own', now - 90 * day);
    await setRelation(db, me('linkedin'), 'own', now - 90 * day);
    for (let n = 0; n < 8; n += 1) {
      await see('linkedin', n, 2 + 4 * n, 40 + n);
      await see('x', n, 2 + 4 * n, 10 + n);
    }
    await addGoal(
      db,
      { title: 'Posts', metric: 'posts', target: 20, startsAt: now - 28 * day, dueAt: now + 30 * day },
      now - 30 * day,
    );
    const cards = await scorecards(db, now);
    const of = (network: string) => cards.find((card) => card.network === network);
    expect(of('linkedin')).toMatchObject({
      accounts: 1,
      audience: undefined,
      verdict: { says: 'more', other: 'x', result: { n: 8 } },
      perWeek: 7 / 4,
      lastWeek: 2,
      waiting: 0,
      answers: undefined,
      goals: [{ progress: { reach: { from: 7, to: 7 } } }],
    });
    expect(of('x')?.verdict).toMatchObject({ says: 'less', other: 'linkedin' });
    expect(of('facebook')).toMatchObject({ accounts: 0, goals: [], verdict: { says: 'unseen', n: 0 } });
  });

  it('has the median rate by followers, of posts of which both were seen', async () => {
    await setRelation(db, me('x'), 'own', now - 90 * day);
    for (let n = 0; n < 7; n += 1) await see('x', n, 2 + 4 * n, 10 + n);
    const rate = async () => (await scorecards(db, now)).find(({ network }) => network === 'x')?.rate;
    expect(await rate()).toEqual({ n: 0 });
    const profile = { profile: me('x'), followers: exactly(1000), surface: 'profile' as const, reader: 'test/1' };
    for (let ago = 40; ago >= 0; ago -= 2) {
      const seenAt = now - ago * day;
      await recordSightings(db, { posts: [], profiles: [{ ...profile, seenAt }] }, seenAt);
    }
    expect(await rate()).toMatchObject({ n: 7, median: { median: 0.013 } });
  });

  it('says how many posts are missing where too few were seen', async () => {
    await setRelation(db, me('x'), 'own', now - 90 * day);
    await see('x', 1, 3, 10);
    const card = (await scorecards(db, now)).find(({ network }) => network === 'x');
    expect(card?.verdict).toEqual({ says: 'unseen', n: 1, needed: 5 });
  });
});
