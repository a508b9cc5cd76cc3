import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly } from '../lib/count.ts';
import { engagementReached, followersReached, type GoalPost, isWithin, postsReached } from './goal-reach.ts';
import { type PaceQuestion, paceOf } from './pace.ts';

const half: PaceQuestion = { startsAt: 0, dueAt: 100, target: 50, now: 50, base: 0, reach: undefined };

describe('paceOf', () => {
  it('says on pace only when the lower end is', () => {
    expect(paceOf({ ...half, reach: { from: 31, to: 31 } })).toEqual({
      way: { from: 0.62, to: 0.62 },
      time: 0.5,
      verdict: 'on',
    });
    expect(paceOf({ ...half, reach: { from: 24, to: 26 } }).verdict).toBe('unclear');
  });

  it('says behind only when the upper end is', () => {
    expect(paceOf({ ...half, reach: { from: 10, to: 24 } }).verdict).toBe('behind');
    expect(paceOf({ ...half, reach: { from: 10, to: undefined } }).verdict).toBe('unclear');
  });

  it('does not judge what was not seen or has not begun', () => {
    expect(paceOf(half).verdict).toBe('unseen');
    expect(paceOf({ ...half, now: -1 })).toEqual({ way: undefined, time: 0, verdict: 'waiting' });
    expect(paceOf({ ...half, now: -1, reach: { from: 1, to: 1 } }).verdict).toBe('waiting');
  });

  it('knows the end', () => {
    expect(paceOf({ ...half, reach: { from: 50, to: 55 } }).verdict).toBe('reached');
    expect(paceOf({ ...half, now: 101, reach: { from: 49, to: 49 } }).verdict).toBe('missed');
    expect(paceOf({ ...half, now: 101, reach: { from: 49, to: 51 } }).verdict).toBe('unclear');
  });

  it('measures the way from where it began', () => {
    const pace = paceOf({ ...half, target: 2000, base: 1000, reach: { from: 1200, to: 1200 } });
    expect(pace.way).toEqual({ from: 0.2, to: 0.2 });
    expect(pace.verdict).toBe('behind');
    expect(paceOf({ ...half, target: 1000, base: 1000, reach: { from: 1200, to: 1200 } }).verdict).toBe('reached');
  });
});

const asked: fc.Arbitrary<PaceQuestion> = fc.record({
  startsAt: fc.integer({ min: 0, max: 1000 }),
  dueAt: fc.integer({ min: 0, max: 1000 }),
  now: fc.integer({ min: -10, max: 1010 }),
  target: fc.integer({ min: 1, max: 500 }),
  base: fc.integer({ min: 0, max: 500 }),
  reach: fc.option(
    fc
      .tuple(fc.integer({ min: 0, max: 600 }), fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }))
      .map(([from, wide]) => ({ from, to: wide === undefined ? undefined : from + wide })),
    { nil: undefined },
  ),
});

describe('whatever a goal is asked', () => {
  it('shares are shares, and the whole interval decides', () => {
    fc.assert(
      fc.property(asked, (question) => {
        const { way, time, verdict } = paceOf(question);
        expect(time).toBeGreaterThanOrEqual(0);
        expect(time).toBeLessThanOrEqual(1);
        expect(way === undefined).toBe(question.reach === undefined);
        if (!way) {
          expect(['unseen', 'waiting']).toContain(verdict);
          return;
        }
        expect(way.from).toBeGreaterThanOrEqual(0);
        if (way.to !== undefined) expect(way.to).toBeGreaterThanOrEqual(way.from);
        if (verdict === 'reached') expect(way.from).toBeGreaterThanOrEqual(1);
        if (verdict === 'missed') expect([question.now > question.dueAt, (way.to ?? 9) < 1]).toEqual([true, true]);
        if (verdict === 'behind') expect(way.to ?? 9).toBeLessThan(time);
        if (verdict === 'on') expect(way.from).toBeGreaterThanOrEqual(time);
        if (way.to === undefined) expect(['behind', 'missed']).not.toContain(verdict);
      }),
    );
  });

  it('more of it is never a worse answer, and less time gone is none either', () => {
    const order = ['missed', 'behind', 'unclear', 'on', 'reached'];
    const rank = (question: PaceQuestion): number => order.indexOf(paceOf(question).verdict);
    fc.assert(
      fc.property(asked, fc.integer({ min: 0, max: 300 }), (question, more) => {
        const { reach, startsAt, dueAt, now } = question;
        fc.pre(reach !== undefined && startsAt < dueAt && now >= startsAt && now <= dueAt);
        if (!reach) return;
        const added = { from: reach.from + more, to: reach.to === undefined ? undefined : reach.to + more };
        expect(rank({ ...question, reach: added })).toBeGreaterThanOrEqual(rank(question));
        expect(rank({ ...question, now: Math.max(startsAt, now - more) })).toBeGreaterThanOrEqual(rank(question));
      }),
    );
  });
});

const post = (from: number, to: number, reactions: number | undefined): GoalPost => ({
  publishedAt: { from, to },
  firstSeenAt: to,
  reactions: reactions === undefined ? undefined : exactly(reactions),
  comments: exactly(1),
  shares: exactly(0),
});

describe('what a goal reached', () => {
  const span = { from: 100, to: 200 };

  it('counts a post of unknown time as maybe, unless it was seen before the span', () => {
    expect(isWithin({ publishedAt: undefined, firstSeenAt: 150 }, span)).toBe('maybe');
    expect(isWithin({ publishedAt: undefined, firstSeenAt: 99 }, span)).toBe('no');
  });

  it('counts posts as an interval where the time of one is vague', () => {
    expect(postsReached([post(110, 110, 1), post(90, 120, 1), post(50, 60, 1)], span)).toEqual({ from: 1, to: 2 });
    expect(postsReached([post(50, 60, 1)], span)).toBeUndefined();
  });

  it('never takes an unseen count for nothing', () => {
    expect(engagementReached([post(110, 110, 5), post(120, 120, 7)], span)).toEqual({ from: 14, to: 14 });
    expect(engagementReached([post(110, 110, 5), post(120, 120, undefined)], span)).toEqual({ from: 7, to: undefined });
    expect(engagementReached([post(90, 120, 5)], span)).toEqual({ from: 0, to: 6 });
    expect(engagementReached([], span)).toBeUndefined();
  });

  it('adds followers of several profiles', () => {
    expect(followersReached([exactly(10), { from: 1000, to: 1099, shown: '1K' }])).toEqual({ from: 1010, to: 1109 });
    expect(followersReached([exactly(10), undefined])).toEqual({ from: 10, to: undefined });
    expect(followersReached([undefined])).toBeUndefined();
  });
});
