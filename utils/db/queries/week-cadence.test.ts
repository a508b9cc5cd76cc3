import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PostSighting } from '../../model/sighting.ts';
import { strategyId } from '../../model/strategy.ts';
import { makeRecord } from '../records.ts';
import { WorkspaceDb } from '../schema.ts';
import { setRelation } from '../tables/profiles.ts';
import { recordSightings } from '../tables/sightings.ts';
import { weekCadence } from './week-cadence.ts';

const now = Date.UTC(2026, 10, 18, 9);
const day = 86_400_000;
const monday = now - 2 * day;

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(`test-${Math.random()}`);
  await setRelation(db, { network: 'x', handle: 'tidewell' }, 'own', now - 90 * day);
});
afterEach(() => db.delete());

async function see(id: string, daysAgo: number, more: Partial<PostSighting> = {}): Promise<void> {
  const at = now - daysAgo * day;
  const post: PostSighting = {
    post: { network: 'x', kind: 'status', id },
    author: { network: 'x', handle: 'tidewell' },
    publishedAt: { from: at, to: at },
    metrics: {},
    seenAt: now,
    surface: 'profile',
    reader: 'test/1',
    ...more,
  };
  await recordSightings(db, { posts: [post], profiles: [] }, now);
}
const want = (cadence: object) =>
  makeRecord(db, 'strategies', { id: strategyId, createdAt: now, updatedAt: now, cadence });

it('counts what was published this week, with words or without, beside what is wanted', async () => {
  await want({ x: 3, linkedin: 2 });
  await see('1', 1, { text: 'This week' });
  await see('2', 0.5);
  await see('3', 3, { text: 'Last week' });
  await see('4', 1, { format: 'repost' });
  await see('5', 1, { author: { network: 'x', handle: 'mara' } });
  expect(await weekCadence(db, monday, now)).toEqual([
    { network: 'x', seen: 2, wanted: 3 },
    { network: 'linkedin', seen: 0, wanted: 2 },
  ]);
});

it('is empty where no rhythm is wanted', async () => {
  await see('1', 1);
  expect(await weekCadence(db, monday, now)).toEqual([]);
  await want({});
  expect(await weekCadence(db, monday, now)).toEqual([]);
});
