import Dexie, { type ObservabilitySet } from 'dexie';
import type { Clipping } from '../model/library.ts';
import { createSimilarIndex, type Similar } from '../notes/similar-index.ts';
import { changedRows } from './changed-rows.ts';
import type { WorkspaceDb } from './schema.ts';

/** What was kept of others, by its words. In memory, and follows the database. */
export interface KeptPosts {
  /** Resolves when all that has changed until now is in it. */
  ready(): Promise<void>;
  /** Ids of clippings, the most alike first. */
  like(text: string, most: number, least?: number): readonly Similar[];
}

const perTurn = 200;

export function openKeptPosts(db: WorkspaceDb, pause: () => Promise<void>, signal: AbortSignal): KeptPosts {
  const index = createSimilarIndex();
  const known = new Set<string>();
  const changed = new Set<string>();
  let isWhole = true;
  let working: Promise<void> | undefined;

  const put = (id: string, row: Clipping | undefined): void => {
    if (!row?.text || row.deletedAt !== undefined) {
      index.remove(id);
      known.delete(id);
      return;
    }
    // What was typed about it says what it was kept for.
    index.put(id, row.note ? `${row.text}\n${row.note}` : row.text);
    known.add(id);
  };
  const work = async (): Promise<void> => {
    while (!signal.aborted && (isWhole || changed.size > 0)) {
      if (isWhole) {
        isWhole = false;
        for (const id of [...known, ...(await db.clippings.toCollection().primaryKeys())]) changed.add(id);
      }
      const ids = [...changed].slice(0, perTurn);
      for (const id of ids) changed.delete(id);
      const rows = await db.clippings.bulkGet(ids);
      for (const [at, id] of ids.entries()) put(id, rows[at]);
      await pause();
    }
  };
  const onMutated = (parts: ObservabilitySet): void => {
    for (const { from, to } of changedRows(parts, db, 'clippings'))
      if (from === to && typeof from === 'string') changed.add(from);
      // Of fifty rows and more that are put at once no keys are told.
      else isWhole = true;
  };
  Dexie.on('storagemutated', onMutated);
  signal.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(onMutated), { once: true });

  return {
    ready: async () => {
      working ??= work().finally(() => (working = undefined));
      await working;
    },
    like: (text, most, least) => index.like(text, most, least),
  };
}
