import { type RecordEdit, type Undo, undoChanges, writeRecords, writtenBy } from '../db/records.ts';
import { isStorageFull } from '../db/open.ts';
import type { WorkspaceDb } from '../db/schema.ts';
import { completedPerson, madePerson, type Reasons } from './completed.ts';
import { type AccountUndo, giveAccounts, takeAccounts } from './write-accounts.ts';
import type { PlannedPerson } from './types.ts';

export interface ImportWork {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** What an import wrote, and what takes it back. */
export interface ImportDone {
  readonly added: number;
  readonly completed: number;
  /** Known people of whom the file says nothing new. */
  readonly unchanged: number;
  readonly undo: ImportUndo;
  /** Why it ended early; what it had written until then stands. */
  readonly ended?: 'stopped' | 'storage-full' | 'failed';
}

export interface ImportUndo {
  readonly people: readonly Undo<'people'>[];
  readonly accounts: readonly AccountUndo[];
}

export const peoplePerBatch = 500;

/** Writes people in batches, each a transaction of its own. It may be stopped between two of them. */
export async function writeImport(
  db: WorkspaceDb,
  people: readonly PlannedPerson[],
  reasons: Reasons,
  { onProgress, signal }: ImportWork = {},
): Promise<ImportDone> {
  const undo = { people: [] as Undo<'people'>[], accounts: [] as AccountUndo[] };
  const counts = { added: 0, completed: 0, unchanged: 0 };
  const ended = await inBatches(people, signal, async (batch, done) => {
    const made = await writeBatch(db, batch, reasons);
    undo.people.push(...made.people);
    undo.accounts.push(...made.accounts);
    const touched = new Set([...made.people.map(({ id }) => id), ...made.accounts.map(({ personId }) => personId)]);
    for (const { id, isNew } of batch) counts[!touched.has(id) ? 'unchanged' : isNew ? 'added' : 'completed'] += 1;
    onProgress?.(done, people.length);
  });
  return { ...counts, undo, ...(ended ? { ended } : {}) };
}

/** Takes a whole import back: who was added goes, who was completed is as before, and so are the accounts. */
export async function undoImport(db: WorkspaceDb, undo: ImportUndo, now: number): Promise<void> {
  for (const batch of batchesOf(undo.accounts)) await takeAccounts(db, batch);
  for (const batch of batchesOf(undo.people)) await undoChanges(db, 'people', batch, now);
}

function writeBatch(db: WorkspaceDb, batch: readonly PlannedPerson[], reasons: Reasons) {
  return db.transaction('rw', [...writtenBy(db, 'people'), db.profiles], async () => {
    const stored = await db.people.bulkGet(batch.map(({ id }) => id));
    const edits = batch.flatMap(({ id, said }, index): RecordEdit<'people'>[] => {
      const person = stored[index];
      const isThere = person && person.deletedAt === undefined;
      const changes = isThere ? completedPerson(person, said, reasons) : madePerson(said, reasons);
      return changes ? [{ id, changes }] : [];
    });
    const people = await writeRecords(db, 'people', edits, { make: true });
    return { people, accounts: await giveAccounts(db, batch, reasons.now) };
  });
}

async function inBatches<T>(
  all: readonly T[],
  signal: AbortSignal | undefined,
  write: (batch: readonly T[], done: number) => Promise<void>,
): Promise<ImportDone['ended']> {
  let done = 0;
  for (const batch of batchesOf(all)) {
    if (signal?.aborted) return 'stopped';
    done += batch.length;
    try {
      await write(batch, done);
    } catch (error) {
      return isStorageFull(error) ? 'storage-full' : 'failed';
    }
  }
  return undefined;
}

function* batchesOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += peoplePerBatch) yield all.slice(from, from + peoplePerBatch);
}
