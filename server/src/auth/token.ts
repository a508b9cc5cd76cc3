import { createHash, timingSafeEqual } from 'node:crypto';
import { Token } from '../../../utils/sync/contract.ts';

/** So many random bytes. Tests give their own. */
export type Random = (bytes: number) => Uint8Array;

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** A new id of a workspace, a device or an epoch. */
export const newId = (random: Random): string => base64url(random(16));

/** A new token of a device, to be given away once and never stored. */
export const newToken = (random: Random, ws: string, dev: string): string => `${ws}.${dev}.${base64url(random(32))}`;

/** SHA-256, base64url: all that is stored of a secret. A token has 256 random bits, so nothing slower is needed. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** SHA-256 of bytes that were sent as base64url. */
export const hashOfBytes = (text: string): string =>
  createHash('sha256').update(Buffer.from(text, 'base64url')).digest('base64url');

/** Whether two texts are equal, in a time that does not tell where they differ. */
export function isEqual(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return !!left && !!right && timingSafeEqual(left, right);
}

/** The secret in an `Authorization: Bearer` header. */
export const bearerOf = (header: string | undefined): string | undefined => /^Bearer (\S+)$/i.exec(header ?? '')?.[1];

/** A device's token with the workspace and device that it names, or nothing if it has not the shape of one. */
export function parseToken(bearer: string | undefined): { token: string; ws: string; dev: string } | undefined {
  const parsed = Token.safeParse(bearer);
  if (!parsed.success) return undefined;
  const [ws = '', dev = ''] = parsed.data.split('.');
  return { token: parsed.data, ws, dev };
}
