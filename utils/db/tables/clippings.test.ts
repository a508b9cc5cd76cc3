import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PostSighting } from '../../model/sighting.ts';
import { clippingOf, clippings, clippingsWith } from '../queries/clippings.ts';
import { WorkspaceDb } from '../schema.ts';
import { changeClipping, dropClipping, dropHighlight, keepPost, takeClippingBack } from './clippings.ts';
import { recordSightings } from './sightings.ts';

const now = 1_763_210_000_000;
const post = { network: 'x', kind: 'status', id: '1' } as const;
const seen: PostSighting = {
  post,
  author: { network: 'x', handle: 'kiln_co', name: 'Kiln Co' },
  permalink: 'https://x.com/kiln_co/status/1',
  text: 'Nine sites, one refill point each.',
  publishedAt: { from: now - 2000, to: now - 1000 },
  metrics: { reactions: { from: 1200, to: 1249, shown: '1.2K' } },
  seenAt: now - 500,
  surface: 'home',
  reader: 'x/1',
};

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(crypto.randomUUID());
  await recordSightings(db, { posts: [seen], profiles: [] }, now);
});
afterEach(() => db.delete());

it('keeps what was seen last, with how sure the counts were and when that was', async () => {
  expect(await keepPost(db, post, 'k1', now)).toBe('k1');
  expect(await clippings(db)).toMatchObject([
    {
      id: 'k1',
      postKey: 'x:status:1',
      text: seen.text,
      author: { handle: 'kiln_co' },
      permalink: seen.permalink,
      postedAt: seen.publishedAt,
      keptAt: now,
      metrics: { reactions: { from: 1200, to: 1249, shown: '1.2K' } },
      metricsAt: now - 500,
    },
  ]);
  // Kept once, whoever asks again, and as it was.
  expect(await keepPost(db, post, 'k2', now + 1)).toBe('k1');
  expect(await clippingOf(db, 'x:status:1')).toMatchObject({ id: 'k1' });
});

it('keeps nothing of a post that was never stored', async () => {
  expect(await keepPost(db, { ...post, id: '2' }, 'k1', now)).toBeUndefined();
  expect(await clippings(db)).toEqual([]);
});

it('is dropped and comes back with its note, from either side', async () => {
  await keepPost(db, post, 'k1', now);
  await changeClipping(db, 'k1', { note: 'The number comes first', tags: ['hook'] }, now);
  const undo = await dropClipping(db, 'k1', now + 1);
  expect(await clippingOf(db, 'x:status:1')).toBeUndefined();
  if (undo) await takeClippingBack(db, undo, now + 2);
  await dropClipping(db, 'k1', now + 3);
  expect(await keepPost(db, post, 'k1', now + 4)).toBe('k1');
  expect(await clippings(db)).toMatchObject([{ note: 'The number comes first', tags: ['hook'] }]);
});

it('is found by words of its text, author, note and tags, and by a tag', async () => {
  await keepPost(db, post, 'k1', now);
  await changeClipping(db, 'k1', { note: 'Opening', tags: ['hook'] }, now);
  const all = await clippings(db);
  for (const words of ['', 'REFILL nine', 'kiln', 'opening', 'hook'])
    expect(clippingsWith(all, words, undefined), words).toHaveLength(1);
  expect(clippingsWith(all, 'nine zebra', undefined)).toEqual([]);
  expect(clippingsWith(all, '', 'hook')).toHaveLength(1);
  expect(clippingsWith(all, '', 'other')).toEqual([]);
  expect(clippingsWith(all, '', undefined, 'given')).toEqual([]);
  const [first, ...rest] = all;
  const allowed = { ...first!, permission: 'given' } as const;
  expect(clippingsWith([allowed, ...rest], '', undefined, 'given')).toEqual([allowed]);
});

it('keeps the words that it is kept for, several of them, and not those that its text does not have', async () => {
  const marked = async () => (await clippings(db))[0]?.highlights?.map(({ exact }) => exact);
  await keepPost(db, post, 'k1', now, { exact: 'Nine sites', suffix: ', one' });
  expect(await marked()).toEqual(['Nine sites']);
  await keepPost(db, post, 'k2', now + 1, { exact: 'point each' });
  await keepPost(db, post, 'k2', now + 2, { exact: 'ten sites' });
  expect(await marked()).toEqual(['Nine sites', 'point each']);
  await dropHighlight(db, 'k1', { exact: 'Nine sites' }, now + 3);
  expect(await marked()).toEqual(['point each']);
});

it('takes what one device has marked in its old way along', async () => {
  await keepPost(db, post, 'k1', now);
  await db.clippings.update('k1', { anchor: { exact: 'one refill' } });
  await keepPost(db, post, 'k1', now + 1, { exact: 'Nine sites' });
  const [kept] = await clippings(db);
  expect(kept?.highlights?.map(({ exact }) => exact)).toEqual(['Nine sites', 'one refill']);
  expect(kept?.anchor).toBeUndefined();
});

it('keeps a post without words that are not in it', async () => {
  await keepPost(db, post, 'k1', now, { exact: 'Somebody else' });
  expect((await clippings(db))[0]).not.toHaveProperty('highlights');
});
