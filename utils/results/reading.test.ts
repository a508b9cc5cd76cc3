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
  });
  expect(readingOf(table, ['utmContent', 'day', 'spend'], {})).toEqual({
    mark: ',',
    order: 'dmy',
    isOrderUnclear: false,
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
