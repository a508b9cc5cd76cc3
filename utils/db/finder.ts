import Dexie, { type ObservabilitySet } from 'dexie';
import type { Note, Person, Profile } from '../model/records.ts';
import { createDeskIndex, type DeskIndex } from '../notes/desk-index.ts';
import { changedRows } from './changed-rows.ts';
import type { PostRow, WorkspaceDb } from './schema.ts';
import { isShared } from './sync/shared.ts';

/** The search over a workspace: its index, how far it is, and news of both. */
export interface Finder {
  readonly index: DeskIndex;
  /** False while it is built: what is found then is not all. */
  readonly isReady: boolean;
  /** How often the index has changed. */
  readonly changes: number;
  /** Calls back after every change of the index. */
  subscribe(changed: () => void): () => void;
}

const perTurn = 250;
const watched = ['notes', 'people', 'profiles', 'posts'] as const;
type Watched = (typeof watched)[number];

/**
 * Reads notes, people, and the posts of own and followed accounts into an index, some at a time, and then what changes
 * in any context. `pause` lets the page draw. What changes while it reads is read again after.
 */
export function openFinder(db: WorkspaceDb, pause: () => Promise<void>, signal: AbortSignal): Finder {
  const index = createDeskIndex();
  const listeners = new Set<() => void>();
  const followed = new Set<string>();
  const changed = new Map<Watched, Set<string>>(watched.map((name) => [name, new Set()]));
  const whole = new Set<'people' | 'notes'>();
  let isReady = false;
  let changes = 0;
  let isWorking = false;
  const tell = (): void => {
    changes += 1;
    for (const each of listeners) each();
  };

  const putNotes = (rows: readonly (Note | undefined)[], ids: readonly string[]): void => {
    for (const [at, id] of ids.entries()) {
      const row = rows[at];
      if (!row || row.deletedAt !== undefined) index.remove('note', id);
      else index.put({ kind: 'note', ref: id, text: row.text, at: row.createdAt });
    }
  };
  const putPeople = async (rows: readonly (Person | undefined)[], ids: readonly string[]): Promise<void> => {
    const accounts = await db.profiles
      .where('personId')
      .anyOf([...ids])
      .toArray();
    for (const [at, id] of ids.entries()) {
      const row = rows[at];
      if (!row || row.deletedAt !== undefined) index.remove('person', id);
      else index.put({ kind: 'person', ref: id, ...wordsOfPerson(row, accounts), at: row.updatedAt });
    }
  };
  const putPosts = (rows: readonly (PostRow | undefined)[], keys: readonly string[]): void => {
    for (const [at, key] of keys.entries()) {
      const row = rows[at];
      if (!row?.text || !followed.has(row.authorKey ?? '')) index.remove('post', key);
      else index.put({ kind: 'post', ref: key, name: row.author?.name, text: row.text, at: row.lastSeenAt });
    }
  };
  const putPostsOf = async (authorKey: string): Promise<void> => {
    const keys = await db.posts
      .where('[authorKey+lastSeenAt]')
      .between([authorKey, 0], [authorKey, Infinity])
      .primaryKeys();
    await inTurns(keys, async (some) => putPosts(await db.posts.bulkGet([...some]), some));
  };
  const putProfiles = async (rows: readonly (Profile | undefined)[], keys: readonly string[]): Promise<void> => {
    for (const [at, key] of keys.entries()) {
      const row = rows[at];
      const isFollowed = row !== undefined && isShared(row);
      // An account is touched whenever it is seen: only what it is to us counts.
      if (isFollowed === followed.has(key)) continue;
      if (isFollowed) followed.add(key);
      else followed.delete(key);
      await putPostsOf(key);
      if (row?.personId) changed.get('people')?.add(row.personId);
    }
  };
  const inTurns = async (keys: readonly string[], put: (some: readonly string[]) => Promise<void>): Promise<void> => {
    for (let from = 0; from < keys.length && !signal.aborted; from += perTurn) {
      await put(keys.slice(from, from + perTurn));
      tell();
      await pause();
    }
  };
  const read: Record<Watched, (keys: readonly string[]) => Promise<void>> = {
    notes: async (some) => putNotes(await db.notes.bulkGet([...some]), some),
    people: async (some) => putPeople(await db.people.bulkGet([...some]), some),
    profiles: async (some) => putProfiles(await db.profiles.bulkGet([...some]), some),
    posts: async (some) => putPosts(await db.posts.bulkGet([...some]), some),
  };

  /** Until nothing has changed any more. One at a time. */
  const work = async (): Promise<void> => {
    if (isWorking) return;
    isWorking = true;
    try {
      for (;;) {
        for (const name of whole) {
          whole.delete(name);
          for (const key of await db[name].toCollection().primaryKeys()) changed.get(name)?.add(key);
        }
        const next = nextOf(changed);
        if (!next || signal.aborted) break;
        const [name, keys] = next;
        changed.set(name, new Set());
        await inTurns([...keys], read[name]);
      }
    } finally {
      isWorking = false;
    }
  };
  const everything = async (): Promise<void> => {
    const followedKeys = (await db.profiles.toArray()).filter(isShared).map(({ key }) => key);
    for (const [name, keys] of [
      ['notes', (await db.notes.orderBy('createdAt').primaryKeys()).reverse()],
      ['people', await db.people.toCollection().primaryKeys()],
      ['profiles', followedKeys],
    ] as const)
      for (const key of keys) changed.get(name)?.add(key);
    await work();
    isReady = true;
    tell();
  };

  const onMutated = (parts: ObservabilitySet): void => {
    for (const name of watched) {
      for (const { from, to } of changedRows(parts, db, name)) {
        if (from === to && typeof from === 'string') changed.get(name)?.add(from);
        // Dexie counts no keys of fifty rows or more that are put at once. Of posts and accounts those are strangers',
        // which are in no index.
        else if (name === 'people' || name === 'notes') whole.add(name);
      }
    }
    if (isReady) void work().catch(ended);
  };
  // The database was closed or deleted under it: whoever opens another makes another finder.
  const ended = (): void => {
    Dexie.on.storagemutated.unsubscribe(onMutated);
  };
  Dexie.on('storagemutated', onMutated);
  signal.addEventListener('abort', ended, { once: true });
  void everything().catch(ended);

  return {
    index,
    get isReady() {
      return isReady;
    },
    get changes() {
      return changes;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const nextOf = (changed: ReadonlyMap<Watched, Set<string>>): [Watched, Set<string>] | undefined =>
  [...changed].find(([, keys]) => keys.size > 0);

function wordsOfPerson(person: Person, accounts: readonly Profile[]): { readonly name: string; readonly text: string } {
  const own = accounts.filter(({ personId }) => personId === person.id);
  const text = [
    ...person.tags,
    person.purpose,
    person.nextStep?.text,
    person.company,
    person.title,
    ...(person.emails ?? []),
    ...own.flatMap(({ handle, name }) => [handle, name]),
  ];
  return { name: person.name, text: text.filter(Boolean).join('\n') };
}
