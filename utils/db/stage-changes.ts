import { mostStageChanges, type Person, type StageChange } from '../model/records.ts';

/** Who was kept this shortly before did not come to their stage from none, and what is taken back this soon did not happen, ms. */
export const atOnceMs = 60_000;

type Staged = Pick<Person, 'stage' | 'stageChanges' | 'createdAt'>;

/**
 * How somebody came to their stage, after it is another one. Undefined where nothing is to be told: they are in it since
 * they are kept.
 */
export function stageChangesOf(before: Staged, to: Person['stage'], now: number): StageChange[] | undefined {
  const { stage: from, stageChanges = [], createdAt } = before;
  const [last, ...others] = stageChanges;
  const isSoon = (since: number): boolean => Math.abs(now - since) <= atOnceMs;
  let changes: readonly StageChange[] = [{ ...(from && { from }), ...(to && { to }), at: now }, ...stageChanges];
  if (last && last.to === from && isSoon(last.at)) {
    // A slip that was put right, or taken back: who went from one to another and on went from the one to the last.
    changes =
      last.from === to ? others : [{ ...(last.from && { from: last.from }), ...(to && { to }), at: now }, ...others];
  } else if (!from && isSoon(createdAt)) changes = stageChanges;
  return changes.length > 0 ? changes.slice(0, mostStageChanges) : undefined;
}

/** The changes of a person with what they say of the stages, where they change the stage and do not say it themselves. */
export function withStageChanges<C extends object>(before: object | undefined, changes: C): C {
  if (!before || !('stage' in changes) || 'stageChanges' in changes) return changes;
  const { stage, updatedAt } = changes as Partial<Person>;
  const person = before as Person;
  if (stage === person.stage) return changes;
  return { ...changes, stageChanges: stageChangesOf(person, stage, updatedAt ?? Date.now()) };
}
