import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Goal } from '../../model/records.ts';
import type { PostSighting, ProfileRef } from '../../model/sighting.ts';
import { makeRecord } from '../records.ts';
import { WorkspaceDb } from '../schema.ts';
import { addGoal, changeGoal, type GoalContent } from '../tables/goals.ts';
import { setRelation } from '../tables/profiles.ts';
import { recordSightings } from '../tables/sightings.ts';
import { goalProgress } from './goal-progress.ts';

const day = 86_400_000;
const hour = 3_600_000;
const start = new Date(2026, 10, 1).getTime();
const now = start + 20 * day;
const me: ProfileRef = { network: 'x', handle: 'tidewell' };
const content: GoalContent = { title: 'Goal', metric: 'posts', target: 30, startsAt: start, dueAt: start + 40 * day };

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(`test-${Math.random()}`);
  await setRelation(db, me, 'own', start - 90 * day);
});
afterEach(() => db.delete());

const goalOf = (more: Partial<GoalContent>): Promise<Goal> => addGoal(db, { ...content, ...more }, start);
const exactly = (count: number) => ({ from: count, to: count });

async function see(id: number, publishedAt: number, seenAt: number, reactions: number): Promise<void> {
  const post: PostSighting = {
    post: { network: 'x', kind: 'status', id: String(id) },
    author: me,
    publishedAt: exactly(publishedAt),
    text: `Post ${id}`,
    metrics: { reactions: exactly(reactions), comments: exactly(0), shares: exactly(0) },
    seenAt,
    surface: 'profile',
    reader: 'x/1',
  };
  await recordSightings(db, { posts: [post], profiles: [] }, seenAt);
}

describe('a goal is drawn on', () => {
  it('from posts, one a day until now: behind where that is too few, on pace where it is enough', async () => {
    for (let n = 0; n < 20; n += 1) await see(n, start + n * day + hour, start + n * day + 2 * hour, 10);
    const few = await goalProgress(db, await goalOf({ target: 60 }), now);
    expect(few.pace.verdict).toBe('behind');
    expect(few.forecast?.perDay).toBeCloseTo(1, 1);
    expect(few.forecast?.value).toBeGreaterThan(37);
    expect(few.forecast?.value).toBeLessThan(43);
    expect(few.forecast?.needed).toBeCloseTo((60 - 20) / 20.9, 1);
    expect((await goalProgress(db, await goalOf({ target: 30 }), now)).pace.verdict).toBe('on');
  });

  it('from engagement as it was known on each day, without the posts of before', async () => {
    await see(99, start - 9 * day, start + hour, 5000);
    for (let n = 0; n < 10; n += 1) {
      await see(n, start + 2 * n * day + hour, start + 2 * n * day + 2 * hour, 10);
      await see(n, start + 2 * n * day + hour, start + (2 * n + 1) * day, 40);
    }
    const { reach, forecast } = await goalProgress(db, await goalOf({ metric: 'engagement', target: 900 }), now);
    expect(reach).toEqual(exactly(400));
    expect(forecast?.perDay).toBeGreaterThan(17);
    expect(forecast?.perDay).toBeLessThan(23);
  });

  it('from followers, which may fall', async () => {
    for (let n = 0; n < 20; n += 1)
      await recordSightings(
        db,
        {
          posts: [],
          profiles: [{ profile: me, followers: exactly(1000 - n), seenAt: start + n * day, reader: 'x/1' }],
        },
        start + n * day,
      );
    const { forecast, pace } = await goalProgress(db, await goalOf({ metric: 'followers', target: 1100 }), now);
    expect(forecast).toMatchObject({ perDay: -1, n: 20 });
    expect(forecast?.high).toBeLessThan(1000);
    expect(pace.verdict).toBe('behind');
  });

  it('not from a few days, nor once it is over or reached', async () => {
    for (let n = 0; n < 3; n += 1) await see(n, start + n * day, start + n * day + hour, 10);
    expect((await goalProgress(db, await goalOf({}), start + 3 * day)).forecast).toBeUndefined();
    expect((await goalProgress(db, await goalOf({}), start + 50 * day)).forecast).toBeUndefined();
    expect((await goalProgress(db, await goalOf({ target: 2 }), now)).pace.verdict).toBe('reached');
  });
});

