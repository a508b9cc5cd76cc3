import { paced } from '../../lib/pace.ts';
import { type PostAuthor, postLine, type PostLine } from '../queries/post-lines.ts';
import type { LatestRow, PostRow, WorkspaceDb } from '../schema.ts';
import { keepRead, perRead } from './work.ts';

/** Every post as it was seen last, in memory: read once, the newest seen first, and then only what changes. */
export interface PostBook {
  /** Newest seen first; undefined until the first page is read. A line stays the same object until it changes. */
  readonly lines: readonly PostLine[] | undefined;
  /** False while older ones are still read. */
  readonly isWhole: boolean;
  /** Why nothing more is read: the database was closed, or reading it failed. */
  readonly error: unknown;
  subscribe(changed: () => void): () => void;
  /** Stands still until the answer is called. */
  hold(): () => void;
  /** Reads on after an error. */
  retry(): void;
}

/** The first page is what is in sight: it comes before the rest is asked for. */
const firstRead = 100;

/** `pause` lets the page draw; it may throw to end the work. */
export function openPostBook(db: WorkspaceDb, pause: () => Promise<void>, signal: AbortSignal): PostBook {
  const latest = new Map<string, LatestRow>();
  const posts = new Map<string, PostRow>();
  /** Those that are followed. */
  let authors = new Map<string, PostAuthor>();
  const made = new Map<string, PostLine>();
  const dirty = new Set<string>();
  const listeners = new Set<() => void>();
  let lines: readonly PostLine[] | undefined;
  let isWhole = false;
  let error: unknown;

  const tell = (): void => {
    for (const each of listeners) each();
  };
  const putLatest = (key: string, row: LatestRow | undefined): void => {
    if (row) latest.set(key, row);
    else latest.delete(key);
    dirty.add(key);
  };
  const putPost = (key: string, row: PostRow | undefined): void => {
    if (row) posts.set(key, row);
    else posts.delete(key);
    dirty.add(key);
  };
  const putAuthor = (key: string, author: PostAuthor | undefined): void => {
    const before = authors.get(key);
    if (before?.relation === author?.relation && before?.name === author?.name) return;
    if (author) authors.set(key, author);
    else authors.delete(key);
    for (const row of latest.values()) if (row.authorKey === key) dirty.add(row.postKey);
  };
  const readPosts = async (keys: readonly string[]): Promise<void> => {
    for (const [at, row] of (await db.posts.bulkGet([...keys])).entries()) putPost(keys[at] ?? '', row);
  };

  const makeLines = async (): Promise<void> => {
    const breathe = paced(pause);
    for (const key of dirty) {
      const row = latest.get(key);
      const post = posts.get(key);
      if (row && post) made.set(key, postLine(row, post, authors.get(row.authorKey ?? '')));
      else made.delete(key);
      const rest = breathe();
      if (rest) await rest;
    }
    dirty.clear();
    lines = [...made.values()].sort((a, b) => b.seenAt - a.seenAt || (a.key < b.key ? -1 : 1));
    tell();
  };

  const readAuthors = async (): Promise<void> => {
    const rows = await db.profiles.where('relation').notEqual('none').toArray();
    const next = new Map(rows.map(({ key, relation, name, handle }) => [key, { relation, name, handle }]));
    for (const key of authors.keys()) if (!next.has(key)) putAuthor(key, undefined);
    if (authors.size === 0 && latest.size === 0) authors = next;
    else for (const [key, author] of next) putAuthor(key, author);
  };
  const readAllLatest = async (): Promise<void> => {
    const isFirst = !isWhole;
    if (isFirst) await readAuthors();
    const there = new Set<string>();
    let before = Infinity;
    for (let most = isFirst ? firstRead : perRead; ; most = perRead) {
      const rows = await seenBefore(db, before, most);
      for (const row of rows) {
        there.add(row.postKey);
        putLatest(row.postKey, row);
      }
      await readPosts(rows.map(({ postKey }) => postKey));
      if (isFirst) await makeLines();
      const last = rows.at(-1);
      if (rows.length < most || !last) break;
      before = last.seenAt;
      await pause();
    }
    for (const key of latest.keys()) if (!there.has(key)) putLatest(key, undefined);
  };

  const work = keepRead(
    db,
    {
      tables: ['latest', 'posts', 'profiles'],
      readWhole: {
        latest: readAllLatest,
        // Those that are listed were read with their latest sighting; where many were written at once, all are again.
        posts: async () => {
          if (isWhole) await readAllLatest();
        },
        profiles: readAuthors,
      },
      readAgain: {
        latest: async (keys) => {
          for (const [at, row] of (await db.latest.bulkGet([...keys])).entries()) putLatest(keys[at] ?? '', row);
          const unread = keys.filter((key) => latest.has(key) && !posts.has(key));
          if (unread.length > 0) await readPosts(unread);
        },
        posts: readPosts,
        profiles: async (keys) => {
          for (const [at, row] of (await db.profiles.bulkGet([...keys])).entries())
            putAuthor(keys[at] ?? '', row && row.relation !== 'none' ? row : undefined);
        },
      },
      conclude: async () => {
        error = undefined;
        const wasWhole = isWhole;
        isWhole = true;
        if (dirty.size > 0 || lines === undefined) await makeLines();
        else if (!wasWhole) tell();
      },
      failed: (reason) => {
        error = reason;
        tell();
      },
    },
    pause,
    signal,
  );
  work.start();
  return {
    get lines() {
      return lines;
    },
    get isWhole() {
      return isWhole;
    },
    get error() {
      return error;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    hold: work.hold,
    retry: work.start,
  };
}

/** About `most` rows that were seen before a moment, newest first: all of the last moment, so that none is skipped. */
async function seenBefore(db: WorkspaceDb, before: number, most: number): Promise<LatestRow[]> {
  const rows = await db.latest.where('seenAt').below(before).reverse().limit(most).toArray();
  const last = rows.at(-1);
  if (rows.length < most || !last) return rows;
  const known = new Set(rows.map(({ postKey }) => postKey));
  const same = await db.latest.where('seenAt').equals(last.seenAt).toArray();
  return [...rows, ...same.filter(({ postKey }) => !known.has(postKey))];
}
