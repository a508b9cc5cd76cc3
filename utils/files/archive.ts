import { fail, ok, type Result } from '../lib/result.ts';

export type ArchiveFault = 'broken' | 'sealed' | 'tooLarge';

export interface Unpacked {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const fileMark = 0x04034b50;
const mostEntries = 2000;

/**
 * The wanted files of a zip archive. What they come to is counted while they are unpacked, whatever the archive says of
 * itself: at `mostBytes` it ends.
 */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  isWanted: (name: string) => boolean,
  mostBytes: number,
): Promise<Result<readonly Unpacked[], ArchiveFault>> {
  const entries = entriesOf(bytes);
  if (!entries.ok) return entries;
  const files: Unpacked[] = [];
  let left = mostBytes;
  for (const { name, method, from, size } of entries.value) {
    if (!isWanted(name)) continue;
    const packed = bytes.subarray(from, from + size);
    const file = method === 0 ? packed.slice() : method === 8 ? await inflated(packed, left) : undefined;
    if (file === 'tooLarge' || (file && file.length > left)) return fail('tooLarge');
    if (!file) return fail('broken');
    left -= file.length;
    files.push({ name, bytes: file });
  }
  return ok(files);
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly from: number;
  readonly size: number;
}

/** What the list at the end of an archive holds. */
function entriesOf(bytes: Uint8Array<ArrayBuffer>): Result<readonly Entry[], ArchiveFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== endMark) end -= 1;
  if (end < 0 || end + 22 > bytes.length || view.getUint32(end, true) !== endMark) return fail('broken');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostEntries) return fail('tooLarge');
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) return fail('broken');
    if ((view.getUint16(at + 8, true) & 1) === 1) return fail('sealed');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== fileMark) return fail('broken');
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const size = view.getUint32(at + 20, true);
    if (from + size > bytes.length) return fail('broken');
    entries.push({ name, method: view.getUint16(at + 10, true), from, size });
    at += 46 + nameLength + extra + comment;
  }
  return ok(entries);
}

/** Undefined where it is no deflated data. */
async function inflated(
  packed: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | 'tooLarge' | undefined> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > most) {
        await reader.cancel();
        return 'tooLarge';
      }
      parts.push(value);
    }
  } catch {
    return undefined;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** An archive of files as they are, for readers that want one. The checksums are left at 0. */
export function stored(files: readonly Unpacked[]): Uint8Array<ArrayBuffer> {
  const named = files.map(({ name, bytes }) => ({ name: new TextEncoder().encode(name), bytes }));
  const length = named.reduce((sum, { name, bytes }) => sum + 76 + 2 * name.length + bytes.length, 22);
  const whole = new Uint8Array(length);
  const view = new DataView(whole.buffer);
  const starts: number[] = [];
  let at = 0;
  for (const { name, bytes } of named) {
    starts.push(at);
    view.setUint32(at, fileMark, true);
    view.setUint32(at + 18, bytes.length, true);
    view.setUint32(at + 22, bytes.length, true);
    view.setUint16(at + 26, name.length, true);
    whole.set(name, at + 30);
    whole.set(bytes, at + 30 + name.length);
    at += 30 + name.length + bytes.length;
  }
  const list = at;
  for (const [index, { name, bytes }] of named.entries()) {
    view.setUint32(at, entryMark, true);
    view.setUint32(at + 20, bytes.length, true);
    view.setUint32(at + 24, bytes.length, true);
    view.setUint16(at + 28, name.length, true);
    view.setUint32(at + 42, starts[index] ?? 0, true);
    whole.set(name, at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, endMark, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - list, true);
  view.setUint32(at + 16, list, true);
  return whole;
}
