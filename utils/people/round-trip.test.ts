import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account, PersonLine } from '../db/queries/people-list.ts';
import { onDay } from '../lib/due.ts';
import { dayOf } from '../lib/ids.ts';
import type { NextStep, Person } from '../model/records.ts';
import { known } from '../lib/fields.ts';
import { guessMapping } from './columns.ts';
import { completedPerson, madePerson } from './completed.ts';
import { exportPeople, type ExportShape, exportShapes } from './export.ts';
import type { Mapping } from './fields.ts';
import { planImport } from './plan.ts';
import { readPeopleFile } from './read-file.ts';
import { peopleOf } from './rows-to-people.ts';
import type { SaidPerson } from './types.ts';

const now = new Date(2026, 10, 28, 9).getTime();

/** Words as people write them, and as they attack: formulas, quotes, separators, other scripts. */
const word = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '+49',
    '-2',
    '@SUM(A1)',
    "'=x",
    '"q"',
    'a,b',
    'c;d',
    'Ünal',
    '山田',
    '🙂',
    'x\\y',
    '|',
    'e\u0301',
  ),
  fc.string({
    minLength: 1,
    maxLength: 8,
    unit: fc.constantFrom('a', 'B', 'ß', 'é', '"', "'", ',', ';', '=', '1', ':'),
  }),
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const handle = fc
  .string({ minLength: 3, maxLength: 12, unit: fc.constantFrom('a', 'b', 'c', 'd', '1') })
  .map((text) => `h${text}`);
const email = fc.tuple(handle, handle).map(([box, host]) => `${box}@${host}.example`);
const phone = fc.constantFrom('+49 30 123', '0171/234', '(030) 12-3');
const tag = word.map((text) => text.replaceAll(',', '')).filter((text) => text !== '' && !text.includes(':::'));
const account: fc.Arbitrary<Account> = fc.record({
  key: fc.uuid(),
  network: fc.constantFrom('x' as const, 'linkedin' as const, 'facebook' as const),
  handle,
  relation: fc.constant('contact' as const),
  isOrganisation: fc.constant(false),
});
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const unique = <T>(value: fc.Arbitrary<T>, of: (value: T) => unknown = String) =>
  fc.uniqueArray(value, { maxLength: 3, selector: (each) => of(each) as string });

const stepOf = ({ text, dueAt, isDay }: { text: string; dueAt: number; isDay: boolean }): NextStep =>
  isDay ? onDay({ text }, dayOf(dueAt)) : { text, dueAt };

const line: fc.Arbitrary<PersonLine> = fc
  .record({
    name: words,
    isOrganisation: maybe(fc.constant(true)),
    stage: maybe(
      fc.constantFrom('new' as const, 'talking' as const, 'proposal' as const, 'customer' as const, 'past' as const),
    ),
    tags: unique(tag),
    purpose: maybe(words),
    nextStep: maybe(
      fc.record({
        text: words,
        dueAt: fc.integer({ min: 0, max: 20_000_000 }).map((minutes) => minutes * 60_000 + Date.UTC(2000, 0)),
        isDay: fc.boolean(),
      }),
    ).map((step) => step && stepOf(step)),
    emails: maybe(unique(email)),
    phones: maybe(unique(phone)),
    company: maybe(words),
    title: maybe(words),
    website: maybe(handle.map((host) => `https://${host}.example/`)),
    accounts: unique(account, ({ network, handle: name }) => `${network}:${name}`),
  })
  .map(({ accounts, ...fields }) => ({
    person: { id: crypto.randomUUID(), createdAt: now, updatedAt: now, ...known<typeof fields>(fields) } as Person,
    accounts,
    relation: 'contact' as const,
    lastNote: undefined,
  }));

async function readBack(lines: readonly PersonLine[], shape: ExportShape): Promise<readonly SaidPerson[]> {
  const read = await readPeopleFile(exportPeople(lines, shape));
  if (!read.ok) throw new Error(read.error);
  const { kind, table } = read.value;
  const mapping = kind === 'vcard' ? (table.headings as Mapping) : guessMapping(table.headings);
  const { people, refused } = peopleOf(table, mapping);
  expect(refused).toEqual([]);
  return people;
}

