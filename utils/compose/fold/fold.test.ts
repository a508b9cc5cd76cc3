// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { foldOf } from './fold.ts';
import { endWithin, wordBefore, wordEnds } from './words.ts';

const none = { clamp: undefined, characters: undefined };
const layer = (): HTMLElement => document.createElement('div');

describe('words', () => {
  it('end where a space or the text begins', () => {
    expect(wordEnds('One  two,\nthree')).toEqual([3, 9, 15]);
    expect(wordEnds(' ')).toEqual([]);
  });

  it('are letters where a script parts no words', () => {
    expect(wordEnds('水を飲む ok')).toEqual([1, 2, 3, 4, 7]);
  });

  it('are shown whole, and of very long ones their end', () => {
    expect(wordBefore('water gets colder, and', 18)).toBe('colder,');
    expect(wordBefore(`see ${'x'.repeat(30)}end`, 37)).toBe(`${'x'.repeat(21)}end`);
    expect(wordBefore('昨日は寒い水を飲んだ', 7)).toBe('日は寒い水を');
    expect(wordBefore('👨‍👩‍👧‍👦 x', 0)).toBe('');
  });
});

describe('a count of characters', () => {
  it('shows all of what is not longer', () => {
    expect(endWithin('a'.repeat(10), 10)).toBeUndefined();
    expect(endWithin('', 10)).toBeUndefined();
  });

  it('ends with the last whole word', () => {
    expect(endWithin('one two three', 7)).toBe(7);
    expect(endWithin('one two three', 9)).toBe(7);
    expect(endWithin('one two three', 2)).toBe(0);
  });

  it('counts code points, and tells code units', () => {
    expect(endWithin('😀😀 two', 3)).toBe(4);
  });
});

describe('the fold of a draft', () => {
  const words = Array.from({ length: 100 }, (_, at) => `word${at}`).join(' ');

  it('is nothing for a draft without words', () => {
    expect(foldOf('x', none, layer(), ' \n')).toBeUndefined();
  });

  it('is by published counts, and says so, where no post shows it', () => {
    const fold = foldOf('linkedin', none, layer(), words);
    expect(fold).toEqual({
      source: 'table',
      here: { end: 206, word: 'word30' },
      phone: { end: 136, word: 'word20' },
    });
    expect(foldOf('linkedin', none, layer(), 'short')).toEqual({ source: 'table', here: undefined, phone: undefined });
  });

  it('is where the network itself cut a text of this page', () => {
    const fold = foldOf('facebook', { clamp: undefined, characters: 300 }, layer(), words);
    expect(fold?.source).toBe('page');
    expect(fold?.here).toEqual({ end: 297, word: 'word43' });
    expect(fold?.phone).toEqual(fold?.here);
  });
});
