import { describe, expect, it } from 'vitest';
import { inventorOf } from './invent.ts';
import { scrubText, type Vocabulary } from './labels.ts';
import { languageOf } from './language.ts';
import { randomFrom } from './random.ts';

function scrub(text: string, locale = 'en', known: Partial<Vocabulary> = {}, place = { isLabel: true }): string {
  const none = new Set<string>();
  const vocabulary: Vocabulary = {
    language: languageOf(locale),
    interfaceLabels: none,
    interfaceWords: none,
    nameWords: none,
    names: none,
    ...known,
  };
  return scrubText(text, place, vocabulary, inventorOf(randomFrom('seed'), true));
}

describe('what stays', () => {
  it.each([
    ['en', '1,204 comments'],
    ['en', '1204 Replies. Reply'],
    ['en', '12 replies, 34 reposts, 560 likes, 7 bookmarks, 1234567 views'],
    ['en', '1.2K'],
    ['en', '2h • Edited •'],
    ['en', '3 days ago'],
    ['en', '14 October 2024 at 10:04'],
    ['en', 'May 3, 2024'],
    ['en', 'Yesterday'],
    ['en', 'Promoted'],
    ['de', '6,6 Tsd. Mitglieder'],
    ['de', 'vor 3 Std.'],
    ['de', '2 Mal geteilt'],
    ['fr', '11 juillet'],
    ['pt', '3.372 comentários'],
    ['pt', '2 sem •'],
    ['vi', '13 bình luận'],
    ['zh-Hant', '10則留言'],
    ['zh-Hant', '留言'],
    ['zh', '8 回复、40 次转帖'],
    ['zh-Hant', '2023年8月17日'],
    ['ar', '١٤٢'],
  ])('%s: %s', (locale, text) => {
    expect(scrub(text, locale)).toBe(text);
  });

  it('is the count beside a name, and not the name', () => {
    expect(scrub('Ada Park and 1,264 others reacted')).toMatch(
      /^(?!Ada Park)[A-Z][a-z]{2} [A-Z][a-z]{3} and 1,264 others reacted$/,
    );
  });

  it('is a label that the page repeats, unless somebody is called so', () => {
    const interfaceLabels = new Set(['Send']);
    expect(scrub('Send', 'en', { interfaceLabels })).toBe('Send');
    expect(scrub('Send', 'en', { interfaceLabels, names: new Set(['send']) })).not.toBe('Send');
  });

  it('is a number beside a word of a language that nobody listed', () => {
    expect(scrub('12 kommentarer')).toMatch(/^12 (?!kommentarer)[a-z]{11}$/);
  });
});

describe('what is replaced', () => {
  it.each([
    'Ada Park',
    'ada.park@mail.example',
    '@ada_park',
    '+49 170 1234567',
    '(555) 123-4567',
    '555-1234',
    '01701234567',
    '170 123 456',
    '12.05.1990',
    'I am May',
    'Ναταλία',
    'Анна',
    '安娜王',
    'آنا',
  ])('%s', (text) => {
    const made = scrub(text);
    const pieces = text.match(/[\p{L}\p{M}]{2,}|\p{Nd}{3,}/gu) ?? [];
    for (const piece of pieces) expect(made).not.toContain(piece);
    expect(made).toHaveLength(text.length);
  });

  it('also a count, where somebody wrote it', () => {
    expect(scrub('I got 12 comments', 'en', {}, { isLabel: false })).not.toMatch(/comments|12/);
  });

  it('the same word by the same, in every case', () => {
    const [one, two, three] = scrub('Quilting QUILTING quilting').split(' ');
    expect(two?.toLowerCase()).toBe(one?.toLowerCase());
    expect(one?.toLowerCase()).toBe(three);
    expect(two).toBe(two?.toUpperCase());
  });
});
