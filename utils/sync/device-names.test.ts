import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64url, randomBytes, toBase64url } from './bytes.ts';
import { DeviceName } from './contract.ts';
import { openDeviceName, sealDeviceName } from './device-names.ts';
import { addKey, createKeyRing } from './keys.ts';

const place = { ws: 'w'.repeat(22), dev: 'd'.repeat(22) };
const first = randomBytes(32);
const ring = await addKey(await createKeyRing(), 1, first);
const later = await addKey(ring, 2, randomBytes(32));

describe('the name of a device', () => {
  it('comes back, in any script, cut where it is too long, and fits what the server takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 80 }), async (name) => {
        const sealed = (await sealDeviceName(ring, place, name))!;
        expect(DeviceName.safeParse({ deviceName: sealed }).success).toBe(true);
        const opened = (await openDeviceName(later, place, sealed)) ?? '';
        expect(name.replaceAll(/\p{C}/gu, '').trim().startsWith(opened)).toBe(true);
        expect([...opened].length).toBeLessThanOrEqual(60);
      }),
      { numRuns: 60 },
    );
    expect(await openDeviceName(ring, place, (await sealDeviceName(ring, place, 'Chrome on Linux'))!)).toBe(
      'Chrome on Linux',
    );
  });

  it('is as long as any other for the server', async () => {
    const lengths = await Promise.all(['', 'A', 'Ä'.repeat(60)].map((name) => sealDeviceName(ring, place, name)));
    expect(new Set(lengths.map((sealed) => sealed?.length)).size).toBe(1);
  });

  it('turns no line around and breaks none', async () => {
    const sealed = (await sealDeviceName(ring, place, 'ev\u202Eil\n<b>\u0000name'))!;
    expect(await openDeviceName(ring, place, sealed)).toBe('evil<b>name');
  });

  it('opens for its device alone, by who has the key, unchanged', async () => {
    const sealed = (await sealDeviceName(later, place, 'Chrome on Linux'))!;
    expect(await openDeviceName(later, { ...place, dev: 'e'.repeat(22) }, sealed)).toBeUndefined();
    expect(await openDeviceName(later, { ...place, ws: 'v'.repeat(22) }, sealed)).toBeUndefined();
    expect(await openDeviceName(ring, place, sealed)).toBeUndefined();
    const bytes = fromBase64url(sealed)!;
    bytes[30] = (bytes[30] ?? 0) ^ 1;
    for (const bad of ['', '!', 'AAAA', toBase64url(bytes)])
      expect(await openDeviceName(later, place, bad)).toBeUndefined();
    expect(await sealDeviceName(await createKeyRing(), place, 'x')).toBeUndefined();
  });
});
