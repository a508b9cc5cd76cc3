/** Notes as people write them: few words often, most words seldom. The same in every run. */
export interface NoteTexts {
  readonly texts: readonly string[];
  /** From the commonest to the rarest. */
  readonly words: readonly string[];
}

const syllables =
  'ba be bi bo da de do fa fe fi ga ge gi ho ka ke ki ko la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi wa we wo za ze'.split(
    ' ',
  );
const vocabulary = 20_000;
const perNote = [6, 40] as const;

export function noteTexts(count: number): NoteTexts {
  const random = numbers(7);
  const words = new Set<string>();
  while (words.size < vocabulary) {
    const length = 1 + Math.floor(random() * 4);
    words.add(Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)] ?? '').join(''));
  }
  const list = [...words];
  // Zipf's law by the inverse of its sum: the nth word comes about 1/n as often as the first.
  const word = () => list[Math.min(list.length - 1, Math.floor(list.length ** random()) - 1)] ?? '';
  const texts = Array.from({ length: count }, () => {
    const length = perNote[0] + Math.floor(random() * (perNote[1] - perNote[0]));
    const text = Array.from({ length }, word).join(' ');
    return random() < 0.3 ? `${text} #${word()} **${word()}**` : text;
  });
  return { texts, words: list };
}

/** A row of numbers from 0 to 1 that a seed decides (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed + 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
