import { expect, it } from 'vitest';
import { readingOf } from './reading.ts';

const table = {
  headings: ['Label', 'When', 'Spent'],
  rows: [
    { line: 2, cells: ['hotel-card', '03/10/2026', '12,51'] },
    { line: 3, cells: ['hotel-card', '13/10/2026', '9,50'] },
  ],
};

it('a column that somebody says is one of days or of money shows how it is read', () => {
  expect(readingOf(table, ['utmContent', undefined, undefined], {})).toEqual({
    mark: '.',
    order: 'mdy',
    isOrderUnclear: false,
    isMarkUnclear: false,
  });
  expect(readingOf(table, ['utmContent', 'day', 'spend'], {})).toEqual({
    mark: ',',
    order: 'dmy',
    isOrderUnclear: false,
    isMarkUnclear: false,
  });
});

it('a mark that somebody said stays; an order only where no date shows another one', () => {
  const said = { mark: '.', order: 'mdy' } as const;
  expect(readingOf(table, ['utmContent', 'day', 'spend'], said)).toMatchObject({ mark: '.', order: 'dmy' });
  const first = { ...table, rows: table.rows.slice(0, 1) };
  expect(readingOf(first, ['utmContent', 'day', 'spend'], { order: 'dmy' })).toMatchObject({
    order: 'dmy',
    isOrderUnclear: true,
  });
});

it('an amount that can be read both ways is told, until a mark is said or another amount shows it', () => {
  const mapping = ['utmContent', 'day', 'spend'] as const;
  const amounts = (...cells: string[]) => ({
    headings: table.headings,
    rows: cells.map((cell, at) => ({ line: at + 2, cells: ['hotel-card', '2026-10-03', cell] })),
  });
  expect(readingOf(amounts('1.234', '12'), mapping, {}).isMarkUnclear).toBe(true);
  expect(readingOf(amounts('€ 1,234'), mapping, {}).isMarkUnclear).toBe(true);
  expect(readingOf(amounts('1.234'), mapping, { mark: ',' }).isMarkUnclear).toBe(false);
  expect(readingOf(amounts('1.234', '0,50'), mapping, {}).isMarkUnclear).toBe(false);
  expect(readingOf(amounts('12', '400'), mapping, {}).isMarkUnclear).toBe(false);
});
