import type { PersonLine } from '../db/queries/people-list.ts';
import { cellOf, lineOf } from '../lib/csv.ts';
import type { Person, Stage } from '../model/records.ts';
import { linkOfAccount } from './accounts.ts';
import { vcardOf } from './write-vcard.ts';

/** csv: all that we know, for a spreadsheet or to be imported again. */
export type ExportShape = 'csv' | 'vcard' | 'hubspot' | 'salesforce' | 'twenty';

export const exportShapes: readonly ExportShape[] = ['csv', 'vcard', 'hubspot', 'salesforce', 'twenty'];

/** The people of a list as a file. */
export function exportPeople(
  lines: readonly PersonLine[],
  shape: ExportShape,
  stageNames: ReadonlyMap<Stage, string> = new Map(),
): Blob {
  if (shape === 'vcard') return new Blob(lines.map(vcardOf), { type: 'text/vcard;charset=utf-8' });
  const columns = shape === 'csv' ? csvColumns(stageNames) : shapes[shape];
  const names = lineOf(columns.map(([name]) => name));
  // The mark tells Excel that it is UTF-8.
  const start = shape === 'csv' ? `\uFEFF${names}` : names;
  const rows = lines.map((line) => `${columns.map(([, value, kind]) => cell(value(line), kind)).join(',')}\r\n`);
  return new Blob([start, ...rows], { type: 'text/csv;charset=utf-8' });
}

/** A telephone number alone does nothing as a formula, and a CRM would keep the apostrophe as a part of it. */
const cell = (value: string | undefined, kind: 'phone' | undefined): string =>
  kind === 'phone' && value && /^\+[\d ().-]+$/.test(value) ? value : cellOf(value);

type Column = readonly [name: string, value: (line: PersonLine) => string | undefined, kind?: 'phone'];

const first = ({ name, isOrganisation }: Person): string =>
  isOrganisation ? '' : name.split(' ').slice(0, -1).join(' ');
const last = ({ name, isOrganisation }: Person): string => (isOrganisation ? name : (name.split(' ').at(-1) ?? ''));
const linkOn =
  (network: string) =>
  ({ accounts }: PersonLine): string | undefined =>
    accounts.filter((account) => account.network === network).map(linkOfAccount)[0];

/** A stage under the name that the user gave it; those that come with the product are the same word in every language. */
const csvColumns = (stageNames: ReadonlyMap<Stage, string>): readonly Column[] => [
  ['Name', ({ person }) => person.name],
  ['Is organisation', ({ person }) => (person.isOrganisation ? 'yes' : '')],
  ['Email', ({ person }) => person.emails?.join('; ')],
  ['Phone', ({ person }) => person.phones?.join('; ')],
  ['Company', ({ person }) => person.company],
  ['Job title', ({ person }) => person.title],
  ['Website', ({ person }) => person.website],
  ['Accounts', ({ accounts }) => accounts.map(linkOfAccount).join('\n')],
  ['Stage', ({ person }) => person.stage && (stageNames.get(person.stage) ?? person.stage)],
  ['Tags', ({ person }) => person.tags.join(', ')],
  ['Purpose', ({ person }) => person.purpose],
  ['Next step', ({ person }) => person.nextStep?.text],
  ['Next step due', ({ person }) => person.nextStep?.day ?? momentText(person.nextStep?.dueAt)],
  ['Last note', ({ lastNote }) => lastNote?.text],
  ['Source', ({ person }) => person.source],
  ['Alongside id', ({ person }) => person.id],
];

const shapes: Readonly<Record<Exclude<ExportShape, 'vcard' | 'csv'>, readonly Column[]>> = {
  hubspot: [
    ['First Name', ({ person }) => first(person)],
    ['Last Name', ({ person }) => last(person)],
    ['Email', ({ person }) => person.emails?.[0]],
    ['Phone Number', ({ person }) => person.phones?.[0], 'phone'],
    ['Company Name', ({ person }) => person.company],
    ['Job Title', ({ person }) => person.title],
    ['Website URL', ({ person }) => person.website],
    ['Lifecycle Stage', ({ person }) => person.stage && hubspotStages[person.stage]],
    ['LinkedIn URL', linkOn('linkedin')],
    ['Twitter URL', linkOn('x')],
    ['Facebook URL', linkOn('facebook')],
  ],
  salesforce: [
    ['First Name', ({ person }) => first(person)],
    ['Last Name', ({ person }) => last(person)],
    // Salesforce takes nobody without one.
    ['Company', ({ person }) => person.company || (person.isOrganisation ? person.name : '[not provided]')],
    ['Title', ({ person }) => person.title],
    ['Email', ({ person }) => person.emails?.[0]],
    ['Phone', ({ person }) => person.phones?.[0], 'phone'],
    ['Website', ({ person }) => person.website],
    ['Lead Source', () => 'Alongside'],
    ['LinkedIn Profile', linkOn('linkedin')],
    ['Twitter URL', linkOn('x')],
    ['Facebook URL', linkOn('facebook')],
  ],
  // A company is a record of its own there, which a file of people cannot name.
  twenty: [
    ['Name / First Name', ({ person }) => first(person)],
    ['Name / Last Name', ({ person }) => last(person)],
    ['Emails / Primary Email', ({ person }) => person.emails?.[0]],
    ['Phones / Primary Phone Number', ({ person }) => person.phones?.[0], 'phone'],
    ['Job Title', ({ person }) => person.title],
    ['Linkedin / Link URL', linkOn('linkedin')],
    ['X / Link URL', linkOn('x')],
    ['Facebook URL', linkOn('facebook')],
  ],
};

const hubspotStages: Readonly<Record<string, string>> = {
  new: 'Lead',
  talking: 'Sales Qualified Lead',
  proposal: 'Opportunity',
  customer: 'Customer',
  past: 'Other',
};

/** "2026-12-03 09:30" in the user's own time zone, to the minute. */
function momentText(time: number | undefined): string | undefined {
  if (time === undefined) return undefined;
  const date = new Date(time);
  const pad = (value: number): string => String(value).padStart(2, '0');
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day} ${pad(date.getHours())}:${pad(date.getMinutes())}`;
}
