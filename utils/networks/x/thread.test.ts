// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { $$ } from '../../page/dom.ts';
import { x } from './adapter.ts';

const url = new URL('https://x.com/tea/status/2');

interface Cell {
  readonly id: string;
  readonly tab?: string;
  readonly top?: number;
}

const post = ({ id, tab = '0' }: Cell) => `<article data-testid="tweet" tabindex="${tab}">
  <div data-testid="User-Name"><a href="/tea"><div dir="ltr"><span>Tea</span></div></a>
  <a href="/tea/status/${id}"><time datetime="2026-03-09T00:00:00.000Z"></time></a></div></article>`;
const inCell = (inside: string, top?: number) =>
  `<div data-testid="cellInnerDiv" ${top === undefined ? '' : `style="transform: translateY(${top}px);"`}>${inside}</div>`;
const cell = (one: Cell) => inCell(post(one), one.top);
const ad = (id: string, tab: string) => inCell(`<div data-testid="placementTracking">${post({ id, tab })}</div>`);

function places(cells: string, address = url): string[] {
  document.body.innerHTML = `<section><div>${cells}</div></section>`;
  return $$('article', document).map((element) => {
    const { value } = x.posts.read(element, { seenAt: 0, url: address, surface: x.pageOf(address).surface });
    return `${value?.post.id} ${value?.thread ?? '?'}`;
  });
}

const focal = { id: '2', tab: '-1' };

describe('the place in a thread', () => {
  it('is before, in or after the post that the page is about', () => {
    expect(places(cell({ id: '1' }) + cell(focal) + cell({ id: '3' }))).toEqual(['1 before', '2 focal', '3 after']);
  });

  it('is told on the pages of its pictures too, and on no others', () => {
    const cells = cell(focal) + cell({ id: '3' });
    expect(places(cells, new URL('/tea/status/2/photo/1', url))).toEqual(['2 focal', '3 after']);
    expect(places(cells, new URL('/i/status/2', url))).toEqual(['2 focal', '3 after']);
    expect(places(cells, new URL('/tea', url))).toEqual(['2 ?', '3 ?']);
  });

  it('is nothing for advertisements, which may have the tab index of the post', () => {
    expect(places(cell({ id: '1' }) + cell(focal) + ad('4', '-1') + cell({ id: '3' }))).toEqual([
      '1 before',
      '2 focal',
      '4 ?',
      '3 after',
    ]);
    expect(places(ad('2', '-1') + cell({ id: '3' }))).toEqual(['2 ?', '3 ?']);
  });

  it('is nothing for what is recommended below a heading', () => {
    const heading = inCell('<h2>Discover more</h2>');
    expect(places(cell(focal) + cell({ id: '3' }) + heading + cell({ id: '4' }))).toEqual([
      '2 focal',
      '3 after',
      '4 ?',
    ]);
  });

  it('is nothing where no post, or another one, is the one of the page', () => {
    expect(places(cell({ id: '2' }) + cell({ id: '3' }))).toEqual(['2 ?', '3 ?']);
    expect(places(cell({ id: '1', tab: '-1' }) + cell({ id: '3' }))).toEqual(['1 ?', '3 ?']);
    expect(places(post(focal) + post({ id: '3' }))).toEqual(['2 focal', '3 ?']);
  });

  it('is nothing where a cell stands elsewhere than it is drawn', () => {
    const drawn = { ...focal, top: 100 };
    expect(places(cell({ id: '1', top: 0 }) + cell(drawn) + cell({ id: '3', top: 300 }))).toEqual([
      '1 before',
      '2 focal',
      '3 after',
    ]);
    expect(places(cell({ id: '3', top: 300 }) + cell(drawn))).toEqual(['3 ?', '2 focal']);
  });

  it('is nothing between two copies of the post', () => {
    expect(places(cell(focal) + cell({ id: '3' }) + cell(focal))).toEqual(['2 focal', '3 ?', '2 focal']);
  });
});
