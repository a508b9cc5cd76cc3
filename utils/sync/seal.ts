import { fail, ok, type Result } from '../lib/result.ts';
import { type Bytes, concat, randomBytes, readAll, utf8 } from './bytes.ts';

const ivLength = 12;
const tagLength = 16;
const u32 = 4;

/** Why something does not open. `sealed`: wrong key, or changed on the way. `content`: sealed by somebody with the key. */
export type OpenFault = 'sealed' | 'content' | 'too_large';

/**
 * The key for what one device seals under one key of the workspace. `from` is that key, for HKDF; the salt is the
 * device's id, or what stands in its place.
 */
export const deriveSealKey = (from: CryptoKey, salt: string, info = 'seg/v1'): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: utf8(salt), info: utf8(info) },
    from,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );

/** `IV | ciphertext | tag`, with a fresh random IV each time. */
export async function encrypt(key: CryptoKey, plain: Bytes, bound: string): Promise<Bytes> {
  const iv = randomBytes(ivLength);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(bound) }, key, plain);
  return concat([iv, new Uint8Array(sealed)]);
}

/** What `encrypt` sealed with the same key and the same `bound`; nothing otherwise. */
export async function decrypt(key: CryptoKey, body: Uint8Array, bound: string): Promise<Bytes | undefined> {
  if (body.length < ivLength + tagLength) return undefined;
  const [iv, sealed] = [body.slice(0, ivLength), body.slice(ivLength)];
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: utf8(bound) }, key, sealed),
    );
  } catch {
    return undefined;
  }
}

/** JSON, deflated, padded and encrypted. Compression tells lengths, so the length is rounded up. */
export async function sealJson(key: CryptoKey, content: unknown, bound: string): Promise<Bytes> {
  const deflated = await deflate(utf8(JSON.stringify(content)));
  const plain = new Uint8Array(padme(u32 + deflated.length));
  new DataView(plain.buffer).setUint32(0, deflated.length);
  plain.set(deflated, u32);
  return encrypt(key, plain, bound);
}

/** What was sealed by `sealJson`. Never throws and never inflates to more than `most` bytes, whoever sealed it. */
export async function openJson(
  key: CryptoKey,
  body: Uint8Array,
  bound: string,
  most: number,
): Promise<Result<unknown, OpenFault>> {
  const plain = await decrypt(key, body, bound);
  if (!plain) return fail('sealed');
  if (plain.length < u32) return fail('content');
  const length = new DataView(plain.buffer).getUint32(0);
  if (length > plain.length - u32) return fail('content');
  const inflated = await inflate(plain.slice(u32, u32 + length), most);
  if (!inflated.ok) return fail(inflated.error === 'too_large' ? 'too_large' : 'content');
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(inflated.value)));
  } catch {
    return fail('content');
  }
}

/** The next length that PADMÉ allows: at most 12 % more, and few different ones (Nikitin and others, 2019). */
export function padme(length: number): number {
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const bits = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** Math.max(exponent - bits, 0);
  return Math.ceil(length / step) * step;
}

async function deflate(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await new Response(through(bytes, new CompressionStream('deflate-raw'))).arrayBuffer());
}

const inflate = (bytes: Bytes, most: number): Promise<Result<Bytes, 'too_large' | 'broken'>> =>
  readAll(through(bytes, new DecompressionStream('deflate-raw')), most);

/** Written in small pieces, so that what inflates too far is stopped after the first of them. */
function through(bytes: Bytes, stream: CompressionStream | DecompressionStream): ReadableStream<Bytes> {
  let at = 0;
  const source = new ReadableStream<Bytes>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + piece));
      at += piece;
    },
  });
  return source.pipeThrough(stream);
}

const piece = 16 * 1024;
