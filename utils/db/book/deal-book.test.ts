import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WorkspaceDb } from '../schema.ts';
import { addDeal, removeDeal } from '../tables/deals.ts';
import { openDealBook } from './deal-book.ts';

let db: WorkspaceDb;
let life: AbortController;
beforeEach(() => {
  db = new WorkspaceDb(crypto.randomUUID());
  life = new AbortController();
});
afterEach(async () => {
  life.abort();
  await db.delete();
});

const deal = (personId: string, amount: number, state: 'open' | 'won' = 'open') =>
  addDeal(db, personId, { title: 'Refill points', amount, currency: 'EUR', state, at: 10 }, 10);
const opened = async () => {
  const book = openDealBook(db, () => Promise.resolve(), life.signal);
  await vi.waitFor(() => expect(book.open).toBeDefined());
  return book;
};
const said = ({ open }: ReturnType<typeof openDealBook>) =>
  Object.fromEntries([...(open ?? [])].map(([id, list]) => [id, list.map(({ amount }) => amount).sort()]));

it('knows the open deals of everybody, and what becomes of them', async () => {
  await deal('ines', 3);
  await deal('ines', 9, 'won');
  await deal('bram', 5);
  const book = await opened();
  expect(said(book)).toEqual({ ines: [3], bram: [5] });
  const of = book.open?.get('bram');
  const more = await deal('ines', 4);
  await vi.waitFor(() => expect(said(book)).toEqual({ ines: [3, 4], bram: [5] }));
  // A card whose deals did not change is not drawn again.
  expect(book.open?.get('bram')).toBe(of);
  await removeDeal(db, more.id, 20);
  await vi.waitFor(() => expect(said(book)).toEqual({ ines: [3], bram: [5] }));
});

it('follows more than Dexie counts one by one, and stands still while it is held', async () => {
  await deal('ines', 3);
  const book = await opened();
  const rows = await db.deals.toArray();
  const letGo = book.hold();
  const many = Array.from({ length: 120 }, (_, index) => ({ ...rows[0]!, id: `more-${index}`, personId: 'bram' }));
  await db.deals.bulkPut(many);
  await new Promise((go) => setTimeout(go, 30));
  expect(said(book)).toEqual({ ines: [3] });
  letGo();
  await vi.waitFor(() => expect(book.open?.get('bram')).toHaveLength(120));
  await db.deals.clear();
  await vi.waitFor(() => expect(said(book)).toEqual({}));
});
