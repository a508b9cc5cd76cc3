/** 64 bits that are nearly the same for texts with nearly the same words, as two unsigned halves. */
export type SimHash = readonly [high: number, low: number];

const bits = 32;

/** FNV-1a, then mixed: neighbouring words are to have nothing in common. Unsigned, 32 bits. */
function hash(word: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Charikar's hash of a bag of words: each bit is what most of the words have there. */
export function simHash(words: readonly string[]): SimHash {
  const halves = [0, 0x9e3779b9].map((seed) => {
    const sums = new Int32Array(bits);
    for (const word of words) {
      const value = hash(word, seed);
      for (let bit = 0; bit < bits; bit += 1) sums[bit] = (sums[bit] ?? 0) + ((value >>> bit) & 1 ? 1 : -1);
    }
    return sums.reduce((whole, sum, bit) => (sum > 0 ? (whole | (1 << bit)) >>> 0 : whole), 0);
  });
  return [halves[0] ?? 0, halves[1] ?? 0];
}

/** How many of the 64 bits differ. */
export const bitsApart = (a: SimHash, b: SimHash): number => ones(a[0] ^ b[0]) + ones(a[1] ^ b[1]);

function ones(value: number): number {
  let count = 0;
  for (let left = value >>> 0; left !== 0; left = (left & (left - 1)) >>> 0) count += 1;
  return count;
}
