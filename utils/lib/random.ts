/**
 * Numbers from 0 up to 1 that look random and are the same for the same seed, so that what rests on them can be done
 * again. Mulberry32 by Tommy Ettinger (public domain): for shuffling, not for secrets.
 */
export function uniformFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Puts a list into a random order, in place (Fisher and Yates). */
export function shuffle<T>(list: T[], uniform: () => number): T[] {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = Math.floor(uniform() * (last + 1));
    const held = list[last] as T;
    list[last] = list[other] as T;
    list[other] = held;
  }
  return list;
}
