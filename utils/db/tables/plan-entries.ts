import { dayOf, newId } from '../../lib/ids.ts';
import type { PlanEntry } from '../../model/records.ts';
import { makeRecord, removeRecord, restoreRecord, writeRecord, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';

export type EntryContent = Pick<PlanEntry, 'title' | 'state' | 'variants'> &
  Partial<Pick<PlanEntry, 'dueAt' | 'pillar' | 'publishedPost'>>;

/** Adds an entry to the plan. Blank variants are not stored: an entry is meant for the networks it has a text for. */
export async function addEntry(db: WorkspaceDb, content: EntryContent, now: number): Promise<PlanEntry> {
  const entry: PlanEntry = { id: newId(), createdAt: now, updatedAt: now, ...tidy(content) };
  await db.transaction('rw', [...writtenBy(db, 'planEntries'), db.ledger], async () => {
    await makeRecord(db, 'planEntries', entry);
    await addToLedger(db, dayOf(now), { typed: 1 });
  });
  return entry;
}

/** Replaces what an entry says. False when it is not there any more. */
export async function changeEntry(db: WorkspaceDb, id: string, content: EntryContent, now: number): Promise<boolean> {
  const absent = { dueAt: undefined, pillar: undefined, publishedPost: undefined, deletedAt: undefined };
  return (await writeRecord(db, 'planEntries', id, { ...absent, ...tidy(content), updatedAt: now })) !== undefined;
}

/** Takes an entry out of the plan; `restoreEntry` puts it back. */
export const removeEntry = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  removeRecord(db, 'planEntries', id, now);

export const restoreEntry = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  restoreRecord(db, 'planEntries', id, now);

function tidy({ title, state, variants, dueAt, pillar, publishedPost }: EntryContent): EntryContent {
  const texts = Object.entries(variants).filter(([, text]) => text.trim() !== '');
  return {
    title: title.trim(),
    state,
    variants: Object.fromEntries(texts),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(pillar === undefined ? {} : { pillar }),
    ...(publishedPost === undefined ? {} : { publishedPost }),
  };
}
