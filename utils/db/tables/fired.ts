import { timeOf } from '../../sync/clock.ts';
import { type Row, stampOf } from '../../sync/merge.ts';
import { type DatedEntry, entriesUntil } from '../queries/entries-due.ts';
import { type DatedStep, stepsUntil } from '../queries/steps-due.ts';
import type { ClockState } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';

export interface CallTime {
  readonly now: number;
  /** When the user asked to be reminded, ms: what was due before is not called out. */
  readonly since: number;
}

/** What is to be called out, each in time order. */
export interface ToCall {
  readonly steps: readonly DatedStep[];
  readonly entries: readonly DatedEntry[];
}

/** How long it is remembered that something was called out which is not due any more, ms. */
const rememberedMs = 90 * 86_400_000;

/**
 * The next steps and entries to be called out now. They are marked in the same transaction, before anybody hears of
 * them: whoever asks next, in whichever context, gets none of them. A step is known by whose it is and when it is due,
 * so that a step of a day is the same in every time zone; an entry by its moment. What was already due when it was
 * written is marked and not called out: the user has just seen it.
 */
export function takeToCall(db: WorkspaceDb, time: CallTime): Promise<ToCall> {
  return db.transaction('rw', db.people, db.planEntries, db.fired, db.meta, async () => {
    const { due, fresh } = await freshNow(db, time);
    if (fresh.length === 0) return { steps: [], entries: [] };
    await db.fired.bulkPut(fresh.map(({ key }) => ({ id: key, at: time.now })));
    const keys = new Set(due.map(({ key }) => key));
    await db.fired
      .where('at')
      .below(time.now - rememberedMs)
      .filter(({ id }) => !keys.has(id))
      .delete();
    const clock = (await db.meta.get('clock'))?.value as ClockState | undefined;
    const told = fresh.filter(({ at, writtenAt }) => writtenAt - (clock?.offset ?? 0) <= at);
    return {
      steps: told.flatMap(({ step }) => step ?? []),
      entries: told.flatMap(({ entry }) => entry ?? []),
    };
  });
}

/** Whether anything is to be called out now. Marks nothing. */
export const hasToCall = async (db: WorkspaceDb, time: CallTime): Promise<boolean> =>
  (await freshNow(db, time)).fresh.length > 0;

interface Due {
  readonly key: string;
  readonly at: number;
  /** When its date was written, on whichever device, ms; 0 where nobody knows. */
  readonly writtenAt: number;
  readonly step?: DatedStep;
  readonly entry?: DatedEntry;
}

async function freshNow(db: WorkspaceDb, { now, since }: CallTime): Promise<{ due: Due[]; fresh: Due[] }> {
  const [steps, entries] = await Promise.all([stepsUntil(db, now + 1), entriesUntil(db, now + 1)]);
  const all: Due[] = [
    ...steps.map((step) => ({
      key: keyOfStep(step),
      at: step.at,
      writtenAt: writtenAt(step.person, 'nextStep'),
      step,
    })),
    ...entries.map((each) => ({
      key: `entry|${each.entry.id}|${new Date(each.at).toISOString()}`,
      at: each.at,
      writtenAt: writtenAt(each.entry, 'dueAt'),
      entry: each,
    })),
  ];
  const due = all.filter(({ at }) => at >= since);
  if (due.length === 0) return { due, fresh: [] };
  const marked = await db.fired.bulkGet(due.map(({ key }) => key));
  return { due, fresh: due.filter((_, index) => !marked[index]) };
}

/** Takes away what was called out of somebody, who is being erased. */
export const forgetCalls = (db: WorkspaceDb, personId: string): Promise<number> =>
  db.fired.where('id').startsWith(keysOf(personId)).delete();

const keysOf = (personId: string): string => `step|${personId}|`;

const keyOfStep = ({ person, at }: DatedStep): string =>
  `${keysOf(person.id)}${person.nextStep?.day ?? new Date(at).toISOString()}`;

const writtenAt = (record: object, field: string): number => timeOf(stampOf(record as Row, field));
