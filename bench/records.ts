/** Records as a desk has them, the same in every run: `from` up to but not including `to`. */
export function* recordsOf(from: number, to: number): Generator<PersonRecord> {
  for (let n = from; n < to; n += 1) {
    const random = numbers(n);
    yield {
      id: `${hex(random())}${hex(random())}`,
      name: `${pick(names, random())} ${pick(names, random())}`,
      purpose: `${pick(words, random())} ${pick(words, random())} ${pick(words, random())} ${n}`,
      stage: pick(stages, random()),
      tags: [pick(words, random()), pick(words, random())],
      createdAt: 1_760_000_000_000 + n * 1000,
      updatedAt: 1_760_000_000_000 + n * 1000 + Math.floor(random() * 1e6),
    };
  }
}

export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly stage: string;
  readonly tags: readonly string[];
  readonly createdAt: number;
  readonly updatedAt: number;
}

const names = ['Ada', 'Berg', 'Ferro', 'Ivo', 'Lina', 'Otto', 'Rio', 'Stan', 'Umi', 'Zora'];
const stages = ['new', 'talking', 'proposal', 'customer', 'past'];
const words = ['refill', 'hotel', 'spring', 'supplier', 'referred', 'glass', 'kiln', 'harbour', 'asked', 'May'];

const pick = (list: readonly string[], random: number): string => list[Math.floor(random * list.length)] ?? '';

const hex = (random: number): string =>
  Math.floor(random * 2 ** 48)
    .toString(16)
    .padStart(12, '0');

/** A row of numbers from 0 to 1 that a seed decides (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed + 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
