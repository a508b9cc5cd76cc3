import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PostSighting, ProfileRef } from '../../model/sighting.ts';
import { openDiscussions, watchedPosts } from '../queries/watched-posts.ts';
import { WorkspaceDb } from '../schema.ts';
import { erasePosts } from './erase-account.ts';
import { forgetStrangers } from './forget.ts';
import { setRelation } from './profiles.ts';
import { recordSightings } from './sightings.ts';
import { saveStrategy } from './strategies.ts';
import { searchWatched } from './watched-search.ts';
import { noteWatched, pruneWatched, settleWatched, watchedForMs } from './watched.ts';

const at = Date.UTC(2026, 10, 17, 9);
const hourMs = 3_600_000;
const who = (handle: string): ProfileRef => ({ network: 'linkedin', handle, name: handle.toUpperCase() });
const [us, mara] = [who('tidewell'), who('mara')];

const post = (id: string, text: string, more: Partial<PostSighting> = {}): PostSighting => ({
  post: { network: 'linkedin', kind: 'activity', id },
  author: mara,
  permalink: `https://www.linkedin.com/feed/update/urn:li:activity:${id}`,
  text,
  textComplete: true,
  metrics: {},
  seenAt: at,
  surface: 'home',
  reader: 'linkedin/1',
  ...more,
});

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(`test-${Math.random()}`);
  await setRelation(db, us, 'own', at - 90 * 24 * hourMs);
  await saveStrategy(db, { watchwords: ['refill', '"guest soap"'] }, at);
});
afterEach(() => db.delete());

async function see(posts: readonly PostSighting[], now = at): Promise<number> {
  const { newPosts } = await recordSightings(db, { posts, profiles: [] }, now);
  return noteWatched(db, newPosts, now);
}
const open = async (now = at): Promise<string[]> => (await openDiscussions(db, now)).map(({ text }) => text);

describe('posts that come in', () => {
  it('are found by the watchwords that are in them', async () => {
    expect(
      await see([post('1', 'Refilling guest soap', { mine: { reacted: false } }), post('2', 'Nothing of it')]),
    ).toBe(1);
    expect(await openDiscussions(db, at)).toMatchObject([
      { text: 'Refilling guest soap', words: ['refill', '"guest soap"'], author: mara, at, network: 'linkedin' },
    ]);
  });

  it('are looked through when they are new, and once more when their whole text is seen', async () => {
    await see([post('1', 'About hotels …', { textComplete: false })]);
    expect(await see([post('1', 'About hotels …', { textComplete: false, seenAt: at + hourMs })], at + hourMs)).toBe(0);
    expect(await see([post('1', 'About hotels, refill', { seenAt: at + 2 * hourMs })], at + 2 * hourMs)).toBe(1);
    await settleWatched(db, 'linkedin:activity:1', { doneAt: at });
    expect(await see([post('1', 'About hotels, refill', { seenAt: at + 4 * hourMs })], at + 4 * hourMs)).toBe(0);
    expect(await open(at + 4 * hourMs)).toEqual([]);
  });

  it('are no discussion where they are our own or advertise', async () => {
    await see([post('1', 'refill', { author: us }), post('2', 'refill', { promoted: true })]);
    expect(await db.watched.count()).toBe(0);
    await see([post('3', 'refill')]);
    expect(await open()).toEqual(['refill']);
    await setRelation(db, mara, 'own', at);
    expect(await open()).toEqual([]);
  });

  it('are not looked through where nothing is looked for', async () => {
    await saveStrategy(db, { watchwords: undefined }, at);
    expect(await see([post('1', 'refill')])).toBe(0);
  });
});

