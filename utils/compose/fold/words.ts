/** Scripts that put no space between words. */
const dense = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}`;
const words = new RegExp(String.raw`[${dense}]\p{M}*|[^\s${dense}]+`, 'gu');
const denseEnd = new RegExp(String.raw`[${dense}]\p{M}*$`, 'u');
const shownLength = 24;

/** Where each word of a text ends, in UTF-16 code units; where words are not parted each letter is one. */
export function wordEnds(text: string): readonly number[] {
  return [...text.matchAll(words)].map(({ index, 0: word }) => index + word.length);
}

/** The word that ends there, as it is shown: of a long one its end, and some letters where words are not parted. */
export function wordBefore(text: string, end: number): string {
  const before = text.slice(0, end);
  const word = /\S+$/.exec(before)?.[0] ?? '';
  const most = denseEnd.test(before) ? 6 : shownLength;
  const letters = [...word];
  return letters.length > most ? letters.slice(-most).join('') : word;
}

/** The end of the last whole word among the first `most` code points; undefined when all of the text is among them. */
export function endWithin(text: string, most: number): number | undefined {
  const letters = [...text];
  if (letters.length <= most) return undefined;
  const cut = letters.slice(0, most).join('').length;
  return wordEnds(text).findLast((end) => end <= cut) ?? 0;
}
