import { expect, it } from 'vitest';
import { fatigueOf } from './fatigue.ts';

const day = 86_400_000;
const posts = (gaps: readonly number[], residualOf: (gap: number, at: number) => number) => {
  let at = 0;
  return gaps.map((gap, index) => {
    at += gap * day;
    return { post: { key: '', account: 'a', at, log: 0 }, residual: residualOf(gap, index), z: 0 };
  });
};
const gaps = Array.from({ length: 30 }, (_, n) => 1 + ((n * 7) % 11));

it('fatigue is the rank correlation of the gap before a post and its result', () => {
  const tired = fatigueOf(posts(gaps, (gap) => Math.log(gap)));
  expect(tired).toMatchObject({ n: 29, isDistinct: true, needed: 0 });
  expect(tired.rho).toBeCloseTo(1, 10);
  const not = fatigueOf(posts(gaps, (_, index) => Math.sin(index * 12.9898) * 43758.5453));
  expect(not.isDistinct).toBe(false);
  expect(Math.abs(not.rho ?? 1)).toBeLessThan(0.4);
});

it('it is not told from few posts, nor where all gaps are one', () => {
  expect(fatigueOf(posts(gaps.slice(0, 9), () => 0))).toMatchObject({ n: 8, needed: 12, rho: undefined });
  expect(
    fatigueOf(
      posts(
        Array.from({ length: 25 }, () => 2),
        (_, at) => at,
      ),
    ).rho,
  ).toBeUndefined();
});

it('the gap is that since the post before it, also where nobody knows what that one had', () => {
  const all = posts([...gaps, ...gaps], (gap) => Math.log(gap));
  // Every third post was not seen closely enough to have a result.
  const known = all.filter((_, at) => at % 3 !== 1);
  const found = fatigueOf(
    known,
    all.map(({ post }) => post),
  );
  expect(found.n).toBe(known.length - 1);
  expect(found.rho).toBeCloseTo(1, 10);
  expect(fatigueOf(known).rho).toBeLessThan(0.95);
});
