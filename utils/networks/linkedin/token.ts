import type { PostRef } from '../../model/sighting.ts';
import { postRefOf } from './urns.ts';

/**
 * The post that a thread token at the start of a key names, e.g. "CgsIkJyLqOWXs9nPAQ-replaceableCommentTools…".
 * The token is unpadded base64 of a protobuf: field 1 is an activity, field 2 a ugcPost; its only member is the id as a
 * zigzag varint of ten bytes. For a plain repost it names the original.
 */
export function postOfToken(key: string): PostRef | undefined {
  const [, token] = /^([CE]gsI[\w+/]{14})-/.exec(key) ?? [];
  if (!token) return undefined;
  const bytes = [...atob(token.replaceAll('_', '/'))].slice(3);
  const value = bytes.reduceRight((high, byte) => (high << 7n) | BigInt(byte.charCodeAt(0) & 127), 0n);
  return postRefOf(`urn:li:${token.startsWith('C') ? 'activity' : 'ugcPost'}:${value >> 1n}`);
}
