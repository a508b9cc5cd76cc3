import { describe, expect, it } from 'vitest';
import { exactly } from '../lib/count.ts';
import { ageOfShare, fitCurve, fitCurveInTurns, priorCurve, shareAt, slopeAt } from './growth-curve.ts';

const hour = 3_600_000;
const logLogistic = { halfMs: 2 * hour, shape: 1, tail: 1 };

describe('the growth curve', () => {
  it('has the shares of its law', () => {
    // Log-logistic: 6 h ÷ (2 h + 6 h). Burr with tail 2 and shape 1: 1 − (1 + (√2 − 1) × 3)^−2 = 0.8012.
    expect(shareAt(logLogistic, 6 * hour)).toBeCloseTo(0.75, 10);
    expect(shareAt({ ...logLogistic, tail: 2 }, 6 * hour)).toBeCloseTo(0.8012, 4);
    expect(shareAt({ ...logLogistic, tail: 5, shape: 0.7 }, 2 * hour)).toBeCloseTo(0.5, 10);
    expect([shareAt(logLogistic, 0), shareAt(logLogistic, Infinity)]).toEqual([0, 1]);
  });

  it('is turned round by the age of a share', () => {
    for (const tail of [0.5, 1, 4])
      for (const share of [0.01, 0.3, 0.5, 0.99])
        expect(shareAt({ ...logLogistic, tail }, ageOfShare({ ...logLogistic, tail }, share))).toBeCloseTo(share, 8);
  });

  it('has the slope that its differences have', () => {
    const line = { halfMs: 3 * hour, shape: 0.8, tail: 2 };
    const by = 1e-5;
    const difference = (shareAt(line, 5 * hour * Math.exp(by)) - shareAt(line, 5 * hour * Math.exp(-by))) / (2 * by);
    expect(slopeAt(line, 5 * hour)).toBeCloseTo(difference, 6);
  });
});

describe('fitting the curve', () => {
  const post = (halfMs: number, final: number) =>
    [1, 3, 9, 27, 81].map((hours) => ({
      ageMs: hours * hour,
      count: exactly(Math.round(final * shareAt({ halfMs, shape: 1, tail: 1 }, hours * hour))),
    }));

  it('is the prior where nothing was seen twice, and says so', () => {
    expect(fitCurve([[{ ageMs: hour, count: exactly(5) }], []], 'x')).toEqual(priorCurve('x'));
    expect(priorCurve('linkedin').halfMs).toBe(24 * hour);
  });

  it('comes near to the truth with history, far from the prior', () => {
    const curve = fitCurve(
      Array.from({ length: 40 }, (_, n) => post(6 * hour, 200 + 20 * n)),
      'x',
    );
    expect(curve.posts).toBe(40);
    expect(curve.halfMs / hour).toBeGreaterThan(5);
    expect(curve.halfMs / hour).toBeLessThan(7);
  });

  it('gives way to others many times on the way to the same curve', async () => {
    const posts = Array.from({ length: 30 }, (_, n) => post(6 * hour, 200 + 20 * n));
    let pauses = 0;
    const inTurns = await fitCurveInTurns(posts, 'x', async () => void (pauses += 1));
    expect(inTurns).toEqual(fitCurve(posts, 'x'));
    // Two rounds, each of five grids of five rows, and eleven spreads.
    expect(pauses).toBe(2 * (5 * 5 + 11));
  });

  it('stays near to the prior with one post', () => {
    const curve = fitCurve([post(20 * hour, 300)], 'x');
    expect(curve.halfMs).toBeGreaterThan(priorCurve('x').halfMs);
    expect(curve.halfMs).toBeLessThan(10 * hour);
  });

  it('is not bent by a few posts that were advertised a week later, or corrected', () => {
    const usual = Array.from({ length: 40 }, (_, n) => post(6 * hour, 200 + 20 * n));
    const odd = Array.from({ length: 4 }, () => [
      { ageMs: hour, count: exactly(20) },
      { ageMs: 81 * hour, count: exactly(30) },
      { ageMs: 200 * hour, count: exactly(9000) },
    ]);
    const [one, other] = [fitCurve(usual, 'x'), fitCurve([...usual, ...odd], 'x')];
    expect(Math.abs(Math.log(other.halfMs / one.halfMs))).toBeLessThan(0.25);
  });
});
