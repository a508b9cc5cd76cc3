/** A number from 0 up to 1. */
export type Random = () => number;

/**
 * Numbers that only the seed tells (sfc32). What is invented with them depends on their order and never on the words
 * that it replaces, so nobody can find the words by trying a dictionary.
 */
export function randomFrom(seed: string): Random {
  let [a = 0, b = 0, c = 0, counter = 1] = hashesOf(seed);
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 15; round++) next();
  return next;
}

/** Four FNV-1a hashes of the seed, each with a start of its own. */
const hashesOf = (seed: string): readonly number[] =>
  [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b].map((start) => {
    let hash = start;
    for (let index = 0; index < seed.length; index++) hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
    return hash;
  });
