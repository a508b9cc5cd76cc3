import { i18n } from '#i18n';
import type { PostLine } from '../../../utils/db/queries/posts-table.ts';
import { isExact } from '../../../utils/lib/count.ts';
import type { SeriesPoint } from '../../../utils/model/cards.ts';
import { Sparkline } from '../../charts/Sparkline.tsx';
import { formatCount, formatDay, formatNumber, formatSeen, formatSpan } from '../../ui/format.ts';
import { NetworkTag } from '../../ui/NetworkTag.tsx';
import { sparkPoints } from './series-points.ts';
import type { PostSort, Sorting } from './sort.ts';

export interface PostTableProps {
  readonly lines: readonly PostLine[];
  readonly series: ReadonlyMap<string, readonly SeriesPoint[]> | undefined;
  readonly now: number;
  readonly sorting: Sorting;
  readonly openKey: string | undefined;
  readonly onSort: (sorting: Sorting) => void;
  readonly onOpen: (key: string) => void;
}

export function PostTable({ lines, series, now, sorting, openKey, onSort, onOpen }: PostTableProps) {
  const header = (by: PostSort, text: string, isNumber = false) => {
    const isSorted = sorting.by === by;
    return (
      <th
        scope="col"
        class={isNumber ? 'num' : ''}
        aria-sort={isSorted ? (sorting.direction === 'up' ? 'ascending' : 'descending') : undefined}
      >
        <button
          type="button"
          class="sort"
          onClick={() => onSort({ by, direction: isSorted && sorting.direction === 'down' ? 'up' : 'down' })}
        >
          {text}
          {isSorted && <span aria-hidden="true">{sorting.direction === 'up' ? ' ↑' : ' ↓'}</span>}
        </button>
      </th>
    );
  };
  return (
    // The table scrolls sideways in a narrow window: reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="tablebox" role="group" aria-label={i18n.t('posts.name')} tabIndex={0}>
      <table class="posts">
        <thead>
          <tr>
            <th scope="col">{i18n.t('posts.post')}</th>
            <th scope="col">{i18n.t('posts.author')}</th>
            {header('published', i18n.t('posts.published'))}
            {header('engagement', i18n.t('posts.engagement'), true)}
            <th scope="col">{i18n.t('posts.precision')}</th>
            <th scope="col">{i18n.t('posts.life')}</th>
            {header('sightings', i18n.t('posts.sightings'), true)}
            {header('seen', i18n.t('posts.lastSeen'))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row
              key={line.key}
              line={line}
              series={series?.get(line.key)}
              now={now}
              isOpen={line.key === openKey}
              onOpen={() => onOpen(line.key)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly line: PostLine;
  readonly series: readonly SeriesPoint[] | undefined;
  readonly now: number;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function Row({ line, series, now, isOpen, onOpen }: RowProps) {
  const { engagement, publishedAt, seenAt } = line;
  const published = publishedAt && (publishedAt.from + publishedAt.to) / 2;
  const points = series && series.length > 1 ? sparkPoints(series) : undefined;
  return (
    <tr class={isOpen ? 'sel' : ''}>
      <th scope="row">
        <span class="row">
          <NetworkTag network={line.post.network} />
          <button type="button" class="rowlink m" dir="auto" onClick={onOpen}>
            {line.text.slice(0, 120) || i18n.t('posts.noText')}
          </button>
        </span>
      </th>
      <td class="author" dir="auto">
        {line.authorName || <span class="grey">{i18n.t('posts.unknown')}</span>}
      </td>
      <td class="grey">{published === undefined ? i18n.t('posts.unknown') : formatDay(published, now)}</td>
      <td class="num">{engagement ? formatCount(engagement) : <span class="grey">{i18n.t('posts.notShown')}</span>}</td>
      <td class="small grey">
        {engagement &&
          (isExact(engagement)
            ? i18n.t('ui.exact')
            : line.shown
              ? i18n.t('ui.shownAs', [line.shown])
              : i18n.t('ui.interval'))}
      </td>
      <td>
        {points ? (
          <Sparkline points={points} label={i18n.t('posts.sparkLabel', [String(line.sightings)])} />
        ) : (
          <span class="small grey">{i18n.t('posts.seenOnce')}</span>
        )}
      </td>
      <td class="num">{formatNumber(line.sightings)}</td>
      <td class="grey">
        {formatSeen(seenAt, now)}
        {published !== undefined && seenAt > published && (
          <span class="small age">, {i18n.t('posts.atAge', [formatSpan(seenAt - published)])}</span>
        )}
      </td>
    </tr>
  );
}
