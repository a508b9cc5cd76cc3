import { describe, expect, it } from 'vitest';
import { uniformFrom } from '../lib/random.ts';
import { bestTime, effectSought, postsToSee, type TimedPost } from './best-time.ts';

const posts = (n: number, better: (hour: number, weekday: number) => number): TimedPost[] => {
  const uniform = uniformFrom(11);
  return Array.from({ length: n }, () => {
    const [hour, weekday] = [Math.floor(uniform() * 24), Math.floor(uniform() * 7)];
    return { account: 'a', hour, weekday, residual: 1.5 * (uniform() - 0.5) + better(hour, weekday) };
  });
};
const isWeekend = (weekday: number): boolean => weekday === 0 || weekday === 6;

describe('the best time', () => {
  it('is the part of the day that stands out', () => {
    const found = bestTime(posts(160, (hour) => (hour >= 18 ? 0.7 : 0)));
    expect(found.says).toBe('found');
    if (found.says !== 'found') return;
    expect(found.cells[0]).toMatchObject({ daypart: 'evening' });
    expect(found.cells[0]!.low).toBeGreaterThan(1);
    expect(found.cells).toHaveLength(4);
    expect(found.cells.every(({ isWeekend: of }) => of === undefined)).toBe(true);
  });

  it('is split further only where that shows as well', () => {
    const found = bestTime(posts(400, (hour, day) => (hour >= 18 && isWeekend(day) ? 1.6 : hour >= 18 ? 0.4 : 0)));
    expect(found.says).toBe('found');
    if (found.says !== 'found') return;
    expect(found.cells[0]).toMatchObject({ daypart: 'evening', isWeekend: true });
  });

  it('is not named without evidence: so many more posts, or none that matters', () => {
    const few = bestTime(posts(40, () => 0));
    expect(few.says).toBe('few');
    if (few.says === 'few') expect(few.needed).toBeGreaterThan(20);
    expect(bestTime(posts(600, () => 0)).says).toBe('even');
    expect(bestTime([]).says).toBe('few');
  });

  it('asks for posts at another time where all are at one, not for one more', () => {
    const mornings = posts(100, () => 0).map((post) => ({ ...post, hour: 6 + (post.hour % 6) }));
    const found = bestTime(mornings);
    expect(found).toMatchObject({ says: 'few', n: 100 });
    // So many that the test sees half as much again: 1 ÷ (1 ÷ 100 + 1 ÷ m) is the noncentrality × variance ÷ effect².
    const values = mornings.map(({ residual }) => residual);
    const mean = values.reduce((sum, each) => sum + each, 0) / 100;
    const variance = values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 99;
    const each = (7.849 * variance) / effectSought ** 2;
    if (found.says === 'few') expect(found.needed).toBe(Math.ceil(1 / (1 / each - 1 / 100)));
    expect(found).toMatchObject({ only: 'morning' });
    // So few mornings that both halves have to grow.
    const few = bestTime(mornings.slice(0, 8));
    expect(few).toMatchObject({ says: 'few', only: 'morning' });
    if (few.says === 'few') expect(few.needed).toBeGreaterThan(20);
  });

  it('asks for as many posts as the power of the test needs', () => {
    // Four equal parts, scatter 1: f² = effect² × (1/4 × 3/4); 10.903 ÷ f² + 4.
    const values = Array.from({ length: 4000 }, (_, at) => (at % 8 < 4 ? 1 : -1));
    const groups = values.map((_, at) => String(at % 4));
    expect(postsToSee(values, groups)).toBe(Math.ceil((10.903 * (4000 / 3996)) / (effectSought ** 2 * 0.1875)) + 4);
  });
});
