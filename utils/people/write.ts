import { type RecordEdit, type Undo, undoChanges, writeRecords, writtenBy } from '../db/records.ts';
import type { WorkspaceDb } from '../db/schema.ts';
import { batchesOf, type Ended, inBatches, type Work } from './batches.ts';
import { completedPerson, madePerson, type Reasons } from './completed.ts';
import { type AccountUndo, giveAccounts, takeAccounts } from './write-accounts.ts';
import type { PlannedPerson } from './types.ts';

/** What an import wrote, and what takes it back. */
export interface ImportDone {
  readonly added: number;
  readonly completed: number;
  /** Known people of whom the file says nothing new. */
  readonly unchanged: number;
  readonly undo: ImportUndo;
  readonly ended?: Ended;
}

export interface ImportUndo {
  readonly people: readonly Undo<'people'>[];
  readonly accounts: readonly AccountUndo[];
}

/** Writes people in batches, each a transaction of its own. It may be stopped between two of them. */
export async function writeImport(
  db: WorkspaceDb,
  people: readonly PlannedPerson[],
  reasons: Reasons,
  work: Work = {},
): Promise<ImportDone> {
  const undo = { people: [] as Undo<'people'>[], accounts: [] as AccountUndo[] };
  const counts = { added: 0, completed: 0, unchanged: 0 };
  const ended = await inBatches(people, work, async (batch) => {
    const made = await writeBatch(db, batch, reasons);
    undo.people.push(...made.people);
    undo.accounts.push(...made.accounts);
    const touched = new Set([...made.people.map(({ id }) => id), ...made.accounts.map(({ personId }) => personId)]);
    for (const { id, isNew } of batch) counts[!touched.has(id) ? 'unchanged' : isNew ? 'added' : 'completed'] += 1;
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
