import { type Bytes, concat, fromBase64url, toBase64url, utf8 } from './bytes.ts';
import { epochOf, type KeyRing } from './keys.ts';
import { decrypt, deriveSealKey, encrypt } from './seal.ts';

interface Place {
  readonly ws: string;
  readonly dev: string;
}

/** Characters, as people count them. */
export const longestDeviceName = 60;

/** All names are as long for the server. */
const nameBytes = 512;
const kidBytes = 4;

/** What a device calls itself, for those who have the present key or a later one, base64url. Nothing without a key. */
export async function sealDeviceName(ring: KeyRing, place: Place, name: string): Promise<string | undefined> {
  const epoch = ring.epochs.at(-1);
  if (!epoch) return undefined;
  const plain = new Uint8Array(nameBytes);
  plain.set(utf8(plainName(name)).slice(0, nameBytes));
  const kid = new Uint8Array(kidBytes);
  new DataView(kid.buffer).setUint32(0, epoch.kid);
  const sealed = await encrypt(await nameKey(epoch.hkdf, place), plain, labelOf(place, epoch.kid));
  return toBase64url(concat([kid, sealed]));
}

/** The name, with nothing in it that could upset a line; undefined where it was not sealed for this device here. */
export async function openDeviceName(ring: KeyRing, place: Place, text: string): Promise<string | undefined> {
  const bytes = fromBase64url(text);
  if (!bytes || bytes.length <= kidBytes) return undefined;
  const kid = new DataView(bytes.buffer).getUint32(0);
  const epoch = epochOf(ring, kid);
  const plain = epoch && (await decrypt(await nameKey(epoch.hkdf, place), bytes.slice(kidBytes), labelOf(place, kid)));
  return plain && (plainName(new TextDecoder().decode(withoutZeros(plain))) || undefined);
}

const nameKey = (from: CryptoKey, { dev }: Place): Promise<CryptoKey> => deriveSealKey(from, dev, 'name/v1');

/** A server can give it to no other device, and to none of another workspace. */
const labelOf = ({ ws, dev }: Place, kid: number): string => `name/v1|${ws}|${dev}|${kid}`;

/** One line of letters: control, direction and other invisible characters are left out. */
const plainName = (name: string): string =>
  [...name.replaceAll(/\p{C}/gu, '').trim()].slice(0, longestDeviceName).join('');

function withoutZeros(bytes: Bytes): Bytes {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.slice(0, end);
}
