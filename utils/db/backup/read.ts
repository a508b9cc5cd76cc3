import type { Result } from '../../lib/result.ts';
import { type Bytes, inflated, joined, readUint32, sameBytes, sha256, textOf, utf8 } from './bytes.ts';
import { BackupError, type BackupFault, goOn, settled } from './faults.ts';
import {
  AnyHeader,
  Chunk,
  formatVersion,
  frameHeadLength,
  hashLength,
  Header,
  kindOf,
  longestHeader,
} from './format.ts';
import { magic, mostPerChunk, Trailer, type Work } from './format.ts';
import { isPlain } from './plain.ts';
import { newestVersion } from '../schema.ts';
import { rowSchemas } from './row-schemas.ts';
import { type Seal, sealWith } from './seal.ts';
import { type BackupTable, backupTables, isBackupTable } from './tables.ts';

/** A file whose head is sound and whose every byte is as it was written. What the rows are is not known yet. */
export interface Inspected {
  readonly file: Blob;
  readonly header: Header;
  readonly head: Bytes;
  /** The bodies of the chunks, and of the trailer last. */
  readonly frames: readonly Frame[];
}

interface Frame {
  readonly kind: number;
  readonly at: number;
  readonly length: number;
}

/** A file all of whose rows can be taken. */
export interface Backup {
  readonly header: Header;
  readonly counts: Readonly<Partial<Record<BackupTable, number>>>;
  readonly total: number;
  /** The rows of a table, a chunk at a time. */
  rowsOf(table: BackupTable, signal?: AbortSignal): AsyncGenerator<readonly object[]>;
}

/** The newest database that this Alongside knows. */

/** Looks at a file without the passphrase: what it holds, and whether it is whole. */
export const inspectBackup = (file: Blob, work: Work = {}): Promise<Result<Inspected, BackupFault>> =>
  settled(async () => {
    const { header, head } = await readHead(file);
    const start = head.length + hashLength;
    const frames: Frame[] = [];
    let hash = await sha256(head);
    for (let at = start; at < file.size;) {
      goOn(work.signal);
      const frameHead = await bytesAt(file, at, frameHeadLength);
      const length = readUint32(frameHead, 1);
      const kind = frameHead[0];
      if (kind === undefined || length > mostPerChunk || frames.at(-1)?.kind === kindOf.trailer) throw damaged();
      const body = await bytesAt(file, at + frameHeadLength, length);
      hash = await sha256(hash, frameHead.subarray(0, 5), body);
      if (!sameBytes(hash, frameHead.subarray(5))) throw damaged();
      frames.push({ kind, at: at + frameHeadLength, length });
      at += frameHeadLength + length;
      work.onProgress?.({ step: 'checking', done: at, total: file.size });
    }
    // Cut after a whole chunk, nothing but the trailer is missing.
    if (frames.at(-1)?.kind !== kindOf.trailer) throw damaged();
    return { file, header, head, frames };
  }, work.signal);

/** Reads every row once and keeps none: nothing may be written before the last one is known to be sound. */
export const openBackup = (
  inspected: Inspected,
  passphrase: string | undefined,
  work: Work = {},
): Promise<Result<Backup, BackupFault>> =>
  settled(async () => {
    const { header, frames } = inspected;
    const seal = await sealOf(inspected, passphrase);
    const trailer = Trailer.safeParse(await contentOf(inspected, frames.length - 1, seal));
    if (!trailer.success || trailer.data.chunks !== frames.length - 1) throw damaged();
    const total = Object.values(trailer.data.counts).reduce((sum, each) => sum + each, 0);
    const counts: Partial<Record<BackupTable, number>> = {};
    const chunksOf = new Map<BackupTable, number[]>();
    let done = 0;
    for (let n = 0; n < frames.length - 1; n += 1) {
      goOn(work.signal);
      const { table, rows } = await chunkOf(inspected, n, seal);
      const schema = rowSchemas[table];
      if (!rows.every((row) => isPlain(row) && schema.safeParse(row).success))
        throw new BackupError('wrong-shape', table);
      counts[table] = (counts[table] ?? 0) + rows.length;
      chunksOf.set(table, [...(chunksOf.get(table) ?? []), n]);
      done += rows.length;
      work.onProgress?.({ step: 'reading', done, total });
    }
    if (backupTables.some((name) => (counts[name] ?? 0) !== (trailer.data.counts[name] ?? 0))) throw damaged();
    return {
      header,
      counts,
      total,
      async *rowsOf(table: BackupTable, signal?: AbortSignal) {
        for (const n of chunksOf.get(table) ?? []) {
          goOn(signal);
          yield (await chunkOf(inspected, n, seal)).rows;
        }
      },
    };
  }, work.signal);

