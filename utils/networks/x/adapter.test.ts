// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { exactly } from '../../lib/count.ts';
import { ShownPost } from '../../model/shown.ts';
import { $, $$ } from '../../page/dom.ts';
import { interpreted } from '../interpret.ts';
import { surfaceIn, x } from './adapter.ts';

const url = new URL('https://x.com/home');
const context = { seenAt: Date.UTC(2026, 2, 10), url, surface: 'home' } as const;

function show(html: string): void {
  document.body.innerHTML = html;
}

const readFirst = () => x.posts.read($('article', document), context);

interface PostMarkup {
  readonly name?: string;
  readonly time?: string;
  readonly row?: string;
  readonly actions?: string;
  readonly shown?: string;
}

const noLikes = '<button data-testid="like" aria-label="0 Likes. Like"></button>';

const postMarkup = ({ name = 'Tea', time, row = '', actions = noLikes, shown = '' }: PostMarkup): string => `
  <div data-testid="cellInnerDiv"><article data-testid="tweet">
    <div data-testid="User-Name"><a href="/tea"><div dir="ltr"><span>${name}</span></div></a>
    <a href="/tea/status/12"><time datetime="${time ?? '2026-03-09T00:00:00.000Z'}"></time></a></div>
    <div role="group" aria-label="${row}"><button data-testid="reply" aria-label="0 Replies. Reply"></button>
    <button data-testid="retweet" aria-label="0 reposts. Repost"></button>${actions}</div>${shown}
  </article></div>`;

beforeEach(() => show(''));

describe('a page without any anchor', () => {
  it('has nothing to say', () => {
    expect(x.posts.regions(document)).toEqual([]);
    expect(x.posts.find(document)).toEqual([]);
    expect(x.findNames(document)).toEqual([]);
    expect(x.readViewer(document)).toBeUndefined();
    expect(x.readProfile(document, new URL('https://x.com/tea'), 0)).toBeUndefined();
    expect(x.composerOf(document.body)).toBeUndefined();
    expect(x.themeOf(document)).toBe('light');
  });

  it('reads a bare post as one whose id is missing', () => {
    show('<article data-testid="tweet"></article>');
    expect(readFirst()).toEqual({ value: undefined, missing: ['id'] });
    expect(x.posts.actionRow($('article', document))).toBeUndefined();
  });
});

describe('a name', () => {
  it('of ten thousand characters is cut to what can be stored', () => {
    show(postMarkup({ name: 'n'.repeat(10_000) }));
    const { value } = readFirst();
    expect(value?.author?.name).toHaveLength(300);
    expect(ShownPost.parse(value)).toEqual(value);
  });

  it('that looks like the handle of somebody else does not become the handle', () => {
    show(`<div data-testid="User-Name"><div dir="ltr"><span>@famous</span></div>
      <div tabindex="-1"><div dir="ltr"><span>@tea</span></div></div></div>`);
    expect(x.findNames(document).map(({ profile }) => profile)).toEqual([
      { network: 'x', handle: 'tea', name: '@famous' },
    ]);
  });
});

describe('a name in a list or a hover card', () => {
  const button = (label: string, id = '42-follow') =>
    `<button type="button" aria-label="${label}" data-testid="${id}"><div dir="ltr"><span>Follow</span></div></button>`;
  const name = '<a href="/tea"><div dir="ltr"><span>Tea</span></div></a><div dir="ltr"><span>@tea</span></div>';
  const found = () => x.findNames(document).map(({ element, profile }) => [element.textContent, profile]);

  it('has the number of its follow button, and never the words of one', () => {
    show(`<div data-testid="UserCell">${button('Follow @tea')}${name}</div>`);
    expect(found()).toEqual([['Tea', { network: 'x', handle: 'tea', name: 'Tea', stableId: '42' }]]);
  });

  it('has no number where the button is somebody else’s', () => {
    show(`<div data-testid="UserCell">${name}${button('Follow @coffee')}</div>`);
    expect(found()).toEqual([['Tea', { network: 'x', handle: 'tea', name: 'Tea' }]]);
  });

  it('is found in a hover card, and in none where no link leads to the account', () => {
    show(`<div data-testid="HoverCard"><a href="/tea"><img></a>${button('Follow @tea')}${name}</div>`);
    expect(found()).toEqual([['Tea', { network: 'x', handle: 'tea', name: 'Tea', stableId: '42' }]]);
    show(`<div data-testid="HoverCard"><div dir="ltr"><span>Tea</span></div></div>`);
    expect(found()).toEqual([]);
  });
});

