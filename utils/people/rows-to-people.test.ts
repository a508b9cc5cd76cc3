import { describe, expect, it } from 'vitest';
import { accountOfLink, linkOfAccount } from './accounts.ts';
import type { Field } from './fields.ts';
import { peopleOf } from './rows-to-people.ts';

const read = (mapping: Field[], ...rows: string[][]) =>
  peopleOf({ headings: mapping, rows: rows.map((cells, index) => ({ line: index + 2, cells })) }, mapping);

describe('a row', () => {
  it('makes a person of all its columns', () => {
    const { people, refused, leftOut } = read(
      ['firstName', 'lastName', 'email', 'phone', 'stage', 'tags', 'website', 'linkedin', 'nextStep', 'nextDue'],
      [
        ' Ada ',
        'Lovelace',
        'Ada <ADA@example.org>; ada@example.org',
        '+44 20 1',
        'marketingqualifiedlead',
        'a, b,a',
        'ada.example',
        'ada-l',
        'Call',
        '3.12.2026',
      ],
    );
    expect([refused, leftOut]).toEqual([[], []]);
    expect(people).toEqual([
      {
        line: 2,
        name: 'Ada Lovelace',
        emails: ['ADA@example.org'],
        phones: ['+44 20 1'],
        stage: 'new',
        tags: ['a', 'b'],
        website: 'https://ada.example/',
        accounts: [{ network: 'linkedin', handle: 'ada-l' }],
        nextStep: { text: 'Call', day: '2026-12-03', dueAt: new Date(2026, 11, 3, 9).getTime() },
      },
    ]);
  });

  it('is refused with its line and why', () => {
    const { people, refused } = read(
      ['name', 'company', 'email'],
      ['', '', 'not an address'],
      ['x'.repeat(301), '', ''],
      ['Ada', 'Engines', 'a@example.org', 'and more'],
      ['Ada', 'Engines', 'a@example.org', ''],
    );
    expect(refused).toEqual([
      { line: 2, reason: 'nobody', what: 'not an address' },
      { line: 3, reason: 'longName', what: 'x'.repeat(200) },
      { line: 4, reason: 'tooManyCells', what: 'and more' },
    ]);
    expect(people.map(({ line }) => line)).toEqual([5]);
  });

  it('is taken without what cannot be read in it, which is told', () => {
    const { people, leftOut } = read(
      ['name', 'email', 'phone', 'stage', 'account', 'x', 'website', 'nextDue'],
      ['Ada', 'ada at example', 'none', 'hot', 'a:b:c', 'two words', 'javascript:alert(1)', '3/12/2026'],
    );
    expect(people).toEqual([{ line: 2, name: 'Ada', emails: [], phones: [], tags: [], accounts: [] }]);
    expect(leftOut.map(({ reason }) => reason).sort()).toEqual(
      ['badEmail', 'badPhone', 'badStage', 'badAccount', 'badAccount', 'badWebsite', 'badDate'].sort(),
    );
  });

  it('has a name that is what it looks like', () => {
    const { people } = read(['name'], ['\u202EadA\u0000 \r\n<b>L</b>\u2066']);
    expect(people.map(({ name }) => name)).toEqual(['adA <b>L</b>']);
  });

  it('of somebody who is called as the company is no organisation', () => {
    const { people } = read(['name', 'company'], ['Ünal', 'Ünal']);
    expect(people).toEqual([
      { line: 2, name: 'Ünal', company: 'Ünal', emails: [], phones: [], tags: [], accounts: [] },
    ]);
  });

  it('of a company alone is an organisation', () => {
    const { people } = read(['company', 'website'], ['Engines', 'engines.example']);
    expect(people).toMatchObject([{ name: 'Engines', isOrganisation: true, website: 'https://engines.example/' }]);
  });
});

describe('a link', () => {
  it.each([
    ['https://x.com/ada', { network: 'x', handle: 'ada' }],
    ['twitter.com/@Ada?lang=en', { network: 'x', handle: 'Ada' }],
    ['https://de.linkedin.com/in/ada-l%C3%B6/', { network: 'linkedin', handle: 'ada-lö' }],
    [
      'https://www.linkedin.com/company/engines/about',
      { network: 'linkedin', handle: 'engines', isOrganisation: true },
    ],
    ['m.facebook.com/ada.l', { network: 'facebook', handle: 'ada.l' }],
    [
      'https://www.facebook.com/profile.php?id=100012345',
      { network: 'facebook', handle: '100012345', stableId: '100012345' },
    ],
    ['https://x.com/ada/status/1', undefined],
    ['https://x.com/home', undefined],
    ['https://www.linkedin.com/feed/', undefined],
    ['https://evil.example/x.com/ada', undefined],
    ['https://notx.com/ada', undefined],
    ['javascript:x.com/ada', undefined],
  ])('%s is an account or none', (link, account) => {
    expect(accountOfLink(link)).toEqual(account);
    if (account) expect(accountOfLink(linkOfAccount(accountOfLink(link)!))).toEqual(account);
  });
});

describe('the stages of a workspace', () => {
  const stages = [
    { id: 'new', name: 'Lead' },
    { id: 's-1', name: 'On trial' },
    { id: 'customer', name: 'Kunde' },
  ];
  const stageIn = (cell: string) =>
    peopleOf({ headings: ['Name', 'Stage'], rows: [{ line: 2, cells: ['Mara', cell] }] }, ['name', 'stage'], stages);

  it('are found by their name, their id and the words of other programs', () => {
    const of = (cell: string) => stageIn(cell).people[0]?.stage;
    expect(['on TRIAL', 's-1', 'Lead', 'Closed Won', 'Kunde'].map(of)).toEqual([
      's-1',
      's-1',
      'new',
      'customer',
      'customer',
    ]);
  });

  it('do not get back one that was taken away', () => {
    const said = stageIn('talking');
    expect(said.people[0]?.stage).toBeUndefined();
    expect(said.leftOut).toEqual([{ line: 2, reason: 'badStage', what: 'talking' }]);
  });
});
