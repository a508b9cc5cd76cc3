import type { CommentRow, WorkspaceDb } from '../schema.ts';

/** What the user decided of an answer that waits: that none is needed, or that it comes later. */
export type Settled = Pick<CommentRow, 'settledAt' | 'hiddenUntil'>;

/** Writes what was decided of a comment; answers what stood there before, for undo. Undefined where it is gone. */
export function settleComment(db: WorkspaceDb, key: string, settled: Settled): Promise<Settled | undefined> {
  return db.transaction('rw', db.comments, async () => {
    const row = await db.comments.get(key);
    if (!row) return undefined;
    const { settledAt, hiddenUntil, ...rest } = row;
    await db.comments.put({ ...rest, ...filled(settled) });
    return { settledAt, hiddenUntil };
  });
}

const filled = ({ settledAt, hiddenUntil }: Settled): Settled => ({
  ...(settledAt === undefined ? {} : { settledAt }),
  ...(hiddenUntil === undefined ? {} : { hiddenUntil }),
});
