import type { Surface } from '../model/network.ts';
import type { PostSighting, TimeSpan } from '../model/sighting.ts';
import type { ShownPost } from '../model/shown.ts';
import { hasViews } from './x/metrics.ts';

const metrics = ['reactions', 'comments', 'shares', 'views'] as const;
const fields = metrics.map((metric) => `metrics.${metric}`);

interface Counts {
  posts: number;
  readonly missing: Record<string, number>;
  /** Not shown, and not expected of these posts either. */
  readonly absent: Record<string, number>;
}

/**
 * What was read of numbers, per surface. They are counted here and not in the page, which knows labels only: a label
 * that is there and cannot be understood is missing as well.
 */
export function countsOfMetrics(shown: readonly ShownPost[], sightings: readonly PostSighting[]) {
  const bySurface = new Map<Surface, Counts>();
  sightings.forEach(({ surface, metrics: read, publishedAt }, index) => {
    const counts = bySurface.get(surface) ?? { posts: 0, missing: {}, absent: {} };
    bySurface.set(surface, counts);
    counts.posts += 1;
    for (const metric of metrics) {
      if (read[metric]) continue;
      const kind = isOwed(metric, shown[index], publishedAt) ? counts.missing : counts.absent;
      kind[`metrics.${metric}`] = (kind[`metrics.${metric}`] ?? 0) + 1;
    }
  });
  return [...bySurface].map(([surface, counts]) => ({ surface, fields, ...counts }));
}

function isOwed(
  metric: (typeof metrics)[number],
  shown: ShownPost | undefined,
  publishedAt: TimeSpan | undefined,
): boolean {
  if (shown?.missing?.includes(`metrics.${metric}`)) return true;
  const labels = shown?.countLabels;
  // Facebook leaves zeros out, and its labels do not tell which metric they are of.
  if (!labels || labels.network === 'facebook') return false;
  return labels[metric] !== undefined || (labels.network === 'x' && metric === 'views' && hasViews(publishedAt?.from));
}
