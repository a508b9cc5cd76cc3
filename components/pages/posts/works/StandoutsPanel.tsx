import { i18n } from '#i18n';
import type { ComparedPost, OwnNumbers } from '../../../../utils/db/queries/own-numbers.ts';
import { formatFactor, formatSpan } from '../../../../utils/lib/format.ts';
import type { Residual } from '../../../../utils/metrics/residuals.ts';
import { formatNumber, formatPercent } from '../../../ui/format.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import { HowButton } from '../How.tsx';
import { numberInput } from '../how-inputs.ts';
import { titleOf } from '../post-words.ts';

export interface StandoutsPanelProps {
  readonly standouts: OwnNumbers['standouts'];
  readonly boosts: OwnNumbers['boosts'];
  readonly onOpen: (key: string) => void;
}

/** Posts that surely did better or worse than what is usual, and young ones that are worth money while hot. */
export function StandoutsPanel({ standouts, boosts, onOpen }: StandoutsPanelProps) {
  const { successes, failures, n, needed } = standouts;
  return (
    <Panel
      title={i18n.t('works.standouts')}
      about={i18n.t('postList.n', [formatNumber(n)])}
      action={<HowButton of={['standout', 'residual', 'boost', 'percentile']} from={[numberInput('posts', n)]} />}
    >
      {needed > 0 ? (
        <p class="pad3">{i18n.t('works.fewPosts', [formatNumber(n), formatNumber(needed)])}</p>
      ) : successes.length + failures.length === 0 ? (
        <p class="pad3">{i18n.t('works.noStandouts')}</p>
      ) : (
        <ul class="pad3 outs">
          {successes.map((each) => (
            <Out key={each.post.key} of={each} status="up" onOpen={onOpen} />
          ))}
          {failures.map((each) => (
            <Out key={each.post.key} of={each} status="down" onOpen={onOpen} />
          ))}
        </ul>
      )}
      {boosts.length > 0 && (
        <ul class="pad3 outs">
          {boosts.map(({ key, text, factor, ageMs, percentile, n: of, stopMs }) => (
            <li key={key}>
              <p class="m">{i18n.t('works.boost', [formatFactor(factor), formatSpan(ageMs)])}</p>
              <button type="button" class="rowlink" dir="auto" onClick={() => onOpen(key)}>
                {titleOf({ text })}
              </button>
              <p class="small grey">
                {i18n.t('works.boostAbout', [formatPercent(percentile.value), formatNumber(of), formatSpan(stopMs)])}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface OutProps {
  readonly of: Residual<ComparedPost>;
  readonly status: 'up' | 'down';
  readonly onOpen: (key: string) => void;
}

const Out = ({ of: { post, residual, z }, status, onOpen }: OutProps) => (
  <li class="row">
    <StatusMark status={status} />
    <b class="nw">×{formatFactor(Math.exp(residual))}</b>
    <button type="button" class="rowlink" dir="auto" onClick={() => onOpen(post.key)}>
      {titleOf(post)}
    </button>
    <span class="small grey nw end">{i18n.t('works.deviations', [formatFactor(Math.abs(z))])}</span>
  </li>
);
