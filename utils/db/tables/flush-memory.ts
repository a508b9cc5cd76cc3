import type { Profile } from '../../model/records.ts';
import type { LatestRow, PostRow, WorkspaceDb } from '../schema.ts';

/** A post with the newest that is known of it. */
export interface KnownPost {
  readonly post: PostRow;
  readonly latest: LatestRow | undefined;
}

/** Rows as they are stored, as long as the mark in the database is this one; see `row-mark.ts`. */
export interface Recalled {
  readonly mark: string | undefined;
  /** By the key that was asked for. Those that are not in here may be stored all the same. */
  readonly posts: ReadonlyMap<string, KnownPost>;
  /** All accounts to which an index key leads, which may be none, by primary key. */
  readonly accounts: ReadonlyMap<string, readonly Profile[]>;
  /** Keys of posts that nothing is known of and that are taken to be new: not asked for, but added. */
  readonly guessed: ReadonlySet<string>;
}

export const nothingRecalled: Recalled = {
  mark: undefined,
  posts: new Map(),
  accounts: new Map(),
  guessed: new Set(),
};

/** What a transaction knew when it had ended well. */
export interface Learnt {
  /** The mark that it found, and the one that it left. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Which of `rows` a post is under the key that was asked for. */
  readonly keys: ReadonlyMap<string, string>;
  /** Of the posts with one id that were not recalled: how many there were, and how many of them are stored. */
  readonly unknown?: { readonly shown: number; readonly stored: number };
  /** The index keys of which `rows` holds every account. */
  readonly indexKeys: readonly string[];
  /** By their own keys. */
  readonly rows: {
    readonly posts: ReadonlyMap<string, PostRow>;
    readonly latest: ReadonlyMap<string, LatestRow>;
    readonly accounts: ReadonlyMap<string, Profile>;
  };
}

/** Rows that were written beside flushes, which remember them otherwise. */
export interface Renewed {
  readonly from: string | undefined;
  readonly to: string;
  readonly posts: readonly PostRow[];
  readonly accounts: readonly Profile[];
}

/** What the last flushes read and wrote, so that the next one asks only for what is new in it: feeds repeat themselves. */
export interface FlushMemory {
  recall(postKeys: readonly string[], indexKeys: readonly string[]): Recalled;
  learn(learnt: Learnt): void;
  renew(renewed: Renewed): void;
  forget(): void;
  /** A post that was taken to be new is not. */
  guessedWrong(): void;
}

/** After so many new ones in a row the next ones are taken to be new too: a wrong guess costs as much as five right ones save. */
const newInARow = 100;

/** What an hour of reading shows. */
const most = { posts: 1000, names: 3000 };

const memories = new WeakMap<WorkspaceDb, FlushMemory>();

/** A cache only: a worker that wakes up with none asks for everything once. `guessAfter`: for a database that has none yet. */
export function memoryOf(db: WorkspaceDb, guessAfter = newInARow): FlushMemory {
  const memory = memories.get(db) ?? createMemory(guessAfter);
  memories.set(db, memory);
  return memory;
}

/** The keys under which two indexes hold an account: a handle may read as a number does. */
const indexKeysOf = ({ handleKeys, stableKey }: Pick<Profile, 'handleKeys' | 'stableKey'>): string[] => [
  ...handleKeys.map(byHandle),
  ...(stableKey ? [byNumber(stableKey)] : []),
];

export const byHandle = (key: string): string => `handleKeys ${key}`;
export const byNumber = (key: string): string => `stableKey ${key}`;

export function createMemory(guessAfter = newInARow): FlushMemory {
  let mark: string | undefined;
  const posts = new Map<string, KnownPost>();
  /** Own keys of posts by the keys that lead to them. */
  const keys = new Map<string, string>();
  const accounts = new Map<string, readonly Profile[]>();
  /** How many posts in a row were new, of those that nothing was known of. */
  let inARow = 0;
  const forget = (): void => {
    mark = undefined;
    inARow = 0;
    for (const each of [posts, keys, accounts]) each.clear();
  };
  const learnPosts = ({ rows, keys: asked }: Learnt): void => {
    for (const [key, post] of rows.posts) {
      putNewest(posts, key, { post, latest: rows.latest.get(key) }, most.posts);
      putNewest(keys, key, key, most.names);
      // Which of two posts an id leads to that both have been seen under, only the index tells.
      for (const alias of post.aliasKeys ?? [])
        if (keys.get(alias) !== key && keys.get(alias) !== alias) keys.delete(alias);
    }
    for (const [key, to] of asked) putNewest(keys, key, to, most.names);
  };
  const learnAccounts = ({ rows, indexKeys }: Learnt): void => {
    const found = new Map<string, Profile[]>();
    for (const row of rows.accounts.values())
      for (const key of indexKeysOf(row)) found.set(key, [...(found.get(key) ?? []), row]);
    for (const [key, of] of found) {
      const before = accounts.get(key);
      if (before) accounts.set(key, inOrder([...before, ...of]));
    }
    for (const key of indexKeys) putNewest(accounts, key, inOrder(found.get(key) ?? []), most.names);
  };
  return {
    recall: (postKeys, indexKeys) => {
      if (mark === undefined) return nothingRecalled;
      const known = postKeys.flatMap((key) => {
        const post = posts.get(keys.get(key) ?? '');
        return post ? [[key, post] as const] : [];
      });
      const named = indexKeys.flatMap((key) => {
        const rows = accounts.get(key);
        return rows ? [[key, rows] as const] : [];
      });
      const fresh = inARow < guessAfter ? [] : postKeys.filter((key) => hasOneId(key) && !keys.has(key));
      return { mark, posts: new Map(known), accounts: new Map(named), guessed: new Set(fresh) };
    },
    learn: (learnt) => {
      // Somebody else has written since, or another flush has not told yet what it wrote.
      if (learnt.from !== mark) forget();
      // A database that was deleted and made anew has no mark either.
      if (learnt.to === undefined) return;
      mark = learnt.to;
      learnPosts(learnt);
      learnAccounts(learnt);
      const { shown, stored } = learnt.unknown ?? { shown: 0, stored: 0 };
      inARow = stored > 0 ? 0 : inARow + shown;
    },
    renew: ({ from, to, posts: rows, accounts: of }) => {
      if (from !== mark) return forget();
      mark = to;
      for (const post of rows) {
        const known = posts.get(post.key);
        if (known) posts.set(post.key, { ...known, post });
      }
      for (const row of of)
        for (const key of indexKeysOf(row)) {
          const known = accounts.get(key);
          if (known) accounts.set(key, inOrder([...known, row]));
        }
      return undefined;
    },
    forget,
    guessedWrong: () => {
      inARow = 0;
    },
  };
}

/** A post on X has the same id wherever it is seen. */
export const hasOneId = (key: string): boolean => key.startsWith('x:');

/** Each row once, the last one of it, in the order in which an index has them. */
const inOrder = (rows: readonly Profile[]): readonly Profile[] =>
  [...new Map(rows.map((row) => [row.key, row])).values()].sort((a, b) => (a.key < b.key ? -1 : 1));

function putNewest<V>(map: Map<string, V>, key: string, value: V, atMost: number): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= atMost) return;
  const oldest = map.keys().next();
  if (!oldest.done) map.delete(oldest.value);
}
