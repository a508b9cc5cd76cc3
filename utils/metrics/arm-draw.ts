import { shuffle, uniformFrom } from '../lib/random.ts';

/**
 * The arms of the first `count` places, as indices: permuted blocks that hold each arm once or twice, in an order and of a
 * length drawn from the seed, so that arms stay as many as one another and the next one cannot be foretold (Matts and
 * Lachin 1988). A longer draw from the same seed begins with the shorter one.
 */
export function armsFrom(seed: number, arms: number, count: number): readonly number[] {
  const uniform = uniformFrom(seed);
  const drawn: number[] = [];
  while (drawn.length < count) {
    const times = 1 + Math.floor(uniform() * 2);
    const block = Array.from({ length: arms * times }, (_, index) => index % arms);
    drawn.push(...shuffle(block, uniform));
  }
  return drawn.slice(0, count);
}

/** Whether arms are those that the seed gives their places, each place once: false where somebody chose. */
export function isAsDrawn(
  seed: number,
  arms: number,
  entries: readonly { readonly arm?: number | undefined; readonly place?: number | undefined }[],
): boolean {
  const drawn = entries.filter(({ arm }) => arm !== undefined);
  const places = drawn.map(({ place }) => place ?? -1);
  if (new Set(places).size !== places.length || places.some((place) => place < 0)) return false;
  const expected = armsFrom(seed, arms, Math.max(0, ...places.map((place) => place + 1)));
  return drawn.every(({ arm, place }) => expected[place ?? -1] === arm);
}
