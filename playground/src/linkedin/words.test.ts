import { describe, expect, it } from 'vitest';
import { wordsIn } from './words.ts';

const now = Date.UTC(2026, 10, 17);
const minute = 60_000;
const day = 24 * 60 * minute;

describe('wordsIn', () => {
  it('writes ages as the network does in each language', () => {
    const ages = [0, 5 * minute, 3 * 60 * minute, 2 * day, 8 * day, 65 * day, 800 * day];
    const written = (language: 'en' | 'pt') => ages.map((ms) => wordsIn(language).age(now - ms, now));
    expect(written('en')).toEqual(['now', '5m', '3h', '2d', '1w', '2mo', '2yr']);
    expect(written('pt')).toEqual(['agora', '5 min', '3 h', '2 d', '1 sem', '2 m', '2 a']);
  });

  it('groups numbers and knows one from many', () => {
    expect(wordsIn('en').plural('reaction', 1)).toBe('1 reaction');
    expect(wordsIn('en').plural('reaction', 1107)).toBe('1,107 reactions');
    expect(wordsIn('pt').plural('comment', 3372)).toBe('3.372 comentários');
  });
});
