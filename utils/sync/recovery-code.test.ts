import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCode, parseCode } from './recovery-code.ts';

const aCode = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Uint8Array.from(bytes));

describe('a recovery code', () => {
  it('is printed in groups', () => {
    expect(formatCode(new Uint8Array(16))).toBe('0000-0000-0000-0000-0000-0000-0000');
    expect(formatCode(new Uint8Array(16).fill(255))).toMatch(/^7ZZZ(-[0-9A-HJKMNP-TV-Z]{4}){6}$/);
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
      fc.property(aCode, fc.nat(27), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (code, at, char) => {
        const text = formatCode(code).replaceAll('-', '');
        const wrong = text.slice(0, at) + char + text.slice(at + 1);
        if (wrong !== text) expect(parseCode(wrong)).toEqual({ ok: false, error: 'check' });
      }),
      { numRuns: 500 },
    );
  });

  it('is refused with two characters that changed places', () => {
    fc.assert(
      fc.property(aCode, fc.nat(26), (code, at) => {
        const text = formatCode(code).replaceAll('-', '');
        const wrong = text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
        if (wrong !== text) expect(parseCode(wrong)).toEqual({ ok: false, error: 'check' });
      }),
      { numRuns: 500 },
    );
  });

  it('says what is wrong', () => {
    const text = formatCode(new Uint8Array(16).fill(7));
    expect(parseCode('')).toEqual({ ok: false, error: 'length' });
    expect(parseCode(text.slice(0, -1))).toEqual({ ok: false, error: 'length' });
    expect(parseCode(`${text}0`)).toEqual({ ok: false, error: 'length' });
    expect(parseCode(text.replace(/.$/, 'U'))).toEqual({ ok: false, error: 'characters' });
    expect(parseCode('Passwort!')).toEqual({ ok: false, error: 'characters' });
  });
});
