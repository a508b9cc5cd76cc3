// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { exactly } from '../../lib/count.ts';
import { ShownProfile } from '../../model/shown.ts';
import { interpretedProfile } from '../interpret.ts';
import { x } from './adapter.ts';

interface Markup {
  readonly title?: string;
  readonly line?: string;
  readonly tab?: string;
  readonly name?: string;
  readonly more?: string;
}

function read({
  title = 'Tea',
  line = '1,234 posts',
  tab = '/tea',
  name = '<span>Tea</span>',
  more = '',
}: Markup = {}) {
  document.body.innerHTML = `<div data-testid="primaryColumn">
    <div><h2 role="heading"><span>${title}</span></h2><div dir="ltr">${line}</div></div>
    <div data-testid="UserName"><div dir="ltr">${name}</div><div tabindex="-1"><div dir="ltr"><span>@tea</span></div></div></div>
    ${more}<nav><a href="${tab}" role="tab" aria-selected="true"></a><a href="/tea/likes" role="tab" aria-selected="false"></a></nav></div>`;
  const value = x.readProfile(document, new URL('https://x.com/Tea'), 0)?.value;
  if (value) expect(ShownProfile.parse(value)).toEqual(value);
  return value && interpretedProfile(value);
}

describe('the number of posts', () => {
  it('stands above the page while the list is one of posts', () => {
    expect(read()?.posts).toEqual(exactly(1234));
    expect(read({ line: '97K posts' })?.posts).toMatchObject({ from: 97_000, to: 97_999 });
    expect(read({ tab: 'https://x.com/Tea/with_replies' })?.posts).toMatchObject(exactly(1234));
  });

  it.each([
    ['another list is chosen', { tab: '/tea/media' }],
    ['the list is of another profile', { tab: '/leaf' }],
    ['another name stands above the page', { title: 'Leaf' }],
    ['no number stands there', { line: '@tea_2' }],
  ])('is nothing where %s', (_, markup) => {
    expect(read(markup)?.posts).toBeUndefined();
  });
});

describe('what a profile says of itself', () => {
  it('has the name that stands above the page, or none', () => {
    expect(read()?.profile.name).toBe('Tea');
    expect(read({ name: '<span>Tea</span><span>Tea</span>' })?.profile).toEqual({ network: 'x', handle: 'tea' });
  });

  it('is left out where it cannot be read in full', () => {
    const more = (emoji: string) =>
      `<div data-testid="UserDescription">Tea ${emoji}</div><span data-testid="UserLocation">${emoji} Hamburg</span>`;
    expect(read({ more: more('<img alt="🍵">') })).toMatchObject({ headline: 'Tea 🍵', place: '🍵 Hamburg' });
    const { headline, place } = read({ more: more('<img>') }) ?? {};
    expect([headline, place]).toEqual([undefined, undefined]);
  });

  it('is verified only by a badge that is known', () => {
    expect(read()?.verified).toBe(false);
    expect(read({ name: '<span>Tea</span><svg data-testid="icon-verified"></svg>' })?.verified).toBe(true);
    expect(read({ name: '<span>Tea</span><svg data-testid="new"></svg>' })?.verified).toBeUndefined();
  });
});

describe('the pinned post', () => {
  const post = (context: string, { by = 'tea', id = '17', text = 'Our refill map' } = {}) =>
    `<div data-testid="cellInnerDiv"><article data-testid="tweet">${context}<div data-testid="User-Name">
    <a href="/${by}"><div dir="ltr">Tea</div></a><a href="/${by}"><div dir="ltr">@${by}</div></a>
    <a href="/${by}/status/${id}"><time datetime="2026-03-01T08:00:00.000Z"></time></a></div>
    <div data-testid="tweetText" lang="en">${text}</div></article></div>`;
  const mark = '<div data-testid="socialContext">Épinglé</div>';

  it('is the first of the list, where the line above it leads nowhere', () => {
    expect(read({ more: post(mark) + post('', { id: '18' }) })?.pinned).toEqual({ id: '17', text: 'Our refill map' });
  });

  it('is told by its first words, and without them where they cannot be read', () => {
    expect(read({ more: post(mark, { text: 'a'.repeat(280) }) })?.pinned?.text).toHaveLength(200);
    expect(read({ more: post(mark, { text: 'Tea <img>' }) })?.pinned).toEqual({ id: '17' });
  });

  it.each([
    ['nothing stands above the first post', post('') + post(mark, { id: '18' })],
    ['the first post was reposted', post('<a href="/tea"><div data-testid="socialContext">Tea reposted</div></a>')],
    ['the list is of the profile before', post(mark, { by: 'leaf' })],
    ['the list is not there', ''],
  ])('is not told where %s', (_, more) => {
    expect(read({ more })?.pinned).toBeUndefined();
  });
});

it('does not take numbers from data of another shape', () => {
  for (const data of ['', '[]', 'null', '{"mainEntity":{}}', '{"mainEntity":{"additionalName":"tea"}}']) {
    document.head.innerHTML = `<script type="application/ld+json" data-testid="UserProfileSchema-test">${data}</script>`;
    expect(read()?.profile.stableId, data).toBeUndefined();
  }
  document.head.innerHTML = '';
});

it('says nothing of a page without a header, whatever the data are of', () => {
  document.body.innerHTML = '<div data-testid="primaryColumn"><h2>Profile</h2><div dir="ltr">@tea</div></div>';
  document.head.innerHTML = `<script type="application/ld+json" data-testid="UserProfileSchema-test">
    {"mainEntity":{"additionalName":"tea","identifier":"1","interactionStatistic":[]}}</script>`;
  expect(x.readProfile(document, new URL('https://x.com/tea'), 0)).toBeUndefined();
  document.head.innerHTML = '';
});
