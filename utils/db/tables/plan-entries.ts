import { dayOf, newId } from '../../lib/ids.ts';
import type { PlanEntry } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';

export type EntryContent = Pick<PlanEntry, 'title' | 'state' | 'variants'> &
  Partial<Pick<PlanEntry, 'dueAt' | 'pillar' | 'publishedPost'>>;

/** Adds an entry to the plan. Blank variants are not stored: an entry is meant for the networks it has a text for. */
export async function addEntry(db: WorkspaceDb, content: EntryContent, now: number): Promise<PlanEntry> {
  const entry: PlanEntry = { id: newId(), createdAt: now, updatedAt: now, ...tidy(content) };
  await db.transaction('rw', db.planEntries, db.ledger, async () => {
    await db.planEntries.add(entry);
    await addToLedger(db, dayOf(now), { typed: 1 });
  });
  return entry;
}

/** Replaces what an entry says. False when it is not there any more. */
export async function changeEntry(db: WorkspaceDb, id: string, content: EntryContent, now: number): Promise<boolean> {
  return db.transaction('rw', db.planEntries, async () => {
    const known = await db.planEntries.get(id);
    if (!known) return false;
    await db.planEntries.put({ id, createdAt: known.createdAt, updatedAt: now, ...tidy(content) });
    return true;
  });
}

/** Takes an entry out of the plan; `restoreEntry` puts it back. */
export async function removeEntry(db: WorkspaceDb, id: string, now: number): Promise<void> {
  await db.planEntries.update(id, { deletedAt: now, updatedAt: now });
}

export async function restoreEntry(db: WorkspaceDb, id: string, now: number): Promise<void> {
  await db.planEntries.update(id, (entry) => {
    delete entry.deletedAt;
    entry.updatedAt = now;
  });
}

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
