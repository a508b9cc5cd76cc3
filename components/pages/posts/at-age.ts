import type { AgedPoint, ComparedPost } from '../../../utils/db/queries/compare-posts.ts';
import type { AtAge } from '../../../utils/metrics/at-age.ts';
import { countAtAge, spanAtAge } from '../../../utils/metrics/usual.ts';

/**
 * What a post had at an age, for counts whose growth nobody has fitted: between two sightings close enough for a line, or
 * at nearly that age; where they are further apart, both of their ends. Nothing is projected.
 */
export function boundsAtAge({ points, track }: Pick<ComparedPost, 'points' | 'track'>, ageMs: number): AtAge {
  const before = points.findLast(({ x }) => x <= ageMs);
  const after = points.find(({ x }) => x >= ageMs);
  const aged = points.map(({ x, from, to }) => ({ ageMs: x, count: { from, to } }));
  const value = countAtAge(aged, ageMs);
  if (value === undefined) return { how: 'unknown', why: points.length === 0 ? 'unseen' : 'far' };
  const isApart =
    before !== undefined && after !== undefined && track?.gaps.some(({ from, to }) => from < after.x && to > before.x);
  const span = isApart ? spanOf([before, after]) : (spanAtAge(aged, ageMs) ?? { from: value, to: value });
  const fromMs = [before, after].flatMap((point) => (point ? [point.x] : []));
  return {
    how: isApart ? 'between' : 'seen',
    value: Math.round(value),
    low: Math.round(span.from),
    high: Math.round(span.to),
    fromMs,
    isCorrected: false,
  };
}

const spanOf = (points: readonly AgedPoint[]): { readonly from: number; readonly to: number } => ({
  from: Math.min(...points.map(({ from }) => from)),
  to: Math.max(...points.map(({ to }) => to)),
});
