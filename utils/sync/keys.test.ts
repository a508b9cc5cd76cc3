import { describe, expect, it } from 'vitest';
import { fromBase64url, randomBytes, toBase64url } from './bytes.ts';
import { NewWorkspace } from './contract.ts';
import {
  addKey,
  addProvenKey,
  createKeyRing,
  keyFromCode,
  type KeyRing,
  makeKeyCheck,
  newWorkspaceKey,
  rawKeyOf,
  unwrapKey,
  wrapKey,
} from './keys.ts';

const ws = 'AAAAAAAAAAAAAAAAAAAAAA';
const label = { ws, kid: 2, dev: 'd' };

async function ringWith(...keys: readonly Uint8Array<ArrayBuffer>[]): Promise<KeyRing> {
  let ring = await createKeyRing();
  for (const [index, raw] of keys.entries()) ring = await addKey(ring, index + 1, raw);
  return ring;
}

describe('the keys of a device', () => {
  it('are none that could be read out', async () => {
    const ring = await ringWith(randomBytes(32));
    for (const key of [ring.ecdh, ring.vault, ...ring.epochs.map(({ hkdf }) => hkdf)])
      expect(key.extractable).toBe(false);
    expect(fromBase64url(ring.pubKey)).toHaveLength(65);
  });

  it('give the bytes of a key back, and keep the first that they got', async () => {
    const raw = randomBytes(32);
    const ring = await ringWith(raw);
    expect(await rawKeyOf(ring, 1)).toEqual(raw);
    expect(await rawKeyOf(ring, 2)).toBeUndefined();
    expect(await addKey(ring, 1, randomBytes(32))).toBe(ring);
  });

  it('derive from a recovery code, always the same', async () => {
    const { code, raw } = await newWorkspaceKey();
    expect(await keyFromCode(code)).toEqual(raw);
    expect((await newWorkspaceKey()).raw).not.toEqual(raw);
    expect(raw).toHaveLength(32);
  });
});

describe('a rotation', async () => {
  const [first, next] = [randomBytes(32), randomBytes(32)];
  const [admin, member, stranger] = [await ringWith(first), await ringWith(first), await ringWith(randomBytes(32))];
  const blob = (await wrapKey(admin, next, label, member.pubKey)) ?? '';

  it('reaches the device that it was wrapped for', async () => {
    expect(await unwrapKey(member, blob, label)).toEqual(next);
    expect(blob.length).toBeLessThan(4096);
  });

  it('reaches no other device, no other place, and nothing that was changed', async () => {
    expect(await unwrapKey(admin, blob, label)).toBeUndefined();
    for (const other of [
      { ...label, kid: 3 },
      { ...label, dev: 'e' },
      { ...label, ws: 'b' },
    ])
      expect(await unwrapKey(member, blob, other)).toBeUndefined();
    const bytes = fromBase64url(blob) ?? new Uint8Array(0);
    for (const at of [0, 1, 40, 70, bytes.length - 1]) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await unwrapKey(member, toBase64url(changed), label)).toBeUndefined();
    }
    for (const wrong of ['', '!', 'AAAA']) expect(await unwrapKey(member, wrong, label)).toBeUndefined();
  });

  it('by a server that never had the key before is not believed', async () => {
    const forged = (await wrapKey(stranger, randomBytes(32), label, member.pubKey)) ?? '';
    expect(forged).not.toBe('');
    expect(await unwrapKey(member, forged, label)).toBeUndefined();
  });

  it('tells a device nothing that a server slipped in', async () => {
    const slipped = (await wrapKey(admin, next, label, stranger.pubKey)) ?? '';
    expect(await unwrapKey(stranger, slipped, label)).toBeUndefined();
  });

  it('is not wrapped for what is no key', async () => {
    for (const wrong of ['', '!', toBase64url(new Uint8Array(65)), toBase64url(randomBytes(64))])
      expect(await wrapKey(admin, next, label, wrong)).toBeUndefined();
    expect(await wrapKey(admin, next, { ...label, kid: 5 }, member.pubKey)).toBeUndefined();
  });
});

describe('the check of a key', () => {
  it('proves the right key, and brings the ones before it', async () => {
    const keys = [randomBytes(32), randomBytes(32), randomBytes(32)];
    const keyCheck = await makeKeyCheck(await ringWith(...keys), 3);
    const proven = await addProvenKey(await createKeyRing(), { kid: 3, keyCheck }, keys[2]!);
    expect(proven && (await Promise.all([1, 2, 3].map((kid) => rawKeyOf(proven, kid))))).toEqual(keys);
  });

  it('refuses another key, another number and a broken check', async () => {
    const raw = randomBytes(32);
    const keyCheck = await makeKeyCheck(await ringWith(raw), 1);
    const ring = await createKeyRing();
    expect((await addProvenKey(ring, { kid: 1, keyCheck }, raw))?.epochs).toHaveLength(1);
    expect(await addProvenKey(ring, { kid: 1, keyCheck }, randomBytes(32))).toBeUndefined();
    expect(await addProvenKey(ring, { kid: 2, keyCheck }, raw)).toBeUndefined();
    expect(await addProvenKey(ring, { kid: 1, keyCheck: '!' }, raw)).toBeUndefined();
  });

  it('fits into what the server takes after many rotations', async () => {
    const keys = Array.from({ length: 1400 }, () => randomBytes(32));
    const keyCheck = await makeKeyCheck(await ringWith(...keys), 1400);
    expect(NewWorkspace.safeParse({ pubKey: 'pk', keyCheck }).success).toBe(true);
  });
});
