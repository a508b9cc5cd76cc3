import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { postSeries } from '../../../utils/db/queries/posts-series.ts';
import type { PostLine, ShownMetric } from '../../../utils/db/queries/post-lines.ts';
import type { MetricId } from '../../../utils/metrics/dictionary.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { ColumnHandle } from '../../ui/ColumnHandle.tsx';
import { type ColumnWidths, leastWidth, mostWidth, type PostColumn, withWidth } from './columns.ts';
import { mostOf } from './FactorCell.tsx';
import { HowButton } from './How.tsx';
import { PostRow } from './PostRow.tsx';
import { metricText } from './post-words.ts';
import type { PostSort, Sorting } from './sort.ts';
import type { Usuals } from './use-usual.ts';

/** What every way of looking at posts gets: those that answer the filters, sorted, as many as are shown. */
export interface PostListProps {
  readonly lines: readonly PostLine[];
  readonly usuals: Usuals;
  readonly metric: ShownMetric;
  readonly now: number;
  readonly sorting: Sorting;
  readonly openKey: string | undefined;
  readonly compared: ReadonlySet<string>;
  /** All that are shown are the user's own. */
  readonly isOwn: boolean;
  /** Of the columns of the table; other ways of looking have none. */
  readonly widths: ColumnWidths;
  readonly onWidths: (widths: ColumnWidths) => void;
  readonly onSort: (sorting: Sorting) => void;
  readonly onOpen: (key: string) => void;
  readonly onCompare: (key: string) => void;
  readonly onAuthor: (key: string) => void;
}

/** Rows whose sightings are read together. */
export const perChunk = 50;

/** About how wide columns are before anybody changed that, pixels: where a handle begins. */
const usualWidth: Readonly<Record<PostColumn, number>> = {
  post: 260,
  published: 96,
  usual: 250,
  life: 130,
  counted: 110,
  precision: 100,
  track: 110,
  seen: 110,
};

export function PostTable(props: PostListProps) {
  const { lines, usuals, metric, sorting, isOwn, onSort } = props;
  // What is being drawn at the moment.
  const [drawn, draw] = useState<ColumnWidths>({});
  const widths = { ...props.widths, ...drawn };
  const handle = (column: PostColumn, name: string) => (
    <ColumnHandle
      label={i18n.t('postList.width', [name])}
      width={widths[column] ?? usualWidth[column]}
      least={leastWidth[column]}
      most={mostWidth}
      onWidth={(width) => draw({ [column]: width })}
      onDone={(width) => {
        draw({});
        props.onWidths(withWidth(props.widths, column, width));
      }}
    />
  );
  const header = (column: PostColumn, by: PostSort, text: string, of: readonly MetricId[] = [], isNumber = false) => {
    const isSorted = sorting.by === by;
    return (
      <th
        scope="col"
        class={isNumber ? 'num resized' : 'resized'}
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
        {of.length > 0 && <HowButton of={of} isSign />}
        {handle(column, text)}
      </th>
    );
  };
  const most = mostOf(lines.map(usuals.of));
  const chunks = useMemo(
    () => Array.from({ length: Math.ceil(lines.length / perChunk) }, (_, at) => chunkAt(lines, at)),
    [lines],
  );
  return (
    // The table scrolls sideways in a narrow window: reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="tablebox" role="group" aria-label={i18n.t('posts.name')} tabIndex={0}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table
        class={['posts', ...Object.keys(widths).map((column) => `sized-${column}`)].join(' ')}
        style={Object.fromEntries(Object.entries(widths).map(([column, width]) => [`--${column}`, `${width}px`]))}
        onKeyDown={(event) => onKey(event, props.onCompare)}
      >
        <thead>
          <tr>
            <th scope="col" class="checkcell">
              <span class="vh">{i18n.t('postList.compareHead')}</span>
            </th>
            <th scope="col" class="resized">
              {i18n.t('posts.post')}
              {handle('post', i18n.t('posts.post'))}
            </th>
            {header('published', 'published', i18n.t('posts.published'))}
            {header('usual', 'usual', isOwn ? i18n.t('posts.ofYourUsual') : i18n.t('posts.ofTheirUsual'), [
              'ofUsual',
              'rank',
              metric,
            ])}
            <th scope="col" class="resized">
              {i18n.t('posts.life')}
              {handle('life', i18n.t('posts.life'))}
            </th>
            {header(
              'counted',
              'engagement',
              metric === 'engagement' ? i18n.t('posts.engagement') : metricText(metric),
              [metric],
              true,
            )}
            <th scope="col" class="resized">
              {i18n.t('posts.precision')}
              {handle('precision', i18n.t('posts.precision'))}
            </th>
            <th scope="col" class="resized">
              {i18n.t('posts.track')}
              <HowButton of={['track', 'sightings']} isSign />
              {handle('track', i18n.t('posts.track'))}
            </th>
            {header('seen', 'seen', i18n.t('posts.ageSeen'), [], true)}
            <th scope="col">
              <span class="vh">{i18n.t('postList.actionsHead')}</span>
            </th>
          </tr>
        </thead>
        {chunks.map((chunk, at) => (
          <Chunk key={at} {...props} lines={chunk} most={most} />
        ))}
      </table>
    </div>
  );
}

const chunkAt = (lines: readonly PostLine[], at: number): readonly PostLine[] =>
  lines.slice(at * perChunk, (at + 1) * perChunk);

/** The lines of some posts, asked for together, and again when one of them is seen anew. */
export function useSeries(lines: readonly PostLine[], metric: ShownMetric) {
  const { db } = useDesk();
  const keys = lines.map(({ key }) => key);
  return useLive(() => postSeries(db, keys, metric), [db, metric, keys.join(' ')]).value;
}

function Chunk({ lines, usuals, most, ...props }: PostListProps & { readonly most: number }) {
  const series = useSeries(lines, props.metric);
  return (
    <tbody>
      {lines.map((line) => (
        <PostRow
          key={line.key}
          line={line}
          series={series?.get(line.key)}
          usual={usuals.of(line)}
          most={most}
          metric={props.metric}
          now={props.now}
          isOpen={line.key === props.openKey}
          isCompared={props.compared.has(line.key)}
          onOpen={props.onOpen}
          onCompare={props.onCompare}
          onAuthor={props.onAuthor}
        />
      ))}
    </tbody>
  );
}

/** Up and down go from row to row in the same column of controls; x compares the post of the row, as its box does. */
export function onKey(event: KeyboardEvent, onCompare: (key: string) => void): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target.closest('.menu')) return;
  const row = target.closest<HTMLElement>('[data-post]');
  const key = row?.dataset['post'];
  if (event.key === 'x' && key !== undefined) {
    event.preventDefault();
    onCompare(key);
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const kind = target.matches('input[type=checkbox]')
    ? 'input[type=checkbox]'
    : target.matches('.rowlink') && '.rowlink';
  if (step === undefined || !kind) return;
  const all = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>(`[data-post] ${kind}`)];
  const next = all[all.indexOf(target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
