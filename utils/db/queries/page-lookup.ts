import { isDueNow } from '../../lib/due.ts';
import { handleKey } from '../../lib/keys.ts';
import type { KnownProfile, PostMark } from '../../model/cards.ts';
import type { PostRef, ProfileRef } from '../../model/sighting.ts';
import type { WorkspaceDb } from '../schema.ts';
import { findProfiles } from '../tables/profiles.ts';
import { postMarks } from './post-marks.ts';

/** Which of the accounts on a page we know, and what marks say about its posts. Strangers are not in the answer. */
export async function pageLookup(
  db: WorkspaceDb,
  refs: readonly ProfileRef[],
  posts: readonly PostRef[],
  now: number,
): Promise<{ profiles: KnownProfile[]; marks: PostMark[] }> {
  const rows = await findProfiles(db, refs);
  const personIds = [...new Set([...rows.values()].map(({ personId }) => personId).filter((id) => id !== undefined))];
  const people = new Map(
    (await db.people.bulkGet(personIds)).filter((row) => row !== undefined).map((row) => [row.id, row]),
  );
  const profiles = refs.flatMap((ref): KnownProfile[] => {
    const row = rows.get(handleKey(ref.network, ref.handle));
    const person = people.get(row?.personId ?? '');
    if (!row || (person?.deletedAt !== undefined ? true : row.relation === 'none')) return [];
    return [
      {
        handleKey: handleKey(ref.network, ref.handle),
        profileKey: row.key,
        name: person?.name ?? row.name ?? row.handle,
        ...(person && row.name && row.name !== person.name ? { shownAs: row.name } : {}),
        relation: row.relation,
        isOrganisation: row.isOrganisation ?? false,
        ...(person?.nextStep && isDueNow(person.nextStep, now) ? { nextStepDue: true } : {}),
      },
    ];
  });
  return { profiles, marks: await postMarks(db, posts) };
}
