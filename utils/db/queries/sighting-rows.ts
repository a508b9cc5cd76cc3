import type { Collection, InsertType } from 'dexie';
import type { SightingRow, WorkspaceDb } from '../schema.ts';

/**
 * The sightings of a post that are rows of their own, oldest first. Their ids are `postKey@seenAt`, and times have had
 * thirteen digits since 2001: so the ids alone are in this order.
 */
export const sightingRows = (
  db: WorkspaceDb,
  postKey: string,
): Collection<SightingRow, string, InsertType<SightingRow, 'id'>> =>
  // What comes after @ in the order of characters is A.
  db.sightings.where('id').between(`${postKey}@`, `${postKey}A`, true, false);
