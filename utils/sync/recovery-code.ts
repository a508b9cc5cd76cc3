import { fail, ok, type Result } from '../lib/result.ts';
import { type Bytes, concat } from './bytes.ts';

/** What leads back into a workspace: which one, and the secret that its present key derives from. 16 bytes each. */
export interface RecoveryCode {
  readonly ws: Bytes;
  readonly secret: Bytes;
}

/** Crockford's alphabet: no I, L, O and U, which are read wrongly. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const halfBytes = 16;
const codeBytes = 2 * halfBytes;
const digits = 52;
const checkDigits = 4;
/** The largest prime below 32⁴. Any one wrong character and any two that changed places are noticed. */
const modulus = 1_048_573n;

/** `characters`: one that no code has. `length`: too few or too many. `check`: something was misread. */
export type CodeFault = 'characters' | 'length' | 'check';

/** 14 groups of four characters, the last of them for the check. */
export function formatCode({ ws, secret }: RecoveryCode): string {
  const value = valueOf(concat([ws, secret]));
  return (inBase32(value, digits) + inBase32(value % modulus, checkDigits)).replace(/.{4}(?=.)/g, '$&-');
}

/** A code as somebody typed it: any case, spaces and hyphens, O for 0, I and L for 1. */
export function parseCode(text: string): Result<RecoveryCode, CodeFault> {
  const typed = text.toUpperCase().replace(/[\s\p{Dash}]/gu, '');
  const plain = typed.replaceAll('O', '0').replace(/[IL]/g, '1');
  if ([...plain].some((char) => !alphabet.includes(char))) return fail('characters');
  if (plain.length !== digits + checkDigits) return fail('length');
  const value = fromBase32(plain.slice(0, digits));
  if (value % modulus !== fromBase32(plain.slice(digits)) || value >= 1n << BigInt(codeBytes * 8)) return fail('check');
  const bytes = new Uint8Array(codeBytes);
  for (let index = 0, rest = value; index < codeBytes; index += 1, rest >>= 8n)
    bytes[codeBytes - 1 - index] = Number(rest & 255n);
  return ok({ ws: bytes.slice(0, halfBytes), secret: bytes.slice(halfBytes) });
}

const valueOf = (bytes: Bytes): bigint => bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);

const fromBase32 = (text: string): bigint =>
  [...text].reduce((value, char) => (value << 5n) | BigInt(alphabet.indexOf(char)), 0n);

const inBase32 = (value: bigint, length: number): string =>
  Array.from({ length }, (_each, index) => alphabet[Number((value >> BigInt(5 * (length - 1 - index))) & 31n)]).join(
    '',
  );