const plain = ({ emails = [], phones = [], ...person }: Partial<Person>) => ({ ...person, emails, phones });
const reasons = { purpose: 'Pilot', source: 'a', now };

describe('people that are exported and imported', () => {
  it('are the same in an empty workspace', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (lines) => {
        const said = await readBack(lines, 'csv');
        const { people } = planImport(said, { people: new Map(), byAccount: new Map() }, 'a.csv');
        const unlike = lines.filter(({ person }) => !people.some(({ id }) => id === person.id));
        // Two that share an address or an account are one or none: that is for the plan to say.
        fc.pre(unlike.length === 0 && people.length === lines.length);
        for (const [index, { person, accounts }] of lines.entries()) {
          const { said: each, id } = people[index]!;
          const { deletedAt: _d, source: _s, facts: _f, ...made } = madePerson(each, reasons);
          const { id: _id, ...before } = person;
          expect(id).toBe(person.id);
          expect(plain(known(made as Partial<Person>))).toEqual(
            plain({ ...before, purpose: person.purpose ?? 'Pilot' }),
          );
          expect(each.accounts.map(({ network, handle: name }) => [network, name])).toEqual(
            accounts.map(({ network, handle: name }) => [network, name]),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(exportShapes)('are known again here and nothing changes: %s', async (shape) => {
    await fc.assert(
      fc.asyncProperty(line, async (each) => {
        // Without any of these a CRM gives back a name alone, which is somebody new.
        fc.pre(
          shape === 'csv' || shape === 'vcard' || (each.person.emails ?? []).length === 1 || each.accounts.length === 1,
        );
        const person: Person = { ...each.person, purpose: each.person.purpose ?? 'Pilot' };
        const here = {
          people: new Map([[person.id, person]]),
          byAccount: new Map(each.accounts.map((account) => [`${account.network}:${account.handle}`, person.id])),
        };
        const { people } = planImport(await readBack([{ ...each, person }], shape), here, 'a.csv');
        expect(people).toMatchObject([{ id: person.id, isNew: false }]);
        if (shape === 'csv' || shape === 'vcard')
          expect(completedPerson(person, people[0]!.said, reasons)).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  it('have an apostrophe before all that is no telephone number, where a telephone has none', async () => {
    const person: Person = {
      id: 'p',
      name: 'Ada',
      tags: [],
      company: '+49 -2',
      phones: ['+49 30 123'],
      createdAt: 1,
      updatedAt: 1,
    };
    const text = await exportPeople(
      [{ person, accounts: [], relation: 'contact', lastNote: undefined }],
      'hubspot',
    ).text();
    expect(text).toContain(",+49 30 123,'+49 -2,");
  });

  it('for Twenty have its columns, which are known again', async () => {
    const person: Person = { id: 'p', name: 'Ada M. Lee', tags: [], emails: ['a@x.org'], createdAt: 1, updatedAt: 1 };
    const accounts: Account[] = [{ key: 'k', network: 'x', handle: 'ada', relation: 'contact', isOrganisation: false }];
    const text = await exportPeople([{ person, accounts, relation: 'contact', lastNote: undefined }], 'twenty').text();
    const [head = '', row] = text.split('\r\n');
    expect(row).toBe('Ada M.,Lee,a@x.org,,,,https://x.com/ada,');
    expect(guessMapping(head.split(','))).toEqual([
      'firstName',
      'lastName',
      'email',
      'phone',
      'title',
      'linkedin',
      'x',
      'facebook',
    ]);
  });

  it.each(['csv', 'hubspot', 'salesforce', 'twenty'] as const)('run nothing in a spreadsheet: %s', async (shape) => {
    await fc.assert(
      fc.asyncProperty(line, async (each) => {
        const text = await exportPeople([each], shape).text();
        // Cells after RFC 4180, read with nothing of ours.
        const cells = [...text.replace(/^\uFEFF/, '').matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))/g)].map(
          ([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare,
        );
        for (const cell of cells)
          expect(cell).not.toMatch(shape === 'csv' ? /^[=+\-@\t\r\n]/ : /^(?:[=\-@\t\r\n]|\+(?!49 30 123$))/);
      }),
    );
  });
});
