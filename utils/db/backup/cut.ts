import type Dexie from 'dexie';
import { rowsByIds } from '../blocks.ts';
import { daysByKeys } from '../day-packs.ts';
import { goOn } from './faults.ts';
import { rowsPerChunk, textPerChunk } from './format.ts';
import { type BackupTable, backupTables, isOfReading } from './tables.ts';
import { hasTable, wholeRows } from './whole-rows.ts';

const rowsPerPage = 500;

/** Rows of a table as JSON, as many as one chunk of the file holds. */
export interface ChunkRows {
  readonly rows: readonly object[];
  readonly texts: readonly string[];
}

/** All that the user wrote and decided as it was at one moment, and how many rows every table had then. */
export interface Cut {
  readonly counts: Readonly<Partial<Record<BackupTable, number>>>;
  /** Of the sightings, how many are packed in blocks. */
  readonly packedSightings: number;
  /** Nothing where the table is read later, as it is then. */
  chunksOf(name: BackupTable): AsyncGenerator<ChunkRows> | undefined;
}

/**
 * Reads that in one transaction: it is seconds, in which nobody writes. The rows wait as blobs, which the browser keeps
 * outside of our memory, on the disk where they are many. What was read from pages is too much for that: it would keep
 * everybody from writing for minutes.
 */
export async function cutOf(db: Dexie, signal?: AbortSignal): Promise<Cut> {
  const names = backupTables.filter((name) => hasTable(db, name));
  const inPacks = ['flushes', 'blocks'].filter((name) => hasTable(db, name));
  const counts: Partial<Record<BackupTable, number>> = {};
  const kept = new Map<BackupTable, Blob[]>();
  const [flushed, packed, days] = await db.transaction('r', [...new Set([...names, ...inPacks])], async (tx) => {
    for (const name of names) counts[name] = await tx.table(name).count();
    for (const name of names) {
      if (isOfReading(name)) continue;
      const blobs: Blob[] = [];
      for await (const { texts } of chunksOf(db, name)) {
        goOn(signal);
        blobs.push(new Blob([`[${texts.join(',')}]`]));
      }
      kept.set(name, blobs);
    }
    const countIn = async (name: string): Promise<number> =>
      inPacks.includes(name) ? rowsByIds(await tx.table<unknown, string>(name).toCollection().primaryKeys()) : 0;
    const keys = names.includes('days')
      ? await tx.table<unknown, [string, string]>('days').toCollection().primaryKeys()
      : [];
    return [await countIn('flushes'), await countIn('blocks'), daysByKeys(keys.map(([, day]) => day))] as const;
  });
  counts.sightings = (counts.sightings ?? 0) + flushed;
  if (counts.days !== undefined) counts.days = days;
  return {
    counts,
    packedSightings: packed,
    chunksOf: (name) => {
      const blobs = kept.get(name);
      return blobs && chunksIn(blobs);
    },
  };
}

async function* chunksIn(blobs: readonly Blob[]): AsyncGenerator<ChunkRows> {
  for (const blob of blobs) {
    const rows = JSON.parse(await blob.text()) as object[];
    yield { rows, texts: rows.map((row) => JSON.stringify(row)) };
  }
}

/** The rows of a table as they are while it is read; in a transaction as they are in it. */
export async function* chunksOf(db: Dexie, name: BackupTable): AsyncGenerator<ChunkRows> {
  let rows: object[] = [];
  let texts: string[] = [];
  let length = 0;
  for await (const page of wholeRows(db, name, rowsPerPage))
    for (const row of page) {
      const text = JSON.stringify(row);
      if (rows.length === rowsPerChunk || (rows.length > 0 && length + text.length > textPerChunk)) {
        yield { rows, texts };
        rows = [];
        texts = [];
        length = 0;
      }
      rows.push(row);
      texts.push(text);
      length += text.length;
    }
  if (rows.length > 0) yield { rows, texts };
}
