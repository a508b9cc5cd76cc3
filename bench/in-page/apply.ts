import { WorkspaceDb } from '../../utils/db/schema.ts';
import { syncStore } from '../../utils/db/sync/store.ts';
import { createClock } from '../../utils/sync/clock.ts';
import { createKeyRing } from '../../utils/sync/keys.ts';
import { editOf } from '../../utils/sync/merge.ts';
import type { Op } from '../../utils/sync/ops.ts';
import { recordsOf } from '../records.ts';

const perSegment = 500;

/** Runs in a page: pulled segments into a new database. Rows a second. */
export async function applyRecords(records: number): Promise<number> {
  const db = new WorkspaceDb(`apply-${records}`);
  const store = syncStore(db);
  const ws = 'w'.repeat(22);
  await store.join({ server: 'https://store.example', ws, dev: ws, token: '', role: 'editor' }, await createKeyRing());
  const clock = createClock({ now: Date.now, device: 'bench' });
  const ops = [...recordsOf(0, records)].map(({ id, ...changes }): Op => {
    const edit = editOf({ t: 'people', id, row: undefined, changes, clock });
    if (!edit) throw new Error('A record says nothing');
    return edit.op;
  });
  const started = performance.now();
  for (let at = 0, cursor = 0; at < ops.length; at += perSegment, cursor += 1) {
    const batch = {
      ws,
      after: cursor,
      cursor: cursor + 1,
      tip: undefined,
      tipAt: undefined,
      epoch: ws,
      parked: [],
      tellsLosses: true,
    };
    const { last, offset } = clock;
    await store.apply({ ...batch, ops: ops.slice(at, at + perSegment), clock: { last, offset } });
  }
  const seconds = (performance.now() - started) / 1000;
  if ((await db.people.count()) !== records) throw new Error(`${await db.people.count()} of ${records} are there`);
  db.close();
  return records / seconds;
}
