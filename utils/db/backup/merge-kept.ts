import type { Table } from 'dexie';
import type { Note } from '../../model/records.ts';
import type { HistoryRow } from '../schema.ts';
import { joinedKept } from './join-rows.ts';
import { accountHere, type Came, isSame, type Merging, postsHere } from './merge-state.ts';

interface Kept {
  readonly id: string;
  readonly updatedAt: number;
  readonly deletedAt?: number | undefined;
}

/** What the user wrote: of two rows the one that was changed last. What was taken away there is not taken away here. */
export const mergeKept = <T extends Kept>({ db }: Merging, table: Table<T>, rows: readonly T[]): Promise<Came> =>
  db.transaction('rw', table, async () => {
    const there = rows.filter(({ deletedAt }) => deletedAt === undefined);
    const before = await table.bulkGet(there.map(({ id }) => id));
    const [added, changed]: [T[], T[]] = [[], []];
    for (const [index, row] of there.entries()) {
      const here = before[index];
      const next = here ? joinedKept(here, row) : row;
      if (!here) added.push(next);
      else if (!isSame(next, here)) changed.push(next);
    }
    await table.bulkPut([...added, ...changed]);
    return { added: added.length, changed: changed.length };
  });

/** Notes, about accounts and posts under the keys that they have here. */
export async function mergeNotes(merging: Merging, rows: readonly Note[]): Promise<Came> {
  const { db } = merging;
  return db.transaction('rw', db.posts, db.notes, async () => {
    const postOf = await postsHere(
      db,
      rows.flatMap(({ about }) => (about.type === 'post' ? [about.id] : [])),
    );
    const mapped = rows.map((row): Note => {
      const { type, id } = row.about;
      if (type === 'profile') return { ...row, about: { type, id: accountHere(merging, id) } };
      return type === 'post' ? { ...row, about: { type, id: postOf(id)?.key ?? id } } : row;
    });
    return mergeKept(merging, db.notes as Table<Note>, mapped);
  });
}

export const mergeHistory = ({ db }: Merging, rows: readonly HistoryRow[]): Promise<Came> =>
  db.transaction('rw', db.history, async () => {
    const before = await db.history.bulkGet(rows.map(({ id }) => id));
    const fresh = rows.filter((_, index) => !before[index]);
    await db.history.bulkPut(fresh);
    return { added: fresh.length, changed: 0 };
  });
