import { dayOf, newId } from '../../lib/ids.ts';
import { mostUses, type Snippet } from '../../model/records.ts';
import { makeRecord, removeRecord, restoreRecord, writeRecord, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';

export type SnippetContent = Pick<Snippet, 'title' | 'text'> & { readonly kind?: Snippet['kind'] | undefined };

export async function addSnippet(
  db: WorkspaceDb,
  { title, text, kind }: SnippetContent,
  now: number,
): Promise<Snippet> {
  const snippet: Snippet = {
    id: newId(),
    ...(kind ? { kind } : {}),
    title: title.trim(),
    text,
    uses: 0,
    createdAt: now,
    updatedAt: now,
  };
  await db.transaction('rw', [...writtenBy(db, 'snippets'), db.ledger], async () => {
    await makeRecord(db, 'snippets', snippet);
    await addToLedger(db, dayOf(now), { typed: 1 });
  });
  return snippet;
}

export async function changeSnippet(
  db: WorkspaceDb,
  id: string,
  { title, text, kind }: SnippetContent,
  now: number,
): Promise<boolean> {
  return (await writeRecord(db, 'snippets', id, { title: title.trim(), text, kind, updatedAt: now })) !== undefined;
}

/** Counts a use, so that the snippets in use come first. */
export async function countSnippetUse(db: WorkspaceDb, id: string, now: number): Promise<void> {
  await writeRecord(db, 'snippets', id, ({ uses, usedAt = [] }) => ({
    uses: uses + 1,
    usedAt: [now, ...usedAt].slice(0, mostUses),
  }));
}

export const removeSnippet = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  removeRecord(db, 'snippets', id, now);

export const restoreSnippet = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  restoreRecord(db, 'snippets', id, now);
