import { wordsIn, proseOf } from './prose.ts';

/** A text as two that a reader takes for the same are equal: no links, names, tags, signs and capitals. */
export const folded = (text: string): string =>
  wordsIn(proseOf(text.normalize('NFKC')))
    .map(({ text: word }) => word.toLowerCase())
    .join(' ');

/** Three words in a row each, or three letters where words are not set apart. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const same = folded(text);
  const isSpaced = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u.test(same);
  const units = isSpaced ? same.split(' ') : [...same.replaceAll(' ', '')];
  const joint = isSpaced ? ' ' : '';
  const shingles = new Set<string>();
  for (let at = 0; at + 3 <= units.length; at += 1) shingles.add(units.slice(at, at + 3).join(joint));
  return shingles;
}

/** What two texts share of what either has, 0–1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((shingle) => b.has(shingle)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}
