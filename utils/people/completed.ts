import type { Changes } from '../db/records.ts';
import { factsWith, fromYou } from '../db/tables/facts.ts';
import { sameEmail } from '../lib/emails.ts';
import type { Person } from '../model/records.ts';
import { union } from './plan.ts';
import type { SaidPerson } from './types.ts';
import { samePhone } from './values.ts';

export interface Reasons {
  /** Why these people are kept: of those who have no purpose of their own. */
  readonly purpose: string;
  /** The file and the day. */
  readonly source: string;
  readonly now: number;
}

/** A new person. Every field is said, so that nothing of somebody who was taken away under this id comes back. */
export function madePerson(said: SaidPerson, reasons: Reasons): Changes<'people'> {
  const changes = saidChanges(said, reasons);
  return { ...changes, facts: factsOf(undefined, changes, said, reasons) };
}

/** Where each field is from: the file, but for a reason that was typed for all of it. */
function factsOf(
  before: Person['facts'],
  changes: Changes<'people'>,
  said: SaidPerson,
  { source, now }: Reasons,
): NonNullable<Person['facts']> {
  const facts = factsWith(before, changes, source, now);
  return 'purpose' in changes && said.purpose === undefined
    ? factsWith(facts, { purpose: changes.purpose }, fromYou, now)
    : facts;
}

const saidChanges = (said: SaidPerson, { purpose, source, now }: Reasons): Changes<'people'> => ({
  name: said.name,
  isOrganisation: said.isOrganisation,
  stage: said.stage,
  tags: [...said.tags],
  purpose: said.purpose ?? purpose,
  nextStep: said.nextStep,
  emails: listOf(said.emails),
  phones: listOf(said.phones),
  company: said.company,
  title: said.title,
  website: said.website,
  source,
  createdAt: now,
  updatedAt: now,
  deletedAt: undefined,
});

/** What a file adds to somebody who is known. Nothing that is there changes; undefined where nothing is added. */
export function completedPerson(person: Person, said: SaidPerson, reasons: Reasons): Changes<'people'> | undefined {
  const [emailsBefore, phonesBefore] = [person.emails ?? [], person.phones ?? []];
  const emails = union(emailsBefore, said.emails, sameEmail);
  const phones = union(phonesBefore, said.phones, samePhone);
  const tags = union(person.tags, said.tags);
  const changes: Changes<'people'> = {
    ...(emails === emailsBefore ? {} : { emails: [...emails] }),
    ...(phones === phonesBefore ? {} : { phones: [...phones] }),
    ...(tags === person.tags ? {} : { tags: [...tags] }),
    ...blanks(person, said),
    ...(person.purpose ? {} : { purpose: said.purpose ?? reasons.purpose }),
  };
  if (Object.keys(changes).length === 0) return undefined;
  const facts = factsOf(person.facts, changes, said, reasons);
  return { ...changes, facts, source: withSource(person.source, reasons.source), updatedAt: reasons.now };
}

const filled = ['company', 'title', 'website', 'stage', 'nextStep', 'isOrganisation'] as const;

const blanks = (person: Person, said: SaidPerson): Changes<'people'> =>
  Object.fromEntries(
    filled.flatMap((field) => (said[field] === undefined || person[field] !== undefined ? [] : [[field, said[field]]])),
  );

const listOf = (values: readonly string[]): string[] | undefined => (values.length > 0 ? [...values] : undefined);

/** The newest sources that there is room for. */
function withSource(before: string | undefined, source: string): string {
  if (!before || before === source) return source;
  return before.split('; ').includes(source) ? before : `${source}; ${before}`.slice(0, 300);
}
