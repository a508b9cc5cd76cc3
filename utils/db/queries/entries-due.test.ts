import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PlanEntry } from '../../model/records.ts';
import { WorkspaceDb } from '../schema.ts';
import { entriesFrom, lateEntriesMs } from './entries-due.ts';
import { type DueItem, dueToday } from './plan-today.ts';

let db: WorkspaceDb;
beforeEach(() => (db = new WorkspaceDb(`test-${Math.random()}`)));
afterEach(() => db.delete());

const entry = (id: string, dueAt: number | undefined, more: Partial<PlanEntry> = {}): PlanEntry => ({
  id,
  title: id,
  state: 'draft',
  variants: {},
  createdAt: 1,
  updatedAt: 1,
  ...(dueAt === undefined ? {} : { dueAt }),
  ...more,
});

it('the next entries are those that are to go out, in time order, however far away', async () => {
  await db.planEntries.bulkPut([
    entry('before', 99),
    entry('far', 9e12),
    entry('first', 100),
    entry('idea', 101, { state: 'idea' }),
    entry('out', 102, { state: 'published' }),
    entry('gone', 103, { deletedAt: 1 }),
    entry('second', 104),
    entry('third', 105),
    entry('undated', undefined),
  ]);
  expect((await entriesFrom(db, 100, 3)).map(({ entry: { id } }) => id)).toEqual(['first', 'second', 'third']);
  expect((await entriesFrom(db, 105, 3)).map(({ at }) => at)).toEqual([105, 9e12]);
});

it('what is late today is the same, whether tomorrow is asked for with it or not', async () => {
  const day = 86_400_000;
  const tomorrowAt = 100 * day;
  await db.planEntries.bulkPut([
    entry('too late', tomorrowAt - lateEntriesMs - 1),
    entry('late', tomorrowAt - lateEntriesMs),
    entry('tomorrow', tomorrowAt),
  ]);
  const alone = await dueToday(db, tomorrowAt, tomorrowAt);
  const both = await dueToday(db, tomorrowAt, tomorrowAt + day);
  const titles = (of: readonly DueItem[]) => of.map((item) => (item.type === 'entry' ? item.entry.title : item.type));
  expect(titles(both.today)).toEqual(['late']);
  expect(titles(both.tomorrow)).toEqual(['tomorrow']);
  expect(titles(alone.today)).toEqual(['late']);
});
