import type { WorkspaceDb } from '../db/schema.ts';
import { emailMarks, erasedAmong, marksOf, personMark } from '../db/tables/erasures.ts';
import { sameEmail } from '../lib/emails.ts';
import { idInFile } from './plan.ts';
import type { Remark, SaidPerson } from './types.ts';

export interface WithoutErased {
  readonly people: readonly SaidPerson[];
  readonly refused: readonly Remark[];
}

/**
 * The people of a file without those whom the user erased: a file is nobody's wish to keep one of them again. Known are
 * they by account, by an e-mail address that nobody has who is kept, and by what the same file said of them. `file`: its name.
 */
export async function withoutErasedRows(
  db: WorkspaceDb,
  said: readonly SaidPerson[],
  file: string,
): Promise<WithoutErased> {
  const emails = said.flatMap((person) => person.emails);
  const idOf = (person: SaidPerson): string | undefined => person.id ?? idInFile(person, file);
  const marks = (person: SaidPerson): string[] => {
    const id = idOf(person);
    return [...(id === undefined ? [] : [personMark(id)]), ...person.accounts.flatMap(marksOf)];
  };
  const erased = await erasedAmong(db, [...said.flatMap(marks), ...emailMarks(emails)]);
  if (erased.isNobody) return { people: said, refused: [] };
  const kept = await keptAddresses(db);
  const isErased = (person: SaidPerson): boolean => {
    const free = person.emails.filter((email) => !kept.has(sameEmail(email)));
    return erased.is([...marks(person), ...(free.length === person.emails.length ? emailMarks(free) : [])]);
  };
  return {
    people: said.filter((person) => !isErased(person)),
    refused: said.filter(isErased).map(({ line, name }) => ({ line, reason: 'erased', what: name.slice(0, 200) })),
  };
}

async function keptAddresses(db: WorkspaceDb): Promise<ReadonlySet<string>> {
  const people = await db.people
    .filter(({ deletedAt, emails }) => deletedAt === undefined && !!emails?.length)
    .toArray();
  return new Set(people.flatMap(({ emails = [] }) => emails.map(sameEmail)));
}
