import type Dexie from 'dexie';
import type { IndexableType } from 'dexie';

/** Upkeep of this browser: it holds keys, and means nothing elsewhere. */
const notExported: ReadonlySet<string> = new Set(['meta', 'outbox', 'parked']);

/** Rows written at a time, so that a large workspace is never in memory as objects. */
const chunk = 2000;

/**
 * Everything a workspace holds as JSON text in parts: `{ format, version, exportedAt, workspace, tables: { name: [rows] } }`.
 * The parts joined are one valid document.
 */
export async function exportWorkspace(
  db: Dexie,
  workspace: { readonly id: string; readonly name: string },
  now: number,
  onProgress?: (written: number) => unknown,
): Promise<string[]> {
  const head = { format: 'alongside', version: db.verno, exportedAt: new Date(now).toISOString(), workspace };
  const parts = [`${JSON.stringify(head).slice(0, -1)},"tables":{`];
  let written = 0;
  for (const [tableIndex, table] of db.tables.filter(({ name }) => !notExported.has(name)).entries()) {
    parts.push(`${tableIndex > 0 ? ',' : ''}${JSON.stringify(table.name)}:[`);
    for (let last: IndexableType | undefined, isFirst = true; ; isFirst = false) {
      // From key to key and not by counting: what is packed or deleted meanwhile would make others be left out.
      const from = (last === undefined ? table.toCollection() : table.where(':id').above(last)).limit(chunk);
      const [rows, keys]: [object[], IndexableType[]] = await db.transaction('r', table, async () =>
        Promise.all([from.clone().toArray(), from.clone().primaryKeys()]),
      );
      if (rows.length > 0) parts.push(`${isFirst ? '' : ','}${rows.map((row) => JSON.stringify(row)).join(',')}`);
      written += rows.length;
      await onProgress?.(written);
      last = keys.at(-1);
      if (rows.length < chunk) break;
    }
    parts.push(']');
  }
  parts.push('}}');
  return parts;
}
