import { foldWord } from '../lib/fold-word.ts';

/** Folded. Scripts that write without spaces are cut in pairs of letters, all others at what is no letter or number. */
export function wordsOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  return words.flatMap((word) => {
    const folded = foldWord(word);
    return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(word) ? pairsOf(folded) : folded ? [folded] : [];
  });
}

function pairsOf(word: string): string[] {
  const letters = [...word];
  if (letters.length < 3) return letters.length > 0 ? [word] : [];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}

/** Whether two words differ by one letter: another one, one more, one less, or two that changed places. */
export function isOneOff(a: string, b: string): boolean {
  if (a.length > b.length) return isOneOff(b, a);
  if (b.length - a.length > 1 || a === b) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  if (a.length < b.length) return a.slice(from) === b.slice(from + 1);
  if (a.slice(from + 1) === b.slice(from + 1)) return true;
  return a[from] === b[from + 1] && a[from + 1] === b[from] && a.slice(from + 2) === b.slice(from + 2);
}
