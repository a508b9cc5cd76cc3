import { expect, it } from 'vitest';
import {
  isPostsShownBy,
  openedPosts,
  postsOf,
  postsPathOf,
  postsRouteOf,
  type PostsShown,
  queryOfPosts,
  savedPostsQuery,
  usualPosts,
} from './post-address.ts';

const shown: PostsShown = {
  filter: {
    scope: 'own',
    search: 'mara & co',
    from: '2026-11-01',
    to: '2026-11-17',
    wanted: { network: ['x', 'linkedin'], format: [''] },
  },
  sorting: { by: 'usual', direction: 'down' },
  metric: 'views',
  widths: { post: 320, seen: 96 },
  compared: ['x:status:1', 'linkedin:activity:2'],
};

it('an address says all that is shown, and is read back', () => {
  expect(postsOf(queryOfPosts(shown))).toEqual(shown);
  expect(queryOfPosts(usualPosts).toString()).toBe('');
  const wrong = 'width=post:2&width=usual:9999&width=seen:wide&width=other:80&width=track';
  expect(postsOf(new URLSearchParams(wrong)).widths).toEqual({ post: 120, usual: 900 });
  expect(postsOf(new URLSearchParams('sort=nothing&whose=aliens&from=yesterday&metric=love'))).toEqual(usualPosts);
});

it('compares six at most, each once', () => {
  const keys = ['a', 'a', 'b', 'c', 'd', 'e', 'f', 'g'];
  expect(postsOf(new URLSearchParams(keys.map((key) => ['with', key]))).compared).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
    'f',
  ]);
});

it('a saved view opens as it was saved, whatever is compared', () => {
  const saved = { id: 's1', query: savedPostsQuery('grid', shown) };
  expect(openedPosts(saved)).toEqual({ view: 'grid', shown: { ...shown, compared: [], savedId: 's1' } });
  expect(isPostsShownBy(saved, 'grid', { ...shown, compared: [] })).toBe(true);
  expect(isPostsShownBy(saved, 'table', shown)).toBe(false);
  expect(isPostsShownBy(saved, 'grid', { ...shown, metric: 'engagement' })).toBe(false);
});

it('a post has the same address in the table as everywhere', () => {
  expect(postsRouteOf(['x:status:1'])).toEqual({ view: 'table', openKey: 'x:status:1' });
  for (const path of [[], ['x:status:1'], ['grid'], ['time', 'x:status:1']])
    expect(postsPathOf(postsRouteOf(path))).toEqual(['posts', ...path]);
});
