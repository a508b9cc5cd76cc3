import { dayOf, newId } from '../../lib/ids.ts';
import type { Snippet } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';

export type SnippetContent = Pick<Snippet, 'title' | 'text'>;

export async function addSnippet(db: WorkspaceDb, { title, text }: SnippetContent, now: number): Promise<Snippet> {
  const snippet: Snippet = { id: newId(), title: title.trim(), text, uses: 0, createdAt: now, updatedAt: now };
  await db.transaction('rw', db.snippets, db.ledger, async () => {
    await db.snippets.add(snippet);
    await addToLedger(db, dayOf(now), { typed: 1 });
  });
  return snippet;
}

export async function changeSnippet(
  db: WorkspaceDb,
  id: string,
  { title, text }: SnippetContent,
  now: number,
): Promise<boolean> {
  return (await db.snippets.update(id, { title: title.trim(), text, updatedAt: now })) > 0;
}

/** Counts a use, so that the snippets in use come first. */
export async function countSnippetUse(db: WorkspaceDb, id: string): Promise<void> {
  await db.snippets.update(id, (snippet) => {
    snippet.uses += 1;
  });
}

export async function removeSnippet(db: WorkspaceDb, id: string, now: number): Promise<void> {
  await db.snippets.update(id, { deletedAt: now, updatedAt: now });
}

export async function restoreSnippet(db: WorkspaceDb, id: string, now: number): Promise<void> {
  await db.snippets.update(id, (snippet) => {
    delete snippet.deletedAt;
    snippet.updatedAt = now;
  });
}
