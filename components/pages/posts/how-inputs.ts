import { i18n } from '#i18n';
import type { Count } from '../../../utils/lib/count.ts';
import type { GrowthCurve } from '../../../utils/metrics/growth-curve.ts';
import { Metric } from '../../../utils/model/sighting.ts';
import { formatCount, formatNumber, formatPrecision, formatSpan } from '../../ui/format.ts';
import { type HowInput, metricTitle } from './How.tsx';

/** Counts as they were seen, with their precision; what was not shown says so. */
export const countInputs = (
  counts: Partial<Record<Metric, Count>>,
  metrics: readonly Metric[] = Metric.options,
): readonly HowInput[] =>
  metrics.map((metric) => {
    const count = counts[metric];
    const text = count ? `${formatCount(count)}, ${formatPrecision(count)}` : i18n.t('posts.notShown');
    return { name: metricTitle(metric), text };
  });

export const countInput = (id: string, count: Count): HowInput => ({
  name: metricTitle(id),
  text: `${formatCount(count)}, ${formatPrecision(count)}`,
});

export const numberInput = (id: string, value: number): HowInput => ({
  name: metricTitle(id),
  text: formatNumber(value),
});

/** Which curve was used: its half-life, and on how many own posts it was fitted. */
export const curveInput = ({ halfMs, posts }: GrowthCurve): HowInput => ({
  name: metricTitle('growthCurve'),
  text:
    posts > 0
      ? i18n.t('how.curve', [formatSpan(halfMs), formatNumber(posts)])
      : i18n.t('how.curvePrior', [formatSpan(halfMs)]),
});

/** How many sightings, and at which ages the first and the last of them were. */
export function sightingsInput(agesMs: readonly number[]): HowInput {
  const [first, last] = [Math.min(...agesMs), Math.max(...agesMs)];
  const text =
    agesMs.length === 0
      ? '0'
      : i18n.t('how.sightings', [formatNumber(agesMs.length), formatSpan(first), formatSpan(last)]);
  return { name: metricTitle('sightings'), text };
}
