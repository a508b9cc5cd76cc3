import { describe, expect, it, vi } from 'vitest';
import { randomBytes, utf8 } from './bytes.ts';
import { derive } from './keys.ts';
import { lockSecret, unlockSecret } from './passphrase.ts';

const secret = randomBytes(32);
/** As good as the real ones for all but strength, and quick. */
const quick = {
  argon2id: (passphrase: string) => derive(utf8(passphrase), 'argon2id'),
  pbkdf2: (passphrase: string) => derive(utf8(passphrase), 'pbkdf2'),
};
const refused = { ...quick, argon2id: () => Promise.reject(new Error('WebAssembly is refused')) };

describe('a passphrase', () => {
  it('opens what it locked, by the real function with the cost that was promised', async () => {
    const locked = await lockSecret('grüße an alle', secret);
    expect(locked).toMatchObject({ kdf: 'argon2id', memory: 65_536, rounds: 3 });
    expect(await unlockSecret('grüße an alle', JSON.parse(JSON.stringify(locked)))).toEqual({
      ok: true,
      value: secret,
    });
    expect(await unlockSecret('gruesse', locked)).toEqual({ ok: false, error: 'passphrase' });
  });

  it('is one, however the accents are typed', async () => {
    const locked = await lockSecret('u\u0308', secret, quick);
    expect((await unlockSecret('\u00fc', locked, quick)).ok).toBe(true);
  });

  it('is stretched without WebAssembly where that is refused', async () => {
    const locked = await lockSecret('x', secret, refused);
    expect(locked).toMatchObject({ kdf: 'pbkdf2', rounds: 600_000 });
    expect(await unlockSecret('x', locked, refused)).toEqual({ ok: true, value: secret });
    const strong = await lockSecret('x', secret, quick);
    expect(await unlockSecret('x', strong, refused)).toEqual({ ok: false, error: 'wasm' });
  });

  it('is stretched 600 000 times by the real function', async () => {
    const importKey = vi.spyOn(crypto.subtle, 'deriveBits');
    const locked = { ...(await lockSecret('x', secret, refused)), kdf: 'pbkdf2' };
    importKey.mockClear();
    expect(await unlockSecret('x', locked)).toEqual({ ok: false, error: 'passphrase' });
    expect(importKey.mock.calls[0]?.[0]).toMatchObject({ name: 'PBKDF2', hash: 'SHA-256', iterations: 600_000 });
    importKey.mockRestore();
  });

  it('opens no file that would take a machine down, or is none', async () => {
    const locked = await lockSecret('x', secret, quick);
    for (const wrong of [
      null,
      {},
      { ...locked, memory: 2 ** 31 },
      { ...locked, rounds: 1e9 },
      { ...locked, kdf: 'argon2id', rounds: 1000 },
      { ...locked, salt: '!' },
      { ...locked, salt: '' },
      { ...locked, kdf: 'md5' },
    ])
      expect(await unlockSecret('x', wrong, quick)).toEqual({ ok: false, error: 'format' });
  });
});
