import { keepRead, perRead, readAll } from '../db/book/work.ts';
import type { ProfileSightingRow, WorkspaceDb } from '../db/schema.ts';
import { handleKey } from '../lib/keys.ts';
import { type ShownLink, shownLinks } from './shown-links.ts';

/** Which accounts show links to which others, in memory: read once, and then only what changes. */
export interface LinkBook {
  /** False while it is read: what it says then is not all. */
  readonly isReady: boolean;
  /** What the newest sighting of an account shows. */
  shownBy(profileKey: string): readonly ShownLink[];
  /** Which accounts show links to one that goes by any of these keys, `network:handle` or `network:stableId`. */
  leadingTo(keys: readonly string[]): readonly { readonly profileKey: string; readonly shown: ShownLink }[];
  subscribe(changed: () => void): () => void;
}

type Newest = Pick<ProfileSightingRow, 'id' | 'seenAt'> & { readonly links: readonly ShownLink[] };

/** `pause` lets the page draw; it may throw to end the work. */
export function openLinkBook(db: WorkspaceDb, pause: () => Promise<void>, signal: AbortSignal): LinkBook {
  /** By the key of the account. */
  const newest = new Map<string, Newest>();
  const accountOf = new Map<string, string>();
  const leading = new Map<string, Set<string>>();
  const listeners = new Set<() => void>();
  let isReady = false;

  const targetsOf = ({ links }: Newest): string[] => links.map(({ to }) => handleKey(to.network, to.handle));
  const put = (profileKey: string, next: Newest | undefined): void => {
    const before = newest.get(profileKey);
    if (before) {
      accountOf.delete(before.id);
      for (const target of targetsOf(before)) leading.get(target)?.delete(profileKey);
      newest.delete(profileKey);
    }
    if (!next) return;
    newest.set(profileKey, next);
    accountOf.set(next.id, profileKey);
    for (const target of targetsOf(next)) {
      const keys = leading.get(target);
      if (keys) keys.add(profileKey);
      else leading.set(target, new Set([profileKey]));
    }
  };
  const readEverything = async (): Promise<void> => {
    const found = new Map<string, Newest>();
    await readAll(
      (key) => db.profileSightings.where(':id').above(key).limit(perRead).toArray(),
      ({ id }) => id,
      (rows) => {
        for (const row of rows)
          if ((found.get(row.profileKey)?.seenAt ?? -1) < row.seenAt) found.set(row.profileKey, newestOf(row));
      },
      pause,
    );
    for (const key of newest.keys()) if (!found.has(key)) put(key, undefined);
    for (const [profileKey, each] of found) put(profileKey, each);
  };
  const readAgain = async (ids: readonly string[]): Promise<void> => {
    const rows = await db.profileSightings.bulkGet([...ids]);
    const keys = new Set(ids.flatMap((id, at) => rows[at]?.profileKey ?? accountOf.get(id) ?? []));
    for (const key of keys) {
      const row = await db.profileSightings.where('[profileKey+seenAt]').between([key, 0], [key, Infinity]).last();
      put(key, row && newestOf(row));
    }
  };
  const work = keepRead(
    db,
    {
      tables: ['profileSightings'],
      readWhole: { profileSightings: readEverything },
      readAgain: { profileSightings: readAgain },
      conclude: () => {
        isReady = true;
        for (const each of listeners) each();
        return Promise.resolve();
      },
      // Nothing is suggested of what cannot be read.
      failed: () => undefined,
    },
    pause,
    signal,
  );
  work.start();
  return {
    get isReady() {
      return isReady;
    },
    shownBy: (profileKey) => newest.get(profileKey)?.links ?? [],
    leadingTo: (keys) =>
      keys.flatMap((key) =>
        [...(leading.get(key) ?? [])].flatMap((profileKey) =>
          (newest.get(profileKey)?.links ?? [])
            .filter(({ to }) => handleKey(to.network, to.handle) === key)
            .map((shown) => ({ profileKey, shown })),
        ),
      ),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const newestOf = (row: ProfileSightingRow): Newest => ({ id: row.id, seenAt: row.seenAt, links: shownLinks(row) });
