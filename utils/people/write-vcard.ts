import type { PersonLine } from '../db/queries/people-list.ts';
import { linkOfAccount } from './accounts.ts';

/** What Apple calls a network, and others have learnt to read. */
const services = { x: 'twitter', linkedin: 'linkedin', facebook: 'facebook' } as const;

/** One person as a vCard of version 3.0, which address books of all makers read. */
export function vcardOf({ person, accounts }: PersonLine): string {
  const words = person.name.split(' ');
  const name = person.isOrganisation ? ['', ''] : [words.at(-1) ?? '', words.slice(0, -1).join(' ')];
  const lines: (readonly [string, string | undefined])[] = [
    ['VERSION', '3.0'],
    ['N', `${name.map(escaped).join(';')};;;`],
    ['FN', escaped(person.name)],
    ['X-ABSHOWAS', person.isOrganisation ? 'COMPANY' : undefined],
    ['ORG', escaped(person.company ?? (person.isOrganisation ? person.name : ''))],
    ['TITLE', escaped(person.title ?? '')],
    ...(person.emails ?? []).map((email) => ['EMAIL;TYPE=INTERNET', escaped(email)] as const),
    ...(person.phones ?? []).map((phone) => ['TEL', escaped(phone)] as const),
    ['URL', person.website],
    ...accounts.map(
      (account) => [`X-SOCIALPROFILE;TYPE=${services[account.network]}`, linkOfAccount(account)] as const,
    ),
    ['CATEGORIES', person.tags.map(escaped).join(',')],
    ['X-ALONGSIDE-ID', person.id],
  ];
  const body = lines.flatMap(([property, value]) => (value ? [folded(`${property}:${value}`)] : []));
  return ['BEGIN:VCARD', ...body, 'END:VCARD', ''].join('\r\n');
}

const escaped = (text: string): string =>
  text.replaceAll(/[\\,;]/g, String.raw`\$&`).replaceAll(/\r\n|\n|\r/g, String.raw`\n`);

/** Lines of at most 75 bytes, cut between letters. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let length = 0;
  for (const letter of line) {
    const bytes = new TextEncoder().encode(letter).length;
    if (length + bytes > 74) {
      parts.push(part);
      part = '';
      length = 0;
    }
    part += letter;
    length += bytes;
  }
  return [...parts, part].join('\r\n ');
}
