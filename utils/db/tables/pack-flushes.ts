import { nobody } from '../blocks.ts';
import type { SightingRow, WorkspaceDb } from '../schema.ts';
import { addToBlocks, lastBlockOf, rowsPerBlock, rowsWorthIt } from './add-to-blocks.ts';
import { flushRow, leftOver } from './flushes.ts';
import { storedPosts } from './same-post.ts';

/** Some hundred sightings of as many authors: a transaction of a few frames. */
const flushesPerTurn = 10;

interface PackDeps {
  /** Lets others have the database; called after each transaction. */
  pause(): Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Packs flushes that are older than `before`, ms, by author: a few of them in each transaction, so that it may end at any
 * point. An author of whom so little was seen that a block is not worth it stays as it is, beside others of the kind.
 * Answers how many sightings were packed.
 */
export async function packFlushes(db: WorkspaceDb, before: number, { pause, signal }: PackDeps): Promise<number> {
  let packed = 0;
  for (;;) {
    if (signal?.aborted) return packed;
    const turn = await db.transaction('rw', db.flushes, db.blocks, db.posts, async () => {
      const old = await db.flushes.where('id').below(String(before)).limit(flushesPerTurn).toArray();
      const left = await packByAuthor(
        db,
        old.flatMap(({ rows }) => rows),
      );
      await db.flushes.bulkDelete(old.map(({ id }) => id));
      await keepLeft(db, left);
      return { flushes: old.length, packed: old.reduce((sum, { rows }) => sum + rows.length, 0) - left.length };
    });
    packed += turn.packed;
    if (turn.flushes < flushesPerTurn) return packed;
    await pause();
  }
}

/** Answers those of which there are too few. */
async function packByAuthor(db: WorkspaceDb, rows: readonly SightingRow[]): Promise<SightingRow[]> {
  const posts = await storedPosts(
    db,
    rows.map(({ postKey }) => postKey),
  );
  const byAuthor = new Map<string, SightingRow[]>();
  for (const row of rows) {
    const author = posts.get(row.postKey)?.authorKey ?? nobody;
    byAuthor.set(author, [...(byAuthor.get(author) ?? []), row]);
  }
  const lasts = await Promise.all([...byAuthor.keys()].map((author) => lastBlockOf(db, author)));
  const left: SightingRow[] = [];
  for (const [index, [author, of]] of [...byAuthor].entries()) {
    const last = lasts[index];
    if (last || of.length >= rowsWorthIt) await addToBlocks(db, author, of, last);
    else left.push(...of);
  }
  return left;
}

async function keepLeft(db: WorkspaceDb, left: readonly SightingRow[]): Promise<void> {
  if (left.length === 0) return;
  const last = await db.flushes.where('id').aboveOrEqual(leftOver).last();
  const isRoom = last && last.rows.length + left.length <= rowsPerBlock;
  if (isRoom) await db.flushes.delete(last.id);
  await db.flushes.put(flushRow(isRoom ? [...last.rows, ...left] : left, leftOver));
}
