import Dexie, { type Table } from 'dexie';

/**
 * All rows of a table by primary key, a page at a time. Each page is a request of its own, so that the page may be worked
 * on for any time; what is written meanwhile beyond the page is read, what lies before it is not.
 */
export async function* pagesOf<T, K = unknown, I = T>(table: Table<T, K, I>, size: number): AsyncGenerator<T[]> {
  const { keyPath } = table.schema.primKey;
  const keyOf = (row: T): unknown =>
    Array.isArray(keyPath)
      ? keyPath.map((path) => Dexie.getByKeyPath(row as object, path) as unknown)
      : Dexie.getByKeyPath(row as object, keyPath ?? '');
  let last: T | undefined;
  for (;;) {
    const rest = last === undefined ? table.orderBy(':id') : table.where(':id').above(keyOf(last));
    const rows = await rest.limit(size).toArray();
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    last = rows.at(-1);
  }
}
