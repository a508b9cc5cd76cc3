import { piecesOf, proseOf } from './prose.ts';
import type { Check } from './types.ts';

const mathStyles = [
  'bold',
  'italic',
  'bold italic',
  'script',
  'bold script',
  'fraktur',
  'double-struck',
  'bold fraktur',
  'sans-serif',
  'sans-serif bold',
  'sans-serif italic',
  'sans-serif bold italic',
  'monospace',
];
const smallCapitals: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ'].map((letter, index) => [letter, 'abcdefghijklmnoprstuvwyz'[index] ?? letter]),
);

/** One letter made of others: the letter that is meant, and what Unicode, and so a screen reader, calls it. */
interface Styled {
  readonly plain: string;
  readonly name: string;
}

function styledOf(character: string): Styled | undefined {
  const code = character.codePointAt(0) ?? 0;
  const plain = character.normalize('NFKC');
  const call = (style: string, letter: string): Styled => ({
    plain: letter,
    name: `${style} ${letter === letter.toUpperCase() ? 'capital' : 'small'} ${letter.toUpperCase()}`,
  });
  if (code >= 0x1d400 && code <= 0x1d6a5)
    return call(`mathematical ${mathStyles[Math.floor((code - 0x1d400) / 52)]}`, plain);
  if (code >= 0x1d7ce && code <= 0x1d7ff) return { plain, name: `mathematical digit ${plain}` };
  if (code >= 0x24b6 && code <= 0x24e9) return call('circled latin', plain);
  if (code >= 0x249c && code <= 0x24b5) return call('parenthesized latin', String.fromCodePoint(code - 0x249c + 97));
  if (code >= 0x1f130 && code <= 0x1f149) return call('squared latin', plain);
  if (code >= 0x1f150 && code <= 0x1f169)
    return call('negative circled latin', String.fromCodePoint(code - 0x1f150 + 65));
  if (code >= 0x1f170 && code <= 0x1f189)
    return call('negative squared latin', String.fromCodePoint(code - 0x1f170 + 65));
  if (code >= 0xff21 && code <= 0xff5a && /[a-z]/i.test(plain)) return call('fullwidth latin', plain);
  if (code >= 0x2100 && code <= 0x214f && /^[a-z]$/i.test(plain)) return call('mathematical script', plain);
  const small = smallCapitals[character];
  return small ? { plain: small, name: `latin letter small capital ${small.toUpperCase()}` } : undefined;
}

/** What Unicode, and so a screen reader, calls a letter that is made of others; undefined for plain ones. */
export const styledName = (character: string): string | undefined => styledOf(character)?.name;

const fewestStyled = 3;
const styledRun =
  /[\u{1d400}-\u{1d6a5}\u{1d7ce}-\u{1d7ff}\u249c-\u24e9\u{1f130}-\u{1f189}\uff21-\uff5a\u2100-\u214fᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ](?:[\p{M}\uFE0F]|[ '’,.&:-]*[\u{1d400}-\u{1d6a5}\u{1d7ce}-\u{1d7ff}\u249c-\u24e9\u{1f130}-\u{1f189}\uff21-\uff5a\u2100-\u214fᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ])*/gu;
/** A line through or under a letter, as its own sign after each. */
const struckRun = /(?:\p{L}[\u0332\u0335\u0336\u0338]+[ ]?){3,}/gu;

/** Letters of another alphabet that look like Latin ones, and the Latin ones in the same order. */
const alphabets = [
  { script: /\p{Script=Cyrillic}/u, strange: 'аеорсухіјѕАВЕКМНОРСТХІЈ', latin: 'aeopcyxijsABEKMHOPCTXIJ' },
  { script: /\p{Script=Greek}/u, strange: 'οριυνχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', latin: 'opiuvxABEZHIKMNOPTYX' },
] as const;
/** "PRа", "SMSы": an abbreviation with the ending of a language of another alphabet. */
const inflected = /^\p{Lu}{2,}\p{Ll}{1,4}$/u;
const swap = (text: string, from: string, to: string): string =>
  [...text].map((letter) => to[from.indexOf(letter)] ?? letter).join('');

/** Letters that only look like those of the text: bold from mathematics, small capitals, and Cyrillic or Greek among Latin. */
export const lookalikes: Check = {
  id: 'lookalikes',
  run({ text }) {
    const isEastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
    const styled = piecesOf(text, styledRun).flatMap(({ text: found, start, end }) => {
      const letters = [...found].flatMap((character) => styledOf(character) ?? []);
      const isUsual = isEastAsian && /^[\uff01-\uff5e\s]+$/u.test(found);
      if (letters.length < fewestStyled || isUsual) return [];
      const plain = [...found].map((character) => styledOf(character)?.plain ?? character).join('');
      return [change('lookalikes.styled', start, end, plain, [plain, letters[0]?.name ?? ''])];
    });
    const struck = piecesOf(text, struckRun).map(({ text: found, start }) => {
      const plain = found.trimEnd().replace(/[\u0332\u0335\u0336\u0338]/gu, '');
      return change('lookalikes.styled', start, start + found.trimEnd().length, plain, [
        plain,
        `${plain[0]}, combining long stroke overlay`,
      ]);
    });
    return [...styled, ...struck, ...mixedIn(text)].sort((a, b) => a.span.start - b.span.start);
  },
};

const change = (
  reason: 'lookalikes.styled' | 'lookalikes.mixed',
  start: number,
  end: number,
  plain: string,
  args: readonly string[],
) => ({ span: { start, end }, reason, args, change: { span: { start, end }, text: plain } });

/** Words of two alphabets in which every letter of the rarer one looks like one of the other. */
const mixedIn = (text: string) =>
  piecesOf(proseOf(text), /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{3,}/gu).flatMap(
    ({ text: word, start, end }) => {
      const letters = [...word];
      const own = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
      const [alphabet, another] = alphabets.filter(({ script }) => letters.some((letter) => script.test(letter)));
      if (!alphabet || another || own.length === 0 || inflected.test(word)) return [];
      const strange = letters.filter((letter) => alphabet.script.test(letter));
      const [few, from, to] =
        strange.length <= own.length
          ? [strange, alphabet.strange, alphabet.latin]
          : [own, alphabet.latin, alphabet.strange];
      if (!few.every((letter) => from.includes(letter))) return [];
      const plain = swap(word, from, to);
      return [change('lookalikes.mixed', start, end, plain, [plain])];
    },
  );
