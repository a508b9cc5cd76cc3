import { wordsIn, proseOf } from './prose.ts';

/** A text as two that a reader takes for the same are equal: no links, names, tags, signs and capitals. */
export const folded = (text: string): string =>
  wordsIn(proseOf(text.normalize('NFKC')))
    .map(({ text: word }) => word.toLowerCase())
    .join(' ');

/** 32 bits of FNV-1a. */
function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

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

/** SimHash of 64 bits, as two numbers of 32. Near texts differ in few bits. */
export type Print = readonly [high: number, low: number];

export function printOf(shingles: ReadonlySet<string>): Print {
  const sums = Array.from({ length: 64 }, () => 0);
  for (const shingle of shingles) {
    const [high, low] = [hashOf(shingle, 0x811c9dc5), hashOf(shingle, 0x9e3779b9)];
    for (let bit = 0; bit < 32; bit += 1) {
      sums[bit] = (sums[bit] ?? 0) + ((high >>> bit) & 1 ? 1 : -1);
      sums[bit + 32] = (sums[bit + 32] ?? 0) + ((low >>> bit) & 1 ? 1 : -1);
    }
  }
  const half = (from: number): number =>
    sums.slice(from, from + 32).reduce((bits, sum, bit) => (sum > 0 ? bits | (1 << bit) : bits), 0) >>> 0;
  return [half(0), half(32)];
}

function bitsOf(number: number): number {
  let left = number >>> 0;
  let count = 0;
  for (; left; left &= left - 1) count += 1;
  return count;
}

/** In how many of 64 bits two prints differ. */
export const distance = (a: Print, b: Print): number => bitsOf(a[0] ^ b[0]) + bitsOf(a[1] ^ b[1]);

/** What two texts share of what either has, 0–1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((shingle) => b.has(shingle)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}
