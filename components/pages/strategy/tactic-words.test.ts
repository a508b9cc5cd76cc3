import { describe, expect, it } from 'vitest';
import type { Tactic } from '../../../utils/model/strategy.ts';
import { daysText, lastWeekOf, lastWeekText } from './tactic-words.ts';

const tactic: Tactic = {
  id: 't',
  text: 'Answer 5 people',
  place: 1,
  createdAt: new Date(2026, 9, 1).getTime(),
  updatedAt: 0,
};

describe('what is said of a routine', () => {
  it('is on which days it is', () => {
    expect(daysText(undefined)).toBe('strategy_everyDay');
    expect(daysText([1, 2, 3, 4, 5, 6, 7])).toBe('strategy_everyDay');
    expect(daysText([4, 1])).toMatch(/^Mon, Thu$/);
  });

  it('is how often it was done on the days of the last week that it was for, without today', () => {
    const doneOn = ['2026-11-18', '2026-11-16', '2026-11-12', '2026-11-10'];
    expect(lastWeekOf({ ...tactic, doneOn }, '2026-11-18')).toEqual({ done: 2, of: 7 });
    expect(lastWeekOf({ ...tactic, doneOn, days: [1, 3] }, '2026-11-18')).toEqual({ done: 1, of: 2 });
  });

  it('is nothing of the time before it was there', () => {
    const young = { ...tactic, createdAt: new Date(2026, 10, 18, 9).getTime() };
    expect(lastWeekText(young, '2026-11-18')).toBeUndefined();
    expect(lastWeekOf(young, '2026-11-20')).toEqual({ done: 0, of: 2 });
  });
});
