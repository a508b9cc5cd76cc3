import { describe, expect, it } from 'vitest';
import { delayOf, responsePace, responseTimeOf } from './response-time.ts';

const hour = 3_600_000;
const exactly = (hours: number) => ({ from: hours * hour, to: hours * hour });

describe('the time until an answer', () => {
  it('is as exact as both times are', () => {
    expect(delayOf(exactly(1), exactly(4))).toEqual(exactly(3));
    // "2 h" on a page is a time within an hour.
    expect(delayOf({ from: hour, to: 2 * hour }, { from: 4 * hour, to: 5 * hour })).toEqual({
      from: 2 * hour,
      to: 4 * hour,
    });
    expect(delayOf({ from: hour, to: 3 * hour }, exactly(2))).toEqual({ from: 0, to: hour });
  });

  it('is none where what was said is older than what was asked', () => {
    expect(delayOf(exactly(4), exactly(1))).toBeUndefined();
  });

  it('is the median, with an interval from five answers on', () => {
    expect(responseTimeOf([])).toBeUndefined();
    expect(responseTimeOf([1, 2, 9].map(exactly))).toEqual({ median: exactly(2), interval: undefined, n: 3 });
    const nine = responseTimeOf([1, 2, 3, 4, 5, 6, 7, 8, 90].map(exactly));
    expect(nine).toMatchObject({ median: exactly(5), n: 9 });
    expect(nine?.interval?.from).toBeLessThan(5 * hour);
    expect(nine?.interval?.to).toBeGreaterThan(5 * hour);
    expect(nine?.interval?.to).toBeLessThan(90 * hour);
  });
});

describe('a goal of answering within a time', () => {
  const goal = { startsAt: 0, dueAt: 100 * hour, now: 50 * hour, target: 4 * hour };
  const of = (hours: readonly number[], more: Partial<typeof goal> = {}) =>
    responsePace({ ...goal, ...more, reach: responseTimeOf(hours.map(exactly)) });
  const quick = [1, 1, 2, 2, 2, 3];
  const slow = [8, 9, 9, 10, 11, 12];

  it('is on pace where the whole interval is within it, behind where none of it is', () => {
    expect(of(quick)).toMatchObject({ verdict: 'on', way: { from: 1, to: 1 }, time: 0.5 });
    expect(of(slow).verdict).toBe('behind');
    expect(of(slow).way?.from).toBeCloseTo(4 / 9.5);
    expect(of([1, 2, 3, 5, 6, 7]).verdict).toBe('unclear');
  });

  it('says nothing of few answers, and nothing is not quick', () => {
    expect(of([1, 1]).verdict).toBe('unclear');
    expect(of([])).toEqual({ way: undefined, time: 0.5, verdict: 'unseen' });
    expect(of([], { startsAt: 60 * hour }).verdict).toBe('waiting');
  });

  it('is reached or missed only when its time is over', () => {
    expect(of(quick, { dueAt: 40 * hour }).verdict).toBe('reached');
    expect(of(slow, { dueAt: 40 * hour }).verdict).toBe('missed');
  });
});
