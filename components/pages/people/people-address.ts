import type { SavedView } from '../../../utils/model/desk-rules.ts';
import { facets, noFilter, type PeopleFilter } from './people-filter.ts';
import { type PeopleSort, sortKeys, usualSort } from './people-sort.ts';

/** How the page shows people, as it stands in the address and in a saved view. */
export interface Shown {
  readonly filter: PeopleFilter;
  readonly sort: PeopleSort;
  /** The saved view that it was opened as; what is shown may have changed since. */
  readonly savedId?: string | undefined;
}

export const usualShown: Shown = { filter: noFilter, sort: usualSort };

/** "?stage=new&tag=hotel&q=mara&sort=-added". What this version does not know is left out. */
export function shownOf(query: URLSearchParams): Shown {
  const wanted = facets.flatMap((facet) => {
    const values = [...new Set(query.getAll(facet))];
    return values.length > 0 ? [[facet, values] as const] : [];
  });
  const sorted = query.get('sort') ?? '';
  const by = sortKeys.find((key) => key === sorted.replace(/^-/, ''));
  const savedId = query.get('saved') ?? undefined;
  return {
    filter: { search: query.get('q') ?? '', wanted: Object.fromEntries(wanted) },
    sort: by ? { by, isDown: sorted.startsWith('-') } : usualSort,
    ...(savedId ? { savedId } : {}),
  };
}

/** The opposite. The usual way is not said. */
export function queryOfShown({ filter, sort, savedId }: Shown): URLSearchParams {
  const query = new URLSearchParams();
  for (const facet of facets) for (const value of filter.wanted[facet] ?? []) query.append(facet, value);
  if (filter.search.trim()) query.set('q', filter.search.trim());
  if (sort.by !== usualSort.by || sort.isDown !== usualSort.isDown) query.set('sort', sortText(sort));
  if (savedId) query.set('saved', savedId);
  return query;
}

const sortText = ({ by, isDown }: PeopleSort): string => `${isDown ? '-' : ''}${by}`;

/** What is stored of it under a name, with the tab. */
export function savedQuery(view: string, { filter, sort }: Shown): SavedView['query'] {
  const wanted = facets.flatMap((facet) => {
    const values = filter.wanted[facet];
    return values ? [[facet, [...values]] as const] : [];
  });
  return {
    view,
    ...Object.fromEntries(wanted),
    ...(filter.search.trim() ? { q: filter.search.trim() } : {}),
    sort: sortText(sort),
  };
}

/** The tab of a saved view, and how it shows people. */
export function openedView({ id, query }: Pick<SavedView, 'id' | 'query'>): {
  readonly view: string;
  readonly shown: Shown;
} {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const each of Array.isArray(value) ? value : [value]) params.append(name, String(each));
  return { view: params.get('view') ?? '', shown: { ...shownOf(params), savedId: id } };
}

/** Whether a saved view shows just this. */
export const isShownBy = (saved: Pick<SavedView, 'id' | 'query'>, view: string, shown: Shown): boolean => {
  const opened = openedView(saved);
  return opened.view === view && sameText(opened.shown) === sameText(shown);
};

const sameText = ({ filter, sort }: Shown): string => {
  const query = queryOfShown({ filter, sort });
  query.sort();
  return [...query]
    .map((pair) => pair.join('='))
    .sort()
    .join('&');
};
