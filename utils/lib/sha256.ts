/**
 * SHA-256 of a text's UTF-8, in hex, at once: the browser's own is a promise, which no transaction of IndexedDB outlives
 * and no drawing can wait for. For short texts.
 */
export function sha256Hex(text: string): string {
  return [...digestOf(new TextEncoder().encode(text))].map((word) => word.toString(16).padStart(8, '0')).join('');
}

/** The same in base64, as a Content-Security-Policy names scripts and styles. */
export function sha256Base64(text: string): string {
  const bytes = [...digestOf(new TextEncoder().encode(text))].flatMap((word) =>
    [24, 16, 8, 0].map((by) => (word >>> by) & 0xff),
  );
  return btoa(String.fromCharCode(...bytes));
}

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The first 32 bits of what follows the point of a root. */
const bitsOf = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;

const primes = Array.from({ length: 312 }, (_, n) => n)
  .filter((n) => n > 1 && !Array.from({ length: n }, (_each, by) => by).some((by) => by > 1 && n % by === 0))
  .slice(0, 64);
const constants = primes.map((prime) => bitsOf(Math.cbrt(prime)));
const firstState = primes.slice(0, 8).map((prime) => bitsOf(Math.sqrt(prime)));

/** As in FIPS 180-4. */
function digestOf(bytes: Uint8Array): Uint32Array {
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const padded = new Uint8Array(blocks * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
  const state = Int32Array.from(firstState);
  const words = new Int32Array(64);
  for (let block = 0; block < blocks; block += 1) {
    for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(block * 64 + at * 4);
    for (let at = 16; at < 64; at += 1) words[at] = scheduled(words, at);
    mix(state, words);
  }
  return new Uint32Array(state.buffer);
}

function scheduled(words: Int32Array, at: number): number {
  const [early, late] = [words[at - 15] ?? 0, words[at - 2] ?? 0];
  const first = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
  const second = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
  return ((words[at - 16] ?? 0) + first + (words[at - 7] ?? 0) + second) | 0;
}

function mix(state: Int32Array, words: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at += 1) {
    const high = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const first = (h + high + ((e & f) ^ (~e & g)) + (constants[at] ?? 0) + (words[at] ?? 0)) | 0;
    const low = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const second = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = ((state[at] ?? 0) + word) | 0;
}
