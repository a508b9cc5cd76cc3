import type { Transaction } from 'dexie';
import type { RecordCollection } from '../sync/collections.ts';
import type { Row } from '../sync/merge.ts';
import type { GoneRow } from './rows.ts';

/** Version 5 of the database had them in one row for each collection, which every new record had to read. */
export async function moveGone(tx: Transaction): Promise<void> {
  const meta = tx.table<{ readonly key: string; readonly value: Readonly<Record<string, Row>> }, string>('meta');
  const lists = await meta.where('key').startsWith('gone:').toArray();
  const rows = lists.flatMap(({ key, value }) =>
    Object.entries(value).map(([id, row]): GoneRow => ({ t: key.slice(5) as RecordCollection, id, row })),
  );
  await tx.table('gone').bulkPut(rows);
  await meta.bulkDelete(lists.map(({ key }) => key));
}
