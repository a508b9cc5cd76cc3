import { i18n } from '#i18n';
import { formatFactor } from '../../../utils/lib/format.ts';
import { engagementParts, partsSeen } from '../../../utils/metrics/engagement.ts';
import type { PostCard } from '../../../utils/model/cards.ts';
import { formatCount, formatNumber, formatPrecision, formatSeen, formatSpan } from '../../ui/format.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { HowButton, metricTitle } from './How.tsx';
import { countInputs, sightingsInput } from './how-inputs.ts';

/** The result in one line: a multiple of the usual with its interval and n, or growth, or the count and what is missing. */
export function PostResult({ card, now }: { readonly card: PostCard; readonly now: number }) {
  const { mark, series, compared, percentile, relation } = card;
  const says = mark?.says;
  const engagement = series.at(-1)?.engagement;
  const isWhole = partsSeen(card.latest.metrics).length === engagementParts.length;
  const from = [
    ...countInputs(card.latest.metrics, engagementParts),
    ...(says?.type === 'multiple'
      ? [{ name: metricTitle('posts'), text: i18n.t('how.others', [formatNumber(says.n), formatSpan(says.ageMs)]) }]
      : []),
    sightingsInput(series.flatMap(({ ageMs }) => ageMs ?? [])),
  ];
  return (
    <div class="result">
      <p class="row base wrap">
        <span class="mid">{engagement ? formatCount(engagement) : i18n.t('posts.notShown')}</span>
        <span class="small grey">
          {isWhole ? i18n.t('posts.engagementParts') : i18n.t('posts.engagementSeen')}
          {engagement && `, ${formatPrecision(engagement)}`}
        </span>
        <HowButton of={['engagement', 'ofUsual', 'percentile', 'growth', 'track']} from={from} />
      </p>
      {says?.type === 'multiple' && (
        <p class="row wrap small">
          <StatusMark status={says.low > 1 ? 'up' : says.high < 1 ? 'down' : 'same'} />
          <b>×{formatFactor(says.factor)}</b>
          <span class="grey">
            {i18n.t('posts.ofUsual', [
              formatFactor(says.low),
              formatFactor(says.high),
              formatSpan(says.ageMs),
              String(says.n),
            ])}
          </span>
        </p>
      )}
      {says?.type === 'delta' && (
        <p class="row wrap small">
          <StatusMark status={says.change.from > 0 ? 'up' : 'same'} />
          <span>{i18n.t('posts.grew', [signed(says.change.from, says.change.to), formatSeen(says.since, now)])}</span>
        </p>
      )}
      {percentile && (
        <p class="small grey">
          {i18n.t('posts.percentile', [String(Math.round(percentile.value)), String(percentile.n)])}
        </p>
      )}
      {relation !== 'none' && compared.needed > 0 && (
        <p class="small grey">{i18n.t('posts.notEnough', [String(compared.n), String(compared.needed)])}</p>
      )}
    </div>
  );
}

const sign = (value: number): string => (value > 0 ? `+${formatNumber(value)}` : formatNumber(value));

const signed = (from: number, to: number): string => (from === to ? sign(from) : `${sign(from)} – ${sign(to)}`);
