import { dayOf } from '../../lib/ids.ts';
import { writeRecords, writtenBy } from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { emailMarks, erasuresFor, personMark } from './erasures.ts';
import { type Erasing, type EraseWork, erasingKey, finishErasing, waiting } from './erasing.ts';
import { addToLedger } from './ledger.ts';

/**
 * Erases somebody with everything that is stored of them and of their accounts, for good. What stays is a keyed hash of
 * what names them, so that they are not recorded again. False where it was ended before all was gone: the upkeep, or the
 * next call of `finishErasing`, goes on with it.
 */
export async function erasePersonForGood(db: WorkspaceDb, personId: string, work: EraseWork): Promise<boolean> {
  const erasing = await whatIsTheirs(db, personId);
  const people = await db.people.bulkGet([...erasing.people]);
  const emails = emailMarks(people.flatMap((person) => person?.emails ?? []));
  const erasures = await erasuresFor(db, [...erasing.people.map(personMark), ...erasing.marks, ...emails], work.now);
  await db.transaction('rw', [...writtenBy(db, 'erasures'), db.ledger], async () => {
    await writeRecords(db, 'erasures', erasures, { make: true });
    await db.meta.put({ key: erasingKey, value: [...(await waiting(db)), erasing] });
    await addToLedger(db, dayOf(work.now), { typed: 1 });
  });
  return finishErasing(db, work);
}

/** Who they are, with all who went into them, and their accounts under every name that these had. */
export async function whatIsTheirs(db: WorkspaceDb, personId: string): Promise<Erasing> {
  const people = new Set([personId]);
  for (const id of people) {
    const merges = await db.merges.where('intoId').equals(id).toArray();
    // Parted again: they are somebody of their own.
    for (const { fromId, deletedAt } of merges) if (deletedAt === undefined) people.add(fromId);
  }
  const accounts = await db.profiles
    .where('personId')
    .anyOf([...people])
    .toArray();
  return {
    people: [...people],
    accounts: accounts.map(({ key }) => key),
    marks: [
      ...new Set(accounts.flatMap(({ handleKeys, stableKey }) => [...handleKeys, ...(stableKey ? [stableKey] : [])])),
    ],
  };
}
