import { afterEach, beforeEach, expect, it } from 'vitest';
import { exactly } from '../../lib/count.ts';
import type { PostSighting, ProfileRef } from '../../model/sighting.ts';
import { WorkspaceDb } from '../schema.ts';
import { setRelation } from '../tables/profiles.ts';
import { recordSightings } from '../tables/sightings.ts';
import { hashtagResults, rankedSets } from './hashtag-results.ts';

const now = 1_763_210_000_000;
const hour = 3_600_000;
const own: ProfileRef = { network: 'x', handle: 'tidewell' };

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(crypto.randomUUID());
});
afterEach(() => db.delete());

/** An own post that was seen a day after it came out. */
const seen = (id: number, text: string, reactions: number): PostSighting => ({
  post: { network: 'x', kind: 'status', id: String(id) },
  author: own,
  text,
  publishedAt: { from: now - 48 * hour, to: now - 48 * hour },
  metrics: { reactions: exactly(reactions) },
  seenAt: now - 24 * hour,
  surface: 'home',
  reader: 'x/1',
});

const sets = [
  { id: 'both', text: '#Refill #ZeroWaste' },
  { id: 'rare', text: '#Hotels' },
  { id: 'none', text: 'no tag' },
];

it('compares posts with at least half of the tags with the others at the same age; says how many where too few', async () => {
  await setRelation(db, own, 'own', now - 50 * hour);
  const posts = [
    ...Array.from({ length: 12 }, (_, n) => seen(n, `A tap #refill ${n}`, 30)),
    ...Array.from({ length: 12 }, (_, n) => seen(20 + n, `A tap ${n}`, 10)),
    seen(40, 'A bed #hotels', 10),
    // Part of another word, or of an address.
    seen(41, 'https://a.example/#refill and a#refill', 10),
  ];
  await recordSightings(db, { posts, profiles: [] }, now - 24 * hour);
  const results = await hashtagResults(db, 'x', sets, now);
  expect(results.get('both')).toMatchObject({ n: 12, effect: { factor: 3 } });
  expect(results.get('rare')).toEqual({ n: 1 });
  expect(results.has('none')).toBe(false);
  expect(await hashtagResults(db, 'linkedin', sets, now)).toEqual(new Map());
  expect(await hashtagResults(db, 'x', [], now)).toEqual(new Map());
});

it('ranks the sets among themselves and leaves the rest where it is', () => {
  const set = (id: string) => ({ id, kind: 'hashtags' });
  const all = [set('unknown'), { id: 'text' }, set('low'), { id: 'reply', kind: 'reply' }, set('high')];
  const effect = (factor: number) => ({ n: 9, effect: { n: 9, factor, low: 0, high: 9 } });
  const results = new Map([
    ['low', effect(0.8)],
    ['high', effect(1.4)],
  ]);
  expect(rankedSets(all, results).map(({ id }) => id)).toEqual(['high', 'text', 'low', 'reply', 'unknown']);
  expect(rankedSets(all, new Map())).toEqual(all);
});
