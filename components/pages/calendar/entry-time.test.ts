import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentInZone, wallTimeOf } from '../../../utils/lib/zoned.ts';
import { addDays } from '../../calendar/stateless/days.ts';
import type { DatedEntry } from './entry-time.ts';
import { oddClock, shiftedBy, wallOf } from './entry-time.ts';
import { seriesOf } from './series.ts';
import { contentOf, formOf } from './entry-form.ts';

// Half an hour of summer time, none, the southern summer, a zone that left summer time, and one beyond the date line.
const zones = [
  'Europe/Oslo',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Africa/Casablanca',
];
const zone = fc.constantFrom(...zones);
const day = fc.integer({ min: 0, max: 3000 }).map((after) => addDays('2024-01-01', after));
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

const entryAt = (dueAt: number, of: string): DatedEntry => ({
  id: 'a',
  title: 'a',
  state: 'draft',
  variants: { x: 'a' },
  createdAt: 1,
  updatedAt: 1,
  dueAt,
  zone: of,
});
/** A clock that a day has: one that is skipped in spring is none. */
const has = (of: string, on: string, at: string): number | undefined => {
  const moment = momentInZone({ day: on, clock: at }, of);
  const wall = moment === undefined ? undefined : wallTimeOf(moment, of);
  return wall?.day === on && wall.clock === at ? moment : undefined;
};

describe('entries across changes of the clocks', () => {
  it('keep day and clock of their zone when they are moved, and come back to where they were', () => {
    fc.assert(
      fc.property(zone, day, clock, fc.integer({ min: -400, max: 400 }), (of, on, at, days) => {
        const dueAt = has(of, on, at);
        const target = addDays(on, days);
        if (dueAt === undefined || has(of, target, at) === undefined) return;
        const moved = { ...entryAt(dueAt, of), dueAt: shiftedBy(entryAt(dueAt, of), days) };
        expect(wallOf(moved)).toEqual({ day: target, clock: at });
        expect(shiftedBy(moved, -days)).toBe(dueAt);
      }),
      { numRuns: 300 },
    );
  });

  it('come again at the same clock of their zone on each of their days', () => {
    fc.assert(
      fc.property(zone, day, clock, fc.constantFrom('day', 'week', 'fortnight'), (of, on, at, repeat) => {
        const dueAt = has(of, on, at);
        if (dueAt === undefined) return;
        const form = { ...formOf(entryAt(dueAt, of), undefined), repeat, times: '12' } as const;
        const every = { day: 1, week: 7, fortnight: 14 }[repeat];
        const made = seriesOf(form, contentOf(form, undefined));
        expect(made).toHaveLength(12);
        for (const [index, each] of made.entries()) {
          const expected = { day: addDays(on, index * every), clock: at };
          if (has(of, expected.day, at) !== undefined) expect(wallTimeOf(each.dueAt ?? 0, of)).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('a clock that a day does not have, or has twice, is told', () => {
  expect(oddClock({ day: '2026-03-29', clock: '02:30' }, 'Europe/Berlin')).toBe('skipped');
  expect(oddClock({ day: '2026-10-25', clock: '02:30' }, 'Europe/Berlin')).toBe('twice');
  expect(oddClock({ day: '2026-10-25', clock: '03:00' }, 'Europe/Berlin')).toBeUndefined();
  expect(oddClock({ day: '2026-11-01', clock: '01:00' }, 'America/New_York')).toBe('twice');
  expect(oddClock({ day: '2026-04-05', clock: '01:45' }, 'Australia/Lord_Howe')).toBe('twice');
  expect(oddClock({ day: '', clock: '02:30' }, 'Europe/Berlin')).toBeUndefined();
});
