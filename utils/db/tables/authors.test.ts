import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exactly } from '../../lib/count.ts';
import type { PostSighting, ProfileRef, ProfileSighting } from '../../model/sighting.ts';
import { WorkspaceDb } from '../schema.ts';
import { compareAuthors } from './authors.ts';
import { findProfile, setRelation } from './profiles.ts';
import { type RecordOutcome, recordSightings } from './sightings.ts';
import { storedSightings } from '../../../tests/samples/stored.ts';

const start = Date.UTC(2026, 10, 17, 9);
const minute = 60_000;

const facebook = (handle: string, stableId?: string): ProfileRef => ({
  network: 'facebook',
  handle,
  ...(stableId ? { stableId } : {}),
});
const numbered = (id: string): ProfileRef => facebook(id, id);
const number = '100063512345678';
const another = '100063587654321';

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());

const sighting = (minutes: number, author: ProfileRef, id = '1'): PostSighting => ({
  post: { network: 'facebook', kind: 'post', id },
  author,
  text: 'Refill points for hotels',
  metrics: { reactions: exactly(10 + minutes) },
  seenAt: start + minutes * minute,
  surface: 'home',
  reader: 'facebook/1',
});
const header = (profile: ProfileRef, minutes = 0): ProfileSighting => ({
  profile,
  seenAt: start + minutes * minute,
  reader: 'facebook/1',
});
const record = (posts: readonly PostSighting[], profiles: readonly ProfileSighting[] = []): Promise<RecordOutcome> =>
  recordSightings(db, { posts, profiles }, start);
const see = (minutes: number, author: ProfileRef, id?: string) => record([sighting(minutes, author, id)]);
const visit = (profile: ProfileRef) => record([], [header(profile)]);

const postStored = async (id = '1') => db.posts.get(`facebook:post:${id}`);
const handlesStored = async () => (await db.profiles.toArray()).map(({ handle }) => handle).sort();

describe('an author who is known by name and shown by number', () => {
  it('is not another one where nothing tells: the sighting is recorded, the author stays', async () => {
    await see(0, facebook('harbour.tea'));
    const before = await postStored();
    const outcome = await see(20, numbered(number));
    expect(outcome).toMatchObject({ recorded: 1, dropped: 0, breaches: [] });
    expect(await postStored()).toMatchObject({
      author: facebook('harbour.tea'),
      authorKey: before?.authorKey,
    });
    expect(await db.latest.toArray()).toMatchObject([{ authorKey: before?.authorKey, seenAt: start + 20 * minute }]);
    expect(await handlesStored()).toEqual(['harbour.tea']);
    expect((await storedSightings(db)).map(({ metrics }) => metrics.reactions?.from)).toEqual([10, 30]);
  });

  it('is unknown the other way round too, and within one batch', async () => {
    const posts = [sighting(0, numbered(number)), sighting(20, facebook('harbour.tea'))];
    expect(await record(posts)).toMatchObject({ recorded: 2, breaches: [] });
    expect(await postStored()).toMatchObject({ author: numbered(number) });
    expect(await handlesStored()).toEqual([number]);
  });

  it('is unknown for ever: a third one is still held against the first', async () => {
    await see(0, facebook('harbour.tea'));
    await see(20, numbered(number));
    expect((await see(40, facebook('deeptide'))).breaches).toEqual([{ surface: 'home', field: 'author' }]);
    expect((await see(60, facebook('harbour.tea'))).breaches).toEqual([]);
  });

  it('is the same once the profile was visited, and keeps the name', async () => {
    await see(0, facebook('harbour.tea'));
    await visit(facebook('harbour.tea', number));
    expect(await see(20, { ...numbered(number), name: 'Harbour Tea' })).toMatchObject({ recorded: 1, breaches: [] });
    expect(await postStored()).toMatchObject({
      author: { ...facebook('harbour.tea', number), name: 'Harbour Tea' },
    });
    const rows = await db.profiles.toArray();
    expect(rows).toMatchObject([{ handle: 'harbour.tea', stableKey: `facebook:${number}`, name: 'Harbour Tea' }]);
  });

  it('is another one once either account is known to be somebody else', async () => {
    await see(0, facebook('harbour.tea'), '1');
    await visit(facebook('harbour.tea', number));
    await visit(facebook('deeptide', another));
    const breach = [{ surface: 'home', field: 'author' }];
    expect(await see(20, numbered(another), '1')).toMatchObject({ recorded: 0, breaches: breach });
    await see(0, numbered(number), '2');
    expect((await see(20, facebook('deeptide'), '2')).breaches).toEqual(breach);
    await see(0, numbered(number), '3');
    expect((await see(20, numbered('100063500000000'), '3')).breaches).toEqual(breach);
  });

  it('is another one by name, when the number belongs to an account with another name', async () => {
    await see(0, facebook('harbour.tea'));
    await visit(facebook('deeptide', another));
    expect((await see(20, numbered(another))).breaches).toHaveLength(1);
  });

  it('is explained by the profile in the same batch', async () => {
    await see(0, facebook('harbour.tea'));
    const { breaches } = await record([sighting(20, numbered(number))], [header(facebook('harbour.tea', number), 20)]);
    expect(breaches).toEqual([]);
    expect((await postStored())?.author?.handle).toBe('harbour.tea');
    expect(await db.profiles.count()).toBe(1);
  });
});

