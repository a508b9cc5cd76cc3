import type { NetworkId } from '../model/network.ts';
import type { ProfileRef } from '../model/sighting.ts';
import { sameEmail } from '../lib/emails.ts';
import { handleKey } from '../lib/keys.ts';
import { known } from '../lib/fields.ts';
import { accountNamed, accountOfLink } from './accounts.ts';
import type { Row, Table } from '../files/table.ts';
import { type Field, type Mapping, valuesIn } from './fields.ts';
import { lineOfText } from '../files/text.ts';
import type { Reason, Remark, SaidPerson } from './types.ts';
import { emailOf, type NamedStage, phoneOf, samePhone, stageOf, websiteOf, whenOf } from './values.ts';

export interface SaidPeople {
  readonly people: readonly SaidPerson[];
  /** Rows that make nobody. */
  readonly refused: readonly Remark[];
  /** Parts that are left out of rows that make somebody. */
  readonly leftOut: readonly Remark[];
}

export function peopleOf(table: Table, mapping: Mapping, stages: readonly NamedStage[] = []): SaidPeople {
  const people: SaidPerson[] = [];
  const refused: Remark[] = [];
  const leftOut: Remark[] = [];
  for (const row of table.rows) {
    const remarks: Remark[] = [];
    const said = personOf(row, mapping, table.headings.length, stages, (reason, what) =>
      remarks.push({ line: row.line, reason, what: lineOfText(what).slice(0, 200) }),
    );
    if (said) {
      people.push(said);
      leftOut.push(...remarks);
    } else refused.push(...remarks.slice(-1));
  }
  return { people, refused, leftOut };
}

type Say = (reason: Reason, what: string) => void;

const longest = { name: 300, company: 300, title: 300, purpose: 300, nextStep: 300, tag: 60 } as const;

/** Undefined where the row makes nobody; the last that was said is why. */
function personOf(
  row: Row,
  mapping: Mapping,
  width: number,
  stages: readonly NamedStage[],
  say: Say,
): SaidPerson | undefined {
  const { line, cells } = row;
  if (row.isBroken) return void say('broken', cells.join(' '));
  if (row.isGroup) return void say('group', cells.filter((cell) => cell.trim()).join(', '));
  const beyond = cells.slice(width).find((cell) => cell.trim() !== '');
  if (beyond !== undefined) return void say('tooManyCells', beyond);
  const valuesOf = (field: Field): string[] =>
    cells.flatMap((cell, column) => (mapping[column] === field && cell.trim() ? [cell] : []));
  const lineIn = (field: 'company' | 'title' | 'purpose' | 'nextStep'): string | undefined => {
    const text = lineOfText(valuesOf(field)[0] ?? '');
    if (text.length > longest[field]) return void say('tooLong', text);
    return text || undefined;
  };

  const emails = sound(valuesOf('email').flatMap(emailsIn), emailOf, sameEmail, (value) => say('badEmail', value));
  const phones = sound(valuesOf('phone').flatMap(valuesIn), phoneOf, samePhone, (value) => say('badPhone', value));
  const links = linksIn(valuesOf, say);
  const told = lineIn('company');
  // What people write into Salesforce, which wants a company.
  const company = told === '[not provided]' ? undefined : told;
  const isNamed = /^(?:yes|true|1|ja|wahr|x)$/i.test(valuesOf('organisation')[0]?.trim() ?? '');
  const own = nameIn(valuesOf) || emails[0] || links.accounts[0]?.handle;
  const name = own || company;
  if (!name) return void say('nobody', cells.filter((cell) => cell.trim()).join(', '));
  if (name.length > longest.name) return void say('longName', name);
  const id = lineOfText(valuesOf('id')[0] ?? '');
  return {
    line,
    name,
    emails,
    phones,
    accounts: links.accounts,
    tags: tagsIn(valuesOf('tags'), say),
    ...known<Partial<SaidPerson>>({
      id: /^[a-z\d][\w-]{0,63}$/i.test(id) ? id : undefined,
      // A company and nobody who works there.
      isOrganisation: isNamed || !own || undefined,
      company: own ? company : undefined,
      title: lineIn('title'),
      website: links.website,
      purpose: lineIn('purpose'),
      stage: stageIn(valuesOf('stage')[0], stages, say),
      nextStep: nextIn(lineIn('nextStep'), valuesOf('nextDue')[0], say),
    }),
  };
}

type ValuesOf = (field: Field) => string[];

function nameIn(valuesOf: ValuesOf): string {
  const whole = lineOfText(valuesOf('name')[0] ?? '');
  return whole || lineOfText([...valuesOf('firstName').slice(0, 1), ...valuesOf('lastName').slice(0, 1)].join(' '));
}

const emailsIn = (cell: string): string[] => valuesIn(cell.replaceAll(',', ';'));

/** What can be read, each once; the rest is told. */
function sound(
  values: readonly string[],
  read: (value: string) => string | undefined,
  same: (value: string) => string,
  tell: (value: string) => void,
): string[] {
  const found = new Map<string, string>();
  for (const value of values) {
    const text = read(value);
    if (text === undefined) tell(value);
    else if (!found.has(same(text))) found.set(same(text), text);
  }
  return [...found.values()];
}

const named: readonly NetworkId[] = ['x', 'linkedin', 'facebook'];

/** Profile links are accounts wherever they stand; the first other address is the person's own site. */
function linksIn(valuesOf: ValuesOf, say: Say): { accounts: ProfileRef[]; website?: string } {
  const accounts = new Map<string, ProfileRef>();
  const add = (account: ProfileRef) => {
    const key = handleKey(account.network, account.handle);
    if (!accounts.has(key)) accounts.set(key, account);
  };
  for (const network of named) {
    for (const value of valuesOf(network).flatMap(valuesIn)) {
      const account = accountNamed(network, value);
      if (account) add(account);
      else say('badAccount', value);
    }
  }
  let website: string | undefined;
  for (const field of ['account', 'website'] as const) {
    for (const value of valuesOf(field)
      .flatMap((cell) => cell.split(/[\r\n]+|\s+;\s+|;\s+/))
      .filter((each) => each.trim())) {
      const account = accountOfLink(value);
      const site = account ? undefined : websiteOf(value);
      if (account) add(account);
      else if (site && (website === undefined || website === site)) website = site;
      else say(field === 'account' ? 'badAccount' : 'badWebsite', value);
    }
  }
  return { accounts: [...accounts.values()], ...(website ? { website } : {}) };
}

function tagsIn(cells: readonly string[], say: Say): string[] {
  // Google puts a star before the groups of its own.
  const tags = cells.flatMap((cell) => cell.split(/[,\r\n]+|:::/)).map((tag) => lineOfText(tag).replace(/^\* /, ''));
  for (const tag of tags) if (tag.length > longest.tag) say('tooLong', tag);
  return [...new Set(tags.filter((tag) => tag && tag.length <= longest.tag))];
}

function stageIn(value: string | undefined, stages: readonly NamedStage[], say: Say) {
  const stage = value === undefined ? undefined : stageOf(value, stages);
  if (value !== undefined && !stage) say('badStage', value);
  return stage;
}

function nextIn(text: string | undefined, due: string | undefined, say: Say) {
  const when = due === undefined ? undefined : whenOf(due);
  if (due !== undefined && !when) say('badDate', due);
  return text ? { text, ...when } : undefined;
}
