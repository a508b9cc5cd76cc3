import { afterEach, beforeEach, expect, it } from 'vitest';
import { exactly } from '../../lib/count.ts';
import { dayOf } from '../../lib/ids.ts';
import { WorkspaceDb } from '../schema.ts';
import { profileDays } from './profile-days.ts';

const now = new Date(2026, 4, 20, 12).getTime();
const at = (daysAgo: number, hour: number): number => new Date(2026, 4, 20 - daysAgo, hour).getTime();
const end = (daysAgo: number, hour: number, reactions: number) => ({
  seenAt: at(daysAgo, hour),
  metrics: { reactions: exactly(reactions) },
});

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`days-${Math.random()}`);
});
afterEach(() => db.delete());

it('days of a profile come from the rows of days and from what the newest sightings count', async () => {
  const row = (postKey: string, daysAgo: number, from: number, to: number, sightings = 2, authorKey = 'me') => ({
    postKey,
    authorKey,
    day: dayOf(at(daysAgo, 9)),
    sightings,
    first: end(daysAgo, 9, from),
    last: end(daysAgo, 10, to),
  });
  await db.days.bulkAdd([
    row('x:status:1', 200, 1, 2),
    row('x:status:1', 5, 10, 14),
    row('x:status:1', 4, 20, 24),
    row('x:status:2', 4, 5, 5, 1),
    row('x:status:9', 4, 7, 9, 2, 'them'),
  ]);
  await db.latest.add({
    postKey: 'x:status:1',
    authorKey: 'me',
    network: 'x',
    seenAt: at(0, 10),
    metrics: { reactions: exactly(50) },
    sightings: 7,
    today: { day: dayOf(now), sightings: 3, first: end(0, 9, 40) },
  });
  expect(await profileDays(db, 'me', now)).toEqual([
    // Seen for the first time in these weeks: what it grew that day is known.
    { day: dayOf(at(5, 9)), sightings: 2, posts: 1, growth: { from: 4, to: 4 }, isOverGap: false },
    // Since the day before; of the other post nothing was known before.
    { day: dayOf(at(4, 9)), sightings: 3, posts: 2, growth: { from: 10, to: 10 }, isOverGap: false },
    { day: dayOf(now), sightings: 3, posts: 1, growth: { from: 26, to: 26 }, isOverGap: true },
  ]);
});

it('a profile that nobody saw has no days', async () => {
  expect(await profileDays(db, 'me', now)).toEqual([]);
});
