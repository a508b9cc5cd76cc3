import { packSightings, type SightingBlock, unpackSightings } from '../blocks.ts';
import type { SightingRow, WorkspaceDb } from '../schema.ts';

/** Fewer rows than this take no less room in a block. */
export const rowsWorthIt = 8;
export const rowsPerBlock = 200;

export const lastBlockOf = (db: WorkspaceDb, authorKey: string): PromiseLike<SightingBlock | undefined> =>
  db.blocks.where('[authorKey+to]').between([authorKey, 0], [authorKey, Infinity]).last();

/** Adds sightings of an author to their last block, or to new ones where it is full. In the caller's transaction. */
export async function addToBlocks(
  db: WorkspaceDb,
  authorKey: string,
  rows: readonly SightingRow[],
  last: SightingBlock | undefined,
): Promise<void> {
  const sorted = [...rows].sort((a, b) => a.seenAt - b.seenAt);
  const before = last ? unpackSightings(last) : [];
  const isRoom = last && before.length + sorted.length <= rowsPerBlock;
  if (isRoom) await db.blocks.delete(last.id);
  const packing = isRoom ? [...before, ...sorted] : sorted;
  for (let at = 0; at < packing.length; at += rowsPerBlock)
    await db.blocks.put(packSightings(authorKey, packing.slice(at, at + rowsPerBlock)));
}
