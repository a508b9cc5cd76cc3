import * as z from 'zod/mini';
import { fail, ok, type Result } from '../lib/result.ts';
import { type Bytes, fromBase64url, toBase64url, utf8 } from './bytes.ts';
import { derive, type KeyRing, recoveryCodeOf } from './keys.ts';
import { LockedSecret, lockSecret, unlockSecret } from './passphrase.ts';
import { formatCode } from './recovery-code.ts';

/** What proves to the server that somebody has the code, 32 bytes. It tells nothing of the key, which derives beside. */
export const recoveryAuthOf = (secret: Bytes): Promise<Bytes> => derive(secret, 'recover/v1');

/** What the server keeps to know that by, base64url. */
export const recoveryHashOf = async (secret: Bytes): Promise<string> =>
  toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', await recoveryAuthOf(secret))));

/** The recovery code of the present key as it is printed; nothing where another device made the key. */
export async function printedCode(ws: string, ring: KeyRing): Promise<string | undefined> {
  const secret = await recoveryCodeOf(ring, ring.epochs.at(-1)?.kid ?? 0);
  const place = fromBase64url(ws);
  return secret && place && formatCode({ ws: place, secret });
}

/** A code with the address of its server: all that is needed to come back. */
export interface WayBack {
  readonly server: string;
  readonly code: string;
}
const WayBack = z.object({ server: z.string(), code: z.string() });
const RecoveryFile = z.object({ format: z.literal('alongside-recovery'), locked: LockedSecret });

/** The same as the text of a file that only the passphrase opens. Takes a second or two. */
export async function writeRecoveryFile({ server, code }: WayBack, passphrase: string): Promise<string> {
  const locked = await lockSecret(passphrase, utf8(JSON.stringify({ server, code })));
  return JSON.stringify({ format: 'alongside-recovery', locked }, undefined, 2);
}

/** `passphrase`: a wrong one. `format`: not such a file. `wasm`: this browser refuses what opens it. */
export async function openRecoveryFile(
  text: string,
  passphrase: string,
): Promise<Result<WayBack, 'passphrase' | 'format' | 'wasm'>> {
  const file = RecoveryFile.safeParse(readJson(text));
  if (!file.success) return fail('format');
  const opened = await unlockSecret(passphrase, file.data.locked);
  if (!opened.ok) return opened;
  const way = WayBack.safeParse(readJson(new TextDecoder().decode(opened.value)));
  return way.success ? ok(way.data) : fail('format');
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
