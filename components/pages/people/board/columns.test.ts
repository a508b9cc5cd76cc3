import { describe, expect, it } from 'vitest';
import type { PersonLine } from '../../../../utils/db/queries/people-list.ts';
import { columnsOf, neighbourOf } from './columns.ts';

const line = (id: string, stage?: string, dueAt?: number): PersonLine => ({
  person: {
    id,
    name: id,
    tags: [],
    ...(stage ? { stage } : {}),
    ...(dueAt === undefined ? {} : { nextStep: { text: 'Call', dueAt } }),
    createdAt: 0,
    updatedAt: 0,
  },
  accounts: [],
  relation: 'contact',
  lastNote: undefined,
});
const stages = [
  { id: 'new', name: 'New' },
  { id: 's-1', name: 'On trial' },
];
const none = new Map<string, never[]>();
const shown = (lines: readonly PersonLine[], placed?: Parameters<typeof columnsOf>[4]) =>
  columnsOf(lines, stages, none, 'No stage', placed).map((column) => [
    column.name,
    column.lines.map(({ person }) => person.id).join(' '),
  ]);

describe('the columns of the board', () => {
  it('are the stages, with those who have none before and stages that are gone after them', () => {
    expect(shown([line('a', 'new'), line('b'), line('c', 'gone-1')])).toEqual([
      ['No stage', 'b'],
      ['New', 'a'],
      ['On trial', ''],
      ['people_unknownStage|gone-1', 'c'],
    ]);
    expect(shown([line('a', 'new')])[0]).toEqual(['New', 'a']);
  });

  it('have whose next step is nearest first', () => {
    expect(shown([line('a', 'new'), line('b', 'new', 2), line('c', 'new', 1)])[0]).toEqual(['New', 'c b a']);
  });

  it('show somebody where they are carried to, and keep the column they came from', () => {
    expect(shown([line('a')], { id: 'a', column: 's-1' })).toEqual([
      ['No stage', ''],
      ['New', ''],
      ['On trial', 'a'],
    ]);
  });

  it('add the open deals of all in them, by currency', () => {
    const deals = new Map([
      ['a', [{ amount: 10.1, currency: 'EUR' }]],
      [
        'b',
        [
          { amount: 5, currency: 'USD' },
          { amount: 0.2, currency: 'EUR' },
        ],
      ],
    ]);
    const [column] = columnsOf([line('a', 'new'), line('b', 'new')], stages, deals, 'No stage');
    expect(column?.open).toEqual([
      { amount: 10.3, currency: 'EUR' },
      { amount: 5, currency: 'USD' },
    ]);
  });
});

describe('the arrow keys', () => {
  it('go up and down a column, and over an empty one to the next', () => {
    const columns = columnsOf(
      [line('a', 'new', 1), line('b', 'new', 2), line('c', 'gone'), line('d')],
      stages,
      none,
      'No stage',
    );
    expect(neighbourOf(columns, 'a', 'ArrowDown')).toBe('b');
    expect(neighbourOf(columns, 'a', 'ArrowUp')).toBeUndefined();
    expect(neighbourOf(columns, 'b', 'ArrowAfter')).toBe('c');
    expect(neighbourOf(columns, 'b', 'ArrowBefore')).toBe('d');
    expect(neighbourOf(columns, 'c', 'ArrowAfter')).toBeUndefined();
    expect([neighbourOf(columns, 'b', 'Home'), neighbourOf(columns, 'a', 'End')]).toEqual(['a', 'b']);
  });
});
