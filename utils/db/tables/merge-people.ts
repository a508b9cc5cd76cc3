import { dayOf, newId } from '../../lib/ids.ts';
import { handleKey } from '../../lib/keys.ts';
import type { Profile } from '../../model/records.ts';
import type { Merge } from '../../model/rights.ts';
import type { RecordCollection, RecordOf } from '../../sync/collections.ts';
import { type Changes, makeRecord, type RecordEdit, writeRecord, writeRecords, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addToLedger } from './ledger.ts';
import { mergedFields, partedFields } from './merged-fields.ts';
import { putProfiles } from './profiles.ts';

export interface MergeAsked {
  /** Who stands, and who goes into them. */
  readonly intoId: string;
  readonly fromId: string;
  /** The links that show it, as addresses. */
  readonly because: readonly string[];
}

export interface PartedPeople {
  readonly fromId: string;
  /** Fields of the one who stands that were changed since, and stay. */
  readonly fields: readonly string[];
  /** How many records were changed since, or have gone elsewhere: they stay where they are. */
  readonly records: number;
}

type Moved = 'notes' | 'interactions' | 'deals' | 'referrals';
export const movable: readonly Moved[] = ['notes', 'interactions', 'deals', 'referrals'];

export const writtenByMerging = (db: WorkspaceDb) => [
  ...writtenBy(db, 'people', ...movable, 'merges'),
  db.profiles,
  db.ledger,
];

/**
 * Makes one of two people whom the user said are one, in one transaction: accounts and all that is typed about them go
 * over. Undefined where one of them is not kept. Nobody calls this on their own account: a name, an address or a
 * picture never tells that two are one.
 */
export function mergePeople(
  db: WorkspaceDb,
  { intoId, fromId, because }: MergeAsked,
  now: number,
): Promise<Merge | undefined> {
  return db.transaction('rw', writtenByMerging(db), async () => {
    const [into, from] = [await db.people.get(intoId), await db.people.get(fromId)];
    if (!into || !from || intoId === fromId || into.deletedAt !== undefined || from.deletedAt !== undefined)
      return undefined;
    const changes = mergedFields(into, from);
    const accounts = await giveAll(db, await db.profiles.where('personId').equals(fromId).toArray(), intoId);
    const moved: string[] = [];
    for (const name of movable) moved.push(...(await moveAll(db, name, { intoId, fromId }, now)));
    const before = Object.keys(changes).map((field) => [field, into[field as keyof typeof into] ?? null]);
    await writeRecord(db, 'people', intoId, { ...changes, updatedAt: now });
    await writeRecord(db, 'people', fromId, { deletedAt: now, updatedAt: now });
    const { record } = await makeRecord(db, 'merges', {
      id: newId(),
      createdAt: now,
      updatedAt: now,
      intoId,
      fromId,
      accounts,
      moved,
      before: Object.fromEntries(before) as Record<string, unknown>,
      because: because.map((link) => link.slice(0, 2000)),
    });
    await addToLedger(db, dayOf(now), { typed: 1 });
    return record;
  });
}

/**
 * Parts two people again, in one transaction, whenever that is: what nobody has changed since goes back, what was
 * changed stays with the one who stands and is told. Undefined where there is nothing to part any more.
 */
export function partPeople(db: WorkspaceDb, mergeId: string, now: number): Promise<PartedPeople | undefined> {
  return db.transaction('rw', writtenByMerging(db), async () => {
    const merge = await db.merges.get(mergeId);
    if (!merge || merge.deletedAt !== undefined) return undefined;
    const [into, from] = [await db.people.get(merge.intoId), await db.people.get(merge.fromId)];
    if (!into || into.deletedAt !== undefined || !from) return undefined;
    await writeRecord(db, 'people', from.id, { deletedAt: undefined, updatedAt: now });
    const { changes, stays } = partedFields(into, merge.before, from);
    await writeRecord(db, 'people', into.id, { ...changes, updatedAt: now });
    const gone = new Set(merge.accounts);
    const own = await db.profiles.where('personId').equals(into.id).toArray();
    await giveAll(
      db,
      own.filter(({ handleKeys }) => handleKeys.some((key) => gone.has(key))),
      from.id,
    );
    let records = 0;
    for (const name of movable) records += await moveBack(db, name, merge, now);
    await writeRecord(db, 'merges', merge.id, { deletedAt: now, updatedAt: now });
    return { fromId: from.id, fields: stays, records };
  });
}

