import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { routineOn, strategyOf } from '../queries/strategy.ts';
import { undoChange } from '../records.ts';
import { WorkspaceDb } from '../schema.ts';
import { addGoal, type GoalContent, removeGoal } from './goals.ts';
import { changeObjective, saveGoalOfStrategy, saveStrategy } from './strategies.ts';
import { moveTactic, removeTactic, restoreTactic, saveTactics, tickTactic } from './tactics.ts';

const now = Date.UTC(2026, 10, 17, 9);
const goal: GoalContent = {
  title: 'Followers',
  objective: 'Be known',
  metric: 'followers',
  target: 2000,
  startsAt: now,
  dueAt: now + 90 * 86_400_000,
};

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());

describe('the strategy', () => {
  it('is nothing until something was decided, and each decision leaves the others', async () => {
    expect(await strategyOf(db)).toBeUndefined();
    await saveStrategy(db, { cadence: { linkedin: 3 }, aim: undefined }, now);
    await saveStrategy(db, { networks: ['linkedin'] }, now + 1);
    expect(await strategyOf(db)).toMatchObject({ networks: ['linkedin'], cadence: { linkedin: 3 } });
    expect((await db.ledger.toArray())[0]?.typed).toBe(1);
  });

  it('can be taken back by one step', async () => {
    await saveStrategy(db, { pillars: { p1: 'Numbers' } }, now);
    const undo = await saveStrategy(db, { pillars: { p1: 'People' } }, now + 1);
    await undoChange(db, undo!, now + 2);
    expect((await strategyOf(db))?.pillars).toEqual({ p1: 'Numbers' });
  });

  it('carries a new name of an objective to its goals, which tell what they said before', async () => {
    const { id } = await addGoal(db, goal, now);
    const other = await addGoal(db, { ...goal, objective: 'Sell' }, now);
    const gone = await addGoal(db, goal, now);
    await removeGoal(db, gone.id, now);
    await changeObjective(db, { after: 'Be known' }, now);
    await changeObjective(db, { after: 'Sell' }, now);
    await changeObjective(db, { before: 'Be known', after: 'Be known in Lisbon' }, now + 1);
    expect((await strategyOf(db))?.objectives).toEqual(['Be known in Lisbon', 'Sell']);
    expect(await db.goals.get(id)).toMatchObject({
      objective: 'Be known in Lisbon',
      target: 2000,
      changes: [{ field: 'objective', from: 'Be known' }],
    });
    expect((await db.goals.get(other.id))?.objective).toBe('Sell');
    expect((await db.goals.get(gone.id))?.objective).toBe('Be known');
  });

  it('has no objective twice, and leaves the goals of one that goes', async () => {
    await saveGoalOfStrategy(db, undefined, goal, now);
    await changeObjective(db, { after: 'Be known' }, now);
    await changeObjective(db, { after: 'Sell' }, now);
    await changeObjective(db, { before: 'Sell', after: 'Be known' }, now);
    expect((await strategyOf(db))?.objectives).toEqual(['Be known']);
    await changeObjective(db, { before: 'Be known' }, now);
    expect((await strategyOf(db))?.objectives).toEqual([]);
    expect((await db.goals.toArray())[0]?.objective).toBe('Be known');
  });

  it('has the objective of a goal that is made with it, and none where the goal cannot be written', async () => {
    const fail = (): never => {
      throw new Error('The disk is full');
    };
    db.goals.hook('creating', fail);
    await expect(saveGoalOfStrategy(db, undefined, goal, now)).rejects.toThrow();
    db.goals.hook('creating').unsubscribe(fail);
    expect(await strategyOf(db)).toBeUndefined();
    const id = await saveGoalOfStrategy(db, undefined, goal, now);
    expect(await saveGoalOfStrategy(db, id, { ...goal, target: 3000 }, now)).toBe(id);
    expect(await db.goals.toArray()).toMatchObject([{ id, target: 3000 }]);
    expect((await strategyOf(db))?.objectives).toEqual(['Be known']);
  });
});

describe('the routine', () => {
  it('is of the days that it is for, in its order', async () => {
    await saveTactics(db, [{ text: 'Answer 5 people' }, { text: 'Plan the week', days: [1] }], now);
    await saveTactics(db, [{ text: 'Thank somebody', days: [2, 5] }], now);
    const on = async (day: string) => (await routineOn(db, day)).map(({ tactic }) => tactic.text);
    expect(await on('2026-11-16')).toEqual(['Answer 5 people', 'Plan the week']);
    expect(await on('2026-11-17')).toEqual(['Answer 5 people', 'Thank somebody']);
    expect(await on('2026-11-22')).toEqual(['Answer 5 people']);
  });

  it('is put in another order, by one record where there is room and by all where there is none', async () => {
    const ids = await saveTactics(
      db,
      ['a', 'b', 'c', 'd'].map((text) => ({ text })),
      now,
    );
    const order = async () => (await routineOn(db, '2026-11-16')).map(({ tactic }) => tactic.text).join('');
    const [a = '', b = '', , d = ''] = ids;
    expect(await moveTactic(db, d, 1, now + 1)).toBe(true);
    expect(await order()).toBe('adbc');
    expect((await db.tactics.toArray()).filter(({ updatedAt }) => updatedAt > now)).toMatchObject([{ id: d }]);
    await moveTactic(db, a, 3, now + 1);
    expect(await order()).toBe('dbca');
    await moveTactic(db, a, 0, now + 1);
    expect(await order()).toBe('adbc');
    for (const out of [-1, 4, 0]) expect(await moveTactic(db, a, out, now + 2)).toBe(false);
    expect(await moveTactic(db, 'none', 1, now + 2)).toBe(false);
    // Two devices may have put two of them at one place.
    await db.tactics.where('id').anyOf(a, b, d).modify({ place: 5 });
    const tied = await order();
    await moveTactic(db, ids.find((id) => id === b) ?? '', tied.indexOf('b') === 0 ? 1 : 0, now + 3);
    const after = await order();
    expect(after).not.toBe(tied);
    expect(after.replace('b', '')).toBe(tied.replace('b', ''));
  });

  it('is ticked off for one day', async () => {
    const [id = ''] = await saveTactics(db, [{ text: 'Answer 5 people' }], now);
    await tickTactic(db, id, '2026-11-17', true, now);
    await tickTactic(db, id, '2026-11-17', true, now);
    expect((await routineOn(db, '2026-11-17'))[0]?.isDone).toBe(true);
    expect((await routineOn(db, '2026-11-18'))[0]?.isDone).toBe(false);
    await tickTactic(db, id, '2026-11-18', true, now);
    await tickTactic(db, id, '2026-11-17', false, now);
    expect((await db.tactics.get(id))?.doneOn).toEqual(['2026-11-18']);
  });

  it('changes in its words and days, and goes and comes back', async () => {
    const [id = ''] = await saveTactics(db, [{ text: 'Answer', days: [1] }], now);
    await tickTactic(db, id, '2026-11-16', true, now);
    await saveTactics(db, [{ id, text: 'Answer 5 people' }], now);
    expect(await db.tactics.toArray()).toMatchObject([{ id, text: 'Answer 5 people', doneOn: ['2026-11-16'] }]);
    expect((await db.tactics.get(id))?.days).toBeUndefined();
    await removeTactic(db, id, now);
    expect(await routineOn(db, '2026-11-16')).toEqual([]);
    await restoreTactic(db, id, now);
    expect(await routineOn(db, '2026-11-16')).toHaveLength(1);
  });
});
