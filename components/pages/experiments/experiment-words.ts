import { i18n } from '#i18n';
import type { EntryFate } from '../../../utils/db/queries/experiments.ts';
import { formatFactor, formatRange, formatSpan } from '../../../utils/lib/format.ts';
import type { ArmPair } from '../../../utils/metrics/experiment-verdict.ts';
import type { Experiment, ExperimentMetric, ExperimentState } from '../../../utils/model/learning.ts';
import { formatNumber, formatPercent } from '../../ui/format.ts';
import type { HowInput } from '../posts/How.tsx';
import { metricText } from '../posts/post-words.ts';
import type { TagTone } from '../../ui/Tag.tsx';

export const stateText = (state: ExperimentState): string => i18n.t(`experiments.state.${state}`);

export const stateTones: Readonly<Record<ExperimentState, TagTone>> = {
  planned: 'line',
  running: 'accent',
  ended: 'good',
  stopped: 'caution',
};

export const fateText = (fate: EntryFate, ageMs: number): string =>
  fate === 'young' || fate === 'measured' || fate === 'missing'
    ? i18n.t(`experiments.fate.${fate}`, [formatSpan(ageMs)])
    : i18n.t(`experiments.fate.${fate}`);

/** What one kind says against another, in a sentence. */
export function pairText({ a, b, ratio, low, high, isBetter, isDistinct }: ArmPair, arms: Experiment['arms']): string {
  const turned = ratio < 1;
  const [first, second] = turned ? [b, a] : [a, b];
  const [factor, from, to] = turned ? [1 / ratio, 1 / high, 1 / low] : [ratio, low, high];
  const chance = turned ? 1 - isBetter : isBetter;
  const values = [
    arms[first] ?? '',
    arms[second] ?? '',
    formatFactor(factor),
    formatRange(formatFactor(from), formatFactor(to)),
    chanceText(chance),
  ] as const;
  return isDistinct ? i18n.t('experiments.better', [...values]) : i18n.t('experiments.unclear', [...values]);
}

/** What the number of posts of an experiment follows from. */
export const plannedInputs = ({
  sd,
  sdPosts,
  ratio,
}: Pick<Experiment, 'sd' | 'sdPosts' | 'ratio'>): readonly HowInput[] => [
  {
    name: i18n.t('experiments.spread'),
    text:
      sdPosts > 0
        ? i18n.t('experiments.spreadOf', [sd.toFixed(2), formatNumber(sdPosts)])
        : i18n.t('experiments.spreadSupposed', [sd.toFixed(2)]),
  },
  { name: i18n.t('experiments.ratio'), text: i18n.t('experiments.times', [formatFactor(ratio)]) },
];

/** What is counted of each post. */
export const countedText = (metric: ExperimentMetric): string =>
  metric === 'engagement' ? i18n.t('posts.engagement') : metricText(metric);

/** A probability is never said to be all or nothing. */
export const chanceText = (chance: number): string =>
  chance > 0.99 ? i18n.t('experiments.above', [formatPercent(0.99)]) : formatPercent(chance);

/** "47 of 47, 12 of 47": what was measured of each kind. */
export const progressText = (counts: readonly { readonly measured: number }[], perArm: number): string =>
  counts
    .map(({ measured }) => i18n.t('experiments.ofPlanned', [formatNumber(measured), formatNumber(perArm)]))
    .join(', ');
