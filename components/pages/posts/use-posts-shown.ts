import { useMemo } from 'preact/hooks';
import { goWith, useQuery } from '../../hooks/use-route.ts';
import { useTyped } from '../../hooks/use-typed.ts';
import type { ColumnWidths } from './columns.ts';
import { postsOf, postsPathOf, type PostsRoute, type PostsShown, queryOfPosts } from './post-address.ts';

export interface PostsShownState {
  readonly shown: PostsShown;
  /** Goes to another post, view or way of showing them; what is not said stays as it is. */
  readonly go: (change: Partial<PostsRoute>, shown?: PostsShown) => void;
  readonly search: (text: string) => void;
  /** How wide columns are; not a step that one goes back from. */
  readonly resize: (widths: ColumnWidths) => void;
}

/** How posts are shown, as the address says; what is typed in the search is shown at once. */
export function usePostsShown(route: PostsRoute): PostsShownState {
  const query = useQuery();
  const said = useMemo(() => postsOf(query), [query]);
  const { typed, type, taken } = useTyped(said.filter.search, (text) =>
    goWith(postsPathOf(route), queryOfPosts({ ...said, filter: { ...said.filter, search: text } }), 'same'),
  );
  const shown = useMemo<PostsShown>(() => ({ ...said, filter: { ...said.filter, search: typed } }), [said, typed]);
  const go: PostsShownState['go'] = (change, next = shown) => {
    taken(next.filter.search);
    goWith(postsPathOf({ ...route, ...change }), queryOfPosts(next));
  };
  const resize = (widths: ColumnWidths) => goWith(postsPathOf(route), queryOfPosts({ ...shown, widths }), 'same');
  return { shown, go, search: type, resize };
}
