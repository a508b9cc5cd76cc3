import type { EntryComment } from '../../model/entry-comments.ts';
import type { WorkspaceDb } from '../schema.ts';

const isKept = ({ deletedAt }: EntryComment): boolean => deletedAt === undefined;

/** What was said about an entry, the oldest first. */
export async function commentsOnEntry(db: WorkspaceDb, entryId: string): Promise<EntryComment[]> {
  const rows = await db.entryComments.where('entryId').equals(entryId).filter(isKept).toArray();
  return rows.sort((a, b) => a.createdAt - b.createdAt);
}

/** How many comments are open, by entry. */
export async function openCommentCounts(db: WorkspaceDb): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  await db.entryComments
    .filter((comment) => isKept(comment) && comment.resolvedAt === undefined)
    .each(({ entryId }) => counts.set(entryId, (counts.get(entryId) ?? 0) + 1));
  return counts;
}
