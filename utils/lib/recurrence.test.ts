import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOfRule, mostRepeats } from './recurrence.ts';

describe('what comes again', () => {
  it.each([
    ['2026-11-24', 'FREQ=DAILY;COUNT=3', ['2026-11-24', '2026-11-25', '2026-11-26']],
    ['2026-11-24', 'FREQ=WEEKLY;COUNT=3', ['2026-11-24', '2026-12-01', '2026-12-08']],
    [
      '2026-11-24',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR;COUNT=4',
      ['2026-11-24', '2026-11-27', '2026-12-08', '2026-12-11'],
    ],
    ['2026-11-25', 'FREQ=WEEKLY;BYDAY=MO;COUNT=3', ['2026-11-25', '2026-11-30', '2026-12-07']],
    ['2026-11-29', 'FREQ=WEEKLY;BYDAY=SU;UNTIL=20261213', ['2026-11-29', '2026-12-06', '2026-12-13']],
    ['2026-01-31', 'FREQ=MONTHLY;COUNT=4', ['2026-01-31', '2026-03-31', '2026-05-31', '2026-07-31']],
    ['2026-11-24', 'FREQ=YEARLY;COUNT=2', ['2026-11-24', '2027-11-24']],
    ['2026-11-02', 'FREQ=MONTHLY;BYDAY=1MO;COUNT=3', ['2026-11-02', '2026-12-07', '2027-01-04']],
    ['2026-11-30', 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', ['2026-11-30', '2026-12-31', '2027-01-31']],
    ['2026-11-24', 'FREQ=DAILY;UNTIL=20261101', ['2026-11-24']],
  ])('%s, %s', (first, text, expected) => {
    expect(daysOfRule(first, text)).toEqual(expected);
  });

  it('ends at some time without an end', () => {
    expect(daysOfRule('2026-11-24', 'FREQ=DAILY')).toHaveLength(mostRepeats);
  });

  it.each(['FREQ=HOURLY', 'FREQ=DAILY;COUNT=-1', 'FREQ=SOON', 'soon', ''])(
    'is nothing where there is no rule: %s',
    (text) => {
      expect(daysOfRule('2026-11-24', text)).toBeUndefined();
    },
  );

  it('is as many days as the rule says, in order, on the days of its week', () => {
    const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 20_000, max: 25_000 }),
        (weekdays, interval, count, day) => {
          const first = new Date(day * 86_400_000).toISOString().slice(0, 10);
          const by = weekdays.map((each) => names[each]).join(',');
          const all = daysOfRule(first, `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${by};COUNT=${count}`) ?? [];
          expect(all[0]).toBe(first);
          expect(all).toEqual([...new Set(all)].sort());
          expect(all).toHaveLength(count);
          for (const each of all.slice(1)) expect(weekdays).toContain(new Date(`${each}T12:00Z`).getUTCDay());
        },
      ),
    );
  });
});
