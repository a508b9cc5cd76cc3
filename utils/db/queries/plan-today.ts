import { dueMoment, mostApartMs } from '../../lib/due.ts';
import type { NetworkId } from '../../model/network.ts';
import type { Person, PlanEntry } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { entriesUntil, lateEntriesMs } from './entries-due.ts';
import type { GoalWithProgress } from './goals-active.ts';
import { offPaceGoals } from './goals-off-pace.ts';

export type DueItem =
  | { readonly type: 'entry'; readonly dueAt: number; readonly entry: PlanEntry }
  | {
      readonly type: 'person';
      readonly dueAt: number;
      readonly person: Person;
      /** The account that "Open" goes to, when the person has one. */
      readonly account:
        { readonly network: NetworkId; readonly handle: string; readonly isOrganisation: boolean } | undefined;
    };

/** What Today lists: what is due, and goals that are off their pace. */
export type TodayItem = DueItem | ({ readonly type: 'goal' } & GoalWithProgress);

/** What is due in time order, and then goals that are off their pace, the next to end first: they are of no hour. */
export const todayList = (
  due: readonly DueItem[],
  goals: readonly GoalWithProgress[],
  now: number,
): readonly TodayItem[] => [...due, ...offPaceGoals(goals, now).map((goal) => ({ type: 'goal' as const, ...goal }))];

export interface Due {
  readonly today: readonly DueItem[];
  readonly tomorrow: readonly DueItem[];
}

/** Entries and next steps that are late or due by the end of today, and those of tomorrow, each in time order. */
export async function dueToday(db: WorkspaceDb, tomorrowAt: number, dayAfterAt: number): Promise<Due> {
  const entries = await entriesUntil(db, dayAfterAt, dayAfterAt - tomorrowAt + lateEntriesMs);
  const people = await db.people
    .where('nextStep.dueAt')
    .below(dayAfterAt + mostApartMs)
    .filter(
      ({ nextStep, deletedAt }) => deletedAt === undefined && (dueMoment(nextStep ?? {}) ?? dayAfterAt) < dayAfterAt,
    )
    .toArray();
  const profiles = await db.profiles
    .where('personId')
    .anyOf(people.map(({ id }) => id))
    .toArray();
  const items: DueItem[] = [
    ...entries.map(({ entry, at }) => ({ type: 'entry' as const, dueAt: at, entry })),
    ...people.map((person) => {
      const profile = profiles.find(({ personId }) => personId === person.id);
      return {
        type: 'person' as const,
        dueAt: dueMoment(person.nextStep ?? {}) ?? 0,
        person,
        account: profile && {
          network: profile.network,
          handle: profile.handle,
          isOrganisation: profile.isOrganisation ?? person.isOrganisation ?? false,
        },
      };
    }),
  ];
  items.sort((a, b) => a.dueAt - b.dueAt);
  return {
    today: items.filter(({ dueAt }) => dueAt < tomorrowAt),
    tomorrow: items.filter(({ dueAt }) => dueAt >= tomorrowAt),
  };
}
