import { i18n } from '#i18n';
import { type PostLine, publishedMoment, shownCount, type ShownMetric } from '../../../utils/db/queries/post-lines.ts';
import type { UsualOf } from '../../../utils/db/queries/posts-usual.ts';
import { isExact } from '../../../utils/lib/count.ts';
import { trackOf } from '../../../utils/metrics/track.ts';
import type { SeriesPoint } from '../../../utils/model/cards.ts';
import { Sparkline } from '../../charts/Sparkline.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { formatCount, formatDay, formatSeen, formatSpan } from '../../ui/format.ts';
import { memo } from '../../ui/memo.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { NetworkTag } from '../../ui/NetworkTag.tsx';
import { Coverage } from '../../ui/Panel.tsx';
import { openUrl, safePermalink } from '../today/links.ts';
import { FactorCell } from './FactorCell.tsx';
import { titleOf } from './post-words.ts';
import { sparkPoints } from './series-points.ts';
import { shownText } from './sort.ts';

export interface PostRowProps {
  readonly line: PostLine;
  /** Undefined until it is read. */
  readonly series: readonly SeriesPoint[] | undefined;
  readonly usual: UsualOf | undefined;
  readonly most: number;
  readonly metric: ShownMetric;
  readonly now: number;
  readonly isOpen: boolean;
  readonly isCompared: boolean;
  readonly onOpen: (key: string) => void;
  readonly onCompare: (key: string) => void;
  readonly onAuthor: (key: string) => void;
}

/** The precision of a count in words; empty where there is none. */
export function precisionText(line: PostLine, metric: ShownMetric): string {
  const count = shownCount(line.metrics, metric);
  if (!count) return '';
  if (isExact(count)) return i18n.t('ui.exact');
  const shown = shownText(line, metric);
  return shown ? i18n.t('ui.shownAs', [shown]) : i18n.t('ui.interval');
}

/** How closely a post was followed in its life up to now. */
export function trackOfSeries(series: readonly SeriesPoint[] | undefined, published: number | undefined, now: number) {
  if (!series || published === undefined) return undefined;
  const ages = series.flatMap(({ ageMs }) => (ageMs === undefined ? [] : [ageMs]));
  return trackOf(ages, now - published);
}

export const PostRow = memo(function PostRow(props: PostRowProps) {
  const { line, series, usual, most, metric, now, isOpen, isCompared } = props;
  const { seenAt } = line;
  const title = titleOf(line);
  const published = publishedMoment(line);
  const count = shownCount(line.metrics, metric);
  const track = trackOfSeries(series, published, now);
  return (
    <tr class={isOpen || isCompared ? 'sel' : ''} data-post={line.key}>
      <td class="checkcell">
        <Checkbox
          label={i18n.t('postList.compare', [title])}
          value={isCompared}
          onPress={(event) => {
            // Whether it is compared is said by the address: seven never are.
            event.preventDefault();
            props.onCompare(line.key);
          }}
        />
      </td>
      <th scope="row">
        <span class="row">
          <NetworkTag network={line.network} />
          <span class="col posttitle">
            <button type="button" class="rowlink m" dir="auto" onClick={() => props.onOpen(line.key)}>
              {title}
            </button>
            <span class="small grey cut" dir="auto">
              {line.authorName || i18n.t('posts.unknown')}
            </span>
          </span>
        </span>
      </th>
      <td class="grey">{published === undefined ? i18n.t('posts.unknown') : formatDay(published, now)}</td>
      <td>
        <FactorCell usual={usual} isFollowed={line.relation !== 'none'} most={most} />
      </td>
      <td>
        <Life line={line} series={series} />
      </td>
      <td class="num m">{count ? formatCount(count) : <span class="grey">{i18n.t('posts.notShown')}</span>}</td>
      <td class="small grey">{precisionText(line, metric)}</td>
      <td>{track ? <Coverage share={track.share} /> : <span class="small grey">{i18n.t('posts.unknown')}</span>}</td>
      <td class="num grey agecell">
        {published !== undefined && seenAt > published && <span>{formatSpan(seenAt - published)}</span>}
        <span class="small">{formatSeen(seenAt, now)}</span>
      </td>
      <td class="acts">
        <RowMenu {...props} title={title} />
      </td>
    </tr>
  );
});

export function Life({ line, series }: Pick<PostRowProps, 'line' | 'series'>) {
  const points = series && series.length > 1 ? sparkPoints(series) : undefined;
  if (points?.some(({ value }) => value !== undefined))
    return <Sparkline points={points} width={86} label={i18n.t('posts.sparkLabel', [String(line.sightings)])} />;
  return <span class="small grey">{line.sightings > 1 ? '' : i18n.t('posts.seenOnce')}</span>;
}

export type RowMenuProps = Pick<PostRowProps, 'line' | 'isCompared' | 'onCompare' | 'onAuthor'> & {
  readonly title: string;
};

export function RowMenu({ line, isCompared, onCompare, onAuthor, title }: RowMenuProps) {
  const link = safePermalink(line.network, line.permalink);
  const short = titleOf(line, 40);
  const author = line.authorKey;
  return (
    <Menu
      label={i18n.t('postList.actions', [title])}
      trigger={{ icon: 'more', kind: 'ghost', size: 'small', label: i18n.t('postList.actions', [title]) }}
      items={[
        {
          id: 'compare',
          text: isCompared ? i18n.t('postList.stopComparing', [short]) : i18n.t('postList.compare', [short]),
          icon: 'posts',
          onPick: () => onCompare(line.key),
        },
        ...(author && line.authorName
          ? [
              {
                id: 'author',
                text: i18n.t('postList.onlyAuthor', [line.authorName]),
                icon: 'filter' as const,
                onPick: () => onAuthor(author),
              },
            ]
          : []),
        ...(link
          ? [{ id: 'open', text: i18n.t('posts.openOnNetwork'), icon: 'open' as const, onPick: () => openUrl(link) }]
          : []),
      ]}
    />
  );
}
