import type Dexie from 'dexie';
import type { Result } from '../../lib/result.ts';
import { type Bytes, deflated, joined, sha256, uint32, utf8 } from './bytes.ts';
import { chunksOf, type Cut, cutOf } from './cut.ts';
import { type BackupFault, goOn, settled } from './faults.ts';
import { formatVersion, type Header, kindOf, magic, type Trailer, type Work } from './format.ts';
import { newSealHeader, type Seal, sealWith } from './seal.ts';
import { fileOf, streamOf } from './streams.ts';
import { inBatches, rowsPerWrite } from './restore.ts';
import { backupTables, type BackupTable } from './tables.ts';
import { type Rows, wholeness } from './whole.ts';

export interface BackupOptions extends Work {
  readonly workspace: { readonly name: string };
  readonly now: number;
  /** Without one everybody who has the file can read it. It is nowhere kept. */
  readonly passphrase?: string | undefined;
}

/**
 * A whole workspace as the bytes of one file, made as they are asked for: never all rows at once. What the user wrote is
 * as it was when it began, see `cut.ts`. What is read from pages may go on meanwhile, and belongs together all the same,
 * see `whole.ts`.
 */
export const backupStream = (db: Dexie, options: BackupOptions): ReadableStream<Bytes> =>
  streamOf(partsOf(db, options), options.signal);

/** The same as a file that the browser keeps, on disk where it is large. */
export const backupFile = (db: Dexie, options: BackupOptions): Promise<Result<Blob, BackupFault>> =>
  settled(() => fileOf(backupStream(db, options), 'application/octet-stream'), options.signal);

async function* partsOf(db: Dexie, options: BackupOptions): AsyncGenerator<Bytes, undefined> {
  const cut = await cutOf(db, options.signal);
  const header = fileHeader(db, options, cut);
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
  const whole = wholeness(db, options.now);
  const rowsFrame = async (name: BackupTable, texts: readonly string[]): Promise<Bytes> => {
    const bytes = await frame(kindOf.rows, `{"table":${JSON.stringify(name)},"rows":[${texts.join(',')}]}`);
    chunks += 1;
    written[name] = (written[name] ?? 0) + texts.length;
    done += texts.length;
    return bytes;
  };
  async function* framesOf(lists: readonly Rows[]): AsyncGenerator<Bytes, undefined> {
    for (const [name, rows] of lists)
      for (const batch of inBatches(rows, rowsPerWrite))
        yield await rowsFrame(
          name,
          batch.map((row) => JSON.stringify(row)),
        );
    return undefined;
  }
  const tables = backupTables.filter((each) => each in header.counts);
  for (const name of tables) {
    written[name] ??= 0;
    for await (const { rows, texts } of cut.chunksOf(name) ?? chunksOf(db, name)) {
      goOn(options.signal);
      yield* framesOf(await whole.lackingFor(name, rows));
      whole.note(name, rows);
      yield await rowsFrame(name, texts);
      // Rows that come while it is written make it more than was counted.
      options.onProgress?.({ step: 'writing', done: Math.min(done, total), total });
    }
    whole.close(name);
  }
  for (const list of await whole.seenMeanwhile()) {
    yield* framesOf(await whole.lackingFor(...list));
    yield* framesOf([list]);
  }
  yield await frame(kindOf.trailer, JSON.stringify({ chunks, counts: written } satisfies Trailer));
  return undefined;
}

const fileHeader = (db: Dexie, { workspace, now, passphrase }: BackupOptions, cut: Cut): Header => ({
  formatVersion,
  dbVersion: db.verno,
  workspace: { name: workspace.name },
  createdAt: now,
  counts: cut.counts as Header['counts'],
  packedSightings: cut.packedSightings,
  ...(passphrase ? { sealed: newSealHeader() } : {}),
});

function headOf(header: Header): Bytes {
  const text = utf8(JSON.stringify(header));
  return joined(utf8(magic), uint32(text.length), text);
}

async function bodyOf(text: string, kind: number, n: number, seal: Seal | undefined): Promise<Bytes> {
  const packed = await deflated(utf8(text));
  return seal ? seal.close(kind, n, packed) : packed;
}