describe('what is left over in the label of the row', () => {
  const metricsOf = (markup: PostMarkup) => {
    show(postMarkup(markup));
    const { value } = readFirst();
    return value && interpreted(value).metrics;
  };
  const none = { comments: exactly(0), shares: exactly(0), reactions: exactly(0) };
  const shown = (text: string) => `<span data-testid="app-text-transition-container">${text}</span>`;

  it('is the views that are shown beside the time', () => {
    expect(metricsOf({ row: '1234 views', shown: shown('1.2K') })).toEqual({ ...none, views: exactly(1234) });
    expect(metricsOf({ row: '4 bookmarks, 1234 views', shown: shown('1.2K') })).toEqual({
      ...none,
      views: exactly(1234),
      bookmarks: exactly(4),
    });
  });

  it('is nothing when another number of views is shown, or none', () => {
    expect(metricsOf({ row: '1234 views', shown: shown('1.3K') })).toEqual(none);
    expect(metricsOf({ row: '1234 views' })).toEqual(none);
    expect(metricsOf({ row: '4 bookmarks, 1234 views' })).toEqual(none);
  });

  it('is the bookmarks where a button tells the views', () => {
    const actions = `${noLikes}<a href="/tea/status/12/analytics" aria-label="30 views. View post analytics"></a>`;
    expect(metricsOf({ row: '4 bookmarks, 30 views', actions })).toEqual({
      ...none,
      views: exactly(30),
      bookmarks: exactly(4),
    });
    expect(metricsOf({ row: '30 bookmarks, 30 views', actions })).toMatchObject({ bookmarks: exactly(30) });
  });

  it('is the bookmarks of a post from before there were views', () => {
    const metrics = metricsOf({ row: '4 bookmarks', time: '2022-03-01T00:00:00.000Z' });
    expect(metrics).toEqual({ ...none, bookmarks: exactly(4) });
    const beside = { row: '4 bookmarks', time: '2022-03-01T00:00:00.000Z', shown: shown('4') };
    expect(metricsOf(beside)).toEqual({ ...none, bookmarks: exactly(4) });
  });

  it('is nothing in the month in which views came', () => {
    expect(metricsOf({ row: '4 bookmarks', time: '2022-12-10T00:00:00.000Z' })).toEqual(none);
  });

  it('is nothing when more is left than has a name', () => {
    expect(metricsOf({ row: '4 bookmarks, 30 views, 2 quotes', shown: shown('30') })).toEqual(none);
  });

  it('is nothing when a button and the row disagree', () => {
    const actions = '<button data-testid="like" aria-label="9 Likes. Like"></button>';
    expect(metricsOf({ row: '8 likes, 30 views', actions, shown: shown('30') })).toEqual({
      ...none,
      reactions: exactly(9),
    });
  });

  it('is nothing when a button is silent, whose number it could be', () => {
    const actions = '<a href="/tea/status/12/analytics" aria-label="30 views. View post analytics"></a>';
    const { reactions: _, ...others } = none;
    expect(metricsOf({ row: '8 likes, 30 views', actions })).toEqual({ ...others, views: exactly(30) });
  });
});

describe('regions', () => {
  it('are the lists of posts, not the lists beside them', () => {
    show(`<div data-testid="primaryColumn"><section id="feed">${postMarkup({})}${postMarkup({})}</section></div>
      <div role="dialog"><section id="dialog">${postMarkup({})}</section></div>
      <div data-testid="sidebarColumn"><section><div data-testid="cellInnerDiv"></div></section></div>`);
    expect(x.posts.regions(document).map(({ id }) => id)).toEqual(['feed', 'dialog']);
  });
});

