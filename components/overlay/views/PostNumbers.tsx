import { i18n } from '#i18n';
import {
  formatCount,
  formatFactor,
  formatNumber,
  formatRange,
  formatShare,
  formatSpan,
} from '../../../utils/lib/format.ts';
import type { PostCard } from '../../../utils/model/cards.ts';
import type { Metric } from '../../../utils/model/sighting.ts';
import { LifeLine } from '../../charts/LifeLine.tsx';
import { saidBy } from './said.ts';
import { Explanation } from './Explanation.tsx';
import { gapsText, precisionOf, seenText } from './words.ts';

interface PartProps {
  readonly card: PostCard;
  readonly now: number;
}

/** What the numbers of a post say: the result, the picture, the raw numbers, the track. */
export const PostNumbers = ({ card, now }: PartProps) => (
  <>
    <Verdict card={card} now={now} />
    <div class="sec">
      <div class="row base">
        <h3>{i18n.t('overlay.post.engagement')}</h3>
        <span class="small grey end nw">{i18n.t('overlay.post.sightings', [formatNumber(card.series.length)])}</span>
      </div>
      <Life card={card} />
    </div>
    <div class="sec">
      <Numbers card={card} />
      <p class="small grey">{seenText(card.latest.seenAt, card.publishedAt, now)}</p>
    </div>
    <div class="sec">
      {card.track && (
        <div class="row wrap">
          <span>{i18n.t('overlay.post.track')}</span>
          <span class="track" aria-hidden="true">
            {/* oxlint-disable-next-line react/style-prop-object -- `paint` takes the text of a style, which is shorter. */}
            <i style={`width: ${Math.round(card.track.share * 100)}%`} />
          </span>
          <span class="small nw">{formatShare(card.track.share)}</span>
          <span class="small grey">{gapsText(card.track.gaps)}</span>
        </div>
      )}
      <details class="small">
        <summary class="link">{i18n.t('overlay.post.how')}</summary>
        <Explanation card={card} now={now} />
      </details>
    </div>
  </>
);

function Verdict({ card: { mark, percentile, compared, relation }, now }: PartProps) {
  const says = mark?.says;
  return (
    <div class="sec">
      {mark && says && says.type !== 'seen' && (
        <p class="row base">
          <span class="big">{saidBy(mark).text}</span>
          <span class="grey">
            {says.type === 'multiple'
              ? i18n.t('overlay.post.usual', [formatSpan(says.ageMs)])
              : i18n.t('overlay.post.sinceLast', [formatSpan(now - says.since)])}
          </span>
          {says.type === 'multiple' && (
            <span class="grey small end nw">
              {i18n.t('overlay.post.interval80', [formatRange(formatFactor(says.low), formatFactor(says.high))])}
            </span>
          )}
        </p>
      )}
      <p>
        {percentile
          ? placeText(percentile)
          : relation === 'none'
            ? i18n.t('overlay.post.notFollowed')
            : tooFew(compared)}
      </p>
    </div>
  );
}

const placeText = ({ value, low, high, n }: NonNullable<PostCard['percentile']>): string =>
  i18n.t('overlay.post.percentile', [
    formatNumber(Math.round(value)),
    formatRange(formatNumber(Math.round(low)), formatNumber(Math.round(high))),
    formatNumber(n),
  ]);

const tooFew = ({ n, needed }: PostCard['compared']): string =>
  i18n.t('overlay.post.notEnough', [formatNumber(n), formatNumber(needed)]);

function Life({ card: { series, track, usual = [] } }: { readonly card: PostCard }) {
  const hasAges = series.every(({ ageMs }) => ageMs !== undefined);
  const first = series[0]?.seenAt ?? 0;
  const points = series.flatMap(({ seenAt, ageMs, engagement }) =>
    engagement ? [{ x: hasAges && ageMs !== undefined ? ageMs : seenAt - first, ...engagement }] : [],
  );
  const [start, end] = [points[0], points.at(-1)];
  if (!start || !end) return <p class="grey">{i18n.t('overlay.post.noMetrics')}</p>;
  const gaps = hasAges ? (track?.gaps ?? []) : [];
  return (
    <LifeLine
      points={points}
      gaps={gaps}
      band={hasAges ? usual.map(({ ageMs, low, high }) => ({ x: ageMs, from: low, to: high })) : []}
      bandName={i18n.t('overlay.post.usualName')}
      notSeen={i18n.t('overlay.post.notSeen')}
      width={324}
      label={i18n.t('overlay.post.lifeLabel', [
        formatNumber(points.length),
        formatCount(start),
        formatCount(end),
        [gapsText(gaps), hasAges && usual.length > 1 && i18n.t('overlay.post.usualBand')].filter(Boolean).join(' '),
      ])}
    />
  );
}

const metricOrder: readonly Metric[] = ['reactions', 'comments', 'shares', 'views', 'bookmarks'];

const Numbers = ({ card }: { readonly card: PostCard }) => (
  <div class="kv">
    {metricOrder.map((metric) => {
      const count = card.latest.metrics[metric];
      return (
        count && (
          <>
            <span>{i18n.t(`overlay.metric.${metric}`)}</span>
            <span>{formatCount(count)}</span>
            <span class="small grey">{precisionOf(count)}</span>
          </>
        )
      );
    })}
  </div>
);
