import { beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace } from '../open.ts';
import type { WorkspaceDb } from '../schema.ts';
import { addDeal, removeDeal } from '../tables/deals.ts';
import { addPerson, removePerson } from '../tables/people.ts';
import { addReferral, declineReferral, removeReferral, restoreReferral } from '../tables/referrals.ts';
import { dealsOf, lastCurrency } from './deals-of.ts';
import { advocates, valueInputs } from './values.ts';

let db: WorkspaceDb;
let serial = 0;
beforeEach(async () => {
  serial += 1;
  db = await openWorkspace(`values-${serial}`);
});

const person = async (name: string) => (await addPerson(db, name, 1)).id;
const deal = (personId: string, amount: number, state: 'open' | 'won' | 'lost', at = 10) =>
  addDeal(db, personId, { title: 'Refill points', amount, currency: 'EUR', state, at }, at);
const bring = (fromId: string, toId: string) => addReferral(db, { fromId, toId, at: 5, anyway: 0.2, how: 'typed' }, 5);

describe('deals', () => {
  it('of somebody are the open ones first, and none that was taken away', async () => {
    const id = await person('Ines');
    await deal(id, 1, 'won', 10);
    await deal(id, 2, 'won', 30);
    await deal(id, 3, 'open', 50);
    await deal(id, 4, 'open', 40);
    const gone = await deal(id, 5, 'open', 60);
    await removeDeal(db, gone.id, 70);
    expect((await dealsOf(db, id)).map(({ amount }) => amount)).toEqual([4, 3, 2, 1]);
    expect(await lastCurrency(db)).toBe('EUR');
  });
});

describe('what value is computed from', () => {
  it('is what they bought and what those bought whom they brought', async () => {
    const [ines, nord, bram] = [await person('Ines'), await person('Nordkant'), await person('Bram')];
    await deal(ines, 100, 'won');
    await deal(ines, 900, 'lost');
    await deal(nord, 1800, 'won');
    await deal(nord, 50, 'open');
    await bring(ines, nord);
    await bring(bram, nord);
    const inputs = await valueInputs(db, ines);
    expect(inputs.purchases).toEqual([{ amount: 100, currency: 'EUR', at: 10 }]);
    expect(inputs.brought).toEqual([
      expect.objectContaining({
        toId: nord,
        bringers: 2,
        anyway: 0.2,
        purchases: [expect.objectContaining({ amount: 1800 })],
      }),
    ]);
    expect((await valueInputs(db, nord)).broughtBy.map(({ other }) => other.name).sort()).toEqual(['Bram', 'Ines']);
    const found = (await advocates(db)).map(({ person: { name }, inputs: { brought } }) => `${name} ${brought.length}`);
    expect(found.sort()).toEqual(['Bram 1', 'Ines 1']);
  });

  it('leaves out who is not kept any more, and referrals that were taken away until they are put back', async () => {
    const [ines, nord, hill] = [await person('Ines'), await person('Nordkant'), await person('Hillside')];
    const taken = await bring(ines, nord);
    await bring(ines, hill);
    await removePerson(db, hill, 9);
    await removeReferral(db, taken.id, 9);
    expect((await valueInputs(db, ines)).brought).toEqual([]);
    expect(await advocates(db)).toEqual([]);
    await restoreReferral(db, taken.id, 10);
    expect((await valueInputs(db, ines)).brought.map(({ other }) => other.name)).toEqual(['Nordkant']);
  });
});

describe('a suggestion', () => {
  it('is turned down once, and that is taken back', async () => {
    const id = await person('Nordkant');
    const declined = async () => (await db.people.get(id))?.declined;
    await declineReferral(db, 'ines', id, true, 5);
    await declineReferral(db, 'ines', id, true, 6);
    expect(await declined()).toEqual(['referral:ines']);
    await declineReferral(db, 'ines', id, false, 7);
    expect(await declined()).toEqual([]);
  });
});
