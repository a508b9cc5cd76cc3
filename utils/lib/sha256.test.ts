import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Base64, sha256Hex } from './sha256.ts';

describe('SHA-256', () => {
  it('is that of the standard', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('is the same as that of another implementation, for texts of every length around a block', () => {
    const same = (text: string) => {
      const hash = createHash('sha256').update(text);
      expect(sha256Base64(text)).toBe(hash.copy().digest('base64'));
      expect(sha256Hex(text)).toBe(hash.digest('hex'));
    };
    for (let length = 50; length < 135; length += 1) same('a'.repeat(length));
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), same), { numRuns: 100 });
  });
});
