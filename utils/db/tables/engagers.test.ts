import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PostRef, PostSighting, ProfileRef } from '../../model/sighting.ts';
import { joinedPost } from '../backup/join-rows.ts';
import { WorkspaceDb } from '../schema.ts';
import { applyPosts } from '../sync/apply-read.ts';
import { postFieldsShared } from '../sync/shared.ts';
import { recordEngagers } from './engagers.ts';
import { erasePersonForGood } from './erase-person.ts';
import { forgetStrangers } from './forget.ts';
import { keepProfile } from './people.ts';
import { findProfile, setRelation } from './profiles.ts';
import { recordSightings } from './sightings.ts';
import { sweepTouches } from './sweep-touches.ts';

const at = Date.UTC(2026, 10, 17, 9);
const dayMs = 86_400_000;
const us: ProfileRef = { network: 'x', handle: 'tidewell', name: 'Tidewell' };
const mara: ProfileRef = { network: 'x', handle: 'MaraL', stableId: '777', name: 'Mara Lindqvist' };
const otto: ProfileRef = { network: 'x', handle: 'otto', name: 'Otto Berg' };
const stranger: ProfileRef = { network: 'x', handle: 'stranger', stableId: '5' };
const ref = (id: string): PostRef => ({ network: 'x', kind: 'status', id });
const post = (id: string, author: ProfileRef, more: Partial<PostSighting> = {}): PostSighting => ({
  post: ref(id),
  author,
  text: 'Refill points drop in winter',
  metrics: {},
  seenAt: at,
  surface: 'post',
  reader: 'x/1',
  ...more,
});

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(`test-${Math.random()}`);
  await setRelation(db, us, 'own', at - 90 * dayMs);
  await keepProfile(db, mara, {}, at);
  await recordSightings(db, { posts: [post('1', us), post('2', otto)], profiles: [] }, at);
});
afterEach(() => db.delete());

const like = (accounts: readonly ProfileRef[], more: Partial<Parameters<typeof recordEngagers>[1]> = {}) =>
  recordEngagers(db, { post: ref('1'), kind: 'reaction', handle: 'tidewell', accounts, seenAt: at, ...more });
const touches = async (who: ProfileRef) => {
  const key = (await findProfile(db, who))?.key ?? '?';
  const rows = await db.touches.where('[profileKey+at]').between([key, 0], [key, Infinity]).toArray();
  return rows.map(({ kind, direction, at: then, postKey }) => [kind, direction, then - at, postKey].join(' ')).sort();
};
const rest = async () => undefined;

it('of those who are stored each is a touch, once, dated when it was seen first; strangers and ourselves are none', async () => {
  expect(await like([mara, mara, stranger, us, otto])).toBe(2);
  expect(await like([mara], { seenAt: at + dayMs })).toBe(0);
  expect(await like([mara], { kind: 'share', seenAt: at + 5 })).toBe(1);
  expect(await touches(mara)).toEqual(['reaction in 0 x:status:1', 'share in 5 x:status:1']);
  expect(await touches(otto)).toEqual(['reaction in 0 x:status:1']);
  expect(await db.touches.count()).toBe(3);
  expect(await findProfile(db, stranger)).toBeUndefined();
  expect(JSON.stringify(await db.posts.toArray())).not.toContain('stranger');
  const key = (await findProfile(db, mara))?.key ?? '';
  expect((await db.standings.get(key))?.lastIn).toBe(at + 5);
});

it('are found by number after a rename, and a handle that went to somebody else is not theirs', async () => {
  expect(await like([{ network: 'x', handle: 'mara_new', stableId: '777' }])).toBe(1);
  expect(await touches(mara)).toHaveLength(1);
  expect(await like([{ network: 'x', handle: 'MaraL', stableId: '999' }])).toBe(0);
  expect(await like([mara])).toBe(0);
});

it('are of our own posts alone, whatever name stands in the address, and of none that was never seen', async () => {
  expect(await like([mara], { post: ref('2') })).toBeUndefined();
  expect(await like([mara], { handle: 'otto' })).toBeUndefined();
  expect(await like([mara], { post: ref('3') })).toBeUndefined();
  expect(await db.touches.count()).toBe(0);
});

it('stay when the post is seen again, and come back when touches are made anew', async () => {
  await like([mara]);
  await recordSightings(db, { posts: [post('1', us, { seenAt: at + dayMs })], profiles: [] }, at + dayMs);
  await Promise.all([db.touches.clear(), db.standings.clear()]);
  await sweepTouches(db, at, rest);
  expect(await touches(mara)).toEqual(['reaction in 0 x:status:1']);
  // Another account becomes our own: the post of the first one stays ours.
  await setRelation(db, otto, 'own', at);
  await sweepTouches(db, at, rest);
  expect(await touches(mara)).toEqual(['reaction in 0 x:status:1']);
});

it('stay when another device tells of the post, and are not told to it', async () => {
  await like([mara]);
  const op = {
    t: 'posts',
    id: 'x:status:1',
    h: 'Nn1JUF-----7JQY8',
    f: { post: { ...ref('1') }, text: 'Edited there' },
  };
  await db.transaction('rw', [db.posts, db.profiles], async () => applyPosts(db, [op], at + dayMs));
  expect(await db.posts.get('x:status:1')).toMatchObject({
    text: 'Edited there',
    engagers: [{ kind: 'reaction', account: { handle: 'MaraL' }, at }],
  });
  expect(postFieldsShared).not.toContain('engagers');
});

it('of two browsers are one list', async () => {
  await like([mara]);
  const [here] = await db.posts.where('key').equals('x:status:1').toArray();
  if (!here) throw new Error('no post');
  const there = {
    ...here,
    lastSeenAt: here.lastSeenAt + 5,
    engagers: [{ kind: 'share' as const, account: otto, at: at - 9 }],
  };
  const joined = joinedPost(here, there);
  expect(joined.engagers?.map(({ account }) => account.handle)).toEqual(['otto', 'MaraL']);
  expect(joinedPost(there, here).engagers).toEqual(joined.engagers);
});

it('who is erased goes from the post, and does not come back', async () => {
  await like([mara, otto]);
  const person = (await findProfile(db, mara))?.personId ?? '';
  await erasePersonForGood(db, person, { now: at });
  expect(JSON.stringify(await db.posts.toArray())).not.toMatch(/maral|777/i);
  expect(await like([mara])).toBe(0);
  await sweepTouches(db, at, rest);
  expect((await db.touches.toArray()).map(({ kind }) => kind)).toEqual(['reaction']);
});

it('strangers who are forgotten go from the post as well', async () => {
  await like([mara, otto]);
  await forgetStrangers(db, at + 1);
  await sweepTouches(db, at, rest);
  expect(JSON.stringify(await db.posts.get('x:status:1'))).not.toContain('otto');
  expect(await touches(mara)).toHaveLength(1);
});
