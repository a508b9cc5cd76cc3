import { fail, ok, type Result } from '../lib/result.ts';

/** Marks that are not to be seen and turn the direction of what is around them, and control characters. */
const unseen = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+/gu;

/** Words of plain letters and single spaces, as most cells of a file are: nothing in them has to be looked for. */
const isPlain = /^[!-~]+(?: [!-~]+)*$/;

/** A line of text that is what it looks like: words and single spaces. */
export const lineOfText = (text: string): string =>
  text === '' || isPlain.test(text) ? text : text.toWellFormed().replaceAll(unseen, ' ').replaceAll(/\s+/g, ' ').trim();

/** The name of a file as it may be shown and kept. */
export const shownFileName = (name: string): string => lineOfText(name).slice(0, 100);

export type TextFault = 'empty' | 'notText';

/**
 * The text of a file, in the encoding that its first bytes tell; without them in UTF-8, and where it is none in
 * Windows-1252, which Excel writes.
 */
export function decodeText(bytes: Uint8Array): Result<string, TextFault> {
  if (bytes.length === 0) return fail('empty');
  const text = decoderOf(bytes).decode(bytes);
  if (text.trim() === '') return fail('empty');
  // Letters of no encoding: programs, pictures, archives.
  return /(?![\t\n\v\f\r\u0080-\u009F])\p{Cc}/u.test(text) ? fail('notText') : ok(text);
}

function decoderOf(bytes: Uint8Array): TextDecoder {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  const wide = wideOf(bytes.subarray(0, 1000));
  if (wide) return new TextDecoder(wide);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return new TextDecoder();
  } catch {
    return new TextDecoder('windows-1252');
  }
}

/** UTF-16 without a mark: of Latin text every other byte is 0. */
function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > bytes.length * 0.3 && even === 0) return 'utf-16le';
  return even > bytes.length * 0.3 && odd === 0 ? 'utf-16be' : undefined;
}
