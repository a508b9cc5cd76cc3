import type { PlanEntry } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';

const isKept = ({ deletedAt }: PlanEntry): boolean => deletedAt === undefined;

/** Entries due from `from` up to but not including `to`, ms, in time order. */
export async function entriesBetween(db: WorkspaceDb, from: number, to: number): Promise<PlanEntry[]> {
  return (await db.planEntries.where('dueAt').between(from, to).toArray()).filter(isKept);
}

/** Ideas and drafts that have no day yet, the newest first. */
export async function undatedEntries(db: WorkspaceDb): Promise<PlanEntry[]> {
  const rows = await db.planEntries
    .where('state')
    .anyOf('idea', 'draft', 'review', 'approved')
    .filter((entry) => entry.dueAt === undefined && isKept(entry))
    .toArray();
  return rows.sort((a, b) => b.updatedAt - a.updatedAt);
}

/** What somebody is asked to approve. */
export const entriesInReview = (db: WorkspaceDb): Promise<PlanEntry[]> =>
  db.planEntries.where('state').equals('review').filter(isKept).toArray();

export async function planEntry(db: WorkspaceDb, id: string): Promise<PlanEntry | undefined> {
  const entry = await db.planEntries.get(id);
  return entry && isKept(entry) ? entry : undefined;
}

/** All entries of a series that are there. */
export const entriesOfSeries = (db: WorkspaceDb, seriesId: string): Promise<PlanEntry[]> =>
  db.planEntries.filter((entry) => isKept(entry) && entry.series?.id === seriesId).toArray();

/** The whole plan, by day; what has none comes last. */
export async function allEntries(db: WorkspaceDb): Promise<PlanEntry[]> {
  const all = await db.planEntries.filter(isKept).toArray();
  return all.sort((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || a.createdAt - b.createdAt);
}

/** Which of these ids are of entries that are there. */
export async function knownEntryIds(db: WorkspaceDb, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.planEntries.bulkGet([...new Set(ids)]);
  return new Set(rows.flatMap((row) => (row && isKept(row) ? [row.id] : [])));
}
