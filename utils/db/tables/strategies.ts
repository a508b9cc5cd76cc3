import { dayOf } from '../../lib/ids.ts';
import { mostObjectives, type Strategy, strategyId } from '../../model/strategy.ts';
import { makeRecord, type Undo, writeRecord, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addGoal, changeGoal, type GoalContent } from './goals.ts';
import { addToLedger } from './ledger.ts';

/** What changes in the strategy; undefined takes a decision back. */
export type StrategyChanges = {
  readonly [F in keyof Omit<Strategy, 'id' | 'createdAt' | 'updatedAt' | 'deletedAt'>]?: Strategy[F] | undefined;
};

/** Writes what was decided, in the one record of the workspace; says how that is taken back. */
export function saveStrategy(
  db: WorkspaceDb,
  changes: StrategyChanges | ((before: Strategy | undefined) => StrategyChanges),
  now: number,
): Promise<Undo<'strategies'> | undefined> {
  return db.transaction('rw', [...writtenBy(db, 'strategies'), db.ledger], async () => {
    const said = typeof changes === 'function' ? changes(await db.strategies.get(strategyId)) : changes;
    const there = await writeRecord(db, 'strategies', strategyId, { ...said, deletedAt: undefined, updatedAt: now });
    if (there) return there.undo;
    await addToLedger(db, dayOf(now), { typed: 1 });
    const kept = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    return (await makeRecord(db, 'strategies', { id: strategyId, createdAt: now, updatedAt: now, ...kept })).undo;
  });
}

/** Says an objective otherwise, adds one (no `before`) or takes one away (no `after`); its goals go with its words. */
export function changeObjective(
  db: WorkspaceDb,
  { before, after }: { readonly before?: string | undefined; readonly after?: string | undefined },
  now: number,
): Promise<void> {
  return db.transaction('rw', [...writtenBy(db, 'strategies', 'goals'), db.ledger], async () => {
    await saveStrategy(db, (strategy) => objectivesWith(strategy, before, after), now);
    if (before === undefined || after === undefined || before === after) return;
    const goals = await db.goals.filter(({ objective, deletedAt }) => objective === before && !deletedAt).toArray();
    for (const goal of goals) await changeGoal(db, goal.id, { ...contentOf(goal), objective: after }, now);
  });
}

/** A goal with the objective that it is for, which the strategy has from then on; both or none. Says its id. */
export function saveGoalOfStrategy(
  db: WorkspaceDb,
  goalId: string | undefined,
  content: GoalContent,
  now: number,
): Promise<string> {
  return db.transaction('rw', [...writtenBy(db, 'strategies', 'goals'), db.ledger], async () => {
    const { objective } = content;
    if (objective) await saveStrategy(db, (strategy) => objectivesWith(strategy, undefined, objective), now);
    if (goalId !== undefined && (await changeGoal(db, goalId, content, now))) return goalId;
    return (await addGoal(db, content, now)).id;
  });
}

function objectivesWith(
  strategy: Strategy | undefined,
  before: string | undefined,
  after: string | undefined,
): StrategyChanges {
  const all = strategy?.objectives ?? [];
  const others = after === undefined || after === before ? all : all.filter((each) => each !== after);
  const at = before === undefined ? -1 : others.indexOf(before);
  const next =
    at < 0 ? [...others, ...(after ? [after] : [])] : others.flatMap((each, n) => (n === at ? (after ?? []) : each));
  const isKnown = before === undefined && after !== undefined && all.includes(after);
  return { objectives: isKnown ? all : next.slice(0, mostObjectives) };
}

function contentOf({
  id: _id,
  createdAt: _createdAt,
  updatedAt: _updatedAt,
  deletedAt: _deletedAt,
  typed: _typed,
  changes: _changes,
  ...content
}: GoalContent & { readonly [field: string]: unknown }): GoalContent {
  return content;
}
