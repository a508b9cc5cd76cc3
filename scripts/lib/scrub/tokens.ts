import type { Inventor } from './invent.ts';

/**
 * Ids, keys and parts of addresses: numbers, base64 and random strings are replaced by others of the same shape, what
 * decodes still decodes, and `keeps` says which words are the network's own.
 */
export function scrubToken(token: string, invent: Inventor, keeps: (word: string, after: string) => boolean): string {
  return token.replace(tokenPattern, (piece, ...rest: unknown[]) => {
    const after = token.slice(Number(rest.find((one) => typeof one === 'number')) + piece.length);
    if (/^[CE]gsI/.test(piece)) return thread(piece, invent);
    if (piece.startsWith('ACo')) return piece.slice(0, 3) + opaque(piece.slice(3), invent);
    if (piece.startsWith('pfbid')) return `pfbid${opaque(piece.slice(5), invent)}`;
    if (uuid.test(piece)) return hexLike(piece, invent);
    const inner = readable(piece);
    if (inner !== undefined) {
      const made = btoa(scrubToken(inner, invent, () => true)).replace(/=+$/, '');
      return made + (/=+$/.exec(piece)?.[0] ?? '');
    }
    if (/^\d+$/.test(piece)) return piece.length > 4 ? invent.digits(piece) : piece;
    if (isOpaque(piece)) {
      const [end = ''] = keeps(piece, after) ? (writtenEnd.exec(piece) ?? []) : [];
      return opaque(piece.slice(0, piece.length - end.length), invent) + end;
    }
    return keeps(piece, after) ? piece : invent.all(piece);
  });
}

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

const tokenPattern = new RegExp(
  [
    // The thread that a key of LinkedIn begins with, a member's id (39 characters, or up to a known end), a post's id.
    String.raw`[a-z]+(?=ACo)`,
    String.raw`[CE]gsI[\w+/]{14}(?![\w+/])`,
    String.raw`ACo[\w-]{36}(?![\da-z_])`,
    String.raw`ACo[\w-]+?(?=Topcard|Activity|Experience|Education|[^\w-]|$)`,
    String.raw`pfbid\w{10,}`,
    String.raw`[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}`,
    String.raw`(?=[A-Za-z]*\d)[A-Za-z][\w+/]{15,}={0,2}`,
    String.raw`(?<![\p{L}\p{M}])\d+(?![\p{L}\p{M}\p{N}])|\d{5,}`,
    String.raw`[\p{L}\p{M}\p{N}]+`,
  ].join('|'),
  'gu',
);

/** Nothing that a person or a programmer would write. */
const isOpaque = (piece: string): boolean =>
  piece.length > 6 && /\d/.test(piece) && /\p{L}/u.test(piece) && (piece.match(/\d+/g)?.length ?? 0) > 1;

/** A part of a key that was glued to something random: "…FeedType_MAIN_FEED_RELEVANCE". */
const writtenEnd = /(?:[A-Z][a-z]{3,})+(?:_[A-Z][A-Za-z_]*)?$/;

/** Every letter and digit anew, each underscore and hyphen in its place. */
const opaque = (piece: string, invent: Inventor): string => piece.replace(/[A-Za-z\d]+/g, (run) => invent.all(run));

const hexLike = (piece: string, invent: Inventor): string =>
  piece.replace(/[\da-f]+/gi, (run) =>
    [...invent.word(`g${run}`)]
      .slice(1, run.length + 1)
      .map(toHex)
      .join('')
      .padEnd(run.length, '0'),
  );

const toHex = (character: string): string => ((character.codePointAt(0) ?? 0) % 16).toString(16);

/** The text inside base64, when there is one that names a number: "comment:123_456". */
function readable(piece: string): string | undefined {
  if (piece.length < 16 || !/^[A-Za-z\d+/]+={0,2}$/.test(piece)) return undefined;
  try {
    const inner = atob(piece);
    return /^[\x20-\x7e]+$/.test(inner) && /^\w[\w:]*:.*\d{3}/.test(inner) ? inner : undefined;
  } catch {
    return undefined;
  }
}

/**
 * LinkedIn's token of a thread: unpadded base64 of a protobuf, three bytes of frame and the id of the post as a zigzag
 * varint. The frame stays.
 */
function thread(token: string, invent: Inventor): string {
  const bytes = [...atob(token.replaceAll('_', '/'))].map((byte) => byte.charCodeAt(0));
  const value = bytes.slice(3).reduceRight((high, byte) => (high << 7n) | BigInt(byte & 127), 0n);
  let rest = BigInt(invent.digits(String(value >> 1n))) << 1n;
  const varint = bytes.slice(3).map((_, index, all) => {
    const low = Number(rest & 127n);
    rest >>= 7n;
    return index < all.length - 1 ? low | 128 : low;
  });
  const made = btoa(String.fromCharCode(...bytes.slice(0, 3), ...varint)).replace(/=+$/, '');
  return token.includes('/') ? made : made.replaceAll('/', '_');
}
