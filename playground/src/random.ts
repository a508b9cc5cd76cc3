/** A number in [0, 2^32) that depends only on its parts. The replicas have no other source of chance. */
export function hash(...parts: readonly (string | number)[]): number {
  let h = 0x811c9dc5;
  for (const character of parts.join('\u0001')) {
    h = Math.imul(h ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}

/** In [0, 1). */
export const fraction = (...parts: readonly (string | number)[]): number => hash(...parts) / 0x1_0000_0000;

export const between = (low: number, high: number, ...parts: readonly (string | number)[]): number =>
  low + Math.floor(fraction(...parts) * (high - low + 1));

export function pick<T>(list: readonly T[], ...parts: readonly (string | number)[]): T {
  const chosen = list[hash(...parts) % list.length];
  if (chosen === undefined) throw new Error('Nothing to pick from');
  return chosen;
}

/** Letters and digits that look random, of a given length. */
export function token(length: number, ...parts: readonly (string | number)[]): string {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  let out = '';
  for (let i = 0; i < length; i += 1) out += alphabet.charAt(hash(...parts, i) % alphabet.length);
  return out;
}
