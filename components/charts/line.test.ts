import { describe, expect, it } from 'vitest';
import { linePath, roundUp, scaleOf, seenRuns, unseenPath } from './line.ts';

const at = (x: number, value: number | undefined) => ({ x, value });
const scale = scaleOf({
  x: { from: 0, to: 10 },
  y: { from: 0, to: 10 },
  box: { left: 0, top: 0, right: 100, bottom: 100 },
});

describe('a line with holes', () => {
  it('breaks at a point that was not seen', () => {
    const runs = seenRuns([at(0, 1), at(1, 2), at(2, undefined), at(3, 4)]);
    expect(runs.map((run) => run.map(({ x }) => x))).toEqual([[0, 1], [3]]);
  });

  it('breaks where a gap lies between two points, and not where it only touches them', () => {
    const points = [at(0, 1), at(2, 2), at(6, 3)];
    expect(seenRuns(points, [{ from: 2, to: 6 }])).toHaveLength(2);
    expect(seenRuns(points, [{ from: 6, to: 9 }])).toHaveLength(1);
  });

  it('draws what was seen solid and bridges the rest apart from it', () => {
    const points = [at(0, 0), at(2, 2), at(6, 4), at(10, 4)];
    const gaps = [{ from: 2, to: 6 }];
    expect(linePath(seenRuns(points, gaps), scale)).toBe('M0 100L20 80M60 60L100 60');
    expect(unseenPath(points, scale, gaps)).toBe('M20 80L60 60');
  });

  it('is empty without points', () => {
    expect(seenRuns([])).toEqual([]);
    expect(linePath([], scale)).toBe('');
  });
});

describe('scales', () => {
  it('puts a flat line in the middle', () => {
    const flat = scaleOf({
      x: { from: 0, to: 1 },
      y: { from: 7, to: 7 },
      box: { left: 0, top: 0, right: 10, bottom: 40 },
    });
    expect(flat.y(7)).toBe(20);
  });

  it.each([
    [0, 4],
    [5, 6],
    [1332, 1400],
    [1401, 2000],
    [950, 1000],
  ])('rounds %d up to %d', (value, top) => expect(roundUp(value)).toBe(top));
});
