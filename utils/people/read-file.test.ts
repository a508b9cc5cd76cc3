import { describe, expect, it } from 'vitest';
import { guessMapping } from './columns.ts';
import { mostRows, readPeopleFile } from './read-file.ts';

const file = (...parts: BlobPart[]): Blob => new Blob(parts);
const wide = (text: string, isBig = false): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), !isBig);
  return bytes;
};
async function tableOf(blob: Blob) {
  const read = await readPeopleFile(blob);
  if (!read.ok) throw new Error(read.error);
  return read.value.table;
}

const text = 'Name;E-Mail\r\nJürgen Groß;j@example.org\r\n';
const rows = [{ line: 2, cells: ['Jürgen Groß', 'j@example.org'] }];

describe('a CSV file', () => {
  it.each<[string, BlobPart[]]>([
    ['UTF-8', [text]],
    ['UTF-8 with its mark', ['\uFEFF', text]],
    ['UTF-16 with its mark', [wide(`\uFEFF${text}`)]],
    ['UTF-16, big end first', [wide(`\uFEFF${text}`, true)]],
    ['UTF-16 without a mark', [wide(text)]],
    ['Windows-1252', [Uint8Array.from(text, (letter) => letter.charCodeAt(0))]],
  ])('is read in %s', async (_encoding, parts) => {
    const table = await tableOf(file(...parts));
    expect(table.headings).toEqual(['Name', 'E-Mail']);
    expect(table.rows).toEqual(rows);
  });

  it.each([',', ';', '\t', '|'])('is read with %j between cells', async (mark) => {
    const table = await tableOf(file(`Name${mark}Email\nAda${mark}ada@example.org\n`));
    expect(table.rows).toEqual([{ line: 2, cells: ['Ada', 'ada@example.org'] }]);
  });

  it('is read with what Excel says of the delimiter', async () => {
    const table = await tableOf(file('sep=^\r\nName^Email\r\nAda, B.^a@example.org\r\n'));
    expect(table.rows).toEqual([{ line: 3, cells: ['Ada, B.', 'a@example.org'] }]);
  });

  it('knows the line of a row after quoted line breaks and empty lines', async () => {
    const table = await tableOf(file('Name,Company\n"Ada\r\nLovelace","One\ntwo"\n\n,\nBob,"a ""b"""\n'));
    expect(table.rows).toEqual([
      { line: 2, cells: ['Ada\r\nLovelace', 'One\ntwo'] },
      { line: 7, cells: ['Bob', 'a "b"'] },
    ]);
  });

  it('begins with its headings, also where LinkedIn explains itself first', async () => {
    const table = await tableOf(
      file(
        'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n' +
          'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n' +
          'Ada,Lovelace,https://www.linkedin.com/in/ada,,Engines,Analyst,03 Dec 2025\n',
      ),
    );
    expect(guessMapping(table.headings)).toEqual([
      'firstName',
      'lastName',
      'account',
      'email',
      'company',
      'title',
      undefined,
    ]);
    expect(table.rows.map(({ line }) => line)).toEqual([5]);
  });

  it('has a row that is broken by a quotation mark without an end', async () => {
    const table = await tableOf(file('Name,Email\nAda,a@example.org\n"Bob,b@example.org\nEve,e@example.org\n'));
    expect(table.rows).toEqual([
      { line: 2, cells: ['Ada', 'a@example.org'] },
      { line: 3, cells: [expect.stringContaining('Bob')], isBroken: true },
    ]);
  });

  it('without headings loses nobody: what names somebody is no heading', async () => {
    const table = await tableOf(file('Ada Lovelace;ada@example.org;Engines\nBo;bo@example.org;Mill\n'));
    expect(table).toEqual({
      headings: ['', '', ''],
      rows: [
        { line: 1, cells: ['Ada Lovelace', 'ada@example.org', 'Engines'] },
        { line: 2, cells: ['Bo', 'bo@example.org', 'Mill'] },
      ],
    });
    expect((await tableOf(file('Ada,https://x.com/ada\n'))).rows).toHaveLength(1);
    expect((await tableOf(file('Colour,Size\nred,2\n'))).headings).toEqual(['Colour', 'Size']);
  });

  it('is what it was before formulas were made harmless', async () => {
    const table = await tableOf(file("Name,Phone\n'=Ada,'+49 30\n'tis,1\n"));
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['=Ada', '+49 30'],
      ["'tis", '1'],
    ]);
  });
});

describe('a file that holds no people', () => {
  it.each<[string, BlobPart[]]>([
    ['empty', []],
    ['empty', ['\uFEFF \r\n\n']],
    ['noRows', ['Name,Email\n']],
    ['noRows', ['just a sentence']],
    ['workbook', [new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0])]],
    ['workbook', [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])]],
    ['notText', [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])]],
    ['tooMany', [`Name\n${'Ada\n'.repeat(mostRows + 20)}`]],
    ['tooLarge', [new Uint8Array(25_000_001)]],
  ])('says "%s"', async (error, parts) => {
    expect(await readPeopleFile(file(...parts))).toEqual({ ok: false, error });
  });
});

describe('guessed columns', () => {
  it.each<[string, string[], (string | undefined)[]]>([
    [
      'HubSpot',
      ['Record ID', 'First Name', 'Last Name', 'Email', 'Phone Number', 'Company Name', 'Job Title', 'Lifecycle Stage'],
      [undefined, 'firstName', 'lastName', 'email', 'phone', 'company', 'title', 'stage'],
    ],
    [
      'Salesforce',
      ['First Name', 'Last Name', 'Title', 'Account Name', 'Email', 'Mobile', 'Lead Status'],
      ['firstName', 'lastName', 'title', 'company', 'email', 'phone', 'stage'],
    ],
    [
      'German',
      ['Vorname', 'Nachname', 'E-Mail-Adresse', 'Telefon', 'Firma', 'Funktion', 'Schlagwörter', 'Nächster Schritt'],
      ['firstName', 'lastName', 'email', 'phone', 'company', 'title', 'tags', 'nextStep'],
    ],
    [
      'HubSpot, with what it says of a lead before',
      ['First Name', 'Associated Company', 'Lead Status', 'Lifecycle Stage', 'Mobile Phone Number'],
      ['firstName', 'company', undefined, 'stage', 'phone'],
    ],
    [
      'Outlook, where a title is Mrs',
      ['First Name', 'Last Name', 'Title', 'E-mail Address', 'E-mail 2 Address', 'Job Title', 'Web Page'],
      ['firstName', 'lastName', undefined, 'email', 'email', 'title', 'website'],
    ],
    [
      'Twenty',
      [
        'Name / First Name',
        'Name / Last Name',
        'Emails / Primary Email',
        'Phones / Primary Phone Number',
        'Linkedin / Link URL',
        'X / Link URL',
        'Job Title',
      ],
      ['firstName', 'lastName', 'email', 'phone', 'linkedin', 'x', 'title'],
    ],
    [
      'Twenty, in one word each',
      ['nameFirstName', 'nameLastName', 'emailsPrimaryEmail', 'linkedinLinkPrimaryLinkUrl', 'jobTitle'],
      ['firstName', 'lastName', 'email', 'linkedin', 'title'],
    ],
    ['a name that comes twice', ['Name', 'Full name', 'E-mail', 'Work email'], ['name', undefined, 'email', 'email']],
  ])('are those of %s', (_who, headings, expected) => {
    expect(guessMapping(headings)).toEqual(expected);
  });
});
