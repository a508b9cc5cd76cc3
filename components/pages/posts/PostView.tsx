import { i18n } from '#i18n';
import type { PostDetail } from '../../../utils/db/queries/post-detail.ts';
import type { PostCard } from '../../../utils/model/cards.ts';
import type { Metric } from '../../../utils/model/sighting.ts';
import { LifeLine } from '../../charts/LifeLine.tsx';
import {
  formatCount,
  formatDay,
  formatMoment,
  formatNumber,
  formatPrecision,
  formatSeen,
  formatSpan,
  formatTime,
} from '../../ui/format.ts';
import { Coverage } from '../../ui/Panel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { NoteText } from '../notes/NoteText.tsx';
import { HowButton } from './How.tsx';
import { metricName } from './metric-name.ts';
import { PostAges } from './PostAges.tsx';
import { PostResult } from './PostResult.tsx';
import { relationName } from '../people/person-words.ts';

const metrics: readonly Metric[] = ['reactions', 'comments', 'shares', 'views', 'bookmarks'];

export interface PostViewProps {
  readonly card: PostCard;
  readonly now: number;
  /** The level of its headings: one below the title of where it stands. */
  readonly heading?: 'h2' | 'h3';
  readonly width?: number;
  /** See `NoteText`. */
  readonly dashboard?: string;
  /** Undefined until it is read. */
  readonly detail?: PostDetail | undefined;
}

/** What a post is, its result, its line, the numbers as seen, how closely it was followed. */
export function PostView({ card, now, heading: Heading = 'h3', width = 352, dashboard, detail }: PostViewProps) {
  const { text, publishedAt, latest, track, relation } = card;
  return (
    <>
      <section class="sec" aria-label={i18n.t('posts.post')}>
        <p class="row wrap small grey">
          {relation !== 'none' && <Tag tone="line">{relationName(relation)}</Tag>}
          <span>
            {publishedAt
              ? i18n.t('posts.publishedOn', [formatMoment((publishedAt.from + publishedAt.to) / 2, now)])
              : i18n.t('posts.publishedUnknown')}
          </span>
          <span>{formatSeen(latest.seenAt, now)}</span>
        </p>
        <p class="posttext" dir="auto">
          {text || <span class="grey">{i18n.t('posts.noText')}</span>}
        </p>
      </section>
      <section class="sec" aria-label={i18n.t('posts.result')}>
        <PostResult card={card} now={now} />
        <Life card={card} now={now} width={width} detail={detail} />
      </section>
      <section class="sec" aria-label={i18n.t('posts.numbers')}>
        <div class="row base">
          <Heading class="sechead grow">{i18n.t('posts.numbers')}</Heading>
          <HowButton of={[...metrics, 'track', 'fall']} />
        </div>
        <dl class="facts">
          {metrics.map((metric) => {
            const count = latest.metrics[metric];
            return (
              <div key={metric}>
                <dt class="grey">{metricName(metric)}</dt>
                <dd class="num">{count ? formatCount(count) : <span class="grey">{i18n.t('posts.notShown')}</span>}</dd>
                <dd class="small grey">{count && formatPrecision(count)}</dd>
              </div>
            );
          })}
        </dl>
        {detail && <Falls falls={detail.falls} now={now} />}
        {track && (
          <p class="row wrap small tracked">
            <span class="grey">{i18n.t('posts.track')}</span>
            <Coverage share={track.share} />
            {track.gaps.length > 0 && (
              <span class="grey">{i18n.t('posts.gaps', track.gaps.length, [String(track.gaps.length)])}</span>
            )}
          </p>
        )}
      </section>
      {detail && (
        <PostAges
          detail={detail}
          ageMs={publishedAt && now - (publishedAt.from + publishedAt.to) / 2}
          heading={Heading}
        />
      )}
      {card.notes.length > 0 && (
        <section class="sec" aria-label={i18n.t('people.notes')}>
          <Heading class="sechead">{i18n.t('people.notes')}</Heading>
          {card.notes.map((note) => (
            <div key={note.id} class="nt">
              <span class="small grey">{formatDay(note.createdAt, now)}</span>
              <div>
                {note.anchor && (
                  <p class="grey small quoted" dir="auto">
                    {note.anchor.exact}
                  </p>
                )}
                <NoteText text={note.text} dashboard={dashboard} />
              </div>
            </div>
          ))}
        </section>
      )}
    </>
  );
}

function Life({ card, now, width, detail }: Pick<PostViewProps, 'card' | 'now' | 'width' | 'detail'>) {
  const seen = card.series.flatMap(({ seenAt, ageMs, engagement }) =>
    engagement && ageMs !== undefined ? [{ seenAt, x: ageMs, from: engagement.from, to: engagement.to }] : [],
  );
  const last = seen.at(-1);
  const rows = card.series;
  return (
    <>
      {seen.length > 1 && last && (
        <LifeLine
          points={seen}
          gaps={card.track?.gaps ?? []}
          band={detail?.usual?.points}
          bandName={i18n.t('overlay.post.usualName')}
          notSeen={i18n.t('posts.notSeen')}
          {...(width === undefined ? {} : { width })}
          label={i18n.t('posts.lifeLabel', [
            String(seen.length),
            formatNumber(seen[0]?.from ?? 0),
            formatNumber(last.to),
            formatSpan(last.x),
          ])}
        />
      )}
      {seen.length > 1 && detail?.usual && (
        <p class="small grey">{i18n.t('posts.usualBand', [String(detail.usual.n)])}</p>
      )}
      {seen.length <= 1 && <p class="small grey">{i18n.t('posts.oneSighting')}</p>}
      <details class="behind">
        <summary>{i18n.t('posts.table', rows.length, [String(rows.length)])}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('posts.seenAt')}</th>
              <th scope="col" class="num">
                {i18n.t('posts.age')}
              </th>
              <th scope="col" class="num">
                {i18n.t('posts.engagement')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ seenAt, ageMs, engagement }) => (
              <tr key={seenAt}>
                <td>
                  {formatDay(seenAt, now)}, {formatTime(seenAt)}
                </td>
                <td class="num">{ageMs === undefined ? i18n.t('posts.unknown') : formatSpan(ageMs)}</td>
                <td class="num">
                  {engagement ? formatCount(engagement) : <span class="grey">{i18n.t('posts.notShown')}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** Counts that fell, and what that means. */
function Falls({ falls, now }: { readonly falls: PostDetail['falls']; readonly now: number }) {
  if (falls.length === 0) return null;
  return (
    <div class="falls small">
      <ul>
        {falls.map(({ metric, before, after, beforeAt, afterAt }) => (
          <li key={`${metric}${afterAt}`}>
            {i18n.t('posts.fell', [
              metricName(metric),
              formatCount(before),
              formatCount(after),
              `${formatDay(beforeAt, now)}, ${formatTime(beforeAt)}`,
              `${formatDay(afterAt, now)}, ${formatTime(afterAt)}`,
            ])}
          </li>
        ))}
      </ul>
      <p class="grey">{i18n.t('posts.fellAbout')}</p>
    </div>
  );
}
