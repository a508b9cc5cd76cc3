import { expect, it } from 'vitest';
import { exactly } from '../lib/count.ts';
import { boostCandidates } from './boost.ts';
import { priorCurve } from './growth-curve.ts';

const hour = 3_600_000;
const curve = priorCurve('linkedin');
const series = (hours: number, value: number) => [{ ageMs: hours * hour, count: exactly(value) }];
const earlier = Array.from({ length: 30 }, (_, n) => series(6, 10 + n));

it('candidates for money are in the best tenth at their own age, on their first day', () => {
  const found = boostCandidates(
    [
      { key: 'best', series: series(6, 60) },
      { key: 'usual', series: series(6, 25) },
      { key: 'old', series: series(30, 600) },
      { key: 'vague', series: [{ ageMs: 6 * hour, count: { from: 30, to: 90 } }] },
    ],
    earlier,
    curve,
  );
  expect(found.map(({ key }) => key)).toEqual(['best']);
  // The median of 10 … 39 is 24.5; share 0.9 of the log-logistic law is at nine half-lives.
  expect(found[0]).toMatchObject({ n: 30, ageMs: 6 * hour, percentile: { value: 1 } });
  expect(found[0]!.factor).toBeCloseTo(60 / 24.5, 6);
  expect(found[0]!.stopMs / hour).toBeCloseTo(9 * 24, 6);
});

it('nobody is a candidate while there are too few posts to have a best tenth', () => {
  expect(boostCandidates([{ key: 'best', series: series(6, 60) }], earlier.slice(0, 12), curve)).toEqual([]);
});