/** Gives accounts to somebody. Answers what they are called on every device. */
export async function giveAll(db: WorkspaceDb, rows: readonly Profile[], personId: string): Promise<string[]> {
  if (rows.length === 0) return [];
  await putProfiles(
    db,
    rows.map((before) => ({ before, after: { ...before, personId } })),
  );
  return rows.map(({ network, handle }) => handleKey(network, handle));
}

interface Ends {
  readonly intoId: string;
  readonly fromId: string;
}

export async function moveAll<T extends Moved>(db: WorkspaceDb, name: T, ends: Ends, now: number): Promise<string[]> {
  const rows = await recordsOf(db, name, ends.fromId);
  const edits = rows.map(({ id, row }) => ({ id, changes: { ...movedOver(name, row, ends, now), updatedAt: now } }));
  return (await writeAll(db, name, edits)).map(({ id }) => `${name}:${id}`);
}

async function writeAll(
  db: WorkspaceDb,
  name: Moved,
  edits: readonly { readonly id: string; readonly changes: object }[],
) {
  // Nothing to ask for: a question about nothing can end the transaction.
  if (edits.length === 0) return [];
  return writeRecords(db, name as RecordCollection, edits as unknown as RecordEdit<RecordCollection>[], {
    make: false,
  });
}

interface Found {
  readonly id: string;
  readonly row: RecordOf<Moved>;
}

/** What is typed about somebody and was not taken away. */
async function recordsOf(db: WorkspaceDb, name: Moved, personId: string): Promise<Found[]> {
  const lists: readonly RecordOf<Moved>[][] = await Promise.all<RecordOf<Moved>[]>(
    name === 'notes'
      ? [db.notes.where('[about.type+about.id]').equals(['person', personId]).toArray()]
      : name === 'interactions'
        ? [db.interactions.where('[personId+at]').between([personId, -Infinity], [personId, Infinity]).toArray()]
        : name === 'deals'
          ? [db.deals.where('personId').equals(personId).toArray()]
          : [
              db.referrals.where('fromId').equals(personId).toArray(),
              db.referrals.where('toId').equals(personId).toArray(),
            ],
  );
  const found = new Map(lists.flat().map((row) => [row.id, row]));
  return [...found].flatMap(([id, row]) => (row.deletedAt === undefined ? [{ id, row }] : []));
}

function movedOver(name: Moved, row: RecordOf<Moved>, { intoId, fromId }: Ends, now: number): object {
  if (name === 'notes') return { about: { type: 'person', id: intoId } };
  if (name !== 'referrals') return { personId: intoId };
  const referral = row as RecordOf<'referrals'>;
  const side = referral.fromId === fromId ? 'fromId' : 'toId';
  const other = side === 'fromId' ? referral.toId : referral.fromId;
  // That somebody brought themselves says nothing any more; it comes back with them.
  return other === intoId || other === fromId ? { deletedAt: now } : { [side]: intoId };
}

async function moveBack(db: WorkspaceDb, name: Moved, merge: Merge, now: number): Promise<number> {
  const ids = merge.moved.filter((each) => each.startsWith(`${name}:`)).map((each) => each.slice(name.length + 1));
  if (ids.length === 0) return 0;
  const rows = (await db.table<RecordOf<Moved>, string>(name).bulkGet(ids)).filter((row) => row !== undefined);
  const edits = rows.flatMap((row) => {
    const changes = row.updatedAt === merge.createdAt ? movedBack(name, row, merge) : undefined;
    return changes ? [{ id: row.id, changes: { ...changes, updatedAt: now } }] : [];
  });
  await writeAll(db, name, edits);
  return rows.filter(({ deletedAt, updatedAt }) => deletedAt === undefined && updatedAt !== merge.createdAt).length;
}

function movedBack(name: Moved, row: RecordOf<Moved>, merge: Merge): Changes<'referrals'> | object | undefined {
  const { intoId, fromId } = merge;
  if (name === 'referrals') {
    const referral = row as RecordOf<'referrals'>;
    if (referral.deletedAt === merge.createdAt) return { deletedAt: undefined };
    if (referral.fromId === intoId) return { fromId };
    return referral.toId === intoId ? { toId: fromId } : undefined;
  }
  if (name === 'notes') {
    const { about } = row as RecordOf<'notes'>;
    return about.type === 'person' && about.id === intoId ? { about: { type: 'person', id: fromId } } : undefined;
  }
  return (row as RecordOf<'deals'>).personId === intoId ? { personId: fromId } : undefined;
}
