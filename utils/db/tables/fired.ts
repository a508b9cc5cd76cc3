import { timeOf } from '../../sync/clock.ts';
import { type Row, stampOf } from '../../sync/merge.ts';
import { type DatedStep, stepsUntil } from '../queries/steps-due.ts';
import type { ClockState } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';

export interface CallTime {
  readonly now: number;
  /** When the user asked to be reminded, ms: what was due before is not called out. */
  readonly since: number;
}

/** How long it is remembered that a step was called out which nobody has any more, ms. */
const rememberedMs = 90 * 86_400_000;

/**
 * The next steps to be called out now. They are marked in the same transaction, before anybody hears of them: whoever
 * asks next, in whichever context, gets none of them. A step is known by whose it is and when it is due, so that a step
 * of a day is the same in every time zone. What was already due when it was written is marked and not called out: the
 * user has just seen it.
 */
export function takeStepsToCall(db: WorkspaceDb, time: CallTime): Promise<DatedStep[]> {
  return db.transaction('rw', db.people, db.fired, db.meta, async () => {
    const { due, fresh } = await freshSteps(db, time);
    if (fresh.length === 0) return [];
    await db.fired.bulkPut(fresh.map((step) => ({ id: keyOf(step), at: time.now })));
    const keys = new Set(due.map(keyOf));
    await db.fired
      .where('at')
      .below(time.now - rememberedMs)
      .filter(({ id }) => !keys.has(id))
      .delete();
    const clock = (await db.meta.get('clock'))?.value as ClockState | undefined;
    return fresh.filter((step) => writtenAt(step) - (clock?.offset ?? 0) <= step.at);
  });
}

/** Whether anything is to be called out now. Marks nothing. */
export const hasStepsToCall = async (db: WorkspaceDb, time: CallTime): Promise<boolean> =>
  (await freshSteps(db, time)).fresh.length > 0;

async function freshSteps(db: WorkspaceDb, { now, since }: CallTime) {
  const due = (await stepsUntil(db, now + 1)).filter(({ at }) => at >= since);
  if (due.length === 0) return { due, fresh: [] };
  const marked = await db.fired.bulkGet(due.map(keyOf));
  return { due, fresh: due.filter((_, index) => !marked[index]) };
}

/** Takes away what was called out of somebody, who is being erased. */
export const forgetCalls = (db: WorkspaceDb, personId: string): Promise<number> =>
  db.fired.where('id').startsWith(keysOf(personId)).delete();

const keysOf = (personId: string): string => `step|${personId}|`;

const keyOf = ({ person, at }: DatedStep): string =>
  `${keysOf(person.id)}${person.nextStep?.day ?? new Date(at).toISOString()}`;

/** When this step was written, on whichever device, ms; 0 where nobody knows. */
const writtenAt = ({ person }: DatedStep): number => timeOf(stampOf(person as unknown as Row, 'nextStep'));
