import { describe, expect, it } from 'vitest';
import { uniformFrom } from '../lib/random.ts';
import { cholesky, solve } from './cholesky.ts';
import { shrunkenEffects } from './shrunken-effects.ts';
import { postsForEffects, type TraitPost, whatWorks } from './what-works.ts';

it('linear equations are solved', () => {
  // 4x + 2y = 10, 2x + 3y = 9: x = 1.5, y = 2.
  const lower = cholesky([
    [4, 2],
    [2, 3],
  ]);
  expect(lower[0]![0]).toBe(2);
  expect(solve(lower, [10, 9])[0]).toBeCloseTo(1.5, 10);
  expect(solve(lower, [10, 9])[1]).toBeCloseTo(2, 10);
});

/** Without shrinking: the mean of the better group against that of all. */
function meanOf(n: number): number {
  const uniform = uniformFrom(9);
  const values = Array.from({ length: n }, (_, at) => (at % 2 ? 0.5 : -0.5) + 2 * (uniform() - 0.5));
  const mean = (of: readonly number[]): number => of.reduce((sum, each) => sum + each, 0) / of.length;
  return mean(values.filter((_, at) => at % 2)) - mean(values);
}

describe('effects', () => {
  it('come near to the means of groups with many posts, and are drawn to zero with few', () => {
    const of = (n: number) => {
      const uniform = uniformFrom(9);
      const rows = Array.from({ length: n }, (_, at) => [at % 2]);
      const values = rows.map(([level]) => (level === 1 ? 0.5 : -0.5) + 2 * (uniform() - 0.5));
      return shrunkenEffects(rows, values, [2]).find(({ level }) => level === 1)!;
    };
    expect(of(2000).effect).toBeCloseTo(0.5, 1);
    expect(of(2000).sureness).toBeGreaterThan(0.999);
    expect(of(12).high - of(12).low).toBeGreaterThan(of(2000).high - of(2000).low);
    expect(of(12).effect).toBeLessThan(meanOf(12));
  });

  it('of one factor average to nothing over the posts', () => {
    const uniform = uniformFrom(4);
    const rows = Array.from({ length: 90 }, (_, at) => [at % 7 === 0 ? 2 : at % 2]);
    const effects = shrunkenEffects(
      rows,
      rows.map(() => uniform()),
      [3],
    );
    expect(effects.reduce((sum, { n, effect }) => sum + n * effect, 0)).toBeCloseTo(0, 8);
  });
});

describe('what works', () => {
  const posts = (n: number): TraitPost[] => {
    const uniform = uniformFrom(5);
    return Array.from({ length: n }, (_, at): TraitPost => {
      const format = at % 3 === 0 ? 'video' : 'text';
      // Videos carry no links here: the effect is that of the format, not of the link.
      const link = format === 'text' && at % 2 ? 'yes' : 'no';
      const hook = at === 7 ? 'number' : 'statement';
      return { traits: { format, link, hook }, residual: (format === 'video' ? 0.9 : 0) + uniform() - 0.5 };
    });
  };

  it('names levels with their lift and says what cannot be told apart', () => {
    const { effects, needed } = whatWorks(posts(120));
    expect(needed).toBe(0);
    const [video, text] = effects;
    expect(video).toMatchObject({ factor: 'format', level: 'video', n: 40, isDistinct: true });
    expect(video!.lift).toBeGreaterThan(1.4);
    expect(text).toMatchObject({ level: 'text', isDistinct: true });
    expect(effects.filter(({ factor }) => factor === 'link').every(({ isDistinct }) => !isDistinct)).toBe(true);
    // One post of a level is no level.
    expect(effects.some(({ factor }) => factor === 'hook')).toBe(false);
  });

  it('says how many posts are missing instead', () => {
    expect(whatWorks(posts(12))).toEqual({ n: 12, needed: postsForEffects - 12, effects: [] });
  });
});
