import { beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace } from '../../db/open.ts';
import type { WorkspaceDb } from '../../db/schema.ts';
import { addPerson, keepProfile } from '../../db/tables/people.ts';
import { knownPeople } from '../known.ts';
import { readPeopleFile } from '../read-file.ts';
import { amountOf, decimalMarkOf } from '../../files/amounts.ts';
import { guessPurchaseMapping } from './fields.ts';
import { planPurchases } from './plan.ts';
import { purchasesIn } from './rows.ts';
import { undoPurchases, writePurchases } from './write.ts';

describe('an amount', () => {
  it('is read with the mark that the column shows', () => {
    expect(decimalMarkOf(['1.234', '€ 1.234,50'])).toBe(',');
    expect(decimalMarkOf(['1,234', '12.5'])).toBe('.');
    expect(decimalMarkOf(['1.234.567'])).toBe(',');
    expect(decimalMarkOf(['1,234', '500'])).toBeUndefined();
    expect(['€ 1.234,50', '12,5', '1.234', '1234'].map((text) => amountOf(text, ','))).toEqual([
      1234.5, 12.5, 1234, 1234,
    ]);
    expect(["1'234.50", 'USD 1,234.5', '-3'].map((text) => amountOf(text, '.'))).toEqual([1234.5, 1234.5, -3]);
  });

  it('is nothing rather than a guess', () => {
    expect(['1.234,50', '12,34', '1,2,3', '', 'free', '1.2.3'].map((text) => amountOf(text, '.'))).toEqual(
      Array.from({ length: 6 }, () => undefined),
    );
  });
});

let db: WorkspaceDb;
let serial = 0;
beforeEach(async () => {
  serial += 1;
  db = await openWorkspace(`purchases-${serial}`);
});

const rules = { mark: '.', currency: 'EUR', title: 'Purchase' } as const;
const breathe = () => undefined;
async function read(...lines: string[]) {
  const file = await readPeopleFile(new Blob([lines.join('\n')]));
  if (!file.ok) throw new Error(file.error);
  const { table } = file.value;
  const said = await purchasesIn(table, guessPurchaseMapping(table.headings), rules, breathe);
  const plan = await planPurchases(said.purchases, await knownPeople(db), breathe);
  return { plan, refused: [...said.refused, ...plan.refused] };
}
const addEmail = async (name: string, email: string) => {
  const { id } = await addPerson(db, name, 1);
  await db.people.update(id, { emails: [email] });
  return id;
};
const written = async () => (await db.deals.toArray()).filter(({ deletedAt }) => deletedAt === undefined);
const source = { file: 'shop.csv', now: 5 };

describe('purchases of a file', () => {
  it('are of whom the address, the account or the id tells, and of nobody by name', async () => {
    const ines = await addEmail('Ines', 'ines@calder.example');
    const { person: bram } = await keepProfile(db, { network: 'x', handle: 'bram' }, {}, 1);
    const { plan, refused } = await read(
      'Name,Email,Twitter,Alongside id,Total,Date,Product',
      'Somebody,INES@calder.example,,,940,2025-03-02,First order',
      'Bram,,https://x.com/Bram,,12.50,2025-03-02 10:22:33 +0100,',
      `Else,,,${ines},1,2025-03-02,`,
      'Ines,,,,5,2025-03-02,',
      'Ines,other@calder.example,,,5,2025-03-02,',
      'Ines,info@calder.example,,,5,2025-03-02,',
    );
    expect(plan.purchases.map(({ personId, purchase }) => [personId, purchase.amount, purchase.title])).toEqual([
      [ines, 940, 'First order'],
      [bram.id, 12.5, 'Purchase'],
      [ines, 1, 'Purchase'],
    ]);
    expect(plan.purchases[1]?.purchase.at).toBe(Date.UTC(2025, 2, 2, 9, 22, 33));
    expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
      [5, 'nobody'],
      [6, 'notKept'],
      [7, 'sharedBox'],
    ]);
  });

  it('are refused with the line and why', async () => {
    await addEmail('Ines', 'ines@calder.example');
    const row = (amount: string, currency: string, day: string) => `ines@calder.example,"${amount}",${currency},${day}`;
    const { plan, refused } = await read(
      'Email,Amount,Currency,Date',
      row('1.234,50', 'EUR', '2025-03-02'),
      row('-20', 'EUR', '2025-03-02'),
      row('20', 'EURO', '2025-03-02'),
      row('20', 'EUR', '03/04/2025'),
      row('', 'EUR', '2025-03-02'),
      row('20', 'usd', '2025-03-02'),
    );
    expect(plan.purchases.map(({ purchase }) => purchase.currency)).toEqual(['USD']);
    expect(refused.map(({ reason }) => reason)).toEqual([
      'badAmount',
      'notAbove0',
      'noCurrency',
      'badDate',
      'noAmount',
    ]);
  });

  it('of somebody who is two are refused', async () => {
    await addEmail('Ines', 'ines@calder.example');
    await addEmail('Ines too', 'ines@calder.example');
    const { refused } = await read('Email,Amount,Date', 'ines@calder.example,5,2025-03-02');
    expect(refused).toEqual([{ line: 2, reason: 'severalPeople', what: 'Ines, Ines too' }]);
  });

  it('are there once however often the file is read, and two equal rows are two', async () => {
    const id = await addEmail('Ines', 'ines@calder.example');
    const lines = ['Email,Amount,Date', 'ines@calder.example,5,2025-03-02', 'ines@calder.example,5,2025-03-02'];
    const first = await writePurchases(db, (await read(...lines)).plan.purchases, source);
    expect(first).toMatchObject({ added: 2, there: 0 });
    expect(await writePurchases(db, (await read(...lines)).plan.purchases, source)).toMatchObject({
      added: 0,
      there: 2,
    });
    expect(await written()).toEqual([
      expect.objectContaining({ personId: id, state: 'won', amount: 5, source: 'shop.csv, 2' }),
      expect.objectContaining({ personId: id, source: 'shop.csv, 3' }),
    ]);
    await undoPurchases(db, first.undo, 9);
    expect(await written()).toEqual([]);
    expect(await writePurchases(db, (await read(...lines)).plan.purchases, source)).toMatchObject({ added: 2 });
  });

  it('end between two batches when they are stopped', async () => {
    await addEmail('Ines', 'ines@calder.example');
    const rows = Array.from({ length: 1200 }, (_, index) => `ines@calder.example,${index + 1},2025-03-02`);
    const { plan } = await read('Email,Amount,Date', ...rows);
    const life = new AbortController();
    const done = await writePurchases(db, plan.purchases, source, {
      signal: life.signal,
      onProgress: () => life.abort(),
    });
    expect(done).toMatchObject({ added: 500, ended: 'stopped' });
    expect(await db.deals.count()).toBe(500);
  });
});
