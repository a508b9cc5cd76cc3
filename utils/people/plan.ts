import { handleKey } from '../lib/keys.ts';
import { isSharedBox, sameEmail } from '../lib/emails.ts';
import { newId } from '../lib/ids.ts';
import type { ProfileRef } from '../model/sighting.ts';
import { fingerprint } from '../files/fingerprint.ts';
import type { KnownPeople, PlannedPerson, Remark, SaidPerson } from './types.ts';
import { samePhone } from './values.ts';

export interface ImportPlan {
  readonly people: readonly PlannedPerson[];
  readonly refused: readonly Remark[];
  /** Rows that say more of somebody of an earlier row. */
  readonly joined: number;
}

/**
 * Who is new and who is known: by our own id, by an account, or by an e-mail address, never by name. A row that would
 * make one of several people is refused. Rows without any of these are known again only when the same file says the
 * same in them.
 */
export function planImport(said: readonly SaidPerson[], knownPeople: KnownPeople, file: string): ImportPlan {
  const found = finderOf(knownPeople);
  const plan = new Map<string, PlannedPerson>();
  const refused: Remark[] = [];
  let joined = 0;
  for (const person of said) {
    const same = found.sameAs(person);
    const names = [...same].map((id) => plan.get(id)?.said.name ?? knownPeople.people.get(id)?.name ?? '');
    if (same.size > 1) {
      refused.push({ line: person.line, reason: 'severalPeople', what: names.join(', ').slice(0, 200) });
      continue;
    }
    const ofFile = idInFile(person, file);
    const isNameless = ofFile !== undefined;
    const made = ofFile ?? person.id ?? newId();
    const [id = made] = same;
    const before = plan.get(id);
    if (before && isNameless) {
      refused.push({ line: person.line, reason: 'sameRow', what: String(before.said.line) });
      continue;
    }
    if (before) joined += 1;
    const isNew = before?.isNew ?? !knownPeople.people.has(id);
    plan.set(id, { id, isNew, said: before ? together(before.said, person) : person });
    found.add(id, person);
  }
  return { people: [...plan.values()], refused, joined };
}

/** The id of somebody of whom a file says nothing that names them: the same wherever the file says the same of them. */
export const idInFile = (person: SaidPerson, file: string): string | undefined =>
  person.id || person.accounts.length > 0 || person.emails.length > 0
    ? undefined
    : `file-${fingerprint([file, { ...person, line: 0 }])}`;

/** The keys under which an account is looked up: by number first. */
export const accountKeys = ({ network, handle, stableId }: ProfileRef): string[] => [
  ...(stableId ? [handleKey(network, stableId)] : []),
  handleKey(network, handle),
];

function finderOf({ people, byAccount }: KnownPeople) {
  const accounts = new Map(byAccount);
  const emails = new Map<string, Set<string>>();
  const names = new Map<string, string>();
  const addEmail = (email: string, id: string) => {
    const ids = emails.get(sameEmail(email));
    if (ids) ids.add(id);
    else emails.set(sameEmail(email), new Set([id]));
  };
  for (const { id, name, emails: all = [] } of people.values()) {
    names.set(id, name);
    for (const email of all) addEmail(email, id);
  }
  const byEmail = (email: string, name: string): string[] =>
    [...(emails.get(sameEmail(email)) ?? [])].filter((id) => !isSharedBox(email) || names.get(id) === name);
  return {
    sameAs: (said: SaidPerson): Set<string> => {
      // Our own id is the surest: what else the row says may have come to somebody else since.
      if (said.id && people.has(said.id)) return new Set([said.id]);
      const byKey = said.accounts.flatMap((account) => accountKeys(account).flatMap((key) => accounts.get(key) ?? []));
      return new Set([...byKey, ...said.emails.flatMap((email) => byEmail(email, said.name))]);
    },
    add: (id: string, said: SaidPerson): void => {
      if (!names.has(id)) names.set(id, said.name);
      for (const account of said.accounts) for (const key of accountKeys(account)) accounts.set(key, id);
      for (const email of said.emails) addEmail(email, id);
    },
  };
}

/** Two rows about one: the earlier one counts where both say something. */
const together = (first: SaidPerson, second: SaidPerson): SaidPerson => ({
  ...second,
  ...first,
  emails: union(first.emails, second.emails, sameEmail),
  phones: union(first.phones, second.phones, samePhone),
  tags: union(first.tags, second.tags),
  accounts: union(first.accounts, second.accounts, ({ network, handle }) => handleKey(network, handle)),
});

/** The first list with what only the second one has; the first list itself where that is nothing. */
export function union<T>(
  first: readonly T[],
  second: readonly T[],
  keyOf: (value: T) => unknown = (value) => value,
): readonly T[] {
  const there = new Set(first.map(keyOf));
  const more = second.filter((value) => !there.has(keyOf(value)));
  return more.length > 0 ? [...first, ...more] : first;
}
