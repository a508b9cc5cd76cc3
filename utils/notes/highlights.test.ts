import { describe, expect, it } from 'vitest';
import type { Anchor } from '../model/records.ts';
import { anchorAt } from './anchor.ts';
import {
  anchorOfWords,
  firstOf,
  highlightsOf,
  piecesOf,
  placeOf,
  quoteOf,
  stretchesOf,
  withHighlight,
  withoutHighlight,
} from './highlights.ts';

const text = 'Count cups. We wash them.\n\nCount cups again 🎉 and sell none.';
const at = (from: number, to: number) => anchorAt(text, from, to)!;

describe('where the words of an anchor stand', () => {
  it.each([
    ['the first of several', { exact: 'Count cups' }, 0],
    ['the one with the same words before it', { exact: 'Count cups', prefix: 'wash them.\n\n' }, 27],
    ['the one with the same words behind it', { exact: 'Count cups', suffix: ' again' }, 27],
    ['wherever they went when the text was changed', { exact: 'wash', prefix: 'They ' }, 15],
  ])('%s', (_, anchor, from) => {
    expect(placeOf(text, anchor)).toEqual({ from, to: from + anchor.exact.length });
  });

  it('is nowhere when they are gone', () => {
    expect(placeOf(text, { exact: 'Sell cups' })).toBeUndefined();
  });
});

describe('highlights', () => {
  it('come in the order of the text, and those that touch are one', () => {
    expect(stretchesOf(text, [at(15, 24), at(0, 10), at(6, 17), { exact: 'gone' }])).toEqual([{ from: 0, to: 24 }]);
  });

  it('cut a text into pieces that are the whole of it', () => {
    const pieces = piecesOf(text, [at(27, 37), at(0, 5)]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text)).toEqual(['Count', 'Count cups']);
    expect(piecesOf('', [])).toEqual([]);
    const first = (most: number) => firstOf(pieces, most).map((piece) => piece.text);
    expect(first(0)).toEqual([]);
    expect(first(5)).toEqual(['Count']);
    expect(first(8)).toEqual(['Count', ' cu']);
    expect(first(Infinity).join('')).toBe(text);
  });

  it('grow by one that lies on another, and by one apart', () => {
    const first = withHighlight(text, [], at(0, 10));
    expect(withHighlight(text, first, at(6, 24)).map(({ exact }) => exact)).toEqual(['Count cups. We wash them']);
    expect(withHighlight(text, first, at(27, 37)).map(({ exact }) => exact)).toEqual(['Count cups', 'Count cups']);
    expect(stretchesOf(text, withHighlight(text, first, at(27, 37)))).toHaveLength(2);
  });

  it('are cut where words are taken out of them', () => {
    const left = (anchors: readonly Anchor[], from: number, to: number) =>
      withoutHighlight(text, anchors, at(from, to)).map(({ exact }) => exact);
    expect(left([at(0, 24)], 6, 10)).toEqual(['Count', '. We wash them']);
    expect(left([at(0, 10), at(27, 37)], 27, 37)).toEqual(['Count cups']);
    expect(left([at(0, 10)], 0, 10)).toEqual([]);
    expect(withoutHighlight(text, [at(0, 10)], { exact: 'gone' })).toHaveLength(1);
  });

  it('stay as they are when there are too many', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ exact: `w${index}x` }));
    const words = many.map(({ exact }) => exact).join(' ');
    expect(withHighlight(`${words} more`, many, { exact: 'more' })).toEqual(many);
  });

  it('are the single one that an older version knew', () => {
    expect(highlightsOf({ anchor: { exact: 'cups' } })).toEqual([{ exact: 'cups' }]);
    expect(highlightsOf({ anchor: { exact: 'cups' }, highlights: [] })).toEqual([]);
    expect(highlightsOf({})).toEqual([]);
  });
});

describe('what is quoted', () => {
  it('is what is highlighted, with what lies between left out', () => {
    expect(quoteOf({ text, highlights: [at(27, 43), at(0, 11)] }, 10)).toBe('Count cups. … Count cups again');
  });

  it('is the beginning where nothing is highlighted, or not found any more', () => {
    expect(quoteOf({ text, anchor: { exact: 'gone' } }, 12)).toBe('Count cups.…');
    expect(quoteOf({ text: ' A\n b ' }, 12)).toBe('A b');
  });
});

describe('words selected in a page', () => {
  it.each([
    ['with lines broken otherwise', 'them.\nCount', '', 'them.\n\nCount', 'We wash '],
    ['with a picture for an emoji', 'again and sell', '', 'again 🎉 and sell', '\n\nCount cups '],
    ['of two places, the one behind the same words', 'Count cups', 'wash them.', 'Count cups', 'them.\n\n'],
  ])('%s', (_, words, before, exact, prefix) => {
    const anchor = anchorOfWords(text, words, before);
    expect(anchor?.exact).toBe(exact);
    expect(anchor?.prefix?.endsWith(prefix)).toBe(true);
  });

  it.each(['', ' \n', '🎉', 'Somebody else'])('that are not of the text: %j', (words) => {
    expect(anchorOfWords(text, words)).toBeUndefined();
  });
});
