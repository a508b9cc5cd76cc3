import { isStorageFull } from '../db/open.ts';
import { type RecordEdit, type Undo, undoChanges, writeRecords, writtenBy } from '../db/records.ts';
import type { WorkspaceDb } from '../db/schema.ts';
import { addToLedger } from '../db/tables/ledger.ts';
import { dayOf, newId } from '../lib/ids.ts';
import { mostEarlierOutcomes, type Outcome, type ResultImport } from '../model/results.ts';
import type { JoinedOutcome } from './join.ts';

export interface Work {
  readonly onProgress?: (done: number, total: number) => void;
  /** When it is aborted before the end, nothing is written. */
  readonly signal?: AbortSignal;
}

export type ImportAbout = Pick<
  ResultImport,
  'file' | 'source' | 'from' | 'to' | 'zone' | 'columns' | 'rows' | 'refused'
>;

export interface ResultsDone {
  /** Absent where nothing was written: all was there, or it ended early. */
  readonly importId?: string;
  readonly added: number;
  /** Were there with other figures, or joined to something else. */
  readonly replaced: number;
  readonly unchanged: number;
  readonly ended?: 'stopped' | 'storage-full' | 'failed';
}

const perBatch = 500;
class Stopped extends Error {}

/**
 * Writes a file of results in one transaction: all of it is there afterwards, or nothing. What is there with the same
 * figures stays as it is; other figures take its place and it keeps the earlier ones.
 */
export async function writeResults(
  db: WorkspaceDb,
  outcomes: readonly JoinedOutcome[],
  about: ImportAbout,
  now: number,
  { onProgress, signal }: Work = {},
): Promise<ResultsDone> {
  const importId = newId();
  const counts = { added: 0, replaced: 0, unchanged: 0 };
  try {
    await db.transaction('rw', [...writtenBy(db, 'outcomes', 'imports'), db.ledger], async () => {
      const live = await liveImports(db);
      for (let from = 0; from < outcomes.length; from += perBatch) {
        if (signal?.aborted) throw new Stopped();
        const batch = outcomes.slice(from, from + perBatch);
        const stored = await db.outcomes.bulkGet(batch.map(({ id }) => id));
        const edits = batch.flatMap((each, index): RecordEdit<'outcomes'>[] => {
          const { how, edit } = editFor(each, there(stored[index], live), about, importId, now);
          counts[how] += 1;
          return edit ? [edit] : [];
        });
        if (edits.length > 0) await writeRecords(db, 'outcomes', edits, { make: true });
        onProgress?.(Math.min(from + perBatch, outcomes.length), outcomes.length);
      }
      if (signal?.aborted) throw new Stopped();
      const { added, replaced } = counts;
      if (added + replaced === 0) return;
      const changes = { ...about, added, replaced, createdAt: now, updatedAt: now };
      await writeRecords(db, 'imports', [{ id: importId, changes }], { make: true });
      await addToLedger(db, dayOf(now), { typed: added + replaced });
    });
  } catch (error) {
    const ended = error instanceof Stopped ? 'stopped' : isStorageFull(error) ? 'storage-full' : 'failed';
    return { added: 0, replaced: 0, unchanged: 0, ended };
  }
  return { ...(counts.added + counts.replaced > 0 ? { importId } : {}), ...counts };
}

/** The files that count. */
const liveImports = async (db: WorkspaceDb): Promise<ReadonlySet<string>> =>
  new Set((await db.imports.filter(({ deletedAt }) => deletedAt === undefined).toArray()).map(({ id }) => id));

/** An outcome that counts: one that was not taken back, of a file that was not. */
const there = (outcome: Outcome | undefined, live: ReadonlySet<string>): Outcome | undefined =>
  outcome && outcome.deletedAt === undefined && live.has(outcome.importId) ? outcome : undefined;

type How = 'added' | 'replaced' | 'unchanged';

function editFor(
  { id, line, name, postKey, linkId, campaignId, from, to, metrics, currency }: JoinedOutcome,
  before: Outcome | undefined,
  { source }: ImportAbout,
  importId: string,
  now: number,
): { readonly how: How; readonly edit?: RecordEdit<'outcomes'> } {
  const target = { postKey, linkId, campaignId };
  const figures = { importId, row: line, metrics, currency };
  if (!before) {
    const fresh = { createdAt: now, updatedAt: now, deletedAt: undefined, earlier: undefined };
    return { how: 'added', edit: { id, changes: { ...target, ...figures, ...fresh, source, name, from, to } } };
  }
  const isJoined = before.postKey === postKey && before.linkId === linkId && before.campaignId === campaignId;
  if (isSame(before, { metrics, currency }))
    return isJoined ? { how: 'unchanged' } : { how: 'replaced', edit: { id, changes: { ...target, updatedAt: now } } };
  const { importId: was, row, metrics: then, currency: thenIn, earlier = [] } = before;
  const last = { importId: was, row, metrics: then, ...(thenIn ? { currency: thenIn } : {}) };
  const changes = { ...target, ...figures, earlier: [last, ...earlier].slice(0, mostEarlierOutcomes), updatedAt: now };
  return { how: 'replaced', edit: { id, changes } };
}

type Figures = Pick<JoinedOutcome, 'metrics' | 'currency'>;

const isSame = (a: Figures, b: Figures): boolean => {
  const names = new Set([...Object.keys(a.metrics), ...Object.keys(b.metrics)]) as Set<keyof Outcome['metrics']>;
  return a.currency === b.currency && [...names].every((name) => a.metrics[name] === b.metrics[name]);
};

/**
 * Takes a whole import back, in one transaction: what it added goes, what it replaced is as it was before, as far as the
 * file that said so is still there. Answers how to put it back; undefined where there is no such import.
 */
export function undoImport(
  db: WorkspaceDb,
  importId: string,
  now: number,
): Promise<((at: number) => Promise<void>) | undefined> {
  return db.transaction('rw', writtenBy(db, 'outcomes', 'imports'), async () => {
    const about = await db.imports.get(importId);
    if (!about || about.deletedAt !== undefined) return undefined;
    const live = await liveImports(db);
    const theirs = await db.outcomes.where('importId').equals(importId).toArray();
    const edits = theirs
      .filter(({ deletedAt }) => deletedAt === undefined)
      .map(({ id, earlier = [] }): RecordEdit<'outcomes'> => {
        const at = earlier.findIndex((each) => each.importId !== importId && live.has(each.importId));
        const before = earlier[at];
        if (!before) return { id, changes: { deletedAt: now, updatedAt: now } };
        const rest = earlier.slice(at + 1);
        const { importId: was, row, metrics, currency } = before;
        const left = rest.length > 0 ? rest : undefined;
        return { id, changes: { importId: was, row, metrics, currency, earlier: left, updatedAt: now } };
      });
    const outcomes: Undo<'outcomes'>[] = [];
    for (let from = 0; from < edits.length; from += perBatch)
      outcomes.push(...(await writeRecords(db, 'outcomes', edits.slice(from, from + perBatch), { make: false })));
    const removed = { id: importId, changes: { deletedAt: now, updatedAt: now } };
    const imports = await writeRecords(db, 'imports', [removed], { make: false });
    return (at: number) =>
      db.transaction('rw', writtenBy(db, 'outcomes', 'imports'), async () => {
        for (let from = 0; from < outcomes.length; from += perBatch)
          await undoChanges(db, 'outcomes', outcomes.slice(from, from + perBatch), at);
        await undoChanges(db, 'imports', imports, at);
      });
  });
}