describe('a post with another inside', () => {
  it('is found once and keeps its own row of actions', () => {
    show(`<article data-testid="tweet" id="outer"><a href="/tea/status/1"></a>
      <div data-testid="simpleTweet">${postMarkup({})}</div>
      <div role="group" id="own"><button data-testid="reply"></button></div>
      <div data-testid="simpleTweet">${postMarkup({})}</div></article>`);
    const found = x.posts.find(document);
    expect(found.map(({ id }) => id)).toEqual(['outer']);
    expect(found.map((post) => x.posts.actionRow(post)?.id)).toEqual(['own']);
  });
});

describe('composerOf', () => {
  const editor = (name: string) =>
    `<div data-testid="${name}" contenteditable="true" role="textbox"><div data-block="true"><span>Hi</span></div></div>`;
  const composers = () => $$('span', document).map((element) => x.composerOf(element));

  it('finds the editor from anything inside it, and the box that also holds the button', () => {
    show(`<div id="page"><div id="box"><div>${editor('tweetTextarea_0')}</div>
      <button data-testid="tweetButtonInline"></button></div></div><span>elsewhere</span>`);
    const [composer, elsewhere] = composers();
    expect(composer).toMatchObject({ editor: 'draft', purpose: 'post' });
    expect(composer?.element.dataset['testid']).toBe('tweetTextarea_0');
    expect(composer?.frame.id).toBe('box');
    expect(elsewhere).toBeUndefined();
  });

  it('tells a reply from a post', () => {
    show(`<div data-testid="inline_reply_offscreen">${editor('tweetTextarea_0')}<button data-testid="tweetButton"></button></div>
      <div role="dialog">${postMarkup({}).replace('<span>', '<b>')}${editor('tweetTextarea_0')}</div>
      <div role="dialog">${editor('tweetTextarea_0')}${editor('tweetTextarea_1')}<button data-testid="tweetButton"></button></div>`);
    expect(composers().map((composer) => composer?.purpose)).toEqual(['reply', 'reply', 'post', 'post']);
  });

  it('knows a message, whichever editor it is written in, and none of its buttons', () => {
    show(`<div id="old">${editor('dmComposerTextInput')}<button data-testid="dmComposerSendButton"></button></div>
      <div id="new"><button data-testid="dm-composer-attachment-button"></button>
      <textarea data-testid="dm-composer-textarea"></textarea><button data-testid="dm-composer-send-button"></button></div>`);
    const of = (selector: string) =>
      $$(selector, document).map((element) => {
        const { editor: kind, purpose, frame } = x.composerOf(element) ?? {};
        return { kind, purpose, frame: frame?.id };
      });
    expect(of('span')).toEqual([{ kind: 'draft', purpose: 'message', frame: 'old' }]);
    expect(of('textarea')).toEqual([{ kind: 'textarea', purpose: 'message', frame: 'new' }]);
    expect($$('button', document).map((element) => x.composerOf(element))).toEqual([undefined, undefined, undefined]);
  });
});

describe('themeOf', () => {
  it.each([
    ['rgb(255, 255, 255)', 'light'],
    ['rgb(0, 0, 0)', 'dark'],
    ['rgb(5, 5, 5)', 'dark'],
    ['rgba(0, 0, 0, 0)', 'light'],
    ['', 'light'],
  ])('%s', (color, theme) => {
    document.body.style.backgroundColor = color;
    expect(x.themeOf(document)).toBe(theme);
  });
});

it('tells a long article from a post with one inside', () => {
  const page = { surface: 'post' } as const;
  show('<main><div data-testid="twitterArticleReadView"></div></main>');
  expect(surfaceIn(document, page)).toBe('article');
  show('<article data-testid="tweet"><div data-testid="twitterArticleReadView"></div></article>');
  expect(surfaceIn(document, page)).toBe('post');
});

describe('a post without a text', () => {
  it('is nothing that we know where nothing else is there either: it is kept from this viewer', () => {
    show(postMarkup({}));
    const { value } = readFirst();
    expect(value && interpreted(value)).not.toHaveProperty('text');
    expect(value && interpreted(value)).not.toHaveProperty('textComplete');
  });

  it('has an empty one beside a picture', () => {
    show(postMarkup({ shown: '<div data-testid="tweetPhoto"><img draggable="true" alt="Tea"></div>' }));
    const { value } = readFirst();
    expect(value && interpreted(value)).toMatchObject({ text: '', textComplete: true });
  });
});
