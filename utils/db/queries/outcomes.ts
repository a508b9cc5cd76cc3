import { type OutcomeSum, sumOutcomes } from '../../metrics/outcome-sums.ts';
import type { Outcome, ResultImport } from '../../model/results.ts';
import type { PostRef } from '../../model/sighting.ts';
import type { WorkspaceDb } from '../schema.ts';
import { storedPosts } from '../tables/same-post.ts';
import { postKey } from '../../lib/keys.ts';

/** Figures with the file that they are from. */
export interface ShownOutcome extends OutcomeSum {
  readonly file: string;
  readonly importedAt: number;
  readonly zone: string;
  /** A later file said other figures than this many earlier ones. */
  readonly corrected: number;
}

/** What other programs counted of a post, under whichever of its ids. */
export async function outcomesOfPost(db: WorkspaceDb, post: PostRef): Promise<ShownOutcome[]> {
  const key = postKey(post);
  const row = (await storedPosts(db, [key])).get(key);
  const keys = [...new Set([key, ...(row ? [row.key, ...(row.aliasKeys ?? [])] : [])])];
  return shown(db, await db.outcomes.where('postKey').anyOf(keys).toArray());
}

/** What other programs counted of a campaign: of its own rows, its links, and posts with its utm_campaign. */
export const outcomesOfCampaign = async (db: WorkspaceDb, campaignId: string): Promise<ShownOutcome[]> =>
  shown(db, await db.outcomes.where('campaignId').equals(campaignId).toArray());

/** Of rows those that count, with what they say together. */
export async function countedOutcomes(
  db: WorkspaceDb,
  outcomes: readonly Outcome[],
): Promise<{ readonly rows: readonly Outcome[]; readonly sums: readonly ShownOutcome[] }> {
  const imports = await importsOf(db, outcomes);
  const rows = outcomes.filter(({ deletedAt, importId }) => deletedAt === undefined && imports.has(importId));
  return { rows, sums: await shown(db, rows) };
}

/** The files that were read in, the newest first. */
export async function resultImports(db: WorkspaceDb): Promise<ResultImport[]> {
  const all = await db.imports.orderBy('createdAt').reverse().toArray();
  return all.filter(({ deletedAt }) => deletedAt === undefined);
}

/** An outcome counts as long as its file is there: from another device it may have come before it. */
async function shown(db: WorkspaceDb, outcomes: readonly Outcome[]): Promise<ShownOutcome[]> {
  const there = outcomes.filter(({ deletedAt }) => deletedAt === undefined);
  const imports = await importsOf(db, there);
  const counted = there.filter(({ importId }) => imports.has(importId));
  return sumOutcomes(counted).flatMap((sum) => {
    const from = imports.get(sum.importId);
    if (!from) return [];
    const parts = counted.filter(({ importId }) => importId === sum.importId);
    const corrected = Math.max(0, ...parts.map(({ earlier = [] }) => earlier.length));
    return [{ ...sum, file: from.file, importedAt: from.createdAt, zone: from.zone, corrected }];
  });
}

async function importsOf(db: WorkspaceDb, outcomes: readonly Outcome[]): Promise<ReadonlyMap<string, ResultImport>> {
  const ids = [...new Set(outcomes.map(({ importId }) => importId))];
  const found = await db.imports.bulkGet(ids);
  return new Map(found.flatMap((each) => (each && each.deletedAt === undefined ? [[each.id, each]] : [])));
}
