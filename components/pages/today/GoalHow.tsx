import { i18n } from '#i18n';
import type { GoalWithProgress } from '../../../utils/db/queries/goals-active.ts';
import type { MetricId } from '../../../utils/metrics/dictionary.ts';
import { formatNumber } from '../../ui/format.ts';
import { HowButton, HowDialog, type HowInput } from '../posts/How.tsx';
import { metricName, reachText, sourceText } from './goal-words.ts';

/** How far a goal is, where it leads, and from what: of one goal, beside it. */
export function GoalHow({ of, now }: { readonly of: GoalWithProgress; readonly now: number }) {
  return <HowButton of={metricsOf(of)} from={inputsOf(of, now)} />;
}

export interface GoalsHowProps {
  readonly goals: readonly GoalWithProgress[];
  readonly now: number;
  readonly onClose: () => void;
}

/** The same of several goals at once, where there is no room beside each: in the popup, which fetches it when it is asked. */
export const GoalsHow = ({ goals, now, onClose }: GoalsHowProps) => (
  <HowDialog
    of={goals.flatMap(metricsOf)}
    from={goals.map((each) => ({
      name: each.goal.title,
      text: inputsOf(each, now)
        .map(({ name, text }) => i18n.t('goals.howInput', [name, text]))
        .join(' '),
    }))}
    onClose={onClose}
  />
);

function inputsOf({ goal, progress }: GoalWithProgress, now: number): readonly HowInput[] {
  const { reach, base, samples } = progress;
  const source = sourceText(goal, progress, now);
  return [
    ...(reach && goal.metric !== 'responseTime' ? [{ name: metricName(goal.metric), text: reachText(reach) }] : []),
    ...(base ? [{ name: i18n.t('goals.howBase'), text: formatNumber(base.value) }] : []),
    ...(source ? [{ name: i18n.t('goals.howSource'), text: source }] : []),
    ...(samples.length > 0 ? [{ name: i18n.t('goals.howDays'), text: formatNumber(samples.length) }] : []),
  ];
}

function metricsOf({ goal: { metric }, progress: { forecast } }: GoalWithProgress): readonly MetricId[] {
  if (metric === 'responseTime') return ['responseTime', 'pace'];
  const counted: readonly MetricId[] = metric === 'manual' ? [] : [metric];
  return ['goalReach', ...counted, 'pace', ...(forecast ? (['forecast'] as const) : [])];
}
