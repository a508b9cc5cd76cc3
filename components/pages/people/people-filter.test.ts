import { describe, expect, it } from 'vitest';
import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import type { Person } from '../../../utils/model/records.ts';
import { type FilterContext, filterPeople, noFilter, toggled, valuesOf } from './people-filter.ts';

const now = new Date(2026, 9, 24, 15).getTime();
const daysAgo = (days: number): number => now - days * 86_400_000;

const line = (name: string, said: Partial<Person> = {}, rest: Partial<PersonLine> = {}): PersonLine => ({
  person: { id: name, name, tags: [], createdAt: 0, updatedAt: 0, ...said },
  accounts: [],
  relation: 'contact',
  lastNote: undefined,
  ...rest,
});
const context: FilterContext = {
  now,
  lastTouchOf: (id) => ({ lately: daysAgo(3), lastWeek: daysAgo(12), long: daysAgo(90) })[id],
  personasOf: (id) => (id === 'buyer' ? ['ops'] : []),
};
const account = (network: 'x' | 'linkedin') =>
  ({ key: network, network, handle: 'h', relation: 'contact', isOrganisation: false }) as const;
const names = (lines: readonly PersonLine[]) => lines.map(({ person }) => person.name);

describe('who is shown', () => {
  it('answers one value of each facet that is asked for, and every word of the search', () => {
    const lines = [
      line('Mara Olsen', { stage: 'new', tags: ['hotel'] }),
      line('Jonas Weber', { stage: 'talking', tags: ['hotel', 'campus'] }),
      line('Eve Olsen', { stage: 'past', tags: ['hotel'] }),
      line('Ada Olsen', { stage: 'new' }),
    ];
    const filter = { search: 'olsen', wanted: { stage: ['new', 'talking'], tag: ['hotel'] } };
    expect(names(filterPeople(lines, filter, context))).toEqual(['Mara Olsen']);
    expect(names(filterPeople(lines, { ...filter, search: ' ' }, context))).toEqual(['Mara Olsen', 'Jonas Weber']);
    expect(filterPeople(lines, noFilter, context)).toHaveLength(4);
  });

  it('"without" is a value of what can be absent', () => {
    const lines = [
      line('none'),
      line('some', { tags: ['a'], stage: 'new', listIds: ['l'] }, { accounts: [account('x')] }),
    ];
    for (const facet of ['tag', 'stage', 'list', 'network', 'step'] as const)
      expect(names(filterPeople(lines, { search: '', wanted: { [facet]: [''] } }, context))).toContain('none');
    expect(names(filterPeople(lines, { search: '', wanted: { list: [''] } }, context))).toEqual(['none']);
  });

  it('says of a next step when it is due, or that it has no date', () => {
    const on = (days: number, hour = 9) => new Date(2026, 9, 24 + days, hour).getTime();
    const stepOf = (dueAt?: number) =>
      valuesOf(line('p', { nextStep: { text: 'Call', ...(dueAt === undefined ? {} : { dueAt }) } }), 'step', context);
    expect([on(-1, 23), on(0, 8), on(1), on(7), on(8), undefined].map(stepOf)).toEqual([
      ['late'],
      ['today'],
      ['soon'],
      ['soon'],
      ['later'],
      ['undated'],
    ]);
    expect(valuesOf(line('p'), 'step', context)).toEqual(['']);
  });

  it('a touch of this week is one of this month too, and none seen is a value of its own', () => {
    const touched = (id: string) => valuesOf(line(id), 'touch', context);
    expect(touched('lately')).toEqual(['week', 'month']);
    expect(touched('lastWeek')).toEqual(['month']);
    expect(touched('long')).toEqual(['quiet']);
    expect(touched('nobody')).toEqual(['']);
  });

  it('finds by network and by persona', () => {
    const lines = [line('both', {}, { accounts: [account('x'), account('linkedin')] }), line('buyer')];
    expect(names(filterPeople(lines, { search: '', wanted: { network: ['linkedin'] } }, context))).toEqual(['both']);
    expect(names(filterPeople(lines, { search: '', wanted: { persona: ['ops'] } }, context))).toEqual(['buyer']);
  });
});

it('a value is added once and taken away whole', () => {
  const once = toggled(toggled(noFilter, 'tag', 'a'), 'tag', 'b');
  expect(once.wanted).toEqual({ tag: ['a', 'b'] });
  expect(toggled(toggled(once, 'tag', 'a'), 'tag', 'b')).toEqual(noFilter);
});
