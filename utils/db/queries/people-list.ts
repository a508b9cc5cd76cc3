import type { Note, Person, Profile, Relation } from '../../model/records.ts';
import type { WorkspaceDb } from '../schema.ts';
import { notesAbout } from '../tables/notes.ts';
import { standingId } from './merges-of.ts';

export type Account = Pick<Profile, 'key' | 'network' | 'handle' | 'relation' | 'name'> & {
  readonly isOrganisation: boolean;
};

export interface PersonLine {
  readonly person: Person;
  readonly accounts: readonly Account[];
  /** The closest relation of any account: own before competitor before partner before contact. */
  readonly relation: Relation;
  readonly lastNote: Note | undefined;
}

export interface PersonDetail extends PersonLine {
  /** On the person and on every account, newest first. */
  readonly notes: readonly Note[];
}

/** One person, by their id, by that of somebody who went into them, or by the key of an account of theirs. */
export async function personDetail(db: WorkspaceDb, idOrKey: string): Promise<PersonDetail | undefined> {
  const id = await standingId(db, (await db.profiles.get(idOrKey))?.personId ?? idOrKey);
  const person = await db.people.get(id);
  if (!person || person.deletedAt !== undefined) return undefined;
  const accounts = (await db.profiles.where('personId').equals(id).toArray()).map(accountOf);
  const lists = await Promise.all([
    notesAbout(db, { type: 'person', id }),
    ...accounts.map(({ key }) => notesAbout(db, { type: 'profile', id: key })),
  ]);
  const notes = lists.flat().sort((a, b) => b.createdAt - a.createdAt);
  return { ...lineOf(person, accounts, notes), notes };
}

/** An account as lists show it. */
export const accountOf = ({ key, network, handle, relation, name, isOrganisation = false }: Profile): Account => ({
  key,
  network,
  handle,
  relation,
  isOrganisation,
  ...(name ? { name } : {}),
});

/** `notes`: at least the newest of each thing that notes of theirs are about. */
export const lineOf = (person: Person, accounts: readonly Account[], notes: readonly Note[]): PersonLine => ({
  person,
  accounts,
  relation: relationOf(accounts),
  lastNote: notes.reduce<Note | undefined>(
    (newest, note) => (newest && newest.createdAt >= note.createdAt ? newest : note),
    undefined,
  ),
});

const closeness: readonly Relation[] = ['own', 'competitor', 'partner', 'contact', 'none'];

const relationOf = (accounts: readonly { readonly relation: Relation }[]): Relation =>
  closeness.find((relation) => accounts.some((account) => account.relation === relation)) ?? 'contact';

/** A line is looked at with every letter that somebody types: what it is found by is put together once. */
const searchTexts = new WeakMap<PersonLine, string>();

/** What a line is found by, in small letters: name, tags, purpose, next step, work, ways to reach, accounts, last note. */
export function searchTextOf(line: PersonLine): string {
  const known = searchTexts.get(line);
  if (known !== undefined) return known;
  const { person, accounts, lastNote } = line;
  const text = [
    person.name,
    ...person.tags,
    person.purpose,
    person.nextStep?.text,
    person.company,
    person.title,
    ...(person.emails ?? []),
    ...(person.phones ?? []),
    lastNote?.text,
    ...accounts.flatMap(({ handle, name }) => [handle, name]),
  ]
    .join('\n')
    .toLocaleLowerCase();
  searchTexts.set(line, text);
  return text;
}

/** Whether texts in small letters answer a search: every word of it somewhere in them. */
export function wordsIn(search: string): (text: string) => boolean {
  const words = search.trim().toLocaleLowerCase().split(/\s+/);
  return (text) => words.every((word) => text.includes(word));
}

/** Whether lines answer a search, by what they are found by. */
export function searcherOf(search: string): (line: PersonLine) => boolean {
  const isIn = wordsIn(search);
  return (line) => isIn(searchTextOf(line));
}
