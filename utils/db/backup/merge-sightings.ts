import { nobody, packSightings, unpackSightings, type SightingBlock } from '../blocks.ts';
import { readForSightings } from '../queries/sightings-of.ts';
import type { SightingRow, WorkspaceDb } from '../schema.ts';
import { rowsPerBlock, rowsWorthIt } from '../tables/add-to-blocks.ts';
import { type Came, accountHere, isSame, type Merging, postsHere } from './merge-state.ts';
import { knownSightings } from './restore.ts';

/** Adds the sightings that are not here, in no form. None is ever changed. */
export const mergeSightings = ({ db }: Merging, rows: readonly SightingRow[]): Promise<Came> =>
  db.transaction('rw', [...readForSightings(db), db.meta], async () => {
    const fresh = (await freshRows(db, rows)).map(({ row }) => row);
    await db.sightings.bulkPut(fresh);
    await packAgainFrom(db, fresh);
    return { added: fresh.length, changed: 0 };
  });

/**
 * The same of packed ones. They are packed anew under whoever wrote the posts here, since the same sightings may be here
 * in blocks that were cut otherwise.
 */
export const mergeBlocks = (merging: Merging, blocks: readonly SightingBlock[]): Promise<Came> => {
  const { db } = merging;
  return db.transaction('rw', [...readForSightings(db), db.meta], async () => {
    const authorOf = new Map<string, string>();
    const rows = blocks.flatMap((block) => {
      const unpacked = unpackSightings(block);
      for (const { id } of unpacked) authorOf.set(id, block.authorKey);
      return unpacked;
    });
    const byAuthor = new Map<string, SightingRow[]>();
    for (const { row, before, authorKey } of await freshRows(db, rows)) {
      const author = authorKey ?? accountHere(merging, authorOf.get(before) ?? nobody);
      byAuthor.set(author, [...(byAuthor.get(author) ?? []), row]);
    }
    let added = 0;
    for (const [author, each] of byAuthor) added += await pack(db, author, each);
    return { added, changed: 0 };
  });
};

interface Fresh {
  readonly row: SightingRow;
  /** The id that it has in the backup. */
  readonly before: string;
  /** Undefined where the post is not here; nobody where it is not known who wrote it. */
  readonly authorKey: string | undefined;
}

/** Each row under the key that its post has here, without those that are here already. */
async function freshRows(db: WorkspaceDb, rows: readonly SightingRow[]): Promise<Fresh[]> {
  const ownPost = await postsHere(
    db,
    rows.map(({ postKey }) => postKey),
  );
  const mapped = rows.map((row): Fresh => {
    const post = ownPost(row.postKey);
    const key = post?.key ?? row.postKey;
    return {
      row: key === row.postKey ? row : { ...row, postKey: key, id: `${key}@${row.seenAt}` },
      before: row.id,
      authorKey: post && (post.authorKey ?? nobody),
    };
  });
  const known = await knownSightings(db, new Set(mapped.map(({ row }) => row.postKey)));
  return mapped.filter(({ row: { id } }) => !known.has(id) && known.add(id));
}

async function pack(db: WorkspaceDb, author: string, rows: readonly SightingRow[]): Promise<number> {
  const sorted = [...rows].sort((a, b) => a.seenAt - b.seenAt);
  let added = 0;
  for (let at = 0; at < sorted.length; at += rowsPerBlock) {
    const part = sorted.slice(at, at + rowsPerBlock);
    const block = packSightings(author, part);
    const here = await db.blocks.get(block.id);
    if (here && isSame(here, block)) continue;
    // The id tells times and a number only: another block can have it, and must not be lost.
    if (here || part.length < rowsWorthIt) {
      await db.sightings.bulkPut(part);
      await packAgainFrom(db, part);
    } else await db.blocks.put(block);
    added += part.length;
  }
  return added;
}

/** What is older than the last packing would stay as it is for ever. */
async function packAgainFrom(db: WorkspaceDb, rows: readonly SightingRow[]): Promise<void> {
  const packedTo = (await db.meta.get('packedTo'))?.value;
  const oldest = rows.reduce((least, { seenAt }) => Math.min(least, seenAt), Infinity);
  if (typeof packedTo === 'number' && oldest < packedTo) await db.meta.put({ key: 'packedTo', value: oldest });
}
