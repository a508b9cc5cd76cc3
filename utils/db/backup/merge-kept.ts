import type { Note } from '../../model/records.ts';
import type { RecordCollection, RecordOf } from '../../sync/collections.ts';
import { withDerived } from '../derived.ts';
import { makeRecord, writtenBy } from '../records.ts';
import type { HistoryRow } from '../schema.ts';
import { joinedKept } from './join-rows.ts';
import { accountHere, type Came, isSame, type Merging, postsHere, withoutStamps } from './merge-state.ts';

/** What the user wrote: of two rows the one that was changed last. What was taken away there is not taken away here. */
export const mergeKept = <T extends RecordCollection>(
  { db }: Merging,
  name: T,
  rows: readonly RecordOf<T>[],
): Promise<Came> =>
  db.transaction('rw', writtenBy(db, name), async () => {
    let [added, changed] = [0, 0];
    for (const row of rows.map(withoutStamps)) {
      if (row.deletedAt !== undefined) continue;
      const stored = await db.table<RecordOf<T>, string>(name).get(row.id);
      const here = stored && withoutStamps(stored);
      if (here && isSame(joinedKept(here, row), here)) continue;
      await makeRecord(db, name, { ...emptied(here), ...row });
      if (here) changed += 1;
      else added += 1;
    }
    return { added, changed };
  });

/** A row all of whose fields are to go: the whole row of the other one is to stand. */
const emptied = (row: object | undefined): object =>
  Object.fromEntries(Object.keys(row ?? {}).map((field) => [field, undefined]));

/** Notes, about accounts and posts under the keys that they have here. */
export async function mergeNotes(merging: Merging, rows: readonly Note[]): Promise<Came> {
  const { db } = merging;
  return db.transaction('rw', [db.posts, ...writtenBy(db, 'notes')], async () => {
    const ownPost = await postsHere(
      db,
      rows.flatMap(({ about }) => (about.type === 'post' ? [about.id] : [])),
    );
    const mapped = rows.map((row): Note => {
      const { type, id } = row.about;
      if (type === 'profile') return { ...row, about: { type, id: accountHere(merging, id) } };
      return type === 'post' ? { ...row, about: { type, id: ownPost(id)?.key ?? id } } : row;
    });
    // A file of an older version has none: that is no difference.
    return mergeKept(
      merging,
      'notes',
      mapped.map((row) => withDerived('notes', row)),
    );
  });
}

export const mergeHistory = ({ db }: Merging, rows: readonly HistoryRow[]): Promise<Came> =>
  db.transaction('rw', db.history, async () => {
    const before = await db.history.bulkGet(rows.map(({ id }) => id));
    const fresh = rows.filter((_, index) => !before[index]);
    await db.history.bulkPut(fresh);
    return { added: fresh.length, changed: 0 };
  });
