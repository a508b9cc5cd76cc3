import { expect, it } from 'vitest';
import { dateOrderOf, dayIn, isUnclear } from './days.ts';

it.each([
  ['2026-10-03', '2026-10-03'],
  ['20261003', '2026-10-03'],
  ['2026/10/03', '2026-10-03'],
  ['2026-10-03 09:30', '2026-10-03'],
  ['3.10.2026', '2026-10-03'],
  ['10/3/2026', '2026-10-03'],
  ['10/03/2026 14:05', '2026-10-03'],
  ['Sat, Oct 3, 2026', '2026-10-03'],
  ['3 October 2026', '2026-10-03'],
  ['3. Okt. 2026', '2026-10-03'],
  ['Sa., 3. Oktober 2026', '2026-10-03'],
  ['3. März 2026', '2026-03-03'],
  ['3 oct. 2026', '2026-10-03'],
  ['sam. 3 oct. 2026', '2026-10-03'],
  ['1er août 2026', '2026-08-01'],
  ['4 juil. 2026', '2026-07-04'],
  ['4 juin 2026', '2026-06-04'],
  ['3 de octubre de 2026', '2026-10-03'],
  ['sáb, 3 ene 2026', '2026-01-03'],
  ['3 dez 2026', '2026-12-03'],
  ['3 maggio 2026', '2026-05-03'],
  ['3 brumaire 2026', undefined],
  ['3 2026', undefined],
  // A moment with its time zone is the day that it was where the file is from.
  ['2026-10-02T23:30:00Z', '2026-10-03'],
  ['2026-10-02 23:30:00 +0000', '2026-10-03'],
  ['2026-10-03 22:30:00 UTC', '2026-10-04'],
  ['30.2.2026', undefined],
  ['13/13/2026', undefined],
  ['yesterday', undefined],
  ['45567', undefined],
])('%s is %s', (cell, day) => {
  expect(dayIn(cell, 'mdy', 'Europe/Oslo')).toBe(day);
});

it('the order of day and month is what a column shows, or is asked', () => {
  expect(dateOrderOf(['3/4/2026', '13/4/2026'])).toBe('dmy');
  expect(dateOrderOf(['3/4/2026', '4/13/2026'])).toBe('mdy');
  expect([isUnclear(['3/4/2026']), isUnclear(['2026-03-04', '']), isUnclear(['13/4/2026'])]).toEqual([
    true,
    false,
    false,
  ]);
  expect(dayIn('3/4/2026', 'dmy', 'UTC')).toBe('2026-04-03');
});
