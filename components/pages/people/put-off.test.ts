import { expect, it } from 'vitest';
import { onDay } from '../../../utils/lib/due.ts';
import { putOff, waysToPutOff } from './put-off.ts';

/** The evening before the clock is set back in many places. */
const now = new Date(2026, 9, 24, 22).getTime();

it('puts a step of a day off to another day, and one with a time to the same time', () => {
  expect(putOff(onDay({ text: 'Call' }, '2026-10-20'), 1, now)).toMatchObject({ text: 'Call', day: '2026-10-25' });
  const timed = { text: 'Call', dueAt: new Date(2026, 9, 20, 16, 30).getTime() };
  expect(putOff(timed, 1, now)).toEqual({ text: 'Call', dueAt: new Date(2026, 9, 25, 16, 30).getTime() });
  expect(putOff(timed, 7, now)).toEqual({ text: 'Call', dueAt: new Date(2026, 9, 31, 16, 30).getTime() });
  expect(putOff({ text: 'Call' }, 7, now)).toMatchObject({ day: '2026-10-31' });
});

it('does not offer the day that it has', () => {
  expect(waysToPutOff(onDay({ text: 'Call' }, '2026-10-25'), now)).toEqual([7]);
  expect(waysToPutOff({ text: 'Call', dueAt: now }, now)).toEqual([1, 7]);
});
