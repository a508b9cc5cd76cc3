import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';

const marked = (text: string, words: readonly string[], most?: number): string =>
  excerptOf(text, words, most)
    .map(({ text: part, isWord }) => (isWord ? `[${part}]` : part))
    .join('');

describe('the part of a post that has its watchwords', () => {
  it('is all of a short one, in one line', () => {
    expect(marked('Refilling\n\nis   the new normal', ['refill'])).toBe('[Refilling] is the new normal');
  });

  it('of a long one begins a little before the first of them, at a word', () => {
    const text = `${'before '.repeat(30)}a refill station ${'after '.repeat(30)}`;
    const part = marked(text, ['refill'], 60);
    expect(part).toMatch(/^… before (before )*a \[refill\] station after/);
    expect(part).toMatch(/after \w+…$/);
    expect(part.length).toBeLessThan(70);
  });

  it('has the words of all of them, each once', () => {
    expect(marked('Guest soap and refill', ['refill', '"guest soap"', 'soap'])).toBe('[Guest soap] and [refill]');
  });

  it('is the beginning where the text reads otherwise by now', () => {
    expect(marked('Edited since', ['refill'])).toBe('Edited since');
    expect(marked('', ['refill'])).toBe('');
  });

  it('cuts no letter of two parts in half', () => {
    expect(marked(`refill ${'🧴'.repeat(80)}`, ['refill'], 20)).toMatch(/^\[refill\] 🧴+…$/u);
  });
});
