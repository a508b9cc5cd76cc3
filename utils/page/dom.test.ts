// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { $$, $optional, hasMoreThan, isLegible, readingOf } from './dom.ts';
import { singleNumber, textOf } from './text.ts';

/** A post with these lines of HTML in it. */
function post(html: string): Element {
  document.body.innerHTML = `<article>${html}</article>`;
  return document.body.querySelector('article') as Element;
}
beforeEach(() => document.body.replaceChildren());

describe('what lies in something hidden', () => {
  it('is not found from an element, and is where the whole page is hidden', () => {
    const element = post('<b>seen</b><div hidden><b>trap</b></div>');
    expect($$('b', element).map(({ textContent }) => textContent)).toEqual(['seen']);
    document.body.hidden = true;
    expect($$('b', element)).toHaveLength(1);
    expect($$('b', document)).toHaveLength(2);
  });

  it('is not found while an element is read either, nor after a reading of one that hides nothing', () => {
    const element = post('<div hidden><b>trap</b></div><i><b>seen</b></i>');
    const inside = element.querySelector('i') as Element;
    expect(readingOf(element, () => [$optional('b', element)?.textContent, $$('b', element).length])).toEqual([
      'seen',
      1,
    ]);
    expect(readingOf(inside, () => [$optional('b', element)?.textContent, $$('b', inside).length])).toEqual([
      'seen',
      1,
    ]);
    const fail = (): never => {
      throw new Error('no post');
    };
    expect(() => readingOf(inside, fail)).toThrow();
    inside.innerHTML = '<b hidden></b>';
    expect([...$$('b', inside), $optional('b', inside)]).toEqual([undefined]);
  });

  it('is no part of a text', () => {
    expect(textOf(post('one <span hidden>two</span>three'))).toBe('one three');
  });
});

describe('pictures', () => {
  it('that nothing explains leave open whether there are any', () => {
    expect(hasMoreThan('.face', post('<a class="face"><img></a>'))).toBe(false);
    expect(hasMoreThan('.face', post('<a class="face"><img></a><img>'))).toBe(true);
    expect(hasMoreThan('.face,article', post('<video></video>'))).toBe(true);
  });

  it('without words make a text illegible', () => {
    expect(isLegible(post('Thanks <img alt="🌿">'))).toBe(true);
    expect(isLegible(post('Thanks <img>'))).toBe(false);
  });
});

it.each([
  ['<span>38</span>', '38'],
  ['<span>38</span><span>38</span>', ''],
  ['21<i>22</i>', ''],
  ['<span>12 comments</span>', '12 comments'],
  ['none', ''],
  ['<span hidden>777</span><span>12</span>', '12'],
  ['<svg><title>12 or 13</title></svg><img alt="100"><span>12</span>', ''],
  ['<img alt="100"><span>12</span>', '12'],
])('reads one number or none: %s', (html, text) => {
  expect(singleNumber(post(html))).toBe(text);
});
