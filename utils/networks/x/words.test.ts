// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ShownPost } from '../../model/shown.ts';
import { $ } from '../../page/dom.ts';
import { x } from './adapter.ts';

const name = (
  handle: string,
) => `<div data-testid="User-Name"><a href="/${handle}"><div dir="ltr"><span>Tea</span></div></a>
  <a href="/${handle}/status/12"><time datetime="2026-03-09T00:00:00.000Z"></time></a></div>`;

function read(inside: string) {
  document.body.innerHTML = `<article data-testid="tweet">${name('tea')}${inside}</article>`;
  const context = { seenAt: 0, url: new URL('https://x.com/home'), surface: 'home' } as const;
  const { value } = x.posts.read($('article', document), context);
  expect(ShownPost.parse(value)).toEqual(value);
  return value;
}

const text = (inside: string) => `<div data-testid="tweetText" dir="auto" lang="en">${inside}</div>`;
const hidden = (inside: string) => `<div style="display: none;" aria-hidden="true">${inside}</div>`;

describe('the text', () => {
  const words = (inside: string) => {
    const { text: said, textComplete } = read(inside) ?? {};
    return [said, textComplete];
  };

  it('is complete unless something below it may show more', () => {
    expect(words(text('Tea'))).toEqual(['Tea', true]);
    expect(words(`<div>${text('Tea')}<button data-testid="tweet-text-show-more-link"></button></div>`)).toEqual([
      'Tea',
      false,
    ]);
    expect(words(`<div>${text('Tea')}<button data-testid="new"></button></div>`)).toEqual(['Tea', undefined]);
    expect(words(`<div>${text('Thé')}<button aria-expanded="false">Translate</button></div>`)).toEqual(['Thé', true]);
  });

  it('is none where nothing is set like one, and nothing where only its mark is gone', () => {
    expect(words('')).toEqual(['', true]);
    expect(words(text('Tea').replace('tweetText', 'new'))).toEqual([undefined, undefined]);
    expect(words('<div data-testid="twitterArticleReadView"></div>')).toEqual([undefined, undefined]);
  });

  it('is nothing where it may be the one of a quoted post', () => {
    expect(words(`<div>${name('leaf')}${text('Leaf')}</div>`)).toEqual([undefined, undefined]);
  });

  it('is there where a quoted post is not, and nobody knows whether one was quoted', () => {
    const left = '<div><article role="article"><span>This post is unavailable.</span></article></div>';
    expect(words(text('Tea') + left)).toEqual(['Tea', true]);
    expect(read(text('Tea') + left)).not.toHaveProperty('quotes', false);
    expect(read(text('Tea'))?.quotes).toBe(false);
  });

  it('has nothing of a trap', () => {
    expect(words(text(`Tea${hidden('Trap')}`))).toEqual(['Tea', true]);
    expect(words(text('Tea<i hidden>Trap</i>'))).toEqual(['Tea', true]);
  });
});

describe('links of the text', () => {
  const link = (href: string, shown: string) => `<span><a href="${href}">${shown}</a></span>`;

  it('are as they stand in the page, in order', () => {
    const links = [
      ['/hashtag/Tea?src=hashtag_click', '#Tea'],
      ['/search?q=%24TEA&amp;src=cashtag_click', '$TEA'],
      ['https://x.com/leaf', '@leaf'],
      ['https://t.co/1', '<span aria-hidden="true">https://</span>tea.example/<span>a…</span>'],
    ] as const;
    const shown = links.map(([href, words]) => link(href, words)).join(' ');
    const traps = hidden(link('/trap', 'Trap')) + link('/trap', ' ');
    expect(read(text(shown + traps))?.textLinks).toEqual([
      { href: '/hashtag/Tea?src=hashtag_click', text: '#Tea' },
      { href: '/search?q=%24TEA&src=cashtag_click', text: '$TEA' },
      { href: 'https://x.com/leaf', text: '@leaf' },
      { href: 'https://t.co/1', text: 'https://tea.example/a…' },
    ]);
  });

  it('are no more than can be stored, and none where there are none', () => {
    expect(read(text(link('/tea', '@tea').repeat(70)))?.textLinks).toHaveLength(60);
    expect(read(text('Tea'))?.textLinks).toEqual([]);
  });

  it('are nothing without a text, or where one has lost its address', () => {
    expect(read('')?.textLinks).toBeUndefined();
    expect(read(text('<a>#Tea</a>'))?.textLinks).toBeUndefined();
  });
});

describe('a quoted post', () => {
  const block = (inside: string) => `${text('Look')}<div role="link" tabindex="0"><div data-testid="User-Name">
    <div dir="ltr"><span>Leaf 🍃</span></div><div tabindex="-1"><div dir="ltr"><span>@leaf</span></div></div></div>
    ${inside}</div>`;
  const author = { network: 'x', handle: 'leaf', name: 'Leaf 🍃' };
  const photo = (handle: string, id: string) => `<a href="/${handle}/status/${id}/photo/1"></a>`;

  it('has an author, a text, and an id where a link tells it', () => {
    const post = { network: 'x', kind: 'status', id: '7' };
    expect(read(block(text('Green')))?.quoted).toEqual({ author, text: 'Green' });
    expect(read(block(photo('Leaf', '7')))?.quoted).toEqual({ author, post });
    expect(read(block(`${text('Gr')}<a href="https://x.com/leaf/status/7"></a>${photo('tea', '8')}`))?.quoted).toEqual({
      author,
      post,
      text: 'Gr',
    });
  });

  it('has a handle without what is hidden in it', () => {
    expect(read(block('').replace('@leaf', `@leaf${hidden('8h')}`))?.quoted).toEqual({ author });
  });

  it('has no id where two are told or another author', () => {
    expect(read(block(photo('leaf', '7') + photo('leaf', '8')))?.quoted).toEqual({ author });
    expect(read(block(photo('tea', '7')))?.quoted).toEqual({ author });
  });

  it('is nothing without a name, and has no text that cannot be read in full', () => {
    expect(read(block('').replace('User-Name">\n', 'new">\n'))?.quoted).toBeUndefined();
    expect(read(block(text('Green <img>')))?.quoted).toEqual({ author });
    expect(read(text('Tea'))?.quoted).toBeUndefined();
  });
});

describe('what the viewer did', () => {
  const buttons = (...ids: string[]) => read(ids.map((id) => `<button data-testid="${id}"></button>`).join(''))?.mine;

  it('is told by buttons that are other ones', () => {
    expect(buttons('reply', 'unretweet', 'like', 'removeBookmark')).toEqual({
      reacted: false,
      shared: true,
      bookmarked: true,
    });
  });

  it('is nothing where a button is not there, or both are', () => {
    expect(buttons('unlike', 'like', 'retweet')).toEqual({ shared: false });
    expect(buttons()).toBeUndefined();
  });
});
