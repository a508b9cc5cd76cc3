import { formatCount, formatFactor, formatNumber, formatRange, formatSpan } from '../../../utils/lib/format.ts';
import type { PostCard } from '../../../utils/model/cards.ts';
import { i18n } from '#i18n';

/** How the numbers of the card came about, in words, with what went in. */
export function Explanation({
  card: { mark, series, track, usual = [] },
  now,
}: {
  readonly card: PostCard;
  readonly now: number;
}) {
  const says = mark?.says;
  const engagement = series.at(-1)?.engagement;
  return (
    <div class="small grey gap">
      {engagement && <p>{i18n.t('overlay.post.howEngagement', [formatCount(engagement)])}</p>}
      {says?.type === 'multiple' && (
        <p>
          {i18n.t('overlay.post.howMultiple', [
            formatNumber(says.n),
            formatSpan(says.ageMs),
            formatRange(formatFactor(says.low), formatFactor(says.high)),
          ])}
        </p>
      )}
      {says?.type === 'delta' && <p>{i18n.t('overlay.post.howDelta', [formatSpan(now - says.since)])}</p>}
      {usual.length > 1 && <p>{i18n.t('overlay.post.howUsual')}</p>}
      {track && <p>{i18n.t('overlay.post.howTrack')}</p>}
    </div>
  );
}
