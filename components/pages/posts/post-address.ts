import type { ShownMetric } from '../../../utils/db/queries/post-lines.ts';
import type { SavedView } from '../../../utils/model/desk-rules.ts';
import { type ColumnWidths, saidWidths, widthsOf } from './columns.ts';
import { noPostFilter, type PostFacet, postFacets, type PostFilter, postScopes } from './post-filter.ts';
import { postSorts, type Sorting, usualSorting } from './sort.ts';

export const postViews = ['table', 'grid', 'time', 'works'] as const;
export type PostView = (typeof postViews)[number];

export const shownMetrics = ['engagement', 'reactions', 'comments', 'shares', 'views', 'bookmarks'] as const;

/** How many posts can be compared at once: more lines cannot be told apart. */
export const mostCompared = 6;

/** How the page shows posts, as it stands in the address and, but for what is compared, in a saved view. */
export interface PostsShown {
  readonly filter: PostFilter;
  readonly sorting: Sorting;
  readonly metric: ShownMetric;
  /** Of the columns of the table. */
  readonly widths: ColumnWidths;
  /** Keys of the posts that are compared, in the order in which they were chosen. */
  readonly compared: readonly string[];
  readonly savedId?: string | undefined;
}

export const usualPosts: PostsShown = {
  filter: noPostFilter,
  sorting: usualSorting,
  metric: 'engagement',
  widths: {},
  compared: [],
};

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** "?whose=own&network=x&from=2026-11-01&sort=-usual&with=x:status:1". What this version does not know is left out. */
export function postsOf(query: URLSearchParams): PostsShown {
  const wanted = postFacets.flatMap((facet) => {
    const values = [...new Set(query.getAll(facet))];
    return values.length > 0 ? [[facet, values] as const] : [];
  });
  const sorted = query.get('sort') ?? '';
  const by = postSorts.find((key) => key === sorted.replace(/^-/, ''));
  const dayOf = (name: string): string | undefined => {
    const said = query.get(name);
    return said !== null && dayPattern.test(said) ? said : undefined;
  };
  const savedId = query.get('saved') ?? undefined;
  const [from, to] = [dayOf('from'), dayOf('to')];
  return {
    filter: {
      scope: postScopes.find((scope) => scope === query.get('whose')) ?? noPostFilter.scope,
      search: query.get('q') ?? '',
      wanted: Object.fromEntries(wanted) as Partial<Record<PostFacet, readonly string[]>>,
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    },
    sorting: by ? { by, direction: sorted.startsWith('-') ? 'down' : 'up' } : usualSorting,
    metric: shownMetrics.find((metric) => metric === query.get('metric')) ?? 'engagement',
    widths: widthsOf(query.getAll('width')),
    compared: [...new Set(query.getAll('with'))].slice(0, mostCompared),
    ...(savedId ? { savedId } : {}),
  };
}

/** The opposite. The usual way is not said. */
export function queryOfPosts(shown: PostsShown): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, values] of namesOf(shown)) for (const value of values) query.append(name, value);
  for (const key of shown.compared) query.append('with', key);
  if (shown.savedId) query.set('saved', shown.savedId);
  return query;
}

function namesOf({ filter, sorting, metric, widths }: PostsShown): (readonly [string, readonly string[]])[] {
  const { scope, search, from, to, wanted } = filter;
  const isUsualSort = sorting.by === usualSorting.by && sorting.direction === usualSorting.direction;
  return [
    ['whose', scope === noPostFilter.scope ? [] : [scope]],
    ...postFacets.map((facet) => [facet, wanted[facet] ?? []] as const),
    ['from', from ? [from] : []],
    ['to', to ? [to] : []],
    ['q', search.trim() ? [search.trim()] : []],
    ['metric', metric === 'engagement' ? [] : [metric]],
    ['width', saidWidths(widths)],
    ['sort', isUsualSort ? [] : [`${sorting.direction === 'down' ? '-' : ''}${sorting.by}`]],
  ];
}

/** What is stored of it under a name, with the way of looking. */
export const savedPostsQuery = (view: string, shown: PostsShown): SavedView['query'] => ({
  view,
  ...Object.fromEntries(
    namesOf(shown)
      .filter(([, values]) => values.length > 0)
      .map(([name, v]) => [name, [...v]]),
  ),
});

/** The way of looking of a saved view, and how it shows posts. */
export function openedPosts({ id, query }: Pick<SavedView, 'id' | 'query'>): {
  readonly view: PostView;
  readonly shown: PostsShown;
} {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const each of Array.isArray(value) ? value : [value]) params.append(name, String(each));
  const view = postViews.find((each) => each === params.get('view')) ?? 'table';
  return { view, shown: { ...postsOf(params), savedId: id } };
}

/** Whether a saved view shows just this, whatever is compared. */
export function isPostsShownBy(saved: Pick<SavedView, 'id' | 'query'>, view: string, shown: PostsShown): boolean {
  const opened = openedPosts(saved);
  return opened.view === view && sameText(opened.shown) === sameText(shown);
}

const sameText = (shown: PostsShown): string =>
  [...queryOfPosts({ ...shown, compared: [], savedId: undefined })]
    .map((pair) => pair.join('='))
    .sort()
    .join('&');

export interface PostsRoute {
  readonly view: PostView;
  /** The key of the post that is open. */
  readonly openKey: string | undefined;
}

/** "grid/x:status:1" or "x:status:1": what follows "posts" in the address. */
export function postsRouteOf([first, second]: readonly string[]): PostsRoute {
  const view = postViews.find((each) => each === first);
  return view ? { view, openKey: second } : { view: 'table', openKey: first };
}

/** The table stays out of the address, so that a post has the address that is linked everywhere. */
export const postsPathOf = ({ view, openKey }: PostsRoute): readonly string[] => [
  'posts',
  ...(view === 'table' ? [] : [view]),
  ...(openKey === undefined ? [] : [openKey]),
];
