import type { Count } from '../lib/count.ts';
import type { Metric, Metrics } from '../model/sighting.ts';

/** What engagement is made of, in the order in which it is named. */
export const engagementParts = ['reactions', 'comments', 'shares'] as const satisfies readonly Metric[];
export type EngagementPart = (typeof engagementParts)[number];

/** The parts of engagement that a sighting shows. A network leaves a count of zero out, so parts may be missing. */
export const partsSeen = (metrics: Metrics): readonly EngagementPart[] =>
  engagementParts.filter((part) => metrics[part] !== undefined);

/**
 * Reactions + comments + shares, as far as they were seen: an interval where a part is one. Undefined when none of
 * them was seen, or when `parts` asks for one that was not: what was not seen is not counted as zero.
 */
export function engagementOf(
  metrics: Metrics,
  parts: readonly EngagementPart[] = partsSeen(metrics),
): Count | undefined {
  if (parts.length === 0) return undefined;
  let from = 0;
  let to = 0;
  for (const part of parts) {
    const count = metrics[part];
    if (!count) return undefined;
    from += count.from;
    to += count.to;
  }
  return { from, to };
}

/**
 * Of sightings of one post, oldest first, those that show every part that an earlier one showed: where a part is no longer
 * there, the surface does not show it, and a sum without it would look as if the count had fallen. A part that comes
 * later was zero until then, since networks leave zeros out.
 */
export function wholeSightings<T extends { readonly metrics: Metrics }>(rows: readonly T[]): readonly T[] {
  const shown = new Set<EngagementPart>();
  return rows.filter(({ metrics }) => {
    for (const part of shown) if (metrics[part] === undefined) return false;
    for (const part of partsSeen(metrics)) if ((metrics[part]?.to ?? 0) > 0) shown.add(part);
    return true;
  });
}

/**
 * By how much engagement grew between two sightings, over the parts that both show. An interval; it can be negative,
 * since people take reactions back and networks correct their counts.
 */
export function engagementGrowth(before: Metrics, now: Metrics): Count | undefined {
  const parts = partsSeen(now).filter((part) => before[part] !== undefined);
  const earlier = engagementOf(before, parts);
  const later = engagementOf(now, parts);
  return earlier && later && { from: later.from - earlier.to, to: later.to - earlier.from };
}
