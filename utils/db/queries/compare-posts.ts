import { usualOver } from '../../metrics/at-age.ts';
import { type Track, trackOf } from '../../metrics/track.ts';
import type { SightingRow, WorkspaceDb } from '../schema.ts';
import { peersOf } from './peers-of.ts';
import { type ShownMetric, shownCount, shownRows } from './post-lines.ts';
import { agedCounts, usableAge } from './post-marks.ts';
import { agedSightings } from './sightings-of.ts';
import { storedCurve } from './stored-curve.ts';

/** One sighting of a post on the axis of ages. */
export interface AgedPoint {
  /** Age, ms. */
  readonly x: number;
  /** Ends of the count. */
  readonly from: number;
  readonly to: number;
  readonly seenAt: number;
}

export interface ComparedPost {
  readonly key: string;
  /** Youngest first: only what was seen, and only where the age is known closely enough. */
  readonly points: readonly AgedPoint[];
  /** From publishing to the last sighting: where it was not seen closely enough to draw a line, and the rest's share. */
  readonly track: Track | undefined;
  /** Sightings that show the count but not, closely enough, at which age. */
  readonly undated: number;
}

/** The lines of some posts by age. By index only. */
export async function comparePosts(
  db: WorkspaceDb,
  keys: readonly string[],
  metric: ShownMetric,
): Promise<readonly ComparedPost[]> {
  const series = await agedSightings(db, keys);
  return keys.map((key) => comparedPost(key, series.get(key) ?? [], metric));
}

export function comparedPost(key: string, rows: readonly SightingRow[], metric: ShownMetric): ComparedPost {
  let undated = 0;
  const points = shownRows(rows, metric).flatMap(({ ageMs, metrics, seenAt }): AgedPoint[] => {
    const count = shownCount(metrics, metric);
    if (!count) return [];
    const x = usableAge(ageMs);
    if (x === undefined) undated += 1;
    return x === undefined ? [] : [{ x: Math.max(0, x), from: count.from, to: count.to, seenAt }];
  });
  points.sort((a, b) => a.x - b.x);
  const last = points.at(-1);
  return {
    key,
    points,
    track:
      last &&
      trackOf(
        points.map(({ x }) => x),
        Math.max(1, last.x),
      ),
    undated,
  };
}

export interface UsualRange {
  /** Ages at which enough posts can be read off, with the middle half of their counts. */
  readonly points: readonly { readonly x: number; readonly from: number; readonly to: number }[];
  /** Posts at the last of these ages. */
  readonly n: number;
}

/**
 * The middle half of what the newest posts of an account had at each age, up to an age. Undefined where too few can be
 * read off. By index only.
 */
export async function usualRange(
  db: WorkspaceDb,
  authorKey: string,
  metric: ShownMetric,
  end: number,
  without: readonly string[] = [],
): Promise<UsualRange | undefined> {
  const peers = await peersOf(db, authorKey);
  const keys = peers.map(({ key }) => key).filter((key) => !without.includes(key));
  const series = await agedSightings(db, keys);
  const network = peers[0]?.network;
  if (!network) return undefined;
  const points = usualOver(
    keys.map((key) => agedCounts(series.get(key) ?? [], metric)),
    end,
    await storedCurve(db, network),
    {
      steps: rangeSteps,
      isFitted: metric === 'engagement',
    },
  );
  const last = points.at(-1);
  if (!last) return undefined;
  return {
    points: [{ x: 0, from: 0, to: 0 }, ...points.map(({ ageMs, low, high }) => ({ x: ageMs, from: low, to: high }))],
    n: last.n,
  };
}

const rangeSteps = 28;
