import type { WorkspaceDb } from '../schema.ts';

/** Saved replies that were put in, with the moments of it. */
export async function usedReplies(
  db: WorkspaceDb,
): Promise<readonly { readonly text: string; readonly usedAt: readonly number[] }[]> {
  const replies = await db.snippets
    .filter(({ kind, deletedAt }) => kind === 'reply' && deletedAt === undefined)
    .toArray();
  return replies.flatMap(({ text, usedAt }) => (usedAt ? [{ text, usedAt }] : []));
}
