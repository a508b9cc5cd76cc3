import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCode, parseCode } from './recovery-code.ts';

const someBytes = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Uint8Array.from(bytes));
const aCode = fc.record({ ws: someBytes, secret: someBytes });
const filled = (byte: number) => ({ ws: new Uint8Array(16).fill(byte), secret: new Uint8Array(16).fill(byte) });

describe('a recovery code', () => {
  it('is printed in groups', () => {
    expect(formatCode(filled(0))).toBe(Array(14).fill('0000').join('-'));
    expect(formatCode(filled(255))).toMatch(/^1ZZZ(-[0-9A-HJKMNP-TV-Z]{4}){13}$/);
  });

  it('comes back however it is typed', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        const text = formatCode(code);
        const sloppy = ` ${text.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'l')}\n`;
        expect(parseCode(text)).toEqual({ ok: true, value: code });
        expect(parseCode(sloppy)).toEqual({ ok: true, value: code });
      }),
    );
  });

  it('is refused with any one character wrong', () => {
    fc.assert(
      fc.property(aCode, fc.nat(55), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (code, at, char) => {
        const text = formatCode(code).replaceAll('-', '');
        const wrong = text.slice(0, at) + char + text.slice(at + 1);
        if (wrong !== text) expect(parseCode(wrong)).toEqual({ ok: false, error: 'check' });
      }),
      { numRuns: 500 },
    );
  });

  it('is refused with two characters that changed places', () => {
    fc.assert(
      fc.property(aCode, fc.nat(55), fc.nat(55), (code, one, other) => {
        const text = formatCode(code).replaceAll('-', '');
        const chars = [...text];
        [chars[one], chars[other]] = [chars[other] ?? '', chars[one] ?? ''];
        const wrong = chars.join('');
        if (wrong !== text) expect(parseCode(wrong)).toEqual({ ok: false, error: 'check' });
      }),
      { numRuns: 500 },
    );
  });

  it('says what is wrong', () => {
    const text = formatCode(filled(7));
    expect(parseCode('')).toEqual({ ok: false, error: 'length' });
    expect(parseCode(text.slice(0, -1))).toEqual({ ok: false, error: 'length' });
    expect(parseCode(`${text}0`)).toEqual({ ok: false, error: 'length' });
    expect(parseCode(text.replace(/.$/, 'U'))).toEqual({ ok: false, error: 'characters' });
    expect(parseCode('Passwort!')).toEqual({ ok: false, error: 'characters' });
  });
});
