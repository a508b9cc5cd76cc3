import { dayOf, newId } from '../../lib/ids.ts';
import { handleKey } from '../../lib/keys.ts';
import type { NextStep, Person, Profile, Relation, Stage } from '../../model/records.ts';
import type { ProfileRef } from '../../model/sighting.ts';
import {
  type Changes,
  makeRecord,
  removeRecord,
  restoreRecord,
  type Undo,
  writeRecord,
  writtenBy,
} from '../records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { factsWith, fromYou } from './facts.ts';
import { addToLedger } from './ledger.ts';
import { putProfiles, touchProfiles } from './profiles.ts';

export interface KeepPatch {
  readonly relation?: Relation | undefined;
  /** null takes the stage away. */
  readonly stage?: Stage | null | undefined;
  /** null takes the next step away. */
  readonly nextStep?: NextStep | null | undefined;
  /** All of them. */
  readonly tags?: readonly string[] | undefined;
  /** Beside those that are there, whatever these are by then. */
  readonly addTags?: readonly string[] | undefined;
  /** null takes the purpose away. */
  readonly purpose?: string | null | undefined;
}

export interface Kept {
  readonly profile: Profile;
  readonly person: Person;
}

/**
 * Keeps the person behind a profile and changes what is said of them, in one transaction. A profile that was nobody's
 * gets a person of its own and becomes a contact unless the patch says otherwise.
 */
export function keepProfile(db: WorkspaceDb, ref: ProfileRef, patch: KeepPatch, now: number): Promise<Kept> {
  return db.transaction('rw', [...writtenBy(db, 'people'), db.profiles, db.ledger], async () => {
    const rows = await touchProfiles(db, [ref], now);
    const profile = rows.get(handleKey(ref.network, ref.handle));
    if (!profile) throw new Error('touchProfiles did not answer the profile asked for');
    const known = profile.personId ? await db.people.get(profile.personId) : undefined;
    const made = known ?? (await makeRecord(db, 'people', newPerson(profile, now))).record;
    const changes = changesOf(patch, made, now);
    const facts = factsWith(made.facts, changes, fromYou, now);
    const person = (await writeRecord(db, 'people', made.id, { ...changes, facts }))?.record ?? made;
    const relation = patch.relation ?? (profile.relation === 'none' ? 'contact' : profile.relation);
    const next: Profile = {
      ...profile,
      personId: person.id,
      relation,
      ...(relation === 'none' || profile.followedAt !== undefined ? {} : { followedAt: now }),
    };
    const [stored = next] = await putProfiles(db, [{ before: profile, after: next }]);
    await addToLedger(db, dayOf(now), { typed: 1 });
    return { profile: stored, person };
  });
}

/** No tag twice, however it is written; the one that was there stays as it is. */
function joinTags(before: readonly string[], added: readonly string[]): string[] {
  const known = new Map([...added, ...before].map((tag) => [tag.toLocaleLowerCase(), tag]));
  const order = [...before, ...added].map((tag) => tag.toLocaleLowerCase());
  return [...new Set(order)].map((key) => known.get(key) ?? key);
}

const newPerson = (profile: Profile, now: number): Person => ({
  id: newId(),
  name: profile.name ?? profile.handle,
  ...(profile.isOrganisation === undefined ? {} : { isOrganisation: profile.isOrganisation }),
  tags: [],
  facts: factsWith(
    undefined,
    { name: profile.name ?? profile.handle },
    handleKey(profile.network, profile.handle),
    now,
  ),
  createdAt: now,
  updatedAt: now,
});

const changesOf = (
  { stage, nextStep, tags, addTags, purpose }: KeepPatch,
  before: Person,
  now: number,
): Changes<'people'> => ({
  ...(stage === undefined ? {} : { stage: stage ?? undefined }),
  ...(nextStep === undefined ? {} : { nextStep: nextStep ?? undefined }),
  ...(tags ? { tags: [...tags] } : {}),
  ...(addTags ? { tags: joinTags(before.tags, addTags) } : {}),
  ...(purpose === undefined ? {} : { purpose: purpose ?? undefined }),
  deletedAt: undefined,
  updatedAt: now,
});

/** Adds a person by hand, without a profile. */
export async function addPerson(db: WorkspaceDb, name: string, now: number): Promise<Person> {
  const said = { name: name.trim() };
  const facts = factsWith(undefined, said, fromYou, now);
  const person: Person = { id: newId(), ...said, tags: [], facts, createdAt: now, updatedAt: now };
  await makeRecord(db, 'people', person);
  return person;
}

export async function updatePerson(
  db: WorkspaceDb,
  id: string,
  change: Partial<Pick<Person, 'name' | 'stage' | 'tags' | 'purpose' | 'nextStep'>>,
  now: number,
): Promise<void> {
  await writeRecord(db, 'people', id, ({ facts }) => ({
    ...change,
    facts: factsWith(facts, change, fromYou, now),
    updatedAt: now,
  }));
}

/** Puts a next step in the place of the one that is there; undefined takes it away. Answers how it is taken back. */
export const setNextStep = async (
  db: WorkspaceDb,
  id: string,
  nextStep: NextStep | undefined,
  now: number,
): Promise<Undo<'people'> | undefined> =>
  (
    await writeRecord(db, 'people', id, ({ facts }) => ({
      nextStep,
      facts: factsWith(facts, { nextStep }, fromYou, now),
      updatedAt: now,
    }))
  )?.undo;

/** Takes a person away; their profiles are no longer marked. Undone by `restorePerson`. */
export const removePerson = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  removeRecord(db, 'people', id, now);

export const restorePerson = (db: WorkspaceDb, id: string, now: number): Promise<boolean> =>
  restoreRecord(db, 'people', id, now);
