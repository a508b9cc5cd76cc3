import type { PostRef } from '../../model/sighting.ts';
import { timeOfId } from './urns.ts';

/**
 * The post that a thread token at the start of a key names, e.g. "CgsIkJyLqOWXs9nPAQ-replaceableCommentTools…".
 * The token is unpadded base64 of a protobuf: field 1 is an activity, field 2 a ugcPost; its only member is the id as a
 * zigzag varint. For a plain repost it names the original.
 */
export function postOfToken(key: string | null | undefined): PostRef | undefined {
  const [, token] = /^([CE]gsI[\w+/-]{14})-/.exec(key ?? '') ?? [];
  if (!token) return undefined;
  const bytes = [...atob(token.replaceAll('-', '+').replaceAll('_', '/'))].map((byte) => byte.charCodeAt(0));
  let value = 0n;
  let end = 3;
  for (let shift = 0n; end < bytes.length; shift += 7n) {
    const byte = bytes[end++] ?? 0;
    value |= BigInt(byte & 127) << shift;
    if (byte < 128) break;
  }
  const id = String(value >> 1n);
  // Length byte, even zigzag (ids are positive), and an id that holds a time: otherwise it is something else.
  if (bytes[1] !== end - 2 || value & 1n || timeOfId(id) === undefined) return undefined;
  return { network: 'linkedin', kind: token.startsWith('C') ? 'activity' : 'ugcPost', id };
}
