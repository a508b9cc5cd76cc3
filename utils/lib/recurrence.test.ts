import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOfRule, mostRepeats, type Recurrence, ruleOf, ruleText } from './recurrence.ts';

const days = (first: string, text: string): readonly string[] => daysOfRule(first, ruleOf(text) as Recurrence);

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
    ['2028-02-29', 'FREQ=MONTHLY;INTERVAL=12;COUNT=2', ['2028-02-29', '2032-02-29']],
    ['2026-11-24', 'FREQ=DAILY;UNTIL=20261101', ['2026-11-24']],
  ])('%s, %s', (first, text, expected) => {
    expect(days(first, text)).toEqual(expected);
  });

  it('ends at some time without an end', () => {
    expect(days('2026-11-24', 'FREQ=DAILY')).toHaveLength(mostRepeats);
  });
});

const rules: fc.Arbitrary<Recurrence> = fc.record({
  every: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
  interval: fc.integer({ min: 1, max: 6 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 7 }),
  count: fc.integer({ min: 1, max: 60 }),
});

describe('a rule', () => {
  it('is the same again as text', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const back = ruleOf(ruleText(rule));
        expect(back && ruleText(back)).toBe(ruleText(rule));
      }),
    );
  });

  it('gives as many days as it says, in order, the first of them first, on the days of its week', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 20_000, max: 25_000 }), (rule, day) => {
        const first = new Date(day * 86_400_000).toISOString().slice(0, 10);
        const all = daysOfRule(first, rule);
        expect(all[0]).toBe(first);
        expect(all).toEqual([...new Set(all)].sort());
        expect(all).toHaveLength(rule.count ?? 0);
        if (rule.every === 'week' && rule.weekdays.length > 0)
          for (const each of all.slice(1)) expect(rule.weekdays).toContain(new Date(`${each}T12:00Z`).getUTCDay());
      }),
    );
  });

  it.each(['FREQ=YEARLY', 'FREQ=WEEKLY;BYDAY=1MO', 'FREQ=DAILY;COUNT=0', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'soon'])(
    'is none where it has more in it than is understood: %s',
    (text) => {
      expect(ruleOf(text)).toBeUndefined();
    },
  );
});
