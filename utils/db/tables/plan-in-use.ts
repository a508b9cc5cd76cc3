import { publishedOn } from '../../metrics/plan-match.ts';
import type { NetworkId } from '../../model/network.ts';
import type { PlanEntry } from '../../model/records.ts';
import { planEntry } from '../queries/plan-entries.ts';
import type { Undo } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';

/**
 * The entry whose text was put into a composer of a network last, and how far it has come: so that the further parts of
 * a thread are at hand after the page was loaded anew. It stands in `meta`, like drafts: in no sync, backup or export.
 */
export interface EntryInUse {
  readonly id: string;
  /** Which parts were inserted or copied; 0 is the text itself. */
  readonly taken: readonly number[];
  readonly isCommentTaken: boolean;
  /** How its last update from a draft is taken back. */
  readonly undo?: Undo<'planEntries'>;
  /** ms */
  readonly at: number;
}

const mostDays = 14;
const dayMs = 86_400_000;

const prefix = 'plan:';
const keyOf = (network: NetworkId): string => `${prefix}${network}`;

/** Not out yet on a network, and not given up. */
export const isOpenEntry = (entry: PlanEntry, network: NetworkId): boolean =>
  entry.deletedAt === undefined &&
  entry.state !== 'published' &&
  entry.state !== 'skipped' &&
  publishedOn(entry, network) === undefined;

/** Undefined, and forgotten, once the entry is out, given up or gone, or after two weeks. */
export async function entryInUse(
  db: WorkspaceDb,
  network: NetworkId,
  now: number,
): Promise<{ readonly entry: PlanEntry; readonly use: EntryInUse } | undefined> {
  const use = (await db.meta.get(keyOf(network)))?.value as EntryInUse | undefined;
  if (!use) return undefined;
  const entry = await planEntry(db, use.id);
  if (entry && isOpenEntry(entry, network) && now - use.at < mostDays * dayMs) return { entry, use };
  await leaveEntry(db, network);
  return undefined;
}

export const leaveEntry = (db: WorkspaceDb, network: NetworkId): Promise<void> => db.meta.delete(keyOf(network));

/** Forgets entries that are out, given up, gone or were not used for two weeks, and with them what they said before. */
export async function pruneInUse(db: WorkspaceDb, now: number): Promise<void> {
  const keys = (await db.meta.where('key').startsWith(prefix).primaryKeys()) as string[];
  for (const key of keys) await entryInUse(db, key.slice(prefix.length) as NetworkId, now);
}

/** Notes what became of an entry in a composer; another entry than the one in use begins anew. */
export function putEntryInUse(
  db: WorkspaceDb,
  network: NetworkId,
  id: string,
  change: Partial<Pick<EntryInUse, 'isCommentTaken' | 'undo'>> & { readonly part?: number },
  now: number,
): Promise<void> {
  const { part, ...rest } = change;
  return db.transaction('rw', db.meta, async () => {
    const stored = (await db.meta.get(keyOf(network)))?.value as EntryInUse | undefined;
    const before: EntryInUse = stored?.id === id ? stored : { id, taken: [], isCommentTaken: false, at: now };
    const taken = part === undefined ? before.taken : [...new Set([...before.taken, part])];
    await db.meta.put({ key: keyOf(network), value: { ...before, ...rest, taken, at: now } satisfies EntryInUse });
  });
}
