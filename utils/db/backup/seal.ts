import { type Bytes, fromBase64, joined, toBase64, uint32, utf8 } from './bytes.ts';
import { rounds, type SealHeader } from './format.ts';

/** Closes and opens the bodies of one file. `n`: which frame it is; no two frames of a file share a nonce. */
export interface Seal {
  close(kind: number, n: number, body: Bytes): Promise<Bytes>;
  /** Undefined where the key is another one or the body was changed. */
  open(kind: number, n: number, body: Bytes): Promise<Bytes | undefined>;
}

/** A salt of its own for each file, so that its key is used for this file alone and nonces may simply be counted. */
export const newSealHeader = (): SealHeader => ({
  key: 'PBKDF2-SHA-256',
  cipher: 'AES-GCM-256',
  rounds,
  salt: toBase64(crypto.getRandomValues(new Uint8Array(16))),
});

/** `head`: the bytes of the head, which every body is bound to. */
export async function sealWith(passphrase: string, header: SealHeader, head: Bytes): Promise<Seal> {
  // The same passphrase typed on another keyboard can be other code points.
  const secret = utf8(passphrase.normalize('NFKC'));
  const from = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(header.salt) ?? new Uint8Array(), iterations: header.rounds },
    from,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  const rules = (kind: number, n: number) => ({
    name: 'AES-GCM',
    iv: joined(new Uint8Array(8), uint32(n)),
    additionalData: joined(head, Uint8Array.of(kind)),
  });
  return {
    close: async (kind, n, body) => new Uint8Array(await crypto.subtle.encrypt(rules(kind, n), key, body)),
    open: async (kind, n, body) => {
      try {
        return new Uint8Array(await crypto.subtle.decrypt(rules(kind, n), key, body));
      } catch {
        return undefined;
      }
    },
  };
}
