import { isClose } from '../../../utils/metrics/track.ts';
import type { SeriesPoint } from '../../../utils/model/cards.ts';

export interface SparkPoint {
  readonly x: number;
  readonly value: number | undefined;
}

/** Points for a sparkline, with a hole between two sightings that are too far apart for a line. */
export function sparkPoints(series: readonly SeriesPoint[]): readonly SparkPoint[] {
  const points: SparkPoint[] = [];
  let before: SeriesPoint | undefined;
  for (const point of series) {
    if (before && !isNear(before, point)) points.push({ x: (xOf(before) + xOf(point)) / 2, value: undefined });
    const { engagement } = point;
    points.push({ x: xOf(point), value: engagement && (engagement.from + engagement.to) / 2 });
    before = point;
  }
  return points;
}

const dayMs = 86_400_000;

/** Where the age of the post is unknown, a day without a sighting is a hole. */
const isNear = (a: SeriesPoint, b: SeriesPoint): boolean =>
  a.ageMs === undefined || b.ageMs === undefined ? b.seenAt - a.seenAt <= dayMs : isClose(a.ageMs, b.ageMs);

const xOf = ({ seenAt }: SeriesPoint): number => seenAt;
