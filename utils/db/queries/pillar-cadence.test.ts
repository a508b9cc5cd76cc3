import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Pillar } from '../../model/records.ts';
import { strategyId } from '../../model/strategy.ts';
import { makeRecord } from '../records.ts';
import { WorkspaceDb } from '../schema.ts';
import { setRelation } from '../tables/profiles.ts';
import { recordSightings } from '../tables/sightings.ts';
import { pillarCadences } from './pillar-cadence.ts';

const now = Date.UTC(2026, 10, 18, 9);
const day = 86_400_000;
const monday = now - 2 * day;

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(`test-${Math.random()}`);
  await setRelation(db, { network: 'x', handle: 'tidewell' }, 'own', now - 90 * day);
});
afterEach(() => db.delete());

/** A post that was seen, and the entry that it came from where it came from one. */
async function see(id: string, daysAgo: number, pillar?: Pillar): Promise<void> {
  const at = now - daysAgo * day;
  const post = { network: 'x', kind: 'status', id } as const;
  const seen = {
    post,
    author: { network: 'x', handle: 'tidewell' },
    publishedAt: { from: at, to: at },
    metrics: {},
    seenAt: now,
    surface: 'profile',
    reader: 'test/1',
  } as const;
  await recordSightings(db, { posts: [seen], profiles: [] }, now);
  if (!pillar) return;
  const told = { title: id, variants: { x: id }, state: 'published', createdAt: at, updatedAt: at } as const;
  await makeRecord(db, 'planEntries', { ...told, id: `e${id}`, pillar, publishedPost: post });
}

it('counts what was seen of each pillar in the week and in four weeks, beside what is wanted', async () => {
  await makeRecord(db, 'strategies', {
    id: strategyId,
    createdAt: now,
    updatedAt: now,
    pillarCadence: { p1: 2, p3: 0.5 },
  });
  await see('1', 1, 'p1');
  await see('2', 3, 'p1');
  await see('3', 27, 'p1');
  await see('4', 29, 'p1');
  await see('5', 0.5, 'p2');
  await see('6', 1);
  await see('7', 10);
  expect(await pillarCadences(db, monday, now)).toEqual({
    of: {
      p1: { wanted: 2, week: 1, month: 3 },
      p2: { wanted: undefined, week: 1, month: 1 },
      p3: { wanted: 0.5, week: 0, month: 0 },
      p4: { wanted: undefined, week: 0, month: 0 },
    },
    none: { week: 1, month: 2 },
  });
});

it('wants nothing where the strategy says nothing', async () => {
  expect(await pillarCadences(db, monday, now)).toMatchObject({
    of: { p1: { wanted: undefined, week: 0, month: 0 } },
    none: { week: 0, month: 0 },
  });
});
