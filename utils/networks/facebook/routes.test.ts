import { describe, expect, it } from 'vitest';
import { cleanAddress, commentOf, pageOf, postOf, profileOf } from './routes.ts';

const at = (path: string) => new URL(path, 'https://www.facebook.com');
const pfbid = 'pfbid0AbcdefghijkLmnopq';
const ref = (kind: string, id: string) => ({ network: 'facebook', kind, id });

describe('the page that an address tells', () => {
  it.each([
    ['/', 'home', undefined],
    ['/home.php', 'home', undefined],
    ['/?sk=h_chr', 'home', undefined],
    ['/groups/feed/', 'home', undefined],
    ['/harbour.tea', 'profile', 'harbour.tea'],
    ['/harbour.tea/', 'profile', 'harbour.tea'],
    ['/harbour.tea/about', 'profile', 'harbour.tea'],
    ['/harbour.tea/events', 'profile', 'harbour.tea'],
    ['/harbour.tea/photos', 'profile', 'harbour.tea'],
    ['/harbour.tea/videos', 'profile', 'harbour.tea'],
    ['/harbour.tea/posts', 'profile', 'harbour.tea'],
    ['/Caf%C3%A9-Nord-100064000000000/', 'profile', 'Café-Nord-100064000000000'],
    ['/profile.php?id=61000000000003', 'profile', '61000000000003'],
    ['/profile.php?id=61000000000003&sk=about', 'profile', '61000000000003'],
    ['/people/Anna-Lind/61000000000004/', 'profile', '61000000000004'],
    ['/groups/tea/user/61000000000005/', 'profile', '61000000000005'],
    ['/groups/tea/', 'group', 'tea'],
    ['/groups/tea/members', 'group', 'tea'],
    ['/groups/discover', 'other', undefined],
    ['/groups/tea/search?q=oolong', 'search-posts', 'tea'],
    ['/search/posts?q=oolong', 'search-posts', undefined],
    ['/search/top?q=oolong', 'search-posts', undefined],
    ['/search/people?q=anna', 'search-people', undefined],
    ['/hashtag/tea', 'search-posts', undefined],
    ['/photo/?fbid=222222222222222&set=a.1', 'photo', undefined],
    ['/photo.php?fbid=222222222222222', 'photo', undefined],
    ['/harbour.tea/photos/a.1/222222222222222', 'photo', 'harbour.tea'],
    ['/notifications', 'notifications', undefined],
    ['/messages/t/1234567', 'messages', undefined],
    ['/marketplace/', 'other', undefined],
    ['/settings', 'other', undefined],
    ['/login.php?next=x', 'other', undefined],
    ['/watch/', 'other', undefined],
    ['/stories/123456/abc', 'other', undefined],
    ['/pg/glaze.club/posts/', 'other', undefined],
    ['/fundraisers/', 'other', undefined],
    ['/jobs/', 'other', undefined],
    ['/live/producer', 'other', undefined],
    ['/games/', 'other', undefined],
    ['/feeds/', 'other', undefined],
    ['/%E0%A4%A', 'other', undefined],
  ])('%s is %s of %s', (path, surface, handle) => {
    expect(pageOf(at(path))).toEqual({ surface, ...(handle && { handle }) });
  });

  it.each([
    [`/harbour.tea/posts/${pfbid}`, 'harbour.tea', 'pfbid', pfbid],
    ['/harbour.tea/posts/123456789012345', 'harbour.tea', 'post', '123456789012345'],
    ['/harbour.tea/posts/first-flush-is-here/123456789012345/', 'harbour.tea', 'post', '123456789012345'],
    ['/harbour.tea/videos/123456789012345/', 'harbour.tea', 'video', '123456789012345'],
    ['/harbour.tea/videos/a-title/123456789012345/', 'harbour.tea', 'video', '123456789012345'],
    ['/reel/123456789012345', undefined, 'video', '123456789012345'],
    ['/reels/123456789012345/', undefined, 'video', '123456789012345'],
    ['/watch/?v=123456789012345', undefined, 'video', '123456789012345'],
    ['/watch/live/?ref=watch_permalink&v=123456789012345', undefined, 'video', '123456789012345'],
    ['/video.php?v=123456789012345', undefined, 'video', '123456789012345'],
    ['/permalink.php?story_fbid=123456789012345&id=61000000000003', '61000000000003', 'post', '123456789012345'],
    [`/permalink.php?story_fbid=${pfbid}&id=61000000000003`, '61000000000003', 'pfbid', pfbid],
    ['/story.php?story_fbid=123456789012345&id=61000000000003', '61000000000003', 'post', '123456789012345'],
    ['/groups/tea/posts/123456789012345/', 'tea', 'post', '123456789012345'],
    ['/groups/tea/permalink/123456789012345/', 'tea', 'post', '123456789012345'],
  ])('%s is a post', (path, handle, kind, id) => {
    expect(pageOf(at(path))).toEqual({ surface: 'post', ...(handle && { handle }), post: ref(kind, id) });
  });
});

