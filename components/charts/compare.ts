import type { Extent, Scale } from './line.ts';

/** The arithmetic of several lines on one axis of ages. */

export interface ComparedPoint {
  /** Age, ms. */
  readonly x: number;
  /** Ends of the interval; equal when exact. */
  readonly from: number;
  readonly to: number;
}

export interface DrawnPoint extends ComparedPoint {
  /** False where the line only goes on to the edge. */
  readonly isSeen: boolean;
}

export type Shape = 'circle' | 'triangle' | 'square' | 'diamond' | 'down' | 'cross';

const round = (value: number): number => Math.round(value * 10) / 10;

/** The outline of a mark of about seven pixels around a place. A cross is open: it is stroked. */
export function shapePath(shape: Shape, x: number, y: number): string {
  const [px, py] = [round(x), round(y)];
  switch (shape) {
    case 'circle':
      return `M${round(px - 2.5)} ${py}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0z`;
    case 'triangle':
      return `M${px} ${round(py - 3.5)}l3.5 6h-7z`;
    case 'down':
      return `M${px} ${round(py + 3.5)}l3.5 -6h-7z`;
    case 'square':
      return `M${round(px - 2.5)} ${round(py - 2.5)}h5v5h-5z`;
    case 'diamond':
      return `M${px} ${round(py - 3.75)}l3.75 3.75l-3.75 3.75l-3.75 -3.75z`;
    case 'cross':
      return `M${round(px - 2.5)} ${round(py - 2.5)}l5 5m0 -5l-5 5`;
  }
}

/** Three steps of a number that is easy to read, from zero to at least `most`. */
export function valueTicks(most: number): readonly number[] {
  const least = Math.max(1, most / 3);
  const unit = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((each) => each * unit >= least) ?? 10;
  const step = Math.max(1, Math.ceil(factor * unit));
  return [0, step, 2 * step, 3 * step];
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const stepsMs = [1, 3, 6, 12, 24, 48, 96, 168, 336, 720, 2160, 8760].map((hours) => hours * hourMs);

/** The ages at which the axis is marked, after the first one, which is 0; at most seven. */
export function ageTicks(end: number): readonly number[] {
  const step = stepsMs.find((each) => end / each <= 7) ?? end;
  const ticks: number[] = [];
  for (let at = step; at <= end; at += step) ticks.push(at);
  return ticks;
}

/** Axes that are offered, ms of age; the shortest that holds all that was seen comes first, up to a week. */
export const axes: readonly number[] = [dayMs, 3 * dayMs, 7 * dayMs, 28 * dayMs];

export function usualAxis(oldest: number): number {
  return axes.slice(0, 3).find((axis) => oldest <= axis) ?? 7 * dayMs;
}

/** What lies before the end of the axis; a line that goes on behind it is drawn up to the edge. */
export function cutAt(points: readonly ComparedPoint[], end: number): readonly DrawnPoint[] {
  const inside = points.filter(({ x }) => x <= end).map((point): DrawnPoint => ({ ...point, isSeen: true }));
  const last = inside.at(-1);
  const next = points.find(({ x }) => x > end);
  if (!last || !next || last.x === end) return inside;
  const share = (end - last.x) / (next.x - last.x);
  const between = (a: number, b: number): number => a + share * (b - a);
  return [...inside, { x: end, from: between(last.from, next.from), to: between(last.to, next.to), isSeen: false }];
}

export interface Hole extends Extent {
  readonly low: number;
  readonly high: number;
}

/** Between two sightings that are too far apart the count was somewhere between both. Nothing more is known. */
export function holesOf(points: readonly ComparedPoint[], gaps: readonly Extent[], end: number): readonly Hole[] {
  return points.slice(1).flatMap((point, index): Hole[] => {
    const before = points[index];
    if (!before || before.x >= end || !gaps.some(({ from, to }) => from < point.x && to > before.x)) return [];
    return [
      {
        from: before.x,
        to: Math.min(end, point.x),
        low: Math.min(before.from, point.from),
        high: Math.max(before.to, point.to),
      },
    ];
  });
}

/** Heights at which labels stand, as near as can be to the ends of their lines, none over another. In the same order. */
export function labelHeights(
  ends: readonly number[],
  room: { readonly top: number; readonly bottom: number; readonly each: number },
): readonly number[] {
  const order = ends.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  const placed: number[] = [];
  for (const { y } of order) placed.push(Math.max(y, (placed.at(-1) ?? -Infinity) + room.each, room.top));
  let limit = room.bottom;
  for (let at = placed.length - 1; at >= 0; at -= 1) {
    placed[at] = Math.min(placed[at] ?? 0, limit);
    limit = (placed[at] ?? 0) - room.each;
  }
  const heights = Array.from({ length: ends.length }, () => 0);
  for (const [at, { index }] of order.entries()) heights[index] = round(placed[at] ?? 0);
  return heights;
}

/** Those of the points whose marks have room: where sightings are dense, one every so many pixels, and the last. */
export function markedPoints(points: readonly DrawnPoint[], scale: Scale, apart = 9): readonly DrawnPoint[] {
  const seen = points.filter(({ isSeen }) => isSeen);
  const last = seen.at(-1);
  let at = -Infinity;
  return seen.filter((point) => {
    const x = scale.x(point.x);
    const isKept = point === last || (x - at >= apart && (!last || scale.x(last.x) - x >= apart));
    if (isKept) at = x;
    return isKept;
  });
}
