import type { EntityTable } from 'dexie';

/**
 * The rows that an index holds under any of these keys, each once. One request for each key, all at once: a cursor that
 * jumps from key to key, as `anyOf` does, waits for every jump.
 */
export async function rowsByKeys<T, K extends keyof T>(
  table: EntityTable<T, K>,
  index: string,
  keys: readonly string[],
): Promise<T[]> {
  const lists = await Promise.all([...new Set(keys)].map((key) => table.where(index).equals(key).toArray()));
  const name = table.schema.primKey.keyPath as K;
  return [...new Map((lists.flat() as T[]).map((row) => [row[name], row])).values()];
}
