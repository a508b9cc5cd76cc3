import type { Count } from '../../lib/count.ts';
import type { Metric, PostSighting, TimeSpan } from '../../model/sighting.ts';
import type { Doubt, Doubts, LatestRow, PostRow } from '../schema.ts';

/** How far a clock may be off, ms. */
const clockSkewMs = 5 * 60_000;
/** Two readings of the time of publishing that lie further apart are not of one post, ms. */
const publishedApartMs = 2 * 86_400_000;
/** A doubtful count is believed when it is seen again this much later, ms. */
const agreesAfterMs = 10 * 60_000;
/** Below these a count may jump. */
const leastToFall = 20;
const leastToRise = 50;
const riseFactor = 1000;
const riseWithinMs = 3_600_000;

export interface Checked {
  /** What of the sighting may be recorded. */
  readonly sighting: PostSighting;
  /** The fields that were left out of it, named as in health. */
  readonly broken: readonly string[];
  /** What is doubtful of this post from now on; undefined when nothing is. */
  readonly doubts: Doubts | undefined;
}

/**
 * A sighting against what is stored of its post: what cannot be true is left out. The text on the screen may well have
 * been something else, and a wrong number is worse than none.
 */
export function checked(sighting: PostSighting, post: PostRow | undefined, latest: LatestRow | undefined): Checked {
  const { publishedAt, metrics: _metrics, ...rest } = sighting;
  const isTimeFine = publishedAt === undefined || isCredibleTime(publishedAt, sighting.seenAt, post?.publishedAt);
  const counts = checkedMetrics(sighting, post?.doubts ?? {}, latest);
  return {
    sighting: { ...rest, ...(publishedAt && isTimeFine ? { publishedAt } : {}), metrics: counts.metrics },
    broken: [...(isTimeFine ? [] : ['publishedAt']), ...counts.broken.map((name) => `metrics.${name}`)],
    doubts: Object.keys(counts.doubts).length > 0 ? counts.doubts : undefined,
  };
}

/** Neither after it was seen, nor days away from what is known of the post. */
export function isCredibleTime({ from, to }: TimeSpan, seenAt: number, known: TimeSpan | undefined): boolean {
  if (from > to || from > seenAt + clockSkewMs) return false;
  return known === undefined || Math.max(from - known.to, known.from - to) <= publishedApartMs;
}

export const isCount = ({ from, to }: Count): boolean =>
  Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from <= to;

function checkedMetrics({ metrics, seenAt }: PostSighting, before: Doubts, latest: LatestRow | undefined) {
  const fine: Partial<Record<Metric, Count>> = {};
  const doubts: Partial<Record<Metric, Doubt>> = { ...before };
  const broken: Metric[] = [];
  for (const name of Object.keys(metrics) as Metric[]) {
    const count = metrics[name];
    if (!count) continue;
    const doubt = isCount(count) ? doubtOf({ count, seenAt }, lastOf(name, latest), before[name]) : undefined;
    if (doubt) doubts[name] = doubt;
    else delete doubts[name];
    if (doubt || !isCount(count)) broken.push(name);
    else fine[name] = count;
  }
  return { metrics: fine, doubts, broken };
}

type Seen = Doubt['last'];

/** The newest count of a metric that is at hand: the newest sighting may lack it. */
function lastOf(name: Metric, latest: LatestRow | undefined): Seen | undefined {
  const rows = latest ? [latest, ...(latest.before ? [latest.before] : [])] : [];
  for (const { metrics, seenAt } of rows) {
    const count = metrics[name];
    if (count) return { count, seenAt };
  }
  return undefined;
}

/** The doubt about a count; undefined when it can be believed. The first of two doubts that agree sets the time. */
function doubtOf(now: Seen, last: Seen | undefined, before: Doubt | undefined): Doubt | undefined {
  const base = before?.last ?? last;
  if (!base || !isJump(base, now)) return undefined;
  if (!before || !agree(before.count, now.count)) return { ...now, last: base };
  return now.seenAt - before.seenAt >= agreesAfterMs ? undefined : before;
}

function isJump(last: Seen, now: Seen): boolean {
  if (last.count.from >= leastToFall && now.count.to < last.count.from / 2) return true;
  const isSoon = now.seenAt - last.seenAt <= riseWithinMs;
  return isSoon && last.count.from >= leastToRise && now.count.from > last.count.to * riseFactor;
}

/** Within a factor of two: the post lives on between two sightings. */
const agree = (a: Count, b: Count): boolean => a.from <= b.to * 2 && b.from <= a.to * 2;
