import type Dexie from 'dexie';

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
  onProgress?: (written: number) => void,
): Promise<string[]> {
  const head = { format: 'alongside', version: db.verno, exportedAt: new Date(now).toISOString(), workspace };
  const parts = [`${JSON.stringify(head).slice(0, -1)},"tables":{`];
  let written = 0;
  for (const [tableIndex, table] of db.tables.filter(({ name }) => !notExported.has(name)).entries()) {
    parts.push(`${tableIndex > 0 ? ',' : ''}${JSON.stringify(table.name)}:[`);
    for (let offset = 0; ; offset += chunk) {
      const rows: unknown[] = await table.offset(offset).limit(chunk).toArray();
      if (rows.length > 0) parts.push(`${offset > 0 ? ',' : ''}${rows.map((row) => JSON.stringify(row)).join(',')}`);
      written += rows.length;
      onProgress?.(written);
      if (rows.length < chunk) break;
    }
    parts.push(']');
  }
  parts.push('}}');
  return parts;
}