describe('the account of a number', () => {
  it('is the one that is known to have it; its name stays its handle', async () => {
    await setRelation(db, facebook('harbour.tea', number), 'competitor', start);
    await see(0, numbered(number), '7');
    const [row, ...others] = await db.profiles.toArray();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ handle: 'harbour.tea', relation: 'competitor' });
    await setRelation(db, numbered(number), 'partner', start);
    expect(await db.profiles.toArray()).toMatchObject([{ handle: 'harbour.tea', relation: 'partner' }]);
    expect(await postStored('7')).toMatchObject({ authorKey: row?.key, author: { handle: 'harbour.tea' } });
  });

  it('is found where a page gives the number as a name only', async () => {
    await visit(facebook('harbour.tea', number));
    expect((await findProfile(db, facebook(number)))?.handle).toBe('harbour.tea');
    await see(0, facebook(number));
    expect(await handlesStored()).toEqual(['harbour.tea']);
    await see(0, facebook(another), '2');
    expect((await findProfile(db, numbered(another)))?.stableKey).toBe(`facebook:${another}`);
  });

  it('gets its name when it is seen with it', async () => {
    await see(0, numbered(number));
    await visit(facebook('harbour.tea', number));
    expect(await db.profiles.toArray()).toMatchObject([
      { handle: 'harbour.tea', handleKeys: ['facebook:harbour.tea', `facebook:${number}`] },
    ]);
  });

  it('is one, however it is called within one batch', async () => {
    const named = { ...facebook('harbour.tea', number), name: 'Harbour Tea' };
    await record([sighting(0, named, '1'), sighting(0, numbered(number), '2')]);
    expect(await db.profiles.toArray()).toMatchObject([
      { handle: 'harbour.tea', name: 'Harbour Tea', stableKey: `facebook:${number}` },
    ]);
    await record([sighting(20, { ...named, name: 'Harbour Teas' }, '1'), sighting(20, numbered(number), '2')]);
    expect(await db.profiles.toArray()).toMatchObject([{ handle: 'harbour.tea', name: 'Harbour Teas' }]);
  });

  it('is no number on X, where digits are a handle like any other', () => {
    const x = (handle: string): ProfileRef => ({ network: 'x', handle });
    expect(compareAuthors({ ref: x('123456') }, { ref: x('clearspout') })).toBe('other');
    expect(compareAuthors({ ref: x('123456') }, { ref: x('@123456') })).toBe('same');
  });
});
