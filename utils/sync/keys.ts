import { type Bytes, concat, fromBase64url, randomBytes, toBase64url, utf8 } from './bytes.ts';
import type { Role } from './contract.ts';
import { decrypt, deriveSealKey, encrypt } from './seal.ts';

/** A key of the workspace. Each rotation makes a new one; `kid` counts them from 1. */
export interface Epoch {
  readonly kid: number;
  /** To derive from; nothing gets it out again. */
  readonly hkdf: CryptoKey;
  /** The bytes of the key, sealed for this device: invites and rotations hand them on. */
  readonly sealed: Bytes;
  /** The recovery code of the key, sealed likewise; where this device made the key. */
  readonly sealedCode?: Bytes;
}

/** All secrets of a device, to be stored as they are: IndexedDB keeps keys that cannot be read out. */
export interface KeyRing {
  readonly ecdh: CryptoKey;
  /** The raw point that belongs to `ecdh`, base64url: what the server knows. */
  readonly pubKey: string;
  readonly vault: CryptoKey;
  readonly epochs: readonly Epoch[];
  /** What the recovery code of the key `kid` makes of who uses it: no more than who made that key was. */
  readonly recovery?: { readonly kid: number; readonly role: Role };
}

/** Which key a wrap is of, and for whom. */
export interface WrapLabel {
  readonly ws: string;
  readonly kid: number;
  readonly dev: string;
}

export const keyLength = 32;
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
const pointLength = 65;

/** The keys of a new device, which knows none of a workspace yet. */
export async function createKeyRing(): Promise<KeyRing> {
  const pair = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const vault = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return { ecdh: pair.privateKey, pubKey: toBase64url(point), vault, epochs: [] };
}

/** The ring with a key more. A kid that it has stays as it is. */
export async function addKey(ring: KeyRing, kid: number, raw: Bytes, code?: Bytes): Promise<KeyRing> {
  if (ring.epochs.some((epoch) => epoch.kid === kid)) return ring;
  const added: Epoch = {
    kid,
    hkdf: await hkdfOf(raw),
    sealed: await encrypt(ring.vault, raw, `vault/v1|${kid}`),
    ...(code && { sealedCode: await encrypt(ring.vault, code, `code/v1|${kid}`) }),
  };
  return { ...ring, epochs: [...ring.epochs, added].toSorted((a, b) => a.kid - b.kid) };
}

export const epochOf = (ring: KeyRing, kid: number): Epoch | undefined =>
  ring.epochs.find((epoch) => epoch.kid === kid);

/** The bytes of a key, for the short time in which they are handed on. */
export async function rawKeyOf(ring: KeyRing, kid: number): Promise<Bytes | undefined> {
  const epoch = epochOf(ring, kid);
  return epoch && decrypt(ring.vault, epoch.sealed, `vault/v1|${kid}`);
}

/** The recovery code of a key, where this device made it. */
export async function recoveryCodeOf(ring: KeyRing, kid: number): Promise<Bytes | undefined> {
  const sealed = epochOf(ring, kid)?.sealedCode;
  return sealed && decrypt(ring.vault, sealed, `code/v1|${kid}`);
}

const hkdfOf = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey', 'deriveBits']);

/** 32 bytes derived from a secret, for one purpose. */
export async function derive(secret: Bytes, info: string): Promise<Bytes> {
  const params = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(params, await hkdfOf(secret), keyLength * 8));
}

/**
 * What the server keeps for clients to prove a key on: the keys before it, as many as fit, sealed with it. So whoever
 * has the newest key, from its recovery code, has the old ones too.
 */
export async function makeKeyCheck(ring: KeyRing, kid: number): Promise<string> {
  const epoch = epochOf(ring, kid);
  if (!epoch) throw new Error(`No key ${kid}`);
  const before = ring.epochs.filter((each) => each.kid < kid && each.kid >= kid - keysInCheck);
  const raws = await Promise.all(before.map((each) => rawKeyOf(ring, each.kid)));
  const known = raws.flatMap((raw, index) => (raw ? [concat([kidBytes(before[index]?.kid ?? 0), raw])] : []));
  const key = await deriveSealKey(epoch.hkdf, '', 'check/v1');
  return toBase64url(await encrypt(key, concat(known), checkLabel(kid)));
}

