import type Dexie from 'dexie';
import type { Result } from '../../lib/result.ts';
import { rowsInBlocks } from '../blocks.ts';
import { type Bytes, deflated, joined, sha256, uint32, utf8 } from './bytes.ts';
import { type BackupFault, goOn, settled } from './faults.ts';
import {
  formatVersion,
  type Header,
  kindOf,
  magic,
  rowsPerChunk,
  textPerChunk,
  type Trailer,
  type Work,
} from './format.ts';
import { pagesOf } from './pages.ts';
import { newSealHeader, type Seal, sealWith } from './seal.ts';
import { fileOf, streamOf } from './streams.ts';
import { backupTables, type BackupTable } from './tables.ts';

export interface BackupOptions extends Work {
  readonly workspace: { readonly name: string };
  readonly now: number;
  /** Without one everybody who has the file can read it. It is nowhere kept. */
  readonly passphrase?: string | undefined;
}

/** A whole workspace as the bytes of one file, made as they are asked for: never all rows at once. */
export const backupStream = (db: Dexie, options: BackupOptions): ReadableStream<Bytes> =>
  streamOf(partsOf(db, options), options.signal);

/** The same as a file that the browser keeps, on disk where it is large. */
export const backupFile = (db: Dexie, options: BackupOptions): Promise<Result<Blob, BackupFault>> =>
  settled(() => fileOf(backupStream(db, options), 'application/octet-stream'), options.signal);

async function* partsOf(db: Dexie, options: BackupOptions): AsyncGenerator<Bytes, undefined> {
  const header = await makeHeader(db, options);
  const head = headOf(header);
  const seal =
    header.sealed && options.passphrase ? await sealWith(options.passphrase, header.sealed, head) : undefined;
  let hash = await sha256(head);
  yield joined(head, hash);

  const total = Object.values(header.counts).reduce((sum, each) => sum + each, 0);
  const written: Partial<Record<BackupTable, number>> = {};
  let chunks = 0;
  let done = 0;
  const frame = async (kind: number, text: string): Promise<Bytes> => {
    const body = await bodyOf(text, kind, chunks, seal);
    const start = joined(Uint8Array.of(kind), uint32(body.length));
    hash = await sha256(hash, start, body);
    return joined(start, hash, body);
  };
  for (const name of backupTables.filter((each) => each in header.counts)) {
    written[name] = 0;
    for await (const rows of chunksOf(db, name)) {
      goOn(options.signal);
      yield await frame(kindOf.rows, `{"table":${JSON.stringify(name)},"rows":[${rows.join(',')}]}`);
      chunks += 1;
      written[name] += rows.length;
      done += rows.length;
      // Rows that come while it is written make it more than was counted.
      options.onProgress?.({ step: 'writing', done: Math.min(done, total), total });
    }
  }
  yield await frame(kindOf.trailer, JSON.stringify({ chunks, counts: written } satisfies Trailer));
  return undefined;
}

async function makeHeader(db: Dexie, { workspace, now, passphrase }: BackupOptions): Promise<Header> {
  const names = new Set(db.tables.map(({ name }) => name));
  const counts: Record<string, number> = {};
  for (const name of backupTables) if (names.has(name)) counts[name] = await db.table(name).count();
  const blocks = names.has('blocks') ? await db.table('blocks').toCollection().primaryKeys() : [];
  return {
    formatVersion,
    dbVersion: db.verno,
    workspace: { name: workspace.name },
    createdAt: now,
    counts,
    packedSightings: rowsInBlocks(blocks as string[]),
    ...(passphrase ? { sealed: newSealHeader() } : {}),
  };
}

function headOf(header: Header): Bytes {
  const text = utf8(JSON.stringify(header));
  return joined(utf8(magic), uint32(text.length), text);
}

async function bodyOf(text: string, kind: number, n: number, seal: Seal | undefined): Promise<Bytes> {
  const packed = await deflated(utf8(text));
  return seal ? seal.close(kind, n, packed) : packed;
}

const rowsPerPage = 500;

/** The rows of a table as JSON, as many as one chunk holds. */
async function* chunksOf(db: Dexie, name: string): AsyncGenerator<string[]> {
  let rows: string[] = [];
  let length = 0;
  for await (const page of pagesOf<object>(db.table(name), rowsPerPage))
    for (const row of page) {
      const text = JSON.stringify(row);
      if (rows.length === rowsPerChunk || (rows.length > 0 && length + text.length > textPerChunk)) {
        yield rows;
        rows = [];
        length = 0;
      }
      rows.push(text);
      length += text.length;
    }
  if (rows.length > 0) yield rows;
}
