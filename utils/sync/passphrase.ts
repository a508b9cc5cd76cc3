import * as z from 'zod/mini';
import { fail, ok, type Result } from '../lib/result.ts';
import { type Bytes, fromBase64url, randomBytes, toBase64url, utf8 } from './bytes.ts';
import { decrypt, encrypt } from './seal.ts';

/** A secret that a passphrase opens, as it may be written to a file. `memory` KiB, `rounds` passes or iterations. */
export const LockedSecret = z.object({
  v: z.literal(1),
  kdf: z.enum(['argon2id', 'pbkdf2']),
  memory: z.int().check(z.gte(0), z.lte(256 * 1024)),
  rounds: z.int().check(z.gte(1), z.lte(5_000_000)),
  salt: z.string().check(z.maxLength(64)),
  sealed: z.string().check(z.maxLength(4096)),
});
export type LockedSecret = z.infer<typeof LockedSecret>;

type Kdf = (passphrase: string, salt: Bytes, cost: Pick<LockedSecret, 'memory' | 'rounds'>) => Promise<Bytes>;
type Kdfs = Readonly<Record<LockedSecret['kdf'], Kdf>>;

const costs = { argon2id: { memory: 64 * 1024, rounds: 3 }, pbkdf2: { memory: 0, rounds: 600_000 } } as const;
/** A file from elsewhere does not hold the browser for minutes. */
const mostRounds = { argon2id: 16, pbkdf2: 5_000_000 } as const;
const label = 'passphrase/v1';

/** Locks a secret. Where WebAssembly may not run the weaker function stands in. Takes a second or two. */
export async function lockSecret(passphrase: string, secret: Bytes, kdfs: Kdfs = realKdfs): Promise<LockedSecret> {
  const salt = randomBytes(16);
  const { kdf, key } = await strongest(passphrase, salt, kdfs);
  return {
    v: 1,
    kdf,
    ...costs[kdf],
    salt: toBase64url(salt),
    sealed: toBase64url(await encrypt(key, secret, label)),
  };
}

/** `passphrase`: a wrong one. `format`: not what `lockSecret` writes. `wasm`: this browser refuses WebAssembly here. */
export async function unlockSecret(
  passphrase: string,
  locked: unknown,
  kdfs: Kdfs = realKdfs,
): Promise<Result<Bytes, 'passphrase' | 'format' | 'wasm'>> {
  const parsed = LockedSecret.safeParse(locked);
  const salt = parsed.success ? fromBase64url(parsed.data.salt) : undefined;
  const sealed = parsed.success ? fromBase64url(parsed.data.sealed) : undefined;
  if (!parsed.success || !salt || !sealed || salt.length < 8) return fail('format');
  if (parsed.data.rounds > mostRounds[parsed.data.kdf]) return fail('format');
  try {
    const derived = await kdfs[parsed.data.kdf](passphrase.normalize('NFKC'), salt, parsed.data);
    const secret = await decrypt(await sealKey(derived), sealed, label);
    return secret ? ok(secret) : fail('passphrase');
  } catch {
    return fail('wasm');
  }
}

async function strongest(
  passphrase: string,
  salt: Bytes,
  kdfs: Kdfs,
): Promise<{ kdf: LockedSecret['kdf']; key: CryptoKey }> {
  const typed = passphrase.normalize('NFKC');
  try {
    return { kdf: 'argon2id', key: await sealKey(await kdfs.argon2id(typed, salt, costs.argon2id)) };
  } catch {
    return { kdf: 'pbkdf2', key: await sealKey(await kdfs.pbkdf2(typed, salt, costs.pbkdf2)) };
  }
}

const sealKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

const realKdfs: Kdfs = {
  async argon2id(passphrase, salt, { memory, rounds }) {
    // Only who types a passphrase loads it.
    const { argon2id } = await import('hash-wasm');
    const options = { iterations: rounds, memorySize: memory, parallelism: 1, hashLength: 32 };
    return Uint8Array.from(await argon2id({ ...options, password: passphrase, salt, outputType: 'binary' }));
  },
  async pbkdf2(passphrase, salt, { rounds }) {
    const key = await crypto.subtle.importKey('raw', utf8(passphrase), 'PBKDF2', false, ['deriveBits']);
    const params = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
    return new Uint8Array(await crypto.subtle.deriveBits(params, key, 256));
  },
};
