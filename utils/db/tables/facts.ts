import type { Fact, Person } from '../../model/records.ts';

/** What is said of somebody, each with where it is from. */
export const factFields = [
  'name',
  'isOrganisation',
  'stage',
  'tags',
  'purpose',
  'nextStep',
  'emails',
  'phones',
  'company',
  'title',
  'website',
] as const satisfies readonly (keyof Person)[];
export type FactField = (typeof factFields)[number];

/** Typed by the user. Else the account that showed it, as `network:handle`, or the file with its day. */
export const fromYou = 'you';

/** The sources of somebody's fields after these are written: of what goes there is none any more. */
export function factsWith(
  before: Person['facts'],
  changes: Partial<Readonly<Record<keyof Person, unknown>>>,
  from: string,
  at: number,
): Record<string, Fact> {
  const facts: Record<string, Fact> = { ...before };
  for (const field of factFields) {
    if (!(field in changes)) continue;
    const value = changes[field];
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) delete facts[field];
    else facts[field] = { from: from.slice(0, 300), at };
  }
  return facts;
}
