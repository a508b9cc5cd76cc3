import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { postSeries } from '../../../utils/db/queries/posts-series.ts';
import type { PostLine, ShownMetric } from '../../../utils/db/queries/post-lines.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { ColumnHandle } from '../../ui/ColumnHandle.tsx';
import { mostOf } from './FactorCell.tsx';
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
  readonly onSort: (sorting: Sorting) => void;
  readonly onOpen: (key: string) => void;
  readonly onCompare: (key: string) => void;
  readonly onAuthor: (key: string) => void;
}

/** Rows whose sightings are read together. */
export const perChunk = 50;

/** The room of a post's first words before anybody changed it, pixels. */
const usualTitle = 260;

export function PostTable(props: PostListProps) {
  const { lines, usuals, metric, sorting, isOwn, onSort } = props;
  const [width, setWidth] = useState<number | undefined>(undefined);
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
        class="posts"
        style={width === undefined ? {} : { '--title': `${width}px` }}
        onKeyDown={(event) => onKey(event, props.onCompare)}
      >
        <thead>
          <tr>
            <th scope="col" class="checkcell">
              <span class="vh">{i18n.t('postList.compareHead')}</span>
            </th>
            <th scope="col" class="resized">
              {i18n.t('posts.post')}
              <ColumnHandle
                label={i18n.t('postList.width', [i18n.t('posts.post')])}
                width={width ?? usualTitle}
                least={120}
                most={900}
                onWidth={setWidth}
              />
            </th>
            {header('published', i18n.t('posts.published'))}
            {header('usual', isOwn ? i18n.t('posts.ofYourUsual') : i18n.t('posts.ofTheirUsual'))}
            <th scope="col">{i18n.t('posts.life')}</th>
            {header('engagement', metric === 'engagement' ? i18n.t('posts.engagement') : metricText(metric), true)}
            <th scope="col">{i18n.t('posts.precision')}</th>
            <th scope="col">{i18n.t('posts.track')}</th>
            {header('seen', i18n.t('posts.ageSeen'), true)}
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
