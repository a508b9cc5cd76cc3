import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PlanEntry } from '../../model/records.ts';
import { WorkspaceDb } from '../schema.ts';
import { entriesFrom } from './entries-due.ts';

let db: WorkspaceDb;
beforeEach(() => (db = new WorkspaceDb(`test-${Math.random()}`)));
afterEach(() => db.delete());

it('the next entries are those that are to go out, in time order, however far away', async () => {
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
