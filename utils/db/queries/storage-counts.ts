import { rowsInBlocks } from '../blocks.ts';
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

const isKept = ({ deletedAt }: { readonly deletedAt?: number | undefined }): boolean => deletedAt === undefined;

/** How much a workspace holds. */
export async function storageCounts(db: WorkspaceDb): Promise<StorageCounts> {
  const [posts, sightings, blocks, comments, people, notes, entries, goals] = await Promise.all([
    db.posts.count(),
    db.sightings.count(),
    db.blocks.toCollection().primaryKeys(),
    db.comments.count(),
    db.people.filter(isKept).count(),
    db.notes.filter(isKept).count(),
    db.planEntries.filter(isKept).count(),
    db.goals.filter(isKept).count(),
  ]);
  return { posts, sightings: sightings + rowsInBlocks(blocks), comments, people, notes, entries, goals };
}
