import type { WorkspaceDb } from '../db/schema.ts';
import { findProfiles, newProfile, putProfiles, writtenByProfiles } from '../db/tables/profiles.ts';
import { handleKey } from '../lib/keys.ts';
import type { Profile } from '../model/records.ts';
import type { PlannedPerson } from './types.ts';

/** How an account was before it was given to somebody; nothing where there was none. */
export interface AccountUndo {
  readonly key: string;
  readonly personId: string;
  readonly before: Profile | undefined;
  readonly after: Profile;
}

/**
 * Gives accounts to people, who become contacts by that. An account of somebody else who is kept stays theirs, and it
 * does not count as seen. In the transaction of the batch.
 */
export async function giveAccounts(
  db: WorkspaceDb,
  batch: readonly PlannedPerson[],
  now: number,
): Promise<AccountUndo[]> {
  const asked = batch.flatMap(({ id, said }) => said.accounts.map((ref) => ({ ref, personId: id })));
  const found = await findProfiles(
    db,
    asked.map(({ ref }) => ref),
  );
  const owners = [...found.values()].flatMap(({ personId }) => personId ?? []);
  const kept = new Set(
    (await db.people.bulkGet(owners)).flatMap((who) => (who && who.deletedAt === undefined ? who.id : [])),
  );
  const given = new Map<string, AccountUndo>();
  for (const { ref, personId } of asked) {
    const before = found.get(handleKey(ref.network, ref.handle));
    if (before && (given.has(before.key) || (before.personId && kept.has(before.personId)))) continue;
    const row = before ?? newProfile(ref, now);
    const after: Profile = {
      ...row,
      ...(ref.stableId ? { stableKey: handleKey(ref.network, ref.stableId) } : {}),
      ...(ref.isOrganisation && row.isOrganisation === undefined ? { isOrganisation: true } : {}),
      personId,
      relation: row.relation === 'none' ? 'contact' : row.relation,
      followedAt: row.followedAt ?? now,
    };
    given.set(row.key, { key: row.key, personId, before, after });
    if (!before) found.set(handleKey(ref.network, ref.handle), after);
  }
  const changes = [...given.values()];
  const rows = await putProfiles(db, changes);
  return changes.map((change, index) => ({ ...change, after: rows[index] ?? change.after }));
}

/** Gives accounts back to whom they belonged before. One that only the import knew and nobody has seen since goes. */
export const takeAccounts = (db: WorkspaceDb, undos: readonly AccountUndo[]): Promise<void> =>
  db.transaction('rw', writtenByProfiles(db), async () => {
    const rows = await db.profiles.bulkGet(undos.map(({ key }) => key));
    const changes = undos.flatMap(({ before, after }, index) => {
      const row = rows[index];
      // Somebody has given it to another since.
      if (!row || row.personId !== after.personId) return [];
      const relation = row.relation === after.relation ? (before?.relation ?? 'none') : row.relation;
      const { personId: _person, followedAt: _followed, ...rest } = row;
      const owner = before?.personId ? { personId: before.personId } : {};
      const followed =
        before?.followedAt !== undefined || relation !== 'none'
          ? { followedAt: before?.followedAt ?? row.followedAt }
          : {};
      return [{ before: row, after: { ...rest, ...owner, ...followed, relation } as Profile, isOurs: !before }];
    });
    await putProfiles(db, changes);
    const unseen = changes.filter(
      ({ before, after, isOurs }) => isOurs && after.relation === 'none' && before.lastSeenAt === before.firstSeenAt,
    );
    await db.profiles.bulkDelete(unseen.map(({ after }) => after.key));
  });
