import Dexie, { type ObservabilitySet } from 'dexie';
import { createSimilarIndex, type Similar } from '../notes/similar-index.ts';
import { changedRows } from './changed-rows.ts';
import type { PostRow, WorkspaceDb } from './schema.ts';

/** What the user's own accounts published, by its words and by its day. In memory, and follows the database. */
export interface OwnPosts {
  /** Resolves when all that has changed until now is in it. */
  ready(): Promise<void>;
  /** All was in it once; what came since then may not be yet. */
  readonly isMade: boolean;
  /** Post keys, the most alike first. */
  like(text: string, most: number, least?: number): readonly Similar[];
  /** Keys of the posts that were published on the day of `now` in earlier years, the newest first, and years since. */
  onThisDay(now: number): readonly { readonly key: string; readonly years: number }[];
}

const perTurn = 200;
/** A time of publishing that is vaguer than that tells no day. */
const vaguestMs = 86_400_000;
const mostYears = 10;

export function openOwnPosts(db: WorkspaceDb, pause: () => Promise<void>, signal: AbortSignal): OwnPosts {
  const index = createSimilarIndex();
  const publishedAt = new Map<string, number>();
  /** All that is in the index. */
  const known = new Set<string>();
  const changed = new Set<string>();
  let own: ReadonlySet<string> = new Set();
  let isWhole = true;
  let mayBeOthers = false;
  let isMade = false;
  let working: Promise<void> | undefined;

  const put = (key: string, row: PostRow | undefined): void => {
    const isOwn = row?.text && own.has(row.authorKey ?? '') && row.format !== 'repost' && !row.promoted;
    publishedAt.delete(key);
    if (!isOwn) {
      index.remove(key);
      known.delete(key);
      return;
    }
    index.put(key, row.text ?? '');
    known.add(key);
    const { from, to } = row.publishedAt ?? { from: 0, to: Infinity };
    if (to - from <= vaguestMs) publishedAt.set(key, (from + to) / 2);
  };
  const work = async (): Promise<void> => {
    while (!signal.aborted && (isWhole || mayBeOthers || changed.size > 0)) {
      if (isWhole || mayBeOthers) {
        const keys = await db.profiles.where('relation').equals('own').primaryKeys();
        mayBeOthers = false;
        isWhole ||= !sameOwn(keys);
        if (isWhole) own = new Set(keys);
      }
      if (isWhole) {
        isWhole = false;
        for (const key of known) changed.add(key);
        for (const author of own)
          for (const key of await db.posts
            .where('[authorKey+lastSeenAt]')
            .between([author, 0], [author, Infinity])
            .primaryKeys())
            changed.add(key);
      }
      const keys = [...changed].slice(0, perTurn);
      for (const key of keys) changed.delete(key);
      const rows = await db.posts.bulkGet(keys);
      for (const [at, key] of keys.entries()) put(key, rows[at]);
      await pause();
    }
    isMade ||= !signal.aborted;
  };
  const onMutated = (parts: ObservabilitySet): void => {
    for (const { from, to } of changedRows(parts, db, 'posts'))
      if (from === to && typeof from === 'string') changed.add(from);
      // Of fifty rows and more that are put at once no keys are told.
      else isWhole = true;
    if ([...changedRows(parts, db, 'profiles')].length > 0) mayBeOthers = true;
  };
  /** An account is touched whenever it is seen: only which are our own counts. */
  const sameOwn = (keys: readonly string[]): boolean => keys.length === own.size && keys.every((key) => own.has(key));
  Dexie.on('storagemutated', onMutated);
  signal.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(onMutated), { once: true });

  return {
    ready: async () => {
      working ??= work().finally(() => (working = undefined));
      await working;
    },
    get isMade() {
      return isMade;
    },
    like: (text, most, least) => index.like(text, most, least),
    onThisDay(now) {
      const today = new Date(now);
      return [...publishedAt]
        .flatMap(([key, at]) => {
          const day = new Date(at);
          const years = today.getFullYear() - day.getFullYear();
          const isIt = day.getMonth() === today.getMonth() && day.getDate() === today.getDate();
          return isIt && years > 0 && years <= mostYears ? [{ key, years }] : [];
        })
        .sort((a, b) => a.years - b.years);
    },
  };
}
