import { describe, expect, it } from 'vitest';
import { Surface } from '../../model/network.ts';
import { handleOfPath, matches, pageOf } from './routes.ts';

const post = (id: string) => ({ network: 'x', kind: 'status', id });

/** Every address against every surface: what is not in the row of a surface must be of another one. */
const pathsBySurface: Readonly<Record<Surface, readonly string[]>> = {
  home: ['/', '/home', '/home?lang=de', '/home/'],
  profile: [
    '/harbour_tea',
    '/harbour_tea/',
    '/Harbour_Tea?lang=en',
    '/harbour_tea/with_replies',
    '/harbour_tea/media',
    '/harbour_tea/highlights',
    '/harbour_tea/articles',
    '/harbour_tea/likes',
    '/harbour_tea/affiliates',
    '/harbour_tea/photo',
    '/harbour_tea/header_photo',
    '/_',
    '/homeowner',
  ],
  post: [
    '/harbour_tea/status/2031000000000000001',
    '/harbour_tea/status/2031000000000000001?s=20&t=abc',
    '/harbour_tea/status/2031000000000000001/history',
    '/i/status/2031000000000000001',
    '/i/web/status/2031000000000000001',
  ],
  photo: [
    '/harbour_tea/status/2031000000000000001/photo/1',
    '/harbour_tea/status/2031000000000000001/video/1',
    '/i/status/2031000000000000001/photo/2',
  ],
  article: [
    '/harbour_tea/article/2031000000000000001',
    '/harbour_tea/article/2031000000000000001/media/2030999999999999999',
    '/i/article/2031000000000000001',
  ],
  'search-posts': ['/search?q=tea', '/search?q=tea&f=live', '/search?q=tea&f=media', '/hashtag/tea'],
  'search-people': ['/search?q=tea&f=user'],
  group: ['/i/communities/1500000000000000000', '/i/communities/1500000000000000000/about'],
  notifications: ['/notifications', '/notifications/mentions'],
  messages: ['/messages', '/messages/12-34', '/i/chat', '/i/chat/12-34'],
  compose: ['/compose/post', '/compose/articles', '/intent/post?text=tea', '/intent/tweet'],
  company: [],
  other: [
    '/explore',
    '/explore/tabs/for-you',
    '/settings/account',
    '/i/bookmarks',
    '/i/lists/1500000000000000000',
    '/i/flow/login',
    '/i/grok',
    '/i/communities/suggested',
    '/login',
    '/tos',
    '/harbour_tea/followers',
    '/harbour_tea/verified_followers',
    '/harbour_tea/following',
    '/harbour_tea/communities',
    '/harbour_tea/lists',
    '/harbour_tea/status/2031000000000000001/analytics',
    '/harbour_tea/status/2031000000000000001/quotes',
    '/harbour_tea/status/2031000000000000001/likes',
    '/harbour_tea/status/not-a-number',
    '/harbour_tea/status',
    '/a_handle_that_is_longer_than_any',
    '/name%20with%20space',
    '/<img>',
  ],
};

const rows = Object.entries(pathsBySurface).flatMap(([surface, paths]) =>
  paths.map((path) => [path, surface] as const),
);

describe('pageOf', () => {
  it.each(rows)('%s is %s', (path, surface) => {
    expect(pageOf(new URL(path, 'https://x.com')).surface).toBe(surface);
  });

  it('has addresses for every surface that X has', () => {
    const empty = Surface.options.filter((surface) => pathsBySurface[surface].length === 0);
    expect(empty).toEqual(['company']);
  });

  it.each([
    ['/Harbour_Tea/media', { surface: 'profile', handle: 'Harbour_Tea' }],
    ['/harbour_tea/following', { surface: 'other', handle: 'harbour_tea' }],
    ['/harbour_tea/status/12/photo/1', { surface: 'photo', handle: 'harbour_tea', post: post('12') }],
    ['/harbour_tea/status/12/analytics', { surface: 'other', handle: 'harbour_tea', post: post('12') }],
    ['/harbour_tea/article/12', { surface: 'article', handle: 'harbour_tea', post: post('12') }],
    ['/i/article/12', { surface: 'article' }],
    ['/i/web/status/12', { surface: 'post', post: post('12') }],
    ['/i/communities/12', { surface: 'group', handle: '12' }],
    ['/explore', { surface: 'other' }],
  ])('%s tells all that it holds', (path, page) => {
    expect(pageOf(new URL(path, 'https://x.com'))).toEqual(page);
  });
});

describe('handleOfPath', () => {
  it.each([
    ['/harbour_tea', 'harbour_tea'],
    ['/harbour_tea/', 'harbour_tea'],
    ['/Home', undefined],
    ['/i', undefined],
    ['/harbour_tea/status/12', undefined],
    ['/hashtag/tea', undefined],
    ['', undefined],
  ])('%s', (path, handle) => {
    expect(handleOfPath(path)).toBe(handle);
  });
});

it('runs on one origin only', () => {
  expect(matches).toEqual(['https://x.com/*']);
});
