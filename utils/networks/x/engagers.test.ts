// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { engagerPageOf } from '../engager-pages.ts';
import { engagerCells, engagerOf, viewerIn } from './engagers.ts';

const path = '/tidewell/status/12/likes';
const cell = (handle: string, more = ''): string => `
  <div data-testid="cellInnerDiv"><div><div data-testid="UserCell" role="button">
    <div><a href="/${handle}"><img alt=""></a></div>
    <a href="/${handle}"><div dir="ltr"><span>Mara</span></div></a><div dir="ltr">@${handle}</div>${more}
  </div></div></div>`;
const follow = (id: string, handle: string): string =>
  `<button data-testid="${id}-follow" aria-label="Follow @${handle}">Follow</button>`;
const list = (cells: string): string => `<section role="region"><h1>Liked by</h1><div>${cells}</div></section>`;
const tabs = (chosen: string): string => `<nav><a role="tab" href="/tidewell/status/12/retweets"
  aria-selected="${chosen === 'retweets'}">Reposts</a><a role="tab" href="${path}"
  aria-selected="${chosen === 'likes'}">Likes</a></nav>`;
const column = (inside: string): string => `<div data-testid="primaryColumn"><h2>Post</h2>${inside}</div>`;
const sidebar = `<div data-testid="sidebarColumn"><aside>${cell('suggested', follow('9', 'suggested'))}</aside></div>`;

const shown = (html: string) => {
  document.body.innerHTML = html;
  return engagerCells(document).map(engagerOf);
};

beforeEach(() => {
  document.location.href = `https://x.com${path}`;
});

describe('the list of those who liked a post', () => {
  it('names them by handle and, where a button tells it, by number; nobody beside it', () => {
    const cells = cell('MaraL', follow('777', 'MaraL')) + cell('otto');
    expect(shown(column(tabs('likes') + list(cells)) + sidebar)).toEqual([
      { network: 'x', handle: 'MaraL', stableId: '777' },
      { network: 'x', handle: 'otto' },
    ]);
  });

  it('says nothing of a cell without a handle, and takes no number of somebody else', () => {
    const nameless = '<div data-testid="cellInnerDiv"><div data-testid="UserCell"><span>Mara</span></div></div>';
    expect(shown(column(list(nameless + cell('otto', follow('5', 'ottokar')))))).toEqual([
      undefined,
      { network: 'x', handle: 'otto' },
    ]);
  });

  it('is none where the page is built in another way', () => {
    const cells = cell('otto');
    expect(shown(list(cells))).toEqual([]);
    expect(shown(column(`<div>${cells}</div>`))).toEqual([]);
    expect(shown(column(list(cells) + list(cells)))).toEqual([]);
    expect(shown(column(list(cells)) + column(list(cells)))).toEqual([]);
    expect(shown(column(list(`${cells}<div data-testid="cellInnerDiv"><h2>Who to follow</h2></div>${cells}`)))).toEqual(
      [],
    );
    expect(shown(column(list(cells.replace('cellInnerDiv', 'other'))))).toEqual([]);
    expect(shown(sidebar)).toEqual([]);
  });

  it('is not what stands there while another tab is chosen', () => {
    expect(shown(column(tabs('retweets') + list(cell('otto'))))).toEqual([]);
  });

  it('stands on a page that says who is signed in', () => {
    document.body.innerHTML = '<a data-testid="AppTabBar_Profile_Link" href="/tidewell">Profile</a>';
    expect(viewerIn(document)).toEqual({ network: 'x', handle: 'tidewell' });
  });
});

describe('the address of such a list', () => {
  const page = (at: string, network: 'x' | 'facebook' = 'x') => engagerPageOf(network, new URL(at, 'https://x.com'));

  it('tells the post and the kind', () => {
    const post = { network: 'x', kind: 'status', id: '12' };
    expect(page(path)).toEqual({ handle: 'tidewell', post, kind: 'reaction' });
    expect(page('/tidewell/status/12/retweets/')).toEqual({ handle: 'tidewell', post, kind: 'share' });
  });

  it('is no other one', () => {
    for (const other of ['/tidewell/likes', '/tidewell/status/12', '/tidewell/status/12/quotes', '/i/status/x/likes'])
      expect(page(other), other).toBeUndefined();
    expect(page(path, 'facebook')).toBeUndefined();
  });
});
