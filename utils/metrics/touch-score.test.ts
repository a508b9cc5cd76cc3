import { describe, expect, it } from 'vitest';
import { scoreOf, type ScoredTouch, totalOf, usualScoring } from './touch-score.ts';

const now = Date.UTC(2026, 10, 17, 9);
const ago = (days: number, more: Partial<ScoredTouch> = {}): ScoredTouch => ({
  kind: 'comment',
  direction: 'in',
  at: now - days * 86_400_000,
  ...more,
});
const score = (touches: readonly ScoredTouch[], scoring: Parameters<typeof scoreOf>[1] = usualScoring) => {
  const made = scoreOf(touches, scoring, now);
  expect(totalOf(touches, scoring, now)).toBe(made.total);
  return made;
};

describe('the score of touches', () => {
  it('is the weight of each, halved for every half-life that it is old', () => {
    expect(score([ago(0)]).total).toBe(2);
    expect(score([ago(30)]).total).toBe(1);
    expect(score([ago(60)]).total).toBe(0.5);
    expect(score([ago(0, { kind: 'reaction' }), ago(0, { kind: 'share' }), ago(0, { kind: 'mention' })]).total).toBe(7);
  });

  it('adds up from the parts as they are shown', () => {
    const { total, parts } = score([ago(0), ago(7), ago(11), ago(3, { kind: 'share' }), ago(5, { kind: 'call' })]);
    expect(parts.map(({ kind, count, weight }) => [kind, count, weight])).toEqual([
      ['comment', 3, 2],
      ['share', 1, 3],
      ['call', 1, 3],
    ]);
    // 2 + 2·2^(−7/30) + 2·2^(−11/30) = 5.25, 3·2^(−3/30) = 2.80, 3·2^(−5/30) = 2.67
    expect(parts.map(({ contribution }) => contribution)).toEqual([5.3, 2.8, 2.7]);
    expect(total).toBe(10.8);
  });

  it('counts what they did and what both did, not what only we did or what lies ahead', () => {
    const { parts } = score([
      ago(0, { direction: 'out' }),
      ago(0, { kind: 'meeting', direction: 'both' }),
      ago(-1, { kind: 'call' }),
    ]);
    expect(parts).toEqual([{ kind: 'meeting', count: 1, weight: 4, contribution: 4 }]);
  });

  it('follows the weights and the half-life of the user; a kind without one has its usual', () => {
    const scoring = { weights: { comment: 10, share: 0 }, halfLifeDays: 10 };
    expect(score([ago(10)], scoring).total).toBe(5);
    expect(score([ago(0, { kind: 'share' })], scoring)).toMatchObject({ total: 0, parts: [{ count: 1 }] });
    expect(score([ago(0, { kind: 'mention' })], scoring).total).toBe(3);
  });

  it('is nothing where nothing was', () => {
    expect(score([])).toEqual({ total: 0, parts: [] });
  });
});
