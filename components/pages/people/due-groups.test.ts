import { describe, expect, it } from 'vitest';
import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import { dueGroups, isDueBy } from './due-groups.ts';

const now = new Date(2026, 9, 24, 15).getTime();
/** A moment so many days after today, in local time: the clocks of many places change in this week. */
const on = (days: number, hour: number, minute = 0): number => new Date(2026, 9, 24 + days, hour, minute).getTime();

const due = (name: string, dueAt?: number): PersonLine => ({
  person: {
    id: name,
    name,
    tags: [],
    nextStep: { text: 'Call', ...(dueAt === undefined ? {} : { dueAt }) },
    createdAt: 0,
    updatedAt: 0,
  },
  accounts: [],
  relation: 'contact',
  lastNote: undefined,
});
const namesOf = (lines: readonly PersonLine[]) => lines.map(({ person }) => person.name);

describe('whose next step is due', () => {
  it('late is before today, soon the seven days after it, each in time order', () => {
    const { late, today, soon } = dueGroups(
      [
        due('the end of soon', on(7, 23, 59)),
        due('after soon', on(8, 0)),
        due('yesterday', on(-1, 23, 59)),
        due('long ago', on(-90, 9)),
        due('tonight', on(0, 23, 59)),
        due('this morning', on(0, 0)),
        due('tomorrow', on(1, 0)),
        due('some day'),
      ],
      now,
    );
    expect(namesOf(late)).toEqual(['long ago', 'yesterday']);
    expect(namesOf(today)).toEqual(['this morning', 'tonight']);
    expect(namesOf(soon)).toEqual(['tomorrow', 'the end of soon']);
  });

  it('counts what is late or of today, and nobody without a date', () => {
    const isDue = (dueAt?: number) => isDueBy(due('Mara', dueAt).person, now);
    expect([isDue(on(-1, 9)), isDue(on(0, 23, 59)), isDue(on(1, 0)), isDue()]).toEqual([true, true, false, false]);
  });
});
