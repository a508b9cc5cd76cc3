import type { RecordCollection } from '../../sync/collections.ts';
import type { Op } from '../../sync/ops.ts';
import { isRecordOp } from '../../sync/ops.ts';
import { type RecordEdit, writeRecords, writtenBy } from '../records.ts';
import type { OutboxRow, WorkspaceDb } from '../schema.ts';

const erasable = [
  'people',
  'notes',
  'interactions',
  'deals',
  'referrals',
  'merges',
  'clippings',
  'outcomes',
  'accountFigures',
] as const;
export type Erasable = (typeof erasable)[number];

/**
 * What stays of a record that others know too: that it was there and went. A row that said nothing could not win against
 * what a device that was away says again. Where there is no sync the row itself goes.
 */
const blanks: Readonly<Record<Erasable, object>> = {
  people: {
    name: '',
    tags: [],
    isOrganisation: undefined,
    stage: undefined,
    purpose: undefined,
    nextStep: undefined,
    emails: undefined,
    phones: undefined,
    company: undefined,
    title: undefined,
    website: undefined,
    source: undefined,
    stageChanges: undefined,
    facts: undefined,
    listIds: undefined,
    keepUntil: undefined,
    declined: undefined,
  },
  notes: { text: '-', earlier: undefined, anchor: undefined, isPinned: undefined },
  interactions: { text: undefined },
  deals: { title: '-', amount: 0, source: undefined, campaign: undefined, likelihood: undefined },
  referrals: { text: undefined, postKey: undefined, anyway: 0, anywayLow: undefined, anywayHigh: undefined },
  merges: { accounts: [], moved: [], before: {}, because: [] },
  clippings: {
    postKey: '-',
    post: { network: 'x', kind: 'status', id: '-' },
    text: '',
    author: undefined,
    permalink: undefined,
    postedAt: undefined,
    metrics: undefined,
    metricsAt: undefined,
    note: undefined,
    tags: [],
    anchor: undefined,
    highlights: undefined,
  },
  accountFigures: {
    account: '-',
    page: '-',
    count: undefined,
    postKey: undefined,
    heading: undefined,
    shares: undefined,
  },
  outcomes: { postKey: undefined, name: '-', metrics: {}, currency: undefined, earlier: undefined },
};

export const writtenByErasing = (db: WorkspaceDb) => [...writtenBy(db, ...erasable), db.history, db.parked];

/** Erases records with every copy of theirs: what lost a conflict, what waits to be sent, what waited for the rest. */
export async function eraseRecords(db: WorkspaceDb, t: Erasable, ids: readonly string[], now: number): Promise<void> {
  if (ids.length === 0) return;
  const isSynced = (await db.meta.get('sync')) !== undefined;
  const pairs = ids.map((id) => [t, id]);
  await db.history.where('[t+record]').anyOf(pairs).delete();
  await db.parked
    .where('t')
    .equals(t)
    .filter(({ op }) => ids.includes((op as { readonly id?: string }).id ?? ''))
    .delete();
  if (!isSynced) {
    await db.table<object, string>(t).bulkDelete([...ids]);
    return;
  }
  await blankWaiting(db, pairs);
  const rows = await db.table<Record<string, unknown>, string>(t).bulkGet([...ids]);
  const full = rows.flatMap((row) => (row && !isBlank(t, row) ? [String(row['id'])] : []));
  if (full.length === 0) return;
  const changes = { ...blanks[t], deletedAt: now, updatedAt: now };
  const edits = full.map((id) => ({ id, changes })) as unknown as readonly RecordEdit<RecordCollection>[];
  await writeRecords(db, t, edits, { make: false });
}

/** Whether it was erased already: to say so again would go round between devices. */
const isBlank = (t: Erasable, row: Readonly<Record<string, unknown>>): boolean =>
  row['deletedAt'] !== undefined &&
  Object.entries(blanks[t]).every(([field, value]) => JSON.stringify(row[field]) === JSON.stringify(value));

/**
 * Takes the content out of changes that wait to be sent. They stay as many as they are: which of them are on their way is
 * told by their numbers.
 */
export async function blankWaiting(db: WorkspaceDb, pairs: readonly (readonly string[])[]): Promise<void> {
  if (pairs.length === 0) return;
  await db.outbox
    .where('[t+id]')
    .anyOf(pairs as string[][])
    .modify(blankRow);
}

/** For `modify` of rows of the outbox. */
export function blankRow(row: OutboxRow, context: { value: OutboxRow }): void {
  context.value = { ...row, op: blankOp(row.op as Op) };
}

function blankOp(op: Op): Op {
  if (!isRecordOp(op)) return { t: 'sightings', id: op.id, v: {} };
  return { ...op, f: Object.fromEntries(Object.keys(op.f).map((field) => [field, null])) };
}
