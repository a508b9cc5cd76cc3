import { dueMoment, mostApartMs } from '../../lib/due.ts';
import type { Person } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';

/** A next step with its moment, ms, where the user is. */
export interface DatedStep {
  readonly person: Person;
  readonly at: number;
}

/** The next steps of people who are kept whose moment is before `until`, ms, in time order. */
export async function stepsUntil(db: WorkspaceDb, until: number): Promise<DatedStep[]> {
  const people = await db.people
    .where('nextStep.dueAt')
    .below(until + mostApartMs)
    .toArray();
  return people
    .flatMap((person): DatedStep[] => {
      const at = dueMoment(person.nextStep ?? {});
      return at === undefined || at >= until || person.deletedAt !== undefined ? [] : [{ person, at }];
    })
    .sort((a, b) => a.at - b.at);
}