/** As many as its limit in the contract holds; one more each time that a device is locked out. */
const keysInCheck = 1300;
const checkLabel = (kid: number): string => `check/v1|${kid}`;

/** The ring with this key and those before it; nothing if the key is not that of the workspace. */
export async function addProvenKey(
  ring: KeyRing,
  { kid, keyCheck }: { readonly kid: number; readonly keyCheck: string },
  raw: Bytes,
): Promise<KeyRing | undefined> {
  const key = await deriveSealKey(await hkdfOf(raw), '', 'check/v1');
  const known = await decrypt(key, fromBase64url(keyCheck) ?? new Uint8Array(0), checkLabel(kid));
  if (!known) return undefined;
  let proven = await addKey(ring, kid, raw);
  for (let at = 0; at + 4 + keyLength <= known.length; at += 4 + keyLength)
    proven = await addKey(proven, new DataView(known.buffer).getUint32(at), known.slice(at + 4, at + 4 + keyLength));
  return proven;
}

function kidBytes(kid: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, kid);
  return bytes;
}

/**
 * The next key for one device. Sealed twice: for the device by its public key, so that who was revoked cannot read it;
 * and within by the key before, so that a server can neither hand out a key of its own nor get one by a false device.
 * Nothing if `pubKey` is none.
 */
export async function wrapKey(
  ring: KeyRing,
  next: Bytes,
  label: WrapLabel,
  pubKey: string,
): Promise<string | undefined> {
  const before = epochOf(ring, label.kid - 1);
  const point = fromBase64url(pubKey);
  if (!before || !point) return undefined;
  const inner = await encrypt(await rotationKey(before, label), next, wrapText(label));
  const pair = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  const ours = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const shared = await sharedKey(pair.privateKey, point, concat([ours, point]));
  return shared && toBase64url(concat([ours, await encrypt(shared, inner, wrapText(label))]));
}

/** The key in a wrap; nothing if it is not for us, or not from somebody who had the key before. */
export async function unwrapKey(ring: KeyRing, blob: string, label: WrapLabel): Promise<Bytes | undefined> {
  const bytes = fromBase64url(blob);
  const before = epochOf(ring, label.kid - 1);
  const own = fromBase64url(ring.pubKey);
  if (!bytes || !before || !own || bytes.length <= pointLength) return undefined;
  const theirs = bytes.slice(0, pointLength);
  const shared = await sharedKey(ring.ecdh, theirs, concat([theirs, own]));
  const inner = shared && (await decrypt(shared, bytes.slice(pointLength), wrapText(label)));
  const raw = inner && (await decrypt(await rotationKey(before, label), inner, wrapText(label)));
  return raw?.length === keyLength ? raw : undefined;
}

const wrapText = ({ ws, kid, dev }: WrapLabel): string => `wrap/v1|${ws}|${kid}|${dev}`;
const rotationKey = ({ hkdf }: Epoch, { ws }: WrapLabel): Promise<CryptoKey> => deriveSealKey(hkdf, ws, 'rotate/v1');

async function sharedKey(own: CryptoKey, point: Bytes, salt: Bytes): Promise<CryptoKey | undefined> {
  try {
    const theirs = await crypto.subtle.importKey('raw', point, curve, false, []);
    const bits = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256));
    return await deriveSealKey(await hkdfOf(bits), toBase64url(salt), 'ecdh/v1');
  } catch {
    // Not a point of the curve.
    return undefined;
  }
}

/** A new key of the workspace, and the code from which it derives: whoever has that has the key. */
export async function newWorkspaceKey(): Promise<{ code: Bytes; raw: Bytes }> {
  const code = randomBytes(16);
  return { code, raw: await keyFromCode(code) };
}

/** The key of a workspace that a recovery code stands for. */
export const keyFromCode = (code: Bytes): Promise<Bytes> => derive(code, 'workspace/v1');
