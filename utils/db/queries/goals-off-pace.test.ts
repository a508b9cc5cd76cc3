import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GoalMetric } from '../../model/records.ts';
import { undoChange } from '../records.ts';
import { WorkspaceDb } from '../schema.ts';
import { addGoal, changeGoal, quietGoal } from '../tables/goals.ts';
import { activeGoals, goalsAsOf, runningFirst } from './goals-active.ts';
import { countOffPace, offPaceGoals, seenToUntil } from './goals-off-pace.ts';
import { dueToday, todayList } from './plan-today.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 24, 9);
let db: WorkspaceDb;
beforeEach(() => (db = new WorkspaceDb(`test-${Math.random()}`)));
afterEach(() => db.delete());

const content = (title: string, manualValue: number, from = -50, to = 50) => ({
  title,
  metric: 'manual' as GoalMetric,
  target: 100,
  startsAt: now + from * day,
  dueAt: now + to * day,
  manualValue,
});
const add = (...of: Parameters<typeof content>) => addGoal(db, content(...of), now - 60 * day);
const off = async (at = now): Promise<string[]> =>
  offPaceGoals(await activeGoals(db, at), at).map(({ goal }) => goal.title);

describe('goals that are off their pace', () => {
  it('are those that are behind or were missed lately, not those that hold, wait or are not known', async () => {
    await add('Behind', 20);
    await add('On pace', 60);
    await add('Reached', 100);
    await add('Missed', 99, -50, -2);
    await add('Long over', 10, -90, -20);
    await add('To come', 0, 5, 50);
    await addGoal(db, { ...content('Not typed', 0), manualValue: undefined }, now);
    expect(await off()).toEqual(['Missed', 'Behind']);
  });

  it('are quiet until the day that they were put off to, and come back with undo', async () => {
    const goal = await add('Behind', 20);
    const undo = await quietGoal(db, goal.id, now + day, now);
    expect(await off()).toEqual([]);
    expect(await off(now + day)).toEqual(['Behind']);
    if (undo) await undoChange(db, undo, now);
    expect(await off()).toEqual(['Behind']);
  });

  it('that were seen to come back only when they are missed, and then once', async () => {
    const goal = await add('Behind', 20);
    await quietGoal(db, goal.id, seenToUntil(goal, now), now);
    expect(await off(goal.dueAt - 1)).toEqual([]);
    expect(await off(goal.dueAt + 1)).toEqual(['Behind']);
    await quietGoal(db, goal.id, seenToUntil(goal, goal.dueAt + 1), goal.dueAt + 1);
    expect(await off(goal.dueAt + 13 * day)).toEqual([]);
  });

  it('are named again where their target is another, and not where only their title is', async () => {
    const goal = await add('Behind', 20);
    await quietGoal(db, goal.id, now + 30 * day, now);
    await changeGoal(db, goal.id, content('Still behind', 20), now);
    expect(await off()).toEqual([]);
    await changeGoal(db, goal.id, { ...content('Still behind', 20), target: 200 }, now);
    expect(await off()).toEqual(['Still behind']);
  });

  it('stand in the one list of Today, behind what has its hour', async () => {
    await add('Behind', 20);
    const row = { tags: [], createdAt: 0, updatedAt: 0 };
    await db.people.put({ id: 'p', name: 'Mara', nextStep: { text: 'Call', dueAt: now + 1 }, ...row });
    const { today } = await dueToday(db, now + day, now + day);
    const list = todayList(today, await activeGoals(db, now), now);
    expect(list.map((item) => (item.type === 'goal' ? item.goal.title : item.type))).toEqual(['person', 'Behind']);
    expect(list.at(-1)).toMatchObject({ progress: { pace: { verdict: 'behind' } } });
    expect(await countOffPace(db, now)).toBe(1);
  });
});

it('are counted anew when somebody changes a goal, and not whenever something is seen', async () => {
  const goal = await add('Behind', 20);
  const before = await goalsAsOf(db);
  await db.posts.put({
    key: 'x:status:1',
    post: { network: 'x', kind: 'status', id: '1' },
    network: 'x',
    firstSeenAt: now,
    lastSeenAt: now,
  });
  expect(await goalsAsOf(db)).toBe(before);
  const undo = await quietGoal(db, goal.id, now + day, now);
  expect(await goalsAsOf(db)).not.toBe(before);
  expect(await countOffPace(db, now)).toBe(0);
  if (undo) await undoChange(db, undo, now);
  expect(await countOffPace(db, now)).toBe(1);
});

it('where there is room for a few goals, one that is over takes none from one that runs', async () => {
  await add('Over', 10, -50, -2);
  await add('Runs', 10, -50, 9);
  await add('Runs longer', 10);
  const titles = (goals: Awaited<ReturnType<typeof activeGoals>>) => goals.map(({ goal }) => goal.title);
  const all = await activeGoals(db, now);
  expect(titles(all)).toEqual(['Over', 'Runs', 'Runs longer']);
  expect(titles([...runningFirst(all, now)])).toEqual(['Runs', 'Runs longer', 'Over']);
});
