import { LifeLine } from '../../charts/LifeLine.tsx';
import { type Count, isExact } from '../../../utils/lib/count.ts';
import {
  formatCount,
  formatFactor,
  formatNumber,
  formatRange,
  formatShare,
  formatSpan,
} from '../../../utils/lib/format.ts';
import type { PostCard } from '../../../utils/model/cards.ts';
import type { Metric, ProfileRef } from '../../../utils/model/sighting.ts';
import { Head } from '../cards.tsx';
import { nameOf } from '../desk.ts';
import type { NoteList } from '../notes.ts';
import { Icon, NoteField, Notes, relationName } from '../parts.tsx';
import { i18n } from '../text.ts';
import { Explanation } from './Explanation.tsx';
import { saidBy } from './PostMark.tsx';

interface PostCardViewProps {
  /** Undefined while it is looked up; null when the post was never stored. */
  readonly card: PostCard | null | undefined;
  readonly author: ProfileRef | undefined;
  readonly now: number;
  readonly notes: NoteList;
  /** The note being written, while its field is open. */
  readonly draft: { readonly text: string } | undefined;
  readonly isExplained: boolean;
  readonly onExplain: () => void;
  readonly onInput: (text: string) => void;
  readonly actions: { readonly k: () => void; readonly n: () => void; readonly f: () => void; readonly c: () => void };
  readonly onDashboard: () => void;
  readonly onClose: () => void;
}

export function PostCardView(props: PostCardViewProps) {
  const { card, author, notes, draft, actions } = props;
  const isKept = card && card.relation !== 'none';
  return (
    <>
      <Head onClose={props.onClose} onDashboard={card ? props.onDashboard : undefined}>
        <h2 class="cut">{author ? nameOf(author) : i18n.t('overlay.post.unknownAuthor')}</h2>
        {isKept && <span class="tag line">{relationName(card.relation)}</span>}
      </Head>
      {card ? (
        <Seen {...props} card={card} />
      ) : (
        <p class="sec">{i18n.t(card === null ? 'overlay.post.unseen' : 'overlay.loading')}</p>
      )}
      {notes.notes.length > 0 && (
        <Notes
          notes={notes.notes.slice(0, 3)}
          fresh={notes.fresh}
          now={props.now}
          onUndo={(id) => void notes.undo(id)}
        />
      )}
      {draft && (
        <div class="sec">
          <NoteField label={i18n.t('overlay.post.noteField')} value={draft.text} onInput={props.onInput} />
        </div>
      )}
      {card !== undefined && (
        <div class="sec row acts">
          {author && (
            <Action
              keyName="K"
              label={i18n.t(isKept ? 'overlay.post.kept' : 'overlay.post.keep')}
              onClick={actions.k}
            />
          )}
          <Action keyName="N" label={i18n.t('overlay.post.note')} onClick={actions.n} />
          {author && <Action keyName="F" label={i18n.t('overlay.post.followUp')} onClick={actions.f} />}
          <button
            type="button"
            class="btn end"
            aria-label={i18n.t('overlay.post.cite')}
            title={i18n.t('overlay.post.cite')}
            onClick={actions.c}
          >
            <Icon name="copy" />
            <kbd>C</kbd>
          </button>
        </div>
      )}
    </>
  );
}

const Action = ({
  keyName,
  label,
  onClick,
}: {
  readonly keyName: string;
  readonly label: string;
  readonly onClick: () => void;
}) => (
  <button type="button" class="btn" aria-keyshortcuts={keyName} onClick={onClick}>
    {label} <kbd aria-hidden="true">{keyName}</kbd>
  </button>
);

