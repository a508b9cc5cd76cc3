import Dexie from 'dexie';
import type { WorkspaceDb } from '../schema.ts';
import { dropForgottenEngagers } from './engagers.ts';
import { ownAccounts, type OwnAccounts } from './own-accounts.ts';
import { putTouches, readForTouches, touchesAmong } from './touches.ts';

const perTurn = 500;
const hourMs = 3_600_000;
/** A sweep that ended is begun again after this long, ms: upkeep comes twice a day. */
const againAfterMs = 20 * hourMs;

/** How far a sweep has come; in `meta` under "touches". */
interface SweepState {
  /** Keys of our own accounts when it began. */
  readonly own: string;
  readonly table: 'posts' | 'comments' | 'done';
  /** The last key that was looked at, or when it ended, ms. */
  readonly at: string | number;
}

/**
 * Finds the touches in all that is stored: what came by sync or from a backup, was stored before touches were, or was left
 * out by a worker that was ended. Begins anew when other accounts are our own. In pieces, going on where it ended.
 */
export async function sweepTouches(
  db: WorkspaceDb,
  now: number,
  pause: () => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  await forgetWithAccounts(db, pause, signal);
  const own = await ownAccounts(db);
  await begin(db, own, now);
  for (;;) {
    if (signal?.aborted || !(await sweepPiece(db, own, now))) return;
    await pause();
  }
}

const namesOf = ({ keys }: OwnAccounts): string => [...keys].sort().join(' ');

const stateOf = async (db: WorkspaceDb): Promise<SweepState | undefined> =>
  (await db.meta.get('touches'))?.value as SweepState | undefined;

const save = (db: WorkspaceDb, value: SweepState) => db.meta.put({ key: 'touches', value });

async function begin(db: WorkspaceDb, own: OwnAccounts, now: number): Promise<void> {
  const start: SweepState = { own: namesOf(own), table: 'posts', at: '' };
  await db.transaction('rw', [db.touches, db.standings, db.meta], async () => {
    const state = await stateOf(db);
    if (state && state.own === start.own) {
      if (state.table === 'done' && now - Number(state.at) >= againAfterMs) await save(db, start);
      return;
    }
    // Who wrote to whom is another question when other accounts are ours.
    if (state) await Promise.all([db.touches.clear(), db.standings.clear()]);
    await save(db, start);
  });
}

/** One piece; false when there is none left. */
function sweepPiece(db: WorkspaceDb, own: OwnAccounts, now: number): Promise<boolean> {
  return db.transaction('rw', [...readForTouches(db), db.meta], async () => {
    const state = await stateOf(db);
    if (!state || state.table === 'done') return false;
    const { table } = state;
    const from = String(state.at);
    const posts = table === 'posts' ? await db.posts.where('key').above(from).limit(perTurn).toArray() : [];
    const comments = table === 'comments' ? await db.comments.where('key').above(from).limit(perTurn).toArray() : [];
    await putTouches(db, await touchesAmong(db, posts, comments, own));
    await dropForgottenEngagers(db, posts);
    const last = (posts.at(-1) ?? comments.at(-1))?.key;
    if (last !== undefined) await save(db, { ...state, at: last });
    else
      await save(
        db,
        table === 'posts' ? { ...state, table: 'comments', at: '' } : { ...state, table: 'done', at: now },
      );
    return true;
  });
}

/** What was between us and an account goes with it: it was forgotten, or became one with another. */
async function forgetWithAccounts(db: WorkspaceDb, pause: () => Promise<void>, signal?: AbortSignal): Promise<void> {
  let from = '';
  for (;;) {
    const keys = signal?.aborted ? [] : await db.standings.where('profileKey').above(from).limit(perTurn).primaryKeys();
    if (keys.length === 0) return;
    await db.transaction('rw', readForTouches(db), async () => {
      const rows = await db.profiles.bulkGet(keys);
      for (const key of keys.filter((_, index) => !rows[index])) {
        await db.touches.where('[profileKey+at]').between([key, Dexie.minKey], [key, Dexie.maxKey]).delete();
        await db.standings.delete(key);
      }
    });
    from = keys.at(-1) ?? '';
    await pause();
  }
}
