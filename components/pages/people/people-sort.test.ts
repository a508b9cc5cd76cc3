import { expect, it } from 'vitest';
import type { PersonLine } from '../../../utils/db/queries/people-list.ts';
import { compareNames } from '../../../utils/lib/names.ts';
import type { Person } from '../../../utils/model/records.ts';
import { nextSort, type SortContext, sortPeople, usualSort } from './people-sort.ts';

const line = (name: string, said: Partial<Person> = {}): PersonLine => ({
  person: { id: name, name, tags: [], createdAt: 0, updatedAt: 0, ...said },
  accounts: [],
  relation: 'contact',
  lastNote: undefined,
});
const context: SortContext = {
  stages: ['new', 'talking', 'customer'],
  lastTouchOf: (id) => ({ a: 10, b: 30 })[id],
  scoreOf: () => undefined,
};
const sorted = (lines: readonly PersonLine[], by: Parameters<typeof nextSort>[1], isDown = false) =>
  sortPeople(
    lines.toSorted((a, b) => compareNames(a.person.name, b.person.name)),
    { by, isDown },
    context,
  ).map(({ person }) => person.name);

it('names go as people read them, not as bytes lie', () => {
  const lines = ['Émile', 'eve', 'Zoe', 'Adam', 'P 10', 'P 9'].map((name) => line(name));
  expect(sorted(lines, 'name')).toEqual(['Adam', 'Émile', 'eve', 'P 9', 'P 10', 'Zoe']);
  expect(sorted(lines, 'name', true)[0]).toBe('Zoe');
});

it('stages go as the pipeline does; whoever has none, or one that is gone, comes last both ways', () => {
  const lines = [
    line('none'),
    line('gone', { stage: 'x' }),
    line('c', { stage: 'customer' }),
    line('n', { stage: 'new' }),
  ];
  expect(sorted(lines, 'stage')).toEqual(['n', 'c', 'gone', 'none']);
  expect(sorted(lines, 'stage', true)).toEqual(['c', 'n', 'gone', 'none']);
});

it('by next step, last touch and day of adding', () => {
  const lines = [
    line('a', { createdAt: 1, nextStep: { text: 'x', dueAt: 9 } }),
    line('b', { createdAt: 2, nextStep: { text: 'x', dueAt: 5 } }),
    line('c', { createdAt: 3, nextStep: { text: 'x' } }),
  ];
  expect(sorted(lines, 'step')).toEqual(['b', 'a', 'c']);
  expect(sorted(lines, 'touch', true)).toEqual(['b', 'a', 'c']);
  expect(sorted(lines, 'added', true)).toEqual(['c', 'b', 'a']);
});

it('a second press turns a column round, and what is new comes first', () => {
  expect(nextSort(usualSort, 'name')).toEqual({ by: 'name', isDown: true });
  expect(nextSort(usualSort, 'added')).toEqual({ by: 'added', isDown: true });
  expect(nextSort(usualSort, 'step')).toEqual({ by: 'step', isDown: false });
});
