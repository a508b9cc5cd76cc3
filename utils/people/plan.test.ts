import { describe, expect, it } from 'vitest';
import type { Person } from '../model/records.ts';
import { planImport } from './plan.ts';
import type { KnownPeople, SaidPerson } from './types.ts';

const said = (line: number, name: string, more: Partial<SaidPerson> = {}): SaidPerson => ({
  line,
  name,
  emails: [],
  phones: [],
  tags: [],
  accounts: [],
  ...more,
});
const person = (id: string, name: string, emails: string[] = []): Person => ({
  id,
  name,
  emails,
  tags: [],
  createdAt: 1,
  updatedAt: 1,
});
const knownOf = (people: Person[], accounts: [string, string][] = []): KnownPeople => ({
  people: new Map(people.map((each) => [each.id, each])),
  byAccount: new Map(accounts),
});
const ada = person('ada', 'Ada', ['ada@example.org']);

describe('a plan', () => {
  it('knows people by id, account and e-mail address', () => {
    const { people } = planImport(
      [
        said(2, 'Augusta', { id: 'ada' }),
        said(3, 'A. King', { emails: ['ADA@example.org'] }),
        said(4, 'Countess', { accounts: [{ network: 'x', handle: 'Ada' }] }),
      ],
      knownOf([ada], [['x:ada', 'ada']]),
      'a.csv',
    );
    expect(people).toHaveLength(1);
    expect(people).toMatchObject([{ id: 'ada', isNew: false, said: { emails: ['ADA@example.org'] } }]);
  });

  it('never takes two for one by their name', () => {
    const { people } = planImport(
      [said(2, 'Ada'), said(3, 'Ada', { emails: ['other@example.org'] })],
      knownOf([ada]),
      'a',
    );
    expect(people.map(({ isNew }) => isNew)).toEqual([true, true]);
  });

  it('does not take two for one by an address that several people read, unless they are called the same', () => {
    const box = knownOf([person('a', 'Ada', ['info@example.org'])]);
    const rows = [said(2, 'Bo', { emails: ['info@example.org'] }), said(3, 'Ada', { emails: ['info@example.org'] })];
    expect(planImport(rows, box, 'a').people.map(({ isNew }) => isNew)).toEqual([true, false]);
  });

  it('refuses a row that would make one of two people', () => {
    const both = said(4, 'Ada', { emails: ['ada@example.org'], accounts: [{ network: 'x', handle: 'bo' }] });
    const { people, refused } = planImport([both], knownOf([ada, person('bo', 'Bo')], [['x:bo', 'bo']]), 'a');
    expect(people).toEqual([]);
    expect(refused).toEqual([{ line: 4, reason: 'severalPeople', what: 'Bo, Ada' }]);
  });

  it('joins rows of a file about one person', () => {
    const rows = [
      said(2, 'Bo', { emails: ['bo@example.org'], tags: ['a'] }),
      said(3, 'Bo B.', { emails: ['bo@example.org', 'b@example.org'], tags: ['b'], company: 'Engines' }),
    ];
    const { people, joined } = planImport(rows, knownOf([]), 'a');
    expect(joined).toBe(1);
    expect(people.map((each) => each.said)).toMatchObject([
      { name: 'Bo', tags: ['a', 'b'], emails: ['bo@example.org', 'b@example.org'], company: 'Engines' },
    ]);
  });

  it('knows a row of a name alone again in the same file only', () => {
    const row = [said(2, 'Cy')];
    const [first] = planImport(row, knownOf([]), 'a.csv').people;
    const cy = knownOf([person(first?.id ?? '', 'Cy')]);
    expect(planImport(row, cy, 'a.csv').people.map(({ isNew }) => isNew)).toEqual([false]);
    expect(planImport(row, cy, 'b.csv').people.map(({ isNew }) => isNew)).toEqual([true]);
    expect(planImport([...row, said(9, 'Cy')], knownOf([]), 'a.csv').refused).toEqual([
      { line: 9, reason: 'sameRow', what: '2' },
    ]);
  });
});
