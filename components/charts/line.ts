/** The arithmetic of a line with holes in it. */

export interface Point {
  readonly x: number;
  /** Undefined: not seen there. */
  readonly value: number | undefined;
}

export interface SeenPoint extends Point {
  readonly value: number;
}

export interface Extent {
  readonly from: number;
  readonly to: number;
}

export interface Scale {
  x(at: number): number;
  y(value: number): number;
}

interface ScaleOptions {
  readonly x: Extent;
  readonly y: Extent;
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

export const isSeen = (point: Point): point is SeenPoint => point.value !== undefined;

/** A flat extent lies in the middle: it says "no change", not "nothing". */
export function scaleOf({ x, y, box }: ScaleOptions): Scale {
  const along = (value: number, { from, to }: Extent, start: number, end: number): number =>
    Math.round((start + (to > from ? (value - from) / (to - from) : 0.5) * (end - start)) * 10) / 10;
  return {
    x: (at) => along(at, x, box.left, box.right),
    y: (value) => along(value, y, box.bottom, box.top),
  };
}

/** Stretches of points that belong together; a hole, or a gap that lies between two points, ends a stretch. */
export function seenRuns(points: readonly Point[], gaps: readonly Extent[] = []): readonly (readonly SeenPoint[])[] {
  const runs: SeenPoint[][] = [];
  let run: SeenPoint[] = [];
  for (const point of points) {
    const before = run.at(-1);
    const isApart = before !== undefined && gaps.some(({ from, to }) => from < point.x && to > before.x);
    if ((!isSeen(point) || isApart) && run.length > 0) {
      runs.push(run);
      run = [];
    }
    if (isSeen(point)) run.push(point);
  }
  return run.length > 0 ? [...runs, run] : runs;
}

const polyline = (points: readonly SeenPoint[], { x, y }: Scale): string =>
  points.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.x)} ${y(point.value)}`).join('');

export const linePath = (runs: readonly (readonly SeenPoint[])[], scale: Scale): string =>
  runs.map((run) => polyline(run, scale)).join('');

/** From the end of each stretch to the beginning of the next. */
export function unseenPath(points: readonly Point[], scale: Scale, gaps: readonly Extent[] = []): string {
  const runs = seenRuns(points, gaps);
  return runs
    .slice(1)
    .map((run, index) =>
      polyline(
        [runs[index]?.at(-1), run[0]].filter((point) => point !== undefined),
        scale,
      ),
    )
    .join('');
}

/** A round number at or above a value, at least 4, whose half is easy to read too. */
export function roundUp(value: number): number {
  if (value <= 4) return 4;
  const unit = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.4, 2, 3, 4, 6, 8, 10].find((factor) => factor * unit >= value) ?? 10;
  return Math.round(step * unit);
}

interface RangePoint {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

/** The area between both ends of a range. */
export const areaPath = (points: readonly RangePoint[], { x, y }: Scale): string =>
  [
    ...points.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.x)} ${y(point.to)}`),
    ...points.toReversed().map((point) => `L${x(point.x)} ${y(point.from)}`),
    'Z',
  ].join('');