async function readHead(file: Blob): Promise<{ header: Header; head: Bytes }> {
  const mark = utf8(magic);
  const start = await bytesOf(file, 0, mark.length + 4);
  if (start.length < mark.length || !sameBytes(start.subarray(0, mark.length), mark))
    throw new BackupError('not-a-backup');
  if (start.length < mark.length + 4) throw damaged();
  const length = readUint32(start, mark.length);
  if (length > longestHeader) throw damaged();
  const head = joined(start, await bytesAt(file, start.length, length));
  if (!sameBytes(await sha256(head), await bytesAt(file, head.length, hashLength))) throw damaged();
  const content = parsed(textOf(head.subarray(start.length)));
  const version = AnyHeader.safeParse(content);
  if (!version.success) throw damaged();
  if (version.data.formatVersion > formatVersion) throw new BackupError('newer');
  const header = Header.safeParse(content);
  if (!header.success) throw damaged();
  if (header.data.dbVersion > newestVersion) throw new BackupError('newer');
  return { header: header.data, head };
}

/** With a wrong passphrase the trailer does not open: it is there in every file, and small. */
async function sealOf(inspected: Inspected, passphrase: string | undefined): Promise<Seal | undefined> {
  const { header, head, frames, file } = inspected;
  if (!header.sealed) return undefined;
  if (!passphrase) throw new BackupError('needs-passphrase');
  const seal = await sealWith(passphrase, header.sealed, head);
  const n = frames.length - 1;
  const trailer = frames[n];
  if (!trailer) throw damaged();
  const body = await bytesAt(file, trailer.at, trailer.length);
  if (!(await seal.open(trailer.kind, n, body))) throw new BackupError('wrong-passphrase');
  return seal;
}

async function chunkOf(inspected: Inspected, n: number, seal: Seal | undefined) {
  if (inspected.frames[n]?.kind !== kindOf.rows) throw damaged();
  const chunk = Chunk.safeParse(await contentOf(inspected, n, seal));
  if (!chunk.success) throw damaged();
  const { table, rows } = chunk.data;
  if (!isBackupTable(table)) throw new BackupError('wrong-shape');
  return { table, rows: rows as object[] };
}

async function contentOf({ file, frames }: Inspected, n: number, seal: Seal | undefined): Promise<unknown> {
  const frame = frames[n];
  if (!frame) throw damaged();
  const body = await bytesAt(file, frame.at, frame.length);
  const packed = seal ? await seal.open(frame.kind, n, body) : body;
  const bytes = packed && (await inflated(packed, mostPerChunk));
  const content = bytes && parsed(textOf(bytes));
  if (content === undefined) throw damaged();
  return content;
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

const bytesOf = async (file: Blob, at: number, length: number): Promise<Bytes> =>
  new Uint8Array(await file.slice(at, at + length).arrayBuffer());

async function bytesAt(file: Blob, at: number, length: number): Promise<Bytes> {
  const bytes = await bytesOf(file, at, length);
  if (bytes.length < length) throw damaged();
  return bytes;
}

const damaged = (): BackupError => new BackupError('damaged');
