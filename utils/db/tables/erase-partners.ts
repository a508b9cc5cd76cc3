import type { RecordOp } from '../../sync/ops.ts';
import { handleKey } from '../../lib/keys.ts';
import type { Partner } from '../../model/campaign-parts.ts';
import { writeRecords, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';

/**
 * Takes whoever is erased out of the partners of every campaign, with what waits to be sent of these and what lost a
 * conflict. `marks`: what names their accounts.
 */
export const erasePartners = (db: WorkspaceDb, marks: ReadonlySet<string>, now: number): Promise<void> =>
  db.transaction('rw', [...writtenBy(db, 'campaigns'), db.history], async () => {
    const isTheirs = ({ handles = {} }: Pick<Partner, 'handles'>): boolean =>
      Object.entries(handles).some(([network, handle]) => marks.has(handleKey(network, handle)));
    const all = (await db.campaigns.toArray()).filter(({ partners = [] }) => partners.some(isTheirs));
    if (all.length === 0) return;
    const pairs = all.map(({ id }) => ['campaigns', id]);
    await db.history
      .where('[t+record]')
      .anyOf(pairs)
      .filter(({ field }) => field === 'partners')
      .delete();
    await db.outbox
      .where('[t+id]')
      .anyOf(pairs)
      .modify((row, context) => {
        const op = row.op as RecordOp;
        const partners = op.f['partners'];
        if (!Array.isArray(partners)) return;
        const rest = partners.filter((each) => !isTheirs(each as Partner));
        context.value = { ...row, op: { ...op, f: { ...op.f, partners: rest } } };
      });
    const edits = all.map(({ id, partners = [] }) => ({
      id,
      changes: { partners: partners.filter((each) => !isTheirs(each)), updatedAt: now },
    }));
    await writeRecords(db, 'campaigns', edits, { make: false });
  });
