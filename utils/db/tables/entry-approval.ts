import { dayOf, newId } from '../../lib/ids.ts';
import type { EntryComment } from '../../model/entry-comments.ts';
import type { Approval } from '../../model/entry-parts.ts';
import type { EntryState } from '../../model/records.ts';
import { type Content, contentHash } from '../entry-approval.ts';
import { makeRecord, removeRecord, restoreRecord, type Undo, writeRecord, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';

const beforeApproval: readonly EntryState[] = ['idea', 'draft', 'review'];

/** The approval of what an entry says now. */
export const approvalOf = (entry: Content, by: string, at: number, how: Approval['how'] = 'here'): Approval => ({
  hash: contentHash(entry),
  by: by.trim(),
  at,
  how,
});

/** Approves what an entry says now; one that is further than that stays where it is. Says how that is taken back. */
export async function approveEntry(
  db: WorkspaceDb,
  id: string,
  by: string,
  now: number,
): Promise<Undo<'planEntries'> | undefined> {
  const written = await writeRecord(db, 'planEntries', id, (entry) => ({
    approval: approvalOf(entry, by, now),
    ...(beforeApproval.includes(entry.state) ? { state: 'approved' as const } : {}),
    updatedAt: now,
  }));
  return written?.undo;
}

/** Takes an approval away; what was approved is a draft again. */
export async function withdrawApproval(
  db: WorkspaceDb,
  id: string,
  now: number,
): Promise<Undo<'planEntries'> | undefined> {
  const written = await writeRecord(db, 'planEntries', id, ({ state }) => ({
    approval: undefined,
    ...(state === 'approved' ? { state: 'draft' as const } : {}),
    updatedAt: now,
  }));
  return written?.undo;
}

/** Undefined, and nothing written, where it says nothing. */
export async function addEntryComment(
  db: WorkspaceDb,
  { entryId, by, text }: Pick<EntryComment, 'entryId' | 'by' | 'text'>,
  now: number,
): Promise<EntryComment | undefined> {
  const said = text.trim();
  if (!said) return undefined;
  const comment: EntryComment = { id: newId(), createdAt: now, updatedAt: now, entryId, by: by.trim(), text: said };
  await db.transaction('rw', [...writtenBy(db, 'entryComments'), db.ledger], async () => {
    await makeRecord(db, 'entryComments', comment);
    await addToLedger(db, dayOf(now), { typed: 1 });
  });
  return comment;
}

/** Settles a comment, or opens it again. */
export const resolveEntryComment = async (
  db: WorkspaceDb,
  id: string,
  isResolved: boolean,
  now: number,
): Promise<boolean> =>
  (await writeRecord(db, 'entryComments', id, { resolvedAt: isResolved ? now : undefined, updatedAt: now })) !==
  undefined;

export const removeEntryComment = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  removeRecord(db, 'entryComments', id, now);

export const restoreEntryComment = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  restoreRecord(db, 'entryComments', id, now);
