import { i18n } from '#i18n';
import type { GoalProgress } from '../../../utils/db/queries/goal-progress.ts';
import type { GoalWithProgress } from '../../../utils/db/queries/goals-active.ts';
import type { MetricId } from '../../../utils/metrics/dictionary.ts';
import type { Goal } from '../../../utils/model/records.ts';
import { formatNumber } from '../../ui/format.ts';
import { HowButton } from '../posts/How.tsx';
import { metricName, reachText, sourceText } from './goal-words.ts';

/** How far a goal is, where it leads, and from what: of one goal, beside it. Not in the popup, which has no room for it. */
export function GoalHow({ of: { goal, progress }, now }: { readonly of: GoalWithProgress; readonly now: number }) {
  const { reach, base, samples } = progress;
  const source = sourceText(goal, progress, now);
  return (
    <HowButton
      of={metricsOf(goal, progress)}
      from={[
        ...(reach && goal.metric !== 'responseTime' ? [{ name: metricName(goal.metric), text: reachText(reach) }] : []),
        ...(base ? [{ name: i18n.t('goals.howBase'), text: formatNumber(base.value) }] : []),
        ...(source ? [{ name: i18n.t('goals.howSource'), text: source }] : []),
        ...(samples.length > 0 ? [{ name: i18n.t('goals.howDays'), text: formatNumber(samples.length) }] : []),
      ]}
    />
  );
}

function metricsOf({ metric }: Goal, { forecast }: GoalProgress): readonly MetricId[] {
  if (metric === 'responseTime') return ['responseTime', 'pace'];
  const counted: readonly MetricId[] = metric === 'manual' ? [] : [metric];
  return ['goalReach', ...counted, 'pace', ...(forecast ? (['forecast'] as const) : [])];
}
