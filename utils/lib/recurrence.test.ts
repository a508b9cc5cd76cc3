import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOfRule, goesOn, mostRepeats } from './recurrence.ts';

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
    // The last one, in months of four and of five.
    ['2026-10-30', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=4', ['2026-10-30', '2026-11-27', '2026-12-25', '2027-01-29']],
    ['2026-01-30', 'FREQ=MONTHLY;BYDAY=5FR;COUNT=3', ['2026-01-30', '2026-05-29', '2026-07-31']],
    ['2026-11-30', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3', ['2026-11-30', '2026-12-31', '2027-01-29']],
    ['2096-02-29', 'FREQ=YEARLY;COUNT=3', ['2096-02-29', '2104-02-29', '2108-02-29']],
    // A day that is on no calendar is left out, and not the one after it.
    ['2026-02-28', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=3', ['2026-02-28', '2028-02-29', '2032-02-29']],
    ['2026-06-30', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', ['2026-06-30']],
    ['2026-11-25', 'FREQ=DAILY;BYMONTHDAY=-1;COUNT=3', ['2026-11-25', '2026-11-30', '2026-12-31']],
    ['2026-12-27', 'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO;COUNT=3', ['2026-12-27', '2026-12-28', '2027-01-10']],
    ['2026-12-27', 'FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=SU,MO;COUNT=3', ['2026-12-27', '2027-01-04', '2027-01-10']],
    ['1968-02-29', 'FREQ=YEARLY;COUNT=2', ['1968-02-29', '1972-02-29']],
    ['2037-12-31', 'FREQ=MONTHLY;COUNT=3', ['2037-12-31', '2038-01-31', '2038-03-31']],
    ['2026-06-01', 'FREQ=YEARLY;BYDAY=20MO;COUNT=2', ['2026-06-01', '2027-05-17']],
    ['2026-12-31', 'FREQ=YEARLY;BYYEARDAY=-1,100;COUNT=3', ['2026-12-31', '2027-04-10', '2027-12-31']],
  ])('%s, %s', (first, text, expected) => {
    expect(daysOfRule(first, text)).toEqual(expected);
  });

  it('ends at some time without an end', () => {
    expect(daysOfRule('2026-11-24', 'FREQ=DAILY')).toHaveLength(mostRepeats);
  });

  it.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYMONTHDAY=31;BYMONTH=4,6,9,11',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=10',
    'FREQ=YEARLY;BYDAY=5MO;BYMONTH=2;BYMONTHDAY=1',
    'FREQ=YEARLY;INTERVAL=100000',
    'FREQ=WEEKLY;BYMONTH=13',
  ])('ends soon where a rule means no day at all: %s', (text) => {
    const begun = performance.now();
    expect(daysOfRule('2026-11-24', text) ?? ['2026-11-24']).toEqual(['2026-11-24']);
    // It takes 2 ms, and was without an end; other work on the machine may make it longer.
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  it('tells whether it goes on after what was taken of it', () => {
    const [daily, short] = ['FREQ=DAILY', 'FREQ=DAILY;COUNT=3'];
    expect(goesOn(daysOfRule('2026-11-24', daily) ?? [], daily)).toBe(true);
    expect(goesOn(daysOfRule('2026-11-24', short) ?? [], short)).toBe(false);
  });

  it.each([
    'FREQ=HOURLY',
    'FREQ=YEARLY;BYWEEKNO=20',
    'FREQ=DAILY;BYHOUR=9,17',
    'FREQ=DAILY;COUNT=-1',
    'FREQ=SOON',
    'soon',
    '',
  ])('is nothing where there is no rule: %s', (text) => {
    expect(daysOfRule('2026-11-24', text)).toBeUndefined();
  });

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
