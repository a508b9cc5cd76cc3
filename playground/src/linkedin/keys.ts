import type { PostView } from './view.ts';

/**
 * The thread token of a post: unpadded base64 of a protobuf message whose field 1 (activity) or 2 (ugcPost) holds a
 * message with the id as a zigzag varint in its field 1.
 */
export function tokenOf(post: Pick<PostView, 'kind' | 'id'>): string {
  const id = varint(BigInt(post.id) << 1n);
  const inner = [0x08, ...id];
  const field = post.kind === 'activity' ? 0x0a : 0x12;
  return btoa(String.fromCharCode(field, inner.length, ...inner)).replace(/=+$/, '');
}

/** A key that is another one at each render. */
export function renderKey(): string {
  return crypto.randomUUID();
}

/** The 43 letters that name one drawing of a post. */
export function drawingKey(): string {
  return base64url(32);
}

/** A class name as a build with hashed names would give it, another one at each load. */
export function hashedName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  return `_${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function base64url(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return btoa(String.fromCharCode(...bytes))
    .replace(/=+$/, '')
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

function varint(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  return [...bytes, Number(rest)];
}
