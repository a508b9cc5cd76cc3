import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Clipping } from '../model/library.ts';
import { type KeptPosts, openKeptPosts } from './kept-posts.ts';
import { WorkspaceDb } from './schema.ts';
import { changeClipping, dropClipping, takeClippingBack } from './tables/clippings.ts';
import { eraseRecords } from './tables/blanked.ts';

const now = 1_763_210_000_000;
const cold = 'Nobody wants a cold bottle on a cold day in November.';
const clip = (id: string, text: string, more: Partial<Clipping> = {}): Clipping => ({
  id,
  postKey: `x:status:${id}`,
  post: { network: 'x', kind: 'status', id },
  text,
  keptAt: now,
  tags: [],
  createdAt: now,
  updatedAt: now,
  ...more,
});

let db: WorkspaceDb;
let life: AbortController;
let kept: KeptPosts;
beforeEach(() => {
  db = new WorkspaceDb(`kept-${Math.random()}`);
  life = new AbortController();
  kept = openKeptPosts(db, () => Promise.resolve(), life.signal);
});
afterEach(async () => {
  life.abort();
  await db.delete();
});
const found = async (text: string): Promise<readonly string[]> => {
  await kept.ready();
  return kept.like(text, 3, 0.2).map(({ ref }) => ref);
};

it('is found by its words and by what was typed about it', async () => {
  await db.clippings.bulkPut([clip('1', cold), clip('2', 'Four apprentices start in September.')]);
  expect(await found('a cold bottle in November')).toEqual(['1']);
  await changeClipping(db, '2', { note: 'bottle deposit of a cold summer', tags: [] }, now);
  expect(await found('a bottle deposit in a cold summer')).toContain('2');
});

it('goes when it is taken out or erased, and comes back with its undo', async () => {
  await db.clippings.bulkPut([clip('1', cold)]);
  const undo = await dropClipping(db, '1', now + 1);
  expect(await found('a cold bottle in November')).toEqual([]);
  if (undo) await takeClippingBack(db, undo, now + 2);
  expect(await found('a cold bottle in November')).toEqual(['1']);
  await eraseRecords(db, 'clippings', ['1'], now + 3);
  expect(await found('a cold bottle in November')).toEqual([]);
});

it('follows many rows that come at once', async () => {
  expect(await found('a cold bottle in November')).toEqual([]);
  await db.clippings.bulkPut(Array.from({ length: 300 }, (_, at) => clip(`n${at}`, `Glaze ${at} dried over night`)));
  await db.clippings.put(clip('1', cold));
  expect(await found('a cold bottle in November')).toEqual(['1']);
});
