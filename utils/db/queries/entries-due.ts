import type { PlanEntry } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';

/** An entry that is meant to go out, with its moment, ms. */
export interface DatedEntry {
  readonly entry: PlanEntry;
  readonly at: number;
}

/** What is late is looked for this far back, ms. */
export const lateEntriesMs = 14 * 86_400_000;

/** Neither out nor given up, and more than an idea. */
const isPlanned = ({ state, deletedAt }: Pick<PlanEntry, 'state' | 'deletedAt'>): boolean =>
  deletedAt === undefined && state !== 'published' && state !== 'skipped' && state !== 'idea';

/** The entries that were to go out before `until`, ms, and did not, in time order. `lateBy`: late ones up to so long before it. */
export async function entriesUntil(db: WorkspaceDb, until: number, lateBy = lateEntriesMs): Promise<DatedEntry[]> {
  const entries = await db.planEntries
    .where('dueAt')
    .between(until - lateBy, until)
    .filter(isPlanned)
    .sortBy('dueAt');
  return entries.map((entry) => ({ entry, at: entry.dueAt ?? 0 }));
}

/** The first entries that are to go out from a moment on, ms, in time order. */
export async function entriesFrom(db: WorkspaceDb, from: number, most: number): Promise<readonly DatedEntry[]> {
  const entries = await db.planEntries.where('dueAt').aboveOrEqual(from).filter(isPlanned).limit(most).toArray();
  return entries.map((entry) => ({ entry, at: entry.dueAt ?? 0 }));
}
