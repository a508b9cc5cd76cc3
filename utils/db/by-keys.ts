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
  const lists = await listsByKeys(table, index, keys);
  const name = table.schema.primKey.keyPath as K;
  return [...new Map([...lists.values()].flat().map((row) => [row[name], row])).values()];
}

/** As `rowsByKeys`, those of each key by themselves. */
async function listsByKeys<T, K extends keyof T>(
  table: EntityTable<T, K>,
  index: string,
  keys: readonly string[],
): Promise<Map<string, T[]>> {
  const asked = [...new Set(keys)];
  const lists = await Promise.all(asked.map((key) => table.where(index).equals(key).toArray()));
  return new Map(asked.map((key, at) => [key, (lists[at] ?? []) as T[]]));
}
