import type { Row, Table } from '../files/table.ts';
import { type Field } from './fields.ts';

/** One line of a card: `item1.TEL;TYPE=work:+49 30 1`. */
interface Property {
  readonly name: string;
  readonly params: readonly string[];
  readonly value: string;
}

interface Line {
  readonly number: number;
  readonly text: string;
}

const columns = [
  'id',
  'name',
  'firstName',
  'lastName',
  'organisation',
  'email',
  'phone',
  'company',
  'title',
  'website',
  'account',
  'tags',
] as const satisfies readonly Field[];

export const isVcard = (text: string): boolean => /^\uFEFF?\s*BEGIN:VCARD\s*$/im.test(text.slice(0, 1000));

/** vCard 2.1 to 4.0, one card a row. The headings are the names of our fields, so that nobody has to guess. */
export function readVcards(text: string, mostRows: number): Table | 'tooMany' {
  const rows: Row[] = [];
  let card: Property[] | undefined;
  let line = 0;
  const end = (isBroken: boolean) => {
    if (card)
      rows.push({ line, cells: cellsOf(card), ...(isBroken ? { isBroken } : isGroup(card) ? { isGroup: true } : {}) });
    card = undefined;
  };
  for (const { number, text: each } of unfolded(text)) {
    if (/^BEGIN:VCARD\s*$/i.test(each)) {
      end(true);
      card = [];
      line = number;
    } else if (/^END:VCARD\s*$/i.test(each)) end(false);
    else card?.push(...propertyOf(each));
    if (rows.length > mostRows) return 'tooMany';
  }
  // A card without an end: the file was cut.
  end(true);
  return { headings: columns, rows };
}

/** Lines as they were before they were folded; those of quoted-printable go on after a "=" at their end. */
function unfolded(text: string): Line[] {
  const lines: { number: number; text: string }[] = [];
  for (const [index, part] of text.split(/\r\n|\n|\r/).entries()) {
    const last = lines.at(-1);
    if (last && /^[ \t]/.test(part)) last.text += part.slice(1);
    else if (last && /ENCODING=QUOTED-PRINTABLE[^:]*:.*=$/i.test(last.text)) last.text = last.text.slice(0, -1) + part;
    else lines.push({ number: index + 1, text: part });
  }
  return lines;
}

function propertyOf(line: string): Property[] {
  // A colon inside of quotes belongs to a parameter.
  const [, head, value] = /^((?:"[^"]*"|[^":])+):(.*)$/s.exec(line) ?? [];
  if (head === undefined || value === undefined) return [];
  const [name = '', ...params] = head.split(';');
  const encoded = params.some((param) => /^(?:ENCODING=)?QUOTED-PRINTABLE$/i.test(param));
  const charset = params.map((param) => /^CHARSET=(.+)$/i.exec(param)?.[1]).find(Boolean);
  return [
    {
      name: name.replace(/^.*\./, '').toUpperCase(),
      params: params.map((param) => param.toUpperCase()),
      value: encoded ? quotedPrintable(value, charset) : value,
    },
  ];
}

function quotedPrintable(value: string, charset = 'utf-8'): string {
  const bytes = [...value.matchAll(/=([\dA-F]{2})|([\s\S])/giu)].flatMap(([, hex, letter = '']) =>
    hex === undefined ? [...new TextEncoder().encode(letter)] : [Number.parseInt(hex, 16)],
  );
  try {
    return new TextDecoder(charset).decode(new Uint8Array(bytes));
  } catch {
    return new TextDecoder().decode(new Uint8Array(bytes));
  }
}

const escapes = /\\([\\,;nN:])/g;
const unescaped = (value: string): string =>
  value.replaceAll(escapes, (_all, letter: string) => (/n/i.test(letter) ? '\n' : letter));

/** Parts of a value between separators that are not escaped, empty ones too. */
function partsOf(value: string, separator: ';' | ','): string[] {
  const marked = value.replaceAll(/\\[\s\S]|[;,]/g, (each) => (each === separator ? '\u0000' : each));
  return marked.split('\u0000').map((part) => unescaped(part).trim());
}

/** A list of cards; Apple says so in its own way. */
const isGroup = (card: readonly Property[]): boolean =>
  card.some(({ name, value }) => /^(?:X-ADDRESSBOOKSERVER-)?KIND$/.test(name) && /^group$/i.test(value.trim()));

const social = /^(?:X-SOCIALPROFILE|SOCIALPROFILE|X-TWITTER|X-LINKEDIN|X-FACEBOOK)$/;

function cellsOf(card: readonly Property[]): string[] {
  const all = (name: string): string[] => card.filter((each) => each.name === name).map(({ value }) => value);
  const list = (values: readonly string[]): string => values.map((each) => unescaped(each).trim()).join('\n');
  const [lastName = '', firstName = ''] = partsOf(all('N')[0] ?? '', ';');
  const isOrganisation = all('KIND').some((kind) => /^org/i.test(kind)) || all('X-ABSHOWAS').includes('COMPANY');
  const [company = ''] = partsOf(all('ORG')[0] ?? '', ';');
  const cells: Readonly<Record<(typeof columns)[number], string>> = {
    id: all('X-ALONGSIDE-ID')[0] ?? '',
    name: unescaped(all('FN')[0] ?? '') || (isOrganisation ? company : ''),
    firstName,
    lastName,
    organisation: isOrganisation ? 'yes' : '',
    email: list(all('EMAIL').map((value) => value.replace(/^mailto:/i, ''))),
    phone: list(all('TEL').map((value) => value.replace(/^tel:/i, '').replace(/;ext=(\d+)/i, ' ext. $1'))),
    company: isOrganisation && company === unescaped(all('FN')[0] ?? '') ? '' : company,
    title: unescaped(all('TITLE')[0] ?? ''),
    website: list(all('URL')),
    account: list(card.filter(({ name }) => social.test(name)).map(linkOf)),
    tags: all('CATEGORIES')
      .flatMap((value) => partsOf(value, ','))
      .join('\n'),
  };
  return columns.map((column) => cells[column]);
}

/** A name alone becomes a link where the property says of which network it is. */
function linkOf({ name, params, value }: Property): string {
  if (/[/.]/.test(value)) return value.replace(/^x-apple:/i, '');
  const told = `${name} ${params.join(' ')}`;
  if (/TWITTER/.test(told)) return `x.com/${value.replace(/^@/, '')}`;
  if (/LINKEDIN/.test(told)) return `linkedin.com/in/${value}`;
  return /FACEBOOK/.test(told) ? `facebook.com/${value}` : value;
}
