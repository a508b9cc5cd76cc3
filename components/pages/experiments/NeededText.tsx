import { i18n } from '#i18n';
import type { ExperimentAsked, ExperimentBasis } from '../../../utils/db/queries/experiments.ts';
import { formatFactor, formatSpan } from '../../../utils/lib/format.ts';
import { plannedPosts } from '../../../utils/metrics/planned-posts.ts';
import { formatNumber } from '../../ui/format.ts';
import { networkName } from '../../ui/NetworkTag.tsx';
import { HowButton } from '../posts/How.tsx';
import { plannedInputs } from './experiment-words.ts';

export interface NeededTextProps {
  readonly asked: ExperimentAsked;
  readonly ratio: number;
  readonly arms: number;
  /** Undefined while it is read. */
  readonly basis: ExperimentBasis | undefined;
}

/** How many posts an experiment takes, from what that follows, and how long that is at the present pace. */
export function NeededText({ asked: { network, metric, ageMs }, ratio, arms, basis }: NeededTextProps) {
  if (!basis) return <p class="small grey">{i18n.t('ui.loading')}</p>;
  const { spread, perWeek } = basis;
  const perArm = plannedPosts(spread.sd, ratio, arms);
  const all = perArm * arms;
  return (
    <div class="needed">
      <p role="status">
        <b>{i18n.t('experiments.takes', [formatNumber(perArm), formatNumber(all)])}</b>{' '}
        {perWeek === undefined
          ? i18n.t('experiments.noPace')
          : i18n.t('experiments.takesWeeks', [formatFactor(perWeek), formatNumber(Math.ceil(all / perWeek))])}
      </p>
      <p class="small grey">
        {spread.n > 0
          ? i18n.t('experiments.basis', [
              formatNumber(spread.n),
              networkName(network),
              formatSpan(ageMs),
              formatFactor(Math.exp(spread.sd)),
            ])
          : i18n.t('experiments.supposed', [
              networkName(network),
              formatSpan(ageMs),
              formatFactor(Math.exp(spread.sd)),
            ])}{' '}
        <HowButton
          of={['plannedPosts', 'atAge', metric]}
          from={plannedInputs({ sd: spread.sd, sdPosts: spread.n, ratio })}
        />
      </p>
    </div>
  );
}