describe('a discussion', () => {
  it('is gone when it is done with, later when it is put off, and back with undo', async () => {
    await see([post('1', 'refill')]);
    const undo = await settleWatched(db, 'linkedin:activity:1', { doneAt: at });
    expect(await open()).toEqual([]);
    await settleWatched(db, 'linkedin:activity:1', undo ?? {});
    expect(await open()).toEqual(['refill']);
    await settleWatched(db, 'linkedin:activity:1', { hiddenUntil: at + hourMs });
    expect([await open(at), await open(at + hourMs)]).toEqual([[], ['refill']]);
    expect(await settleWatched(db, 'linkedin:activity:9', { doneAt: at })).toBeUndefined();
  });

  it('is none any more once an answer of ours was seen; the list still has it', async () => {
    await see([post('1', 'refill')]);
    const answer = {
      id: '7',
      post: post('1', '').post,
      author: us,
      text: 'We do',
      seenAt: at,
      surface: 'post',
      reader: 'linkedin/1',
    } as const;
    await recordSightings(db, { posts: [], comments: [answer], profiles: [] }, at);
    expect(await open()).toEqual([]);
    expect(await watchedPosts(db, 0)).toMatchObject([{ isAnswered: true }]);
  });

  it('goes with its watchword, and comes back with it', async () => {
    await see([post('1', 'refill')]);
    await saveStrategy(db, { watchwords: ['"guest soap"'] }, at);
    expect(await watchedPosts(db, 0)).toEqual([]);
    await saveStrategy(db, { watchwords: ['refill'] }, at);
    expect(await open()).toEqual(['refill']);
  });

  it('is on Today for three days and in the list for thirty', async () => {
    await see([post('1', 'refill')]);
    expect(await open(at + 73 * hourMs)).toEqual([]);
    await pruneWatched(db, at + watchedForMs);
    expect(await watchedPosts(db, 0)).toHaveLength(1);
    await pruneWatched(db, at + watchedForMs + 1);
    expect(await db.watched.count()).toBe(0);
  });

  it('stays one where two posts turn out to be one, and done where either was', async () => {
    const aliases = [{ network: 'linkedin', kind: 'ugcPost', id: '2' }] as const;
    await see([post('1', 'refill'), post('2', 'refill', { post: aliases[0] })]);
    expect(await open()).toHaveLength(2);
    await settleWatched(db, 'linkedin:ugcPost:2', { doneAt: at });
    await see([post('1', 'refill', { aliases: [...aliases], seenAt: at + hourMs })], at + hourMs);
    expect(await watchedPosts(db, 0)).toHaveLength(1);
    expect(await open()).toEqual([]);
  });

  it('is forgotten with its author, and erased with them', async () => {
    await see([post('1', 'refill')]);
    await forgetStrangers(db, Date.now() + 1);
    expect([await db.posts.count(), await db.watched.count()]).toEqual([0, 0]);
    await see([post('2', 'refill', { seenAt: at + hourMs })], at + hourMs);
    const [row] = await db.posts.toArray();
    expect(await db.watched.count()).toBe(1);
    expect(await erasePosts(db, row?.authorKey ?? '', at)).toBe(true);
    expect(await db.watched.count()).toBe(0);
  });
});

describe('a watchword that is added', () => {
  const dayMs = 24 * hourMs;
  const search = (word: string, now = at, signal = new AbortController().signal) =>
    searchWatched(db, word, now, signal);
  const add = (word: string) =>
    saveStrategy(db, (before) => ({ watchwords: [...(before?.watchwords ?? []), word] }), at);

  it('is looked for in the posts of the last three days, and found as when they were seen', async () => {
    await see([post('old', 'Porters of old', { seenAt: at - 4 * dayMs })], at - 4 * dayMs);
    await see([post('1', 'The night porter', { seenAt: at - dayMs })], at - dayMs);
    await see([post('2', 'A porter refills', { seenAt: at - hourMs }), post('3', 'Nothing of it')], at - hourMs);
    await see([post('4', 'Porter for sale', { promoted: true })]);
    await add('porter');
    expect(await open()).toEqual(['A porter refills']);
    expect(await search('porter')).toBe(2);
    expect(await watchedPosts(db, 0)).toMatchObject([
      { text: 'A porter refills', words: ['refill', 'porter'] },
      { text: 'The night porter', words: ['porter'], at: at - dayMs },
    ]);
    expect(await search('porter')).toBe(0);
  });

  it('leaves alone what is done with, and ends when it is told to', async () => {
    await see([post('1', 'A porter refills'), post('2', 'A porter sleeps')]);
    await settleWatched(db, 'linkedin:activity:1', { doneAt: at });
    await add('porter');
    expect(await search('porter', at, AbortSignal.abort())).toBe(0);
    expect(await search('porter')).toBe(2);
    expect(await open()).toEqual(['A porter sleeps']);
    expect(await search('(')).toBe(0);
  });

  it('goes through many flushes', async () => {
    for (let n = 0; n < 45; n += 1) await see([post(`${n}`, `Porter ${n}`, { seenAt: at - n * 1000 })], at - n * 1000);
    expect(await search('porter')).toBe(45);
  });
});
