import type { Table } from 'dexie';
import { rowsByIds } from '../blocks.ts';
import type { WorkspaceDb } from '../schema.ts';

export interface StorageCounts {
  readonly posts: number;
  readonly sightings: number;
  readonly comments: number;
  readonly people: number;
  readonly notes: number;
  readonly entries: number;
  readonly goals: number;
}

/** Records that were not taken away. Counted by the database, which looks at no row for it. */
async function keptIn(table: Table): Promise<number> {
  const [all, removed] = await Promise.all([table.count(), table.where('deletedAt').above(0).count()]);
  return all - removed;
}

/** How much a workspace holds. */
export async function storageCounts(db: WorkspaceDb): Promise<StorageCounts> {
  const [posts, sightings, flushes, blocks, comments, people, notes, entries, goals] = await Promise.all([
    db.posts.count(),
    db.sightings.count(),
    db.flushes.toCollection().primaryKeys(),
    db.blocks.toCollection().primaryKeys(),
    db.comments.count(),
    keptIn(db.people),
    keptIn(db.notes),
    keptIn(db.planEntries),
    keptIn(db.goals),
  ]);
  const packed = rowsByIds([...flushes, ...blocks]);
  return { posts, sightings: sightings + packed, comments, people, notes, entries, goals };
}
