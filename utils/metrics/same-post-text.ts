import { postWords } from '../lib/post-words.ts';
import { bitsApart, simHash, type SimHash } from '../lib/sim-hash.ts';

/** A text as it is compared. */
export interface ComparedText {
  readonly words: readonly string[];
  readonly hash: SimHash;
}

/**
 * same: word for word. start: the page cut it, and what it shows is how the text begins. near: a word or two are others.
 * like: much of it is the same, too little to say that it is the same text.
 */
export type Sameness = 'same' | 'start' | 'near' | 'like' | 'other';

/** Near duplicates, of 64 bits. */
const mostBitsApart = 6;
/** Shorter texts are the same by chance, or say too little to tell. */
const fewestWords = 4;
const fewestWordsNear = 8;
const fewestWordsShown = 8;
/** Twice what two texts share of what both have. */
const leastShared = 0.75;

export const comparedText = (text: string): ComparedText => {
  const words = postWords(text);
  return { words, hash: simHash(words) };
};

/** How a post as it is shown and a text that was written are alike; `isCut`: the page shows only how the post begins. */
export function samenessOf(shown: ComparedText, written: ComparedText, isCut: boolean): Sameness {
  if (shown.words.length === 0 || written.words.length === 0) return 'other';
  if (!isCut || shown.words.length >= written.words.length) return whole(shown, written);
  // The last word may be cut itself.
  const count = shown.words.length - 1;
  const start = written.words.slice(0, count);
  if (count < fewestWordsShown) return startsSame(shown.words, written.words) ? 'like' : 'other';
  if (startsSame(shown.words, written.words)) return 'start';
  const words = shown.words.slice(0, count);
  const sameness = whole({ words, hash: simHash(words) }, { words: start, hash: simHash(start) });
  return sameness === 'same' ? 'start' : sameness;
}

function startsSame(shown: readonly string[], written: readonly string[]): boolean {
  const last = shown.length - 1;
  return shown.every((word, at) => (at < last ? word === written[at] : (written[at] ?? '').startsWith(word)));
}

function whole(a: ComparedText, b: ComparedText): Sameness {
  if (a.words.join(' ') === b.words.join(' ')) return a.words.length < fewestWords ? 'like' : 'same';
  const fewest = Math.min(a.words.length, b.words.length);
  if (fewest >= fewestWordsNear && bitsApart(a.hash, b.hash) <= mostBitsApart && sameNumbers(a.words, b.words))
    return 'near';
  return fewest >= fewestWords && shared(a.words, b.words) >= leastShared ? 'like' : 'other';
}

/** "Week 14" and "week 15" are one word apart, and two posts. */
const sameNumbers = (a: readonly string[], b: readonly string[]): boolean => numbersIn(a) === numbersIn(b);

const numbersIn = (words: readonly string[]): string =>
  words
    .filter((word) => /\p{N}/u.test(word))
    .sort()
    .join(' ');

function shared(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    both += 1;
    left.set(word, count - 1);
  }
  return (2 * both) / (a.length + b.length);
}
