import { postKey } from '../../lib/keys.ts';
import { postsOfEntry } from '../../metrics/plan-match.ts';
import type { Pillar } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';

/** The pillar of the entry of the plan that a post came from, by the key of the post. */
export async function postPillars(db: WorkspaceDb): Promise<ReadonlyMap<string, Pillar>> {
  // An entry that is out on one network may wait on another.
  const entries = await db.planEntries
    .filter(({ pillar, deletedAt, ...entry }) => !!pillar && !deletedAt && postsOfEntry(entry).length > 0)
    .toArray();
  return new Map(
    entries.flatMap(({ pillar, ...entry }) =>
      pillar ? postsOfEntry(entry).map((post) => [postKey(post), pillar] as const) : [],
    ),
  );
}