describe('links', () => {
  it.each([
    ['/harbour.tea?__cft__[0]=AZX&__tn__=-UC', 'harbour.tea', undefined],
    ['https://www.facebook.com/harbour.tea', 'harbour.tea', undefined],
    ['https://facebook.com/harbour.tea', 'harbour.tea', undefined],
    ['https://mbasic.facebook.com/harbour.tea', 'harbour.tea', undefined],
    ['https://mobile.facebook.com/harbour.tea', 'harbour.tea', undefined],
    ['https://es-la.facebook.com/harbour.tea', 'harbour.tea', undefined],
    ['/profile.php?id=61000000000003&__tn__=x', '61000000000003', '61000000000003'],
    ['/groups/1/user/61000000000005/?__cft__', '61000000000005', '61000000000005'],
    ['/p/Tea-House-61000000000006/', '61000000000006', '61000000000006'],
  ])('%s leads to %s', (href, handle, stableId) => {
    expect(profileOf(href)).toEqual({ network: 'facebook', handle, ...(stableId && { stableId }) });
  });

  it.each([
    '?__cft__[0]=AZX#?ekd',
    'https://www.facebook.com/profile.php?__cft__[0]=AZX#?dec',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Ftea.example',
    'https://tea.example/harbour.tea',
    'https://developers.facebook.com/docs',
    'https://business.facebook.com/latest',
    'https://facebook.com.tea.example/harbour.tea',
    'https://tea-facebook.com/harbour.tea',
    '//tea.example',
    '/hashtag/tea',
    '/stories/1234567/abc',
    '/photo/?fbid=1',
    '/friends/',
    '/groups/tea/',
    '/harbour.tea/followers/',
    '#',
    '',
  ])('%s leads to no account', (href) => expect(profileOf(href)).toBeUndefined());

  it.each([
    [`/harbour.tea/posts/${pfbid}?comment_id=7`, ref('pfbid', pfbid)],
    ['/harbour.tea/videos/pcb.555555555555555/123456789012345?x', ref('video', '123456789012345')],
    ['https://de-de.facebook.com/harbour.tea/posts/123456789012345?rdid=x#', ref('post', '123456789012345')],
    ['https://touch.facebook.com/story.php?story_fbid=123456789012345&id=1', ref('post', '123456789012345')],
    ['/photo/?fbid=222222222222222&set=pcb.1', undefined],
    ['/harbour.tea/posts', undefined],
    ['/harbour.tea/posts/a-title', undefined],
    ['https://tea.example/a/posts/123456789012345', undefined],
  ])('%s leads to a post: %o', (href, post) => expect(postOf(href)).toEqual(post));

  it.each([
    ['?comment_id=777', undefined, { id: '777' }],
    [`?comment_id=${encodeURIComponent(btoa('comment:123_777'))}`, undefined, { post: '123', id: '777' }],
    [`?comment_id=777&reply_comment_id=${btoa('comment:123_888')}`, { post: '123', id: '888' }, { id: '777' }],
    [`?comment_id=${btoa('feedback:123_777')}`, undefined, undefined],
    ['?comment_id=%E0', undefined, undefined],
    ['?x', undefined, undefined],
  ])('%s leads to a comment', (query, reply, comment) => {
    expect(commentOf(`/harbour.tea/posts/1${query}`, 'reply_comment_id')).toEqual(reply);
    expect(commentOf(`/harbour.tea/posts/1${query}`)).toEqual(comment);
    expect(commentOf(`https://tea.example/${query}`)).toBeUndefined();
  });

  it('loses what only tracks', () => {
    expect(cleanAddress('/permalink.php?story_fbid=12345&id=678&__cft__[0]=AZ&comment_id=9#?x')).toBe(
      'https://www.facebook.com/permalink.php?story_fbid=12345&id=678',
    );
  });
});
