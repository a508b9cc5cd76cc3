import type { Result } from '../../lib/result.ts';
import type { Goal, Note, Person, PlanEntry, Profile } from '../../model/records.ts';
import type { SightingBlock } from '../blocks.ts';
import type { CommentRow, DayRow, HistoryRow, LatestRow, PostRow, ProfileSightingRow, SightingRow } from '../schema.ts';
import type { WorkspaceDb } from '../schema.ts';
import type { RecordOf } from '../../sync/collections.ts';
import { everything } from '../sync/tell.ts';
import { finishErasing, unmatchedKey } from '../tables/erasing.ts';
import { dropLives } from '../tables/keep-lives.ts';
import { type BackupFault, goOn, settled } from './faults.ts';
import type { Work } from './format.ts';
import { standingRows, whatStayed } from './left-out.ts';
import { mergeProfiles, mergeProfileSightings } from './merge-accounts.ts';
import { mergeHistory, mergeKept, mergeNotes } from './merge-kept.ts';
import { mergeComments, mergeDays, mergeLatest, mergePosts } from './merge-posts.ts';
import { mergeBlocks, mergeSightings } from './merge-sightings.ts';
import type { Came, Merging } from './merge-state.ts';
import type { Backup } from './read.ts';
import { inBatches, rowsPerWrite } from './restore.ts';
import { type BackupTable, restoreOrder } from './tables.ts';

/** By table; those that are packed in blocks count as sightings. Ledger and health say what this browser did. */
export type MergedCounts = Readonly<Partial<Record<BackupTable, Came>>>;

/** Each holds some two hundred sightings. */
const blocksPerWrite = 10;

/** The version of the database that first counted days. */
const daysSince = 3;

const unmerged: readonly BackupTable[] = ['ledger', 'health'];

/**
 * Merges a backup into a workspace, in steps. Nothing is deleted, and doing it again changes nothing: so where it ends
 * too early, doing it again completes it.
 */
export const mergeBackup = (
  db: WorkspaceDb,
  backup: Backup,
  work: Work = {},
): Promise<Result<MergedCounts, BackupFault>> =>
  settled(async () => {
    const merging: Merging = { db, accounts: new Map() };
    const came: Partial<Record<BackupTable, Came>> = {};
    let done = 0;
    let before: Awaited<ReturnType<typeof standingRows>>;
    try {
      for (const name of restoreOrder.filter((each) => !unmerged.includes(each)))
        for await (const rows of backup.rowsOf(name, work.signal))
          for (const batch of inBatches(rows, name === 'blocks' ? blocksPerWrite : rowsPerWrite)) {
            goOn(work.signal);
            const counted = name === 'blocks' ? 'sightings' : name;
            came[counted] = sum(came[counted], await mergeRows(merging, name, batch));
            done += batch.length;
            work.onProgress?.({ step: 'writing', done, total: backup.total });
          }
    } finally {
      // Where sightings were thinned here, the number of them may stay as it is although some come back.
      await dropLives(db);
      await tellOthers(db);
      // A file from before somebody was erased brings them back: they go again, whatever ended the rest.
      before = await standingRows(db);
      await db.meta.put({ key: unmatchedKey, value: Date.now() });
      await finishErasing(db, { now: Date.now() });
    }
    // Before that version no days were counted: the upkeep counts them, as after an update.
    if (backup.header.dbVersion < daysSince) await db.meta.delete('daysFilled');
    return whatStayed(db, came, before);
  }, work.signal);

/** Where a sync is set up, the other devices are told of all that is here, once it runs: some of it came just now. */
const tellOthers = (db: WorkspaceDb): Promise<void> =>
  db.transaction('rw', db.meta, async () => {
    if (await db.meta.get('sync')) await db.meta.put({ key: 'telling', value: everything() });
  });

const sum = (a: Came | undefined, b: Came): Came => ({
  added: (a?.added ?? 0) + b.added,
  changed: (a?.changed ?? 0) + b.changed,
});

/** The rows were checked against the schema of their table when the backup was opened. */
function mergeRows(merging: Merging, name: BackupTable, rows: readonly object[]): Promise<Came> {
  switch (name) {
    case 'profiles':
      return mergeProfiles(merging, rows as readonly Profile[]);
    case 'people':
      return mergeKept(merging, 'people', rows as readonly Person[]);
    case 'posts':
      return mergePosts(merging, rows as readonly PostRow[]);
    case 'blocks':
      return mergeBlocks(merging, rows as readonly SightingBlock[]);
    case 'sightings':
      return mergeSightings(merging, rows as readonly SightingRow[]);
    case 'latest':
      return mergeLatest(merging, rows as readonly LatestRow[]);
    case 'days':
      return mergeDays(merging, rows as readonly DayRow[]);
    case 'comments':
      return mergeComments(merging, rows as readonly CommentRow[]);
    case 'profileSightings':
      return mergeProfileSightings(merging, rows as readonly ProfileSightingRow[]);
    case 'notes':
      return mergeNotes(merging, rows as readonly Note[]);
    case 'planEntries':
      return mergeKept(merging, 'planEntries', rows as readonly PlanEntry[]);
    case 'goals':
      return mergeKept(merging, 'goals', rows as readonly Goal[]);
    case 'snippets':
    case 'interactions':
    case 'deals':
    case 'referrals':
    case 'personas':
    case 'pipelineStages':
    case 'peopleLists':
    case 'savedViews':
    case 'scoreRules':
    case 'merges':
    case 'erasureKeys':
    case 'erasures':
    case 'campaigns':
    case 'links':
    case 'voices':
    case 'clippings':
    case 'imports':
    case 'outcomes':
    case 'experiments':
    case 'learnings':
    case 'accountFigures':
    case 'entryComments':
    case 'strategies':
    case 'tactics':
      return mergeKept(merging, name, rows as readonly RecordOf<typeof name>[]);
    case 'history':
      return mergeHistory(merging, rows as readonly HistoryRow[]);
    case 'ledger':
    case 'health':
      return Promise.resolve({ added: 0, changed: 0 });
  }
}
