import type { WorkspaceDb } from '../db/schema.ts';
import { liftErasures, marksOf } from '../db/tables/erasures.ts';
import { findProfile, putProfiles, writtenByProfiles } from '../db/tables/profiles.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Person, Profile } from '../model/records.ts';
import type { ProfileRef } from '../model/sighting.ts';
import { giveAccounts, takeAccounts } from './write-accounts.ts';

type Undo = () => Promise<void>;

/** taken: somebody else who is kept has it: two people are made one, which is asked for by itself. */
export type JoinFault = { readonly why: 'taken'; readonly person: Person } | { readonly why: 'theirs' };

/** Gives an account to a person, as the user said. It does not count as seen by that. */
export async function joinAccount(
  db: WorkspaceDb,
  personId: string,
  ref: ProfileRef,
  now: number,
): Promise<Result<Undo, JoinFault>> {
  const row = await findProfile(db, ref);
  if (row?.personId === personId) return fail({ why: 'theirs' });
  const owner = row?.personId === undefined ? undefined : await db.people.get(row.personId);
  if (owner && owner.deletedAt === undefined) return fail({ why: 'taken', person: owner });
  await liftErasures(db, marksOf(ref), now);
  const said = { line: 0, name: '', emails: [], phones: [], tags: [], accounts: [ref] };
  const undos = await db.transaction('rw', [...writtenByProfiles(db), db.people], async () =>
    giveAccounts(db, [{ id: personId, isNew: false, said }], now),
  );
  return ok(() => takeAccounts(db, undos));
}

/** Takes an account away from its person. What was seen of it stays as long as that of strangers does. */
export function partAccount(db: WorkspaceDb, key: string): Promise<Undo | undefined> {
  return db.transaction('rw', writtenByProfiles(db), async () => {
    const before = await db.profiles.get(key);
    if (!before?.personId) return undefined;
    const { personId, ...rest } = before;
    const after: Profile = { ...rest, relation: rest.relation === 'contact' ? 'none' : rest.relation };
    await putProfiles(db, [{ before, after }]);
    return async () => giveBack(db, key, personId, before.relation);
  });
}

const giveBack = (db: WorkspaceDb, key: string, personId: string, relation: Profile['relation']): Promise<void> =>
  db.transaction('rw', writtenByProfiles(db), async () => {
    const row = await db.profiles.get(key);
    // Somebody has got it since.
    if (row && row.personId === undefined)
      await putProfiles(db, [{ before: row, after: { ...row, personId, relation } }]);
  });
