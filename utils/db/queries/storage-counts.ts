import type { WorkspaceDb } from '../schema.ts';

export interface StorageCounts {
  readonly posts: number;
  readonly sightings: number;
  readonly people: number;
  readonly notes: number;
  readonly entries: number;
  readonly goals: number;
}

/** How much a workspace holds. */
export async function storageCounts(db: WorkspaceDb): Promise<StorageCounts> {
  const [posts, sightings, people, notes, entries, goals] = await Promise.all([
    db.posts.count(),
    db.sightings.count(),
    db.people.count(),
    db.notes.count(),
    db.planEntries.count(),
    db.goals.count(),
  ]);
  return { posts, sightings, people, notes, entries, goals };
}