describe('a goal is fed', () => {
  it('by deals that were won in its time', async () => {
    const kept = { createdAt: start, updatedAt: start, personId: 'p', title: 'Machine', amount: 1, currency: 'EUR' };
    const goal = await goalOf({ metric: 'deals', target: 9 });
    expect((await goalProgress(db, goal, now)).reach).toBeUndefined();
    for (let n = 0; n < 6; n += 1)
      await makeRecord(db, 'deals', { ...kept, id: `d${n}`, state: 'won', at: start + (3 * n + 1) * day });
    await makeRecord(db, 'deals', { ...kept, id: 'open', state: 'open', at: start + 2 * day });
    await makeRecord(db, 'deals', { ...kept, id: 'old', state: 'won', at: start - 2 * day });
    await makeRecord(db, 'deals', { ...kept, id: 'gone', state: 'won', at: start + 2 * day, deletedAt: now });
    const { reach, forecast } = await goalProgress(db, goal, now);
    expect(reach).toEqual(exactly(6));
    expect(forecast?.low).toBeGreaterThanOrEqual(6);
    expect(forecast?.value).toBeGreaterThan(9);
  });

  it('by imported files, of one source only, and by days that are in part outside as an interval', async () => {
    const file = { id: 'i', createdAt: now, updatedAt: now, file: 'a.csv', source: 'ga4', zone: 'UTC' } as const;
    const counts = { columns: [], rows: 9, added: 9, replaced: 0, refused: 0 };
    await makeRecord(db, 'imports', { ...file, ...counts });
    await makeRecord(db, 'imports', { ...file, ...counts, id: 'gone', deletedAt: now });
    const row = (
      id: string,
      source: 'ga4' | 'plausible',
      from: string,
      to: string,
      visits: number,
      importId = 'i',
      name = 'spring',
    ) =>
      makeRecord(db, 'outcomes', {
        id,
        createdAt: now,
        updatedAt: now,
        importId,
        row: 1,
        source,
        name,
        from,
        to,
        metrics: { visits },
      });
    await row('a', 'ga4', '2026-11-01', '2026-11-07', 70);
    await row('b', 'ga4', '2026-11-08', '2026-11-14', 80);
    await row('c', 'ga4', '2026-10-28', '2026-11-03', 9, 'i', 'autumn');
    // The first week again, in a file that was exported before it was over.
    await row('f', 'ga4', '2026-11-01', '2026-11-05', 50);
    await row('d', 'plausible', '2026-11-01', '2026-11-14', 100);
    await row('e', 'ga4', '2026-11-01', '2026-11-14', 9000, 'gone');
    const goal = await goalOf({ metric: 'visits', target: 900 });
    expect(await goalProgress(db, goal, now)).toMatchObject({ reach: { from: 150, to: 159 }, source: 'ga4' });
    expect((await goalProgress(db, { ...goal, metric: 'clicks' }, now)).reach).toBeUndefined();
  });
});

describe('a change of a goal', () => {
  it('is kept with what it said before', async () => {
    const goal = await goalOf({ network: 'x' });
    await changeGoal(db, goal.id, { ...content, target: 40 }, now);
    await changeGoal(db, goal.id, { ...content, target: 50 }, now + day);
    await changeGoal(db, goal.id, { ...content, target: 50 }, now + 2 * day);
    expect((await db.goals.get(goal.id))?.changes).toEqual([
      { at: now + day, field: 'target', from: 40 },
      { at: now, field: 'network', from: 'x' },
      { at: now, field: 'target', from: 30 },
    ]);
  });

  it('of the number that is typed makes a series, which is drawn on', async () => {
    const manual = { ...content, metric: 'manual', target: 90 } as const;
    const goal = await addGoal(db, { ...manual, manualValue: 1 }, start);
    for (let n = 1; n <= 10; n += 1) await changeGoal(db, goal.id, { ...manual, manualValue: 1 + n }, start + n * day);
    const stored = (await db.goals.get(goal.id)) as Goal;
    expect(stored.typed).toHaveLength(11);
    const { forecast, pace } = await goalProgress(db, stored, start + 10 * day);
    expect(forecast).toMatchObject({ perDay: 1, value: 41 });
    expect(pace.verdict).toBe('behind');
  });
});
