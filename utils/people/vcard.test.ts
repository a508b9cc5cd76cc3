import { describe, expect, it } from 'vitest';
import { guessMapping } from './columns.ts';
import { readPeopleFile } from './read-file.ts';
import { peopleOf } from './rows-to-people.ts';
import type { Mapping } from './fields.ts';

async function people(text: string) {
  const read = await readPeopleFile(new Blob([text]));
  if (!read.ok) throw new Error(read.error);
  expect(read.value.kind).toBe('vcard');
  return peopleOf(read.value.table, read.value.table.headings as Mapping);
}

describe('a vCard', () => {
  it('of version 3 is a person, folded lines and all', async () => {
    const card = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:Lovelace;Ada;;;',
      'FN:Ada Love',
      ' lace',
      'EMAIL;TYPE=INTERNET;TYPE=HOME:ada@example.org',
      'item1.EMAIL;TYPE=WORK:ada@work.example',
      'TEL;TYPE="cell;x:y":+44 20 1234',
      'ORG:Engines\\, Ltd.;Research',
      'TITLE:Analyst\\; poet',
      'URL:https://ada.example/',
      'X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/ada-l',
      'X-SOCIALPROFILE;TYPE=twitter:@ada',
      'CATEGORIES:hotel,campus',
      'END:VCARD',
    ].join('\r\n');
    const { people: found, leftOut } = await people(card);
    expect(leftOut).toEqual([]);
    expect(found).toEqual([
      {
        line: 1,
        name: 'Ada Lovelace',
        emails: ['ada@example.org', 'ada@work.example'],
        phones: ['+44 20 1234'],
        company: 'Engines, Ltd.',
        title: 'Analyst; poet',
        website: 'https://ada.example/',
        tags: ['hotel', 'campus'],
        accounts: [
          { network: 'linkedin', handle: 'ada-l' },
          { network: 'x', handle: 'ada' },
        ],
      },
    ]);
  });

  it('of version 4 may be an organisation, of 2.1 quoted-printable', async () => {
    const { people: found } = await people(
      'BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Engines\nTEL;VALUE=uri:tel:+44-20-1\nEND:VCARD\n' +
        'BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Gro=DF;J=FC=\nrgen\nEND:VCARD\n',
    );
    expect(found.map(({ name, isOrganisation, phones }) => ({ name, isOrganisation, phones }))).toEqual([
      { name: 'Engines', isOrganisation: true, phones: ['+44-20-1'] },
      { name: 'Jürgen Groß', isOrganisation: undefined, phones: [] },
    ]);
  });

  it('without an end is refused, and the others are not', async () => {
    const { people: found, refused } = await people('BEGIN:VCARD\nFN:Ada\nEND:VCARD\nBEGIN:VCARD\nFN:Bo');
    expect(found.map(({ name }) => name)).toEqual(['Ada']);
    expect(refused).toMatchObject([{ line: 4, reason: 'broken' }]);
  });

  it('of several people is nobody, and says so', async () => {
    const { people: found, refused } = await people(
      'BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Hotels\nMEMBER:urn:uuid:1\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n' +
        'BEGIN:VCARD\nVERSION:3.0\nFN:Friends\nX-ADDRESSBOOKSERVER-KIND:group\nEND:VCARD\n',
    );
    expect(found.map(({ name }) => name)).toEqual(['Bo']);
    expect(refused).toEqual([
      { line: 1, reason: 'group', what: 'Hotels' },
      { line: 10, reason: 'group', what: 'Friends' },
    ]);
  });

  it('keeps an extension with its number', async () => {
    const { people: found } = await people(
      'BEGIN:VCARD\nVERSION:4.0\nFN:Bo\nTEL;VALUE=uri;TYPE="voice,home":tel:+1-555-5555;ext=12\nEND:VCARD\n',
    );
    expect(found.map(({ phones }) => phones)).toEqual([['+1-555-5555 ext. 12']]);
  });

  it('needs no guesses', () => {
    expect(guessMapping(['name'])).toEqual(['name']);
  });
});
