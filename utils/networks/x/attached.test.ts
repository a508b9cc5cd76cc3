// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ShownPost } from '../../model/shown.ts';
import { $ } from '../../page/dom.ts';
import { x } from './adapter.ts';

function read(attached: string) {
  document.body.innerHTML = `<article data-testid="tweet">
    <div data-testid="User-Name"><a href="/tea"><div dir="ltr"><span>Tea</span></div></a>
    <a href="/tea/status/12"><time datetime="2026-03-09T00:00:00.000Z"></time></a></div>
    <div data-testid="tweetText" lang="en">Tea</div><div>${attached}</div></article>`;
  const context = { seenAt: 0, url: new URL('https://x.com/home'), surface: 'home' } as const;
  const { value } = x.posts.read($('article', document), context);
  expect(ShownPost.parse(value)).toEqual(value);
  const { media, pictures, cardLinks } = value ?? {};
  return { media, pictures, cardLinks };
}

const nothing = { media: undefined, pictures: undefined, cardLinks: undefined };
const out = 'target="_blank" rel="noopener"';
const photo = (number: number, alt = 'Image', id = '12') => `<a href="/tea/status/${id}/photo/${number}">
  <div data-testid="tweetPhoto" aria-label="${alt}"><img alt="${alt}" draggable="true"></div></a>`;
const video =
  '<div data-testid="tweetPhoto"><div data-testid="videoPlayer"><video></video><button></button></div></div>';
const card = `<div data-testid="card.wrapper"><div data-testid="card.layoutLarge.media"><a href="https://t.co/1" ${out}>
  <img alt="A cup" draggable="true"><div dir="ltr"><span>A card</span></div></a></div></div>`;
const site = `<a href="https://t.co/1" ${out} dir="ltr">From shop.example</a>`;
const poll = '<div data-testid="card.wrapper"><div data-testid="cardPoll"><ul><li>Yes</li></ul></div></div>';
const article = `<div data-testid="twitterArticleReadView"><div data-testid="twitter-article-title">Tea</div>
  <a href="/tea/article/12/media/7"><div data-testid="tweetPhoto"><img alt="Bild"></div></a></div>`;

describe('media', () => {
  it.each([
    ['nothing', '', []],
    ['a picture', photo(1), ['photo']],
    ['a picture and a film', photo(1) + video, ['photo', 'video']],
    ['a card with the line below it', card + site, ['card']],
    ['a poll', poll, ['poll']],
    ['an article', article, ['photo', 'article']],
    [
      'a picture with a note',
      `${photo(1)}<div data-testid="birdwatch-pivot"><a href="https://t.co/2" ${out}>a.example</a></div>`,
      ['photo'],
    ],
    ['cards that turn', `<div role="group"><ul><li>${card}</li></ul></div>`, ['card']],
  ])('of %s', (_, attached, media) => {
    expect(read(attached).media).toEqual(media);
  });

  it.each([
    ['tweetPhoto', photo(1)],
    ['card.wrapper', card],
    ['card.wrapper', card.replace(/<img[^>]*>/, '')],
    ['cardPoll', poll],
    ['card.wrapper"><div data-testid="cardPoll', poll],
    ['twitterArticleReadView', article],
    ['tweetPhoto', article],
  ])('is nothing once %s is called otherwise', (mark, attached) => {
    expect(read(attached.replaceAll(`"${mark}"`, '"new"'))).toEqual(nothing);
  });

  it('is nothing where a picture has not loaded yet, or a link leads out of no card', () => {
    expect(read('<a href="/tea/status/12/photo/1"></a>')).toEqual(nothing);
    expect(read(`<a href="https://shop.example/" ${out}>Shop</a>`)).toEqual(nothing);
    expect(read(`<div data-testid="article-cover-image"></div>`)).toEqual(nothing);
  });

  it("is nothing where X's own things are attached: a list, a space, an answer of Grok", () => {
    for (const path of ['i/lists/1', 'i/spaces/1abc', 'i/grok/share/1'])
      expect(read(`<a href="/${path}"><div><span>Tea people</span></div></a>`)).toEqual(nothing);
    expect(read('<a href="/i/status/13"><span>Show</span></a>').media).toEqual([]);
  });

  it('is none in the line above the post that names a community', () => {
    expect(read('<a href="/i/communities/1"><span data-testid="socialContext">Tea lovers</span></a>').media).toEqual(
      [],
    );
  });

  it('is not in what is hidden', () => {
    expect(read(`<div style="display:none">${photo(1)}</div>`).media).toEqual([]);
    expect(read(`<div hidden>${photo(1)}</div><div style="display: none">${card}</div>`).media).toEqual([]);
  });
});

describe('links of cards', () => {
  it('have the line that names the site, and not what describes the picture', () => {
    const href = 'https://t.co/1';
    expect(read(card + site).cardLinks).toEqual([
      { href, text: 'A card' },
      { href, text: 'From shop.example' },
    ]);
    expect(read(card.repeat(12)).cardLinks).toHaveLength(10);
    expect(read('').cardLinks).toEqual([]);
  });

  it('are nothing where an emoji has lost its letters, and short enough to be stored', () => {
    expect(read(card.replace('<span>A card', '<span>A card<img draggable="false">')).cardLinks).toBeUndefined();
    expect(read(card.replace('A card', 'a'.repeat(400))).cardLinks?.[0]?.text).toHaveLength(300);
    expect(read(card.replace(/href="[^"]*"/, '')).cardLinks).toBeUndefined();
    expect(read(card.replaceAll('co/1', `co/${'1'.repeat(2000)}`)).cardLinks).toEqual([]);
  });
});

describe('pictures', () => {
  const button = '<button><span>ALT</span></button>';

  it('have "" where only the word for picture stands, in any language', () => {
    for (const word of ['Image', 'Hình ảnh', '图像', '画像', 'صورة', 'รูปภาพ', 'Изображение', ''])
      expect(read(photo(1, word)).pictures, word).toEqual(['']);
  });

  it('have what was written, each in the order of its number', () => {
    const cup = 'A cup of tea on a wooden table.';
    expect(read(photo(2, cup) + button + photo(1) + video).pictures).toEqual(['', cup]);
    expect(read(photo(1, '木桌上的一杯茶') + button).pictures).toEqual(['木桌上的一杯茶']);
    expect(read(photo(1, cup).replace(` alt="${cup}"`, '')).pictures).toEqual([cup]);
  });

  it('are told once each', () => {
    expect(read(photo(1) + photo(1)).pictures).toEqual(['']);
  });

  it('tell nothing where a word has a button that shows descriptions', () => {
    expect(read(photo(1, 'Tea') + button)).toEqual({ media: ['photo'], pictures: undefined, cardLinks: [] });
  });

  it('tell nothing where one is of another post, or is not described at all', () => {
    expect(read(photo(1, 'Image', '13')).pictures).toBeUndefined();
    expect(read(photo(1).replaceAll(/ (?:alt|aria-label)="Image"/g, '')).pictures).toBeUndefined();
  });

  it('are none where a film waits to be played', () => {
    const poster = '<div data-testid="tweetPhoto"><div data-testid="previewInterstitial"><img alt="Film"></div></div>';
    expect(read(poster).pictures).toEqual([]);
  });
});