function Seen({ card, now, isExplained, onExplain }: PostCardViewProps & { readonly card: PostCard }) {
  const { track, series } = card;
  return (
    <>
      <Verdict card={card} now={now} />
      <div class="sec">
        <div class="row base">
          <h3>{i18n.t('overlay.post.engagement')}</h3>
          <span class="small grey end nw">{i18n.t('overlay.post.sightings', [formatNumber(series.length)])}</span>
        </div>
        <Life card={card} />
      </div>
      <div class="sec">
        <Numbers card={card} />
        <p class="small grey">{seenText(card, now)}</p>
      </div>
      <div class="sec">
        {track && (
          <div class="row wrap">
            <span>{i18n.t('overlay.post.track')}</span>
            <span class="track" aria-hidden="true">
              <i style={{ width: `${track.share * 100}%` }} />
            </span>
            <span class="small nw">{formatShare(track.share)}</span>
            {track.gaps.length > 0 && (
              <span class="small grey">
                {i18n.t('overlay.post.gaps', [
                  track.gaps.map(({ from, to }) => formatRange(formatSpan(from), formatSpan(to))).join(', '),
                ])}
              </span>
            )}
          </div>
        )}
        <button type="button" class="link small" aria-expanded={isExplained} onClick={onExplain}>
          {i18n.t('overlay.post.how')}
        </button>
        {isExplained && <Explanation card={card} now={now} />}
      </div>
    </>
  );
}

function Verdict({ card, now }: { readonly card: PostCard; readonly now: number }) {
  const { mark, percentile, compared, relation } = card;
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
          ? i18n.t('overlay.post.percentile', [
              formatNumber(percentile.value),
              formatRange(formatNumber(percentile.low), formatNumber(percentile.high)),
              formatNumber(percentile.n),
            ])
          : relation === 'none'
            ? i18n.t('overlay.post.notFollowed')
            : i18n.t('overlay.post.notEnough', [formatNumber(compared.n), formatNumber(compared.needed)])}
      </p>
    </div>
  );
}

function Life({ card: { series, track } }: { readonly card: PostCard }) {
  const hasAges = series.every(({ ageMs }) => ageMs !== undefined);
  const first = series[0]?.seenAt ?? 0;
  const points = series.flatMap(({ seenAt, ageMs, engagement }) =>
    engagement
      ? [{ x: hasAges && ageMs !== undefined ? ageMs : seenAt - first, from: engagement.from, to: engagement.to }]
      : [],
  );
  const [start, end] = [points[0], points.at(-1)];
  if (!start || !end) return <p class="grey">{i18n.t('overlay.post.noMetrics')}</p>;
  const gaps = hasAges ? (track?.gaps ?? []) : [];
  const gapText = gaps.map(({ from, to }) => formatRange(formatSpan(from), formatSpan(to))).join(', ');
  return (
    <LifeLine
      points={points}
      gaps={gaps}
      notSeen={i18n.t('overlay.post.notSeen')}
      width={324}
      label={i18n.t('overlay.post.lifeLabel', [
        formatNumber(points.length),
        formatCount(start),
        formatCount(end),
        gapText && i18n.t('overlay.post.gaps', [gapText]),
      ])}
    />
  );
}

const metricOrder: readonly Metric[] = ['reactions', 'comments', 'shares', 'views', 'bookmarks'];

const precisionOf = (count: Count): string => {
  if (isExact(count)) return i18n.t('overlay.exact');
  return count.shown ? i18n.t('overlay.shownAs', [count.shown]) : i18n.t('overlay.interval');
};

function Numbers({ card }: { readonly card: PostCard }) {
  const { metrics } = card.latest;
  return (
    <div class="kv">
      {metricOrder.flatMap((metric) => {
        const count = metrics[metric];
        if (!count) return [];
        return [
          <span key={metric}>{i18n.t(`overlay.metric.${metric}`)}</span>,
          <span key={`${metric} count`}>{formatCount(count)}</span>,
          <span key={`${metric} precision`} class="small grey">
            {precisionOf(count)}
          </span>,
        ];
      })}
    </div>
  );
}

function seenText({ latest: { seenAt }, publishedAt }: PostCard, now: number): string {
  const ago = formatSpan(now - seenAt);
  if (!publishedAt) return i18n.t('overlay.post.seenAgo', [ago]);
  const age = formatRange(formatSpan(seenAt - publishedAt.to), formatSpan(seenAt - publishedAt.from));
  return i18n.t('overlay.post.seenAge', [ago, age]);
}
