import type * as z from 'zod/mini';
import { fail, ok } from '../../../utils/lib/result.ts';
import type { SnapshotList, SnapshotPart } from '../../../utils/sync/contract.ts';
import type { Frame } from '../../../utils/sync/frames.ts';
import type { Outcome, Store } from './store.ts';

/** The newest snapshot without its bodies. */
export async function newestSnapshot({ db }: Store, ws: string): Promise<z.infer<typeof SnapshotList>> {
  const snapshot = await db
    .selectFrom('snapshot')
    .selectAll()
    .where('ws', '=', ws)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!snapshot) return { seq: 0, at: 0, parts: [] };
  const parts = await db
    .selectFrom('part')
    .select(['part', 'hash', 'n', 'kid', 'sv', 'size'])
    .where('ws', '=', ws)
    .where('seq', '=', snapshot.seq)
    .orderBy('part')
    .execute();
  const last = await db
    .selectFrom('segment')
    .select('at')
    .where('ws', '=', ws)
    .where('seq', '=', snapshot.seq)
    .where('hash', '=', snapshot.tip)
    .executeTakeFirst();
  return { seq: snapshot.seq, tip: snapshot.tip, ...(last && { tipAt: last.at }), at: snapshot.at, parts };
}

interface Range {
  readonly ws: string;
  readonly seq: number;
  readonly from: number;
  readonly mostBytes: number;
}

/** Parts of a complete snapshot from a number on, of about so many bytes; at least one. */
export async function readParts(
  { db }: Store,
  { ws, seq, from, mostBytes }: Range,
): Promise<Outcome<{ parts: Frame<SnapshotPart>[]; more: boolean }>> {
  const sizes = await db
    .selectFrom('part')
    .innerJoin('snapshot', (join) => join.onRef('snapshot.ws', '=', 'part.ws').onRef('snapshot.seq', '=', 'part.seq'))
    .select(['part.part', 'part.size'])
    .where('part.ws', '=', ws)
    .where('part.seq', '=', seq)
    .where('part.part', '>=', from)
    .orderBy('part.part')
    .execute();
  let bytes = 0;
  const taken = sizes.filter(({ size }, index) => (bytes += size) <= mostBytes || index === 0);
  const last = taken.at(-1)?.part;
  if (last === undefined) return fail({ error: 'not_found' });
  const rows = await db
    .selectFrom('part')
    .selectAll()
    .where('ws', '=', ws)
    .where('seq', '=', seq)
    .where('part', '>=', from)
    .where('part', '<=', last)
    .orderBy('part')
    .execute();
  if (rows.length !== taken.length) return fail({ error: 'not_found' });
  const parts = rows.map(({ ws: _ws, seq: _seq, size: _size, body, ...meta }) => ({ meta, body }));
  return ok({ parts, more: taken.length < sizes.length });
}
