import { i18n } from '#i18n';
import type { OwnNumbers } from '../../../../utils/db/queries/own-numbers.ts';
import { formatFactor, formatRange } from '../../../../utils/lib/format.ts';
import { formatDay, formatNumber, formatPercent } from '../../../ui/format.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { HowButton } from '../How.tsx';
import { levelText } from './level-words.ts';

export interface TrendsPanelProps {
  readonly numbers: OwnNumbers;
  readonly now: number;
}

const decimal = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

/** Whether the level changed, whether posting often tires, what is posted, and how followers grow. */
export function TrendsPanel({ numbers: { changes, weeks, fatigue, mix, followers }, now }: TrendsPanelProps) {
  return (
    <Panel
      title={i18n.t('works.trends')}
      action={<HowButton of={['changePoint', 'fatigue', 'mix', 'followerGrowth']} />}
    >
      <dl class="pad3 trends">
        <dt class="grey">{i18n.t('works.changes')}</dt>
        <dd>
          {changes.length === 0
            ? i18n.t('works.noChange', weeks.length, [formatNumber(weeks.length)])
            : changes.map(({ at, factor, p, weeks: [before, after] }) => (
                <p key={at}>
                  {i18n.t('works.changed', [
                    formatDay(at, now),
                    formatFactor(factor),
                    formatNumber(before),
                    formatNumber(after),
                    decimal.format(p),
                  ])}
                </p>
              ))}
        </dd>
        <dt class="grey">{i18n.t('works.fatigue')}</dt>
        <dd>{fatigueText(fatigue)}</dd>
        <dt class="grey">{i18n.t('works.mix')}</dt>
        <dd>
          {mix.parts.length === 0
            ? i18n.t('works.noMix')
            : mix.parts.map(({ kind, n, share, low, high }) => (
                <p key={kind}>
                  {levelText('format', kind)} <b>{formatPercent(share)}</b>{' '}
                  <span class="small grey">
                    {formatRange(formatPercent(low), formatPercent(high))}, {i18n.t('postList.n', [formatNumber(n)])}
                  </span>
                </p>
              ))}
        </dd>
        <dt class="grey">{i18n.t('works.followers')}</dt>
        <dd>
          {followers.size === 0
            ? i18n.t('works.noFollowers')
            : [...followers].map(([key, { perDay, low, high, n, days }]) => (
                <p key={key}>
                  <b>{decimal.format(perDay)}</b>{' '}
                  <span class="small grey">
                    {formatRange(decimal.format(low), decimal.format(high))},{' '}
                    {i18n.t('works.seenOver', [formatNumber(n), formatNumber(Math.round(days))])}
                  </span>
                </p>
              ))}
        </dd>
      </dl>
    </Panel>
  );
}

function fatigueText({ n, rho, p, isDistinct, needed }: OwnNumbers['fatigue']): string {
  if (needed > 0) return i18n.t('works.fewPosts', [formatNumber(n), formatNumber(needed)]);
  if (rho === undefined || p === undefined) return i18n.t('works.same');
  const [correlation, chance, count] = [decimal.format(rho), decimal.format(p), formatNumber(n)] as const;
  if (!isDistinct) return i18n.t('works.fatigueUnclear', [correlation, chance, count]);
  return rho > 0
    ? i18n.t('works.fatigueLonger', [correlation, chance, count])
    : i18n.t('works.fatigueShorter', [correlation, chance, count]);
}
