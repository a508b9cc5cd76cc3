import type * as z from 'zod/mini';
import { fail, ok, type Result } from '../lib/result.ts';
import { Bytes32, InviteId, type NewInvite } from './contract.ts';
import { type Bytes, fromBase64url, randomBytes, toBase64url, utf8 } from './bytes.ts';
import { addKey, derive, type KeyRing, keyLength, rawKeyOf } from './keys.ts';
import { openJson, sealJson } from './seal.ts';

/** What somebody got who is to join. */
export interface Invite {
  /** Address of the server, without a slash at the end. */
  readonly server: string;
  readonly inviteId: string;
  readonly secret: string;
}

/**
 * Why a text is no invite. `empty`; `not_invite`: something else; `cut`: looks like one but a part is missing or too
 * much; `newer`: of a later version of the product; `address`: its server is none that we would talk to.
 */
export type InviteFault = 'empty' | 'not_invite' | 'cut' | 'newer' | 'address';

interface InviteOptions {
  readonly server: string;
  readonly ws: string;
  /** All keys up to the present one go along. */
  readonly ring: KeyRing;
  readonly role: z.infer<typeof NewInvite>['role'];
  /** ms since 1970, at most seven days ahead. */
  readonly expiresAt: number;
}

/** A new invite: `body` for the server, which learns nothing of the secret; `link` for whoever is invited. */
export async function createInvite({ server, ws, ring, role, expiresAt }: InviteOptions): Promise<{
  invite: Invite;
  body: z.infer<typeof NewInvite>;
}> {
  const inviteId = ws + toBase64url(randomBytes(16));
  const secret = randomBytes(32);
  const auth = await derive(secret, 'auth');
  const keys = await Promise.all(ring.epochs.map(async ({ kid }) => [kid, await rawKeyOf(ring, kid)] as const));
  const kid = Math.max(...ring.epochs.map((epoch) => epoch.kid));
  const content = keys.flatMap(([each, raw]) => (raw ? [[each, toBase64url(raw)]] : []));
  const wrapped = toBase64url(await sealJson(await wrapKeyOf(secret), content, `invite/v1|${inviteId}|${kid}`));
  const authHash = toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', auth)));
  return {
    invite: { server, inviteId, secret: toBase64url(secret) },
    body: { inviteId, authHash, wrapped, kid, role, expiresAt },
  };
}

/** `v1.server.invite.secret`, to be pasted. */
export const codeOf = ({ server, inviteId, secret }: Invite): string =>
  ['v1', toBase64url(utf8(server)), inviteId, secret].join('.');

/** The same as a link. What follows the # stays in the browser. */
export const linkOf = (invite: Invite): string => `${invite.server}/j#${codeOf(invite)}`;

/** An invite as somebody pasted it, a link or a code. */
export function parseInvite(text: string): Result<Invite, InviteFault> {
  const pasted = text.trim();
  if (pasted === '') return fail('empty');
  const [link, code = ''] = pasted.includes('#') ? pasted.split('#', 2) : ['', pasted];
  const [version = '', address = '', inviteId = '', secret = '', ...more] = code.split('.');
  if (!/^v\d+$/.test(version)) return fail('not_invite');
  if (version !== 'v1') return fail('newer');
  const isWhole = InviteId.safeParse(inviteId).success && Bytes32.safeParse(secret).success && more.length === 0;
  const server = new TextDecoder().decode(fromBase64url(address));
  if (!isWhole || server === '') return fail('cut');
  if (!isServerAddress(server)) return fail('address');
  // A link to one server that names another is a trap, or was put together by hand.
  if (link && !link.startsWith(`${server}/`)) return fail('address');
  return ok({ server, inviteId, secret });
}

/**
 * Whether an address is one that we send tokens to: encrypted, or this machine; without a slash at the end. The policy for
 * our pages in wxt.config.ts lets the same ones through.
 */
export function isServerAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username || url.password || url.search || url.hash) return false;
  const isHere = ['localhost', '127.0.0.1'].includes(url.hostname);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isHere);
  return isSafe && text === url.href.replace(/\/$/, '');
}

/** What proves to the server that we were invited, base64url. */
export const authOf = async ({ secret }: Invite): Promise<string> =>
  toBase64url(await derive(secretOf(secret), 'auth'));

/** The ring with the keys that came with a joining; nothing if they were not sealed by who invited. */
export async function openWrapped(
  ring: KeyRing,
  { secret, inviteId }: Invite,
  { wrapped, kid }: { readonly wrapped: string; readonly kid: number },
): Promise<KeyRing | undefined> {
  const body = fromBase64url(wrapped) ?? new Uint8Array(0);
  const key = await wrapKeyOf(secretOf(secret));
  const opened = await openJson(key, body, `invite/v1|${inviteId}|${kid}`, mostBytes);
  if (!opened.ok || !Array.isArray(opened.value)) return undefined;
  let filled = ring;
  for (const entry of opened.value as unknown[]) {
    const [each, text] = Array.isArray(entry) ? (entry as unknown[]) : [];
    const raw = typeof text === 'string' ? fromBase64url(text) : undefined;
    if (!Number.isInteger(each) || raw?.length !== keyLength) return undefined;
    filled = await addKey(filled, Number(each), raw);
  }
  return filled.epochs.some((epoch) => epoch.kid === kid) ? filled : undefined;
}

const mostBytes = 1024 * 1024;

const secretOf = (secret: string): Bytes => fromBase64url(secret) ?? new Uint8Array(0);

const wrapKeyOf = async (secret: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', await derive(secret, 'wrap'), 'AES-GCM', false, ['encrypt', 'decrypt']);
