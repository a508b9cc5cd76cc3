import { type PersonLine, searcherOf } from '../../../utils/db/queries/people-list.ts';
import { addDays, dayKeyOf, startOfDay } from '../../calendar/stateless/days.ts';
import { dueAtOf, soonDays } from './due-groups.ts';

/** By what people are told apart, in the order in which it is offered. The names stand in addresses: they stay. */
export const facets = ['relation', 'stage', 'tag', 'network', 'list', 'persona', 'step', 'touch'] as const;
export type Facet = (typeof facets)[number];

/** Stands for "without one" where a facet can be absent. */
export const without = '';

export interface PeopleFilter {
  readonly search: string;
  /** One of the values of each facet has to hold; a facet that is not here may be anything. */
  readonly wanted: Readonly<Partial<Record<Facet, readonly string[]>>>;
}

export const noFilter: PeopleFilter = { search: '', wanted: {} };

/** What a line says of itself is not always in the line. */
export interface FilterContext {
  readonly now: number;
  /** When they and we last turned to each other, ms; undefined where no touch was seen or typed. */
  readonly lastTouchOf: (personId: string) => number | undefined;
  /** Ids of the personas that somebody fits. */
  readonly personasOf: (personId: string) => readonly string[];
}

const dayMs = 86_400_000;
export const quietDays = 30;

/** The values of a facet that hold for a line. */
export function valuesOf(line: PersonLine, facet: Facet, context: FilterContext): readonly string[] {
  const { person, accounts, relation } = line;
  switch (facet) {
    case 'relation':
      return [relation];
    case 'stage':
      return [person.stage ?? without];
    case 'tag':
      return orWithout(person.tags);
    case 'network':
      return orWithout(accounts.map(({ network }) => network));
    case 'list':
      return orWithout(person.listIds ?? []);
    case 'persona':
      return orWithout(context.personasOf(person.id));
    case 'step':
      return [stepOf(line, context.now)];
    case 'touch':
      return touchOf(context.lastTouchOf(person.id), context.now);
  }
}

const orWithout = (values: readonly string[]): readonly string[] => (values.length > 0 ? values : [without]);

/** The values of "step" in the order of time. */
export const steps = ['late', 'today', 'soon', 'later', 'undated', without] as const;

function stepOf({ person }: PersonLine, now: number): (typeof steps)[number] {
  if (!person.nextStep) return without;
  const at = dueAtOf(person);
  if (at === undefined) return 'undated';
  const today = dayKeyOf(now);
  if (at < startOfDay(today)) return 'late';
  if (at < startOfDay(addDays(today, 1))) return 'today';
  return at < startOfDay(addDays(today, 1 + soonDays)) ? 'soon' : 'later';
}

/** The values of "touch". Who was never seen to turn to us may have done so where nobody looked. */
export const touches = ['week', 'month', 'quiet', without] as const;

function touchOf(at: number | undefined, now: number): readonly (typeof touches)[number][] {
  if (at === undefined) return [without];
  const age = now - at;
  if (age > quietDays * dayMs) return ['quiet'];
  return age <= 7 * dayMs ? ['week', 'month'] : ['month'];
}

/** Those who answer the search and every facet that is asked for. */
export function filterPeople(lines: readonly PersonLine[], filter: PeopleFilter, context: FilterContext): PersonLine[] {
  const answers = filter.search.trim() === '' ? undefined : searcherOf(filter.search);
  const asked = facets.flatMap((facet) => {
    const values = filter.wanted[facet] ?? [];
    return values.length > 0 ? [{ facet, values: new Set(values) }] : [];
  });
  return lines.filter(
    (line) =>
      asked.every(({ facet, values }) => valuesOf(line, facet, context).some((value) => values.has(value))) &&
      (answers === undefined || answers(line)),
  );
}

/** With a value of a facet added, or taken away where it was there. */
export function toggled(filter: PeopleFilter, facet: Facet, value: string): PeopleFilter {
  const before = filter.wanted[facet] ?? [];
  const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  const { [facet]: _gone, ...others } = filter.wanted;
  return { ...filter, wanted: after.length > 0 ? { ...others, [facet]: after } : others };
}

export const isFiltered = ({ search, wanted }: PeopleFilter): boolean =>
  search.trim() !== '' || Object.keys(wanted).length > 0;
