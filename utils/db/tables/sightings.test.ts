import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PostSighting, ProfileSighting } from '../../model/sighting.ts';
import { writeRecords } from '../records.ts';
import { pageLookup } from '../queries/page-lookup.ts';
import { daysIn } from '../day-packs.ts';
import { WorkspaceDb } from '../schema.ts';
import { endDays, mostEnded, moveEnded } from './days.ts';
import { erasuresFor, liftErasures } from './erasures.ts';
import { findProfile, setRelation } from './profiles.ts';
import { noteSeenAgain } from './seen-again.ts';
import { recordSightings } from './sightings.ts';
import { storedDays, storedSightings } from '../../../tests/samples/stored.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 10, 17, 9);

const sighting = (seenAt: number, reactions: number, more: Partial<PostSighting> = {}): PostSighting => ({
  post: { network: 'x', kind: 'status', id: '1' },
  author: { network: 'x', handle: 'clearspout', name: 'Clearspout' },
  publishedAt: { from: start - 2 * hour, to: start - 2 * hour },
  text: 'Refill points for hotels',
  textComplete: true,
  metrics: { reactions: { from: reactions, to: reactions } },
  seenAt,
  surface: 'home',
  reader: 'x/1',
  ...more,
});

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());

describe('recordSightings', () => {
  it('counts the sightings of each day, also after days without any', async () => {
    for (const [days, hours] of [
      [0, 0],
      [0, 1],
      [2, 0],
      [9, 0],
      [9, 2],
    ] as const) {
      const at = start + days * 24 * hour + hours * hour;
      await recordSightings(db, { posts: [sighting(at, days + hours)], profiles: [] }, at);
    }
    const counted = (await storedDays(db)).map((row) => [row.sightings, row.first.seenAt]);
    expect(counted).toEqual([
      [2, start],
      [1, start + 48 * hour],
      [2, start + 216 * hour],
    ]);
  });

  it('adds a day that ends to the row that it has already, beside days that have none', async () => {
    const other = { network: 'x', kind: 'status', id: '2' } as const;
    const see = (days: number, hours: number): Promise<unknown> => {
      const seenAt = start + days * 24 * hour + hours * hour;
      const posts = [sighting(seenAt, 10 + days + hours), sighting(seenAt, 20 + hours, { post: other })];
      return recordSightings(db, { posts, profiles: [] }, seenAt);
    };
    await see(0, 0);
    // As what another device tells does: the day so far is a row, and a later sighting of it is counted anew.
    await db.transaction('rw', db.latest, db.days, async () => endDays(db, ['x:status:1']));
    await see(0, 2);
    await see(1, 0);
    await db.transaction('rw', db.latest, db.days, async () => moveEnded(db, ['x:status:1', 'x:status:2']));
    const days = (await db.days.toArray())
      .flatMap(daysIn)
      .map((row) => [row.postKey, row.sightings, row.first.seenAt, row.last.seenAt]);
    expect(days).toEqual([
      ['x:status:1', 2, start, start + 2 * hour],
      ['x:status:2', 2, start, start + 2 * hour],
    ]);
    expect((await storedDays(db)).map((row) => row.sightings)).toEqual([2, 1, 2, 1]);
  });

  it('writes no row of a day as long as the post was seen on few of them, and then all of them at once', async () => {
    for (let n = 0; n <= mostEnded; n += 1) {
      const at = start + n * 24 * hour;
      await recordSightings(db, { posts: [sighting(at, n)], profiles: [] }, at);
      expect(await db.days.count()).toBe(0);
      expect((await db.latest.get('x:status:1'))?.ended ?? []).toHaveLength(n);
    }
    const at = start + (mostEnded + 1) * 24 * hour;
    await recordSightings(db, { posts: [sighting(at, 9)], profiles: [] }, at);
    expect(await db.days.count()).toBe(mostEnded + 1);
    expect(await db.latest.get('x:status:1')).toMatchObject({ today: { sightings: 1 } });
    expect(await db.latest.get('x:status:1')).not.toHaveProperty('ended');
    expect((await storedDays(db)).map((row) => row.sightings)).toEqual([1, 1, 1, 1, 1]);
  });

  it('writes a post again when it reads otherwise, or after a day; its numbers always', async () => {
    const minute = 60_000;
    const seen = async (minutes: number, text: string): Promise<unknown[]> => {
      const at = start + minutes * minute;
      await recordSightings(db, { posts: [sighting(at, 2 * minutes, { text })], profiles: [] }, at);
      await noteSeenAgain(db);
      const [post, latest] = [await db.posts.get('x:status:1'), await db.latest.get('x:status:1')];
      return [post?.text, ((post?.lastSeenAt ?? 0) - start) / minute, latest?.metrics.reactions?.from];
    };
    expect(await seen(0, 'Refill')).toEqual(['Refill', 0, 0]);
    expect(await seen(9, 'Refill')).toEqual(['Refill', 0, 18]);
    expect(await seen(9.5, 'Refill points')).toEqual(['Refill points', 9.5, 19]);
    expect(await seen(1449, 'Refill points')).toEqual(['Refill points', 9.5, 2898]);
    expect(await seen(1449.5, 'Refill points')).toEqual(['Refill points', 1449.5, 2899]);
  });

  it('writes an account again when it has news, when it is seen the second time, and else after a day', async () => {
    const minute = 60_000;
    const seen = async (minutes: number, name: string): Promise<unknown[]> => {
      const at = start + minutes * minute;
      const author = { network: 'x', handle: 'clearspout', name } as const;
      await recordSightings(db, { posts: [sighting(at, minutes, { author })], profiles: [] }, at);
      await noteSeenAgain(db);
      return (await db.profiles.toArray()).map((row) => [row.name, (row.lastSeenAt - start) / minute]);
    };
    expect(await seen(0, 'Clearspout')).toEqual([['Clearspout', 0]]);
    expect(await seen(9, 'Clearspout')).toEqual([['Clearspout', 0]]);
    expect(await seen(9.5, 'Clearspout Ltd')).toEqual([['Clearspout Ltd', 9.5]]);
    expect(await seen(1449, 'Clearspout Ltd')).toEqual([['Clearspout Ltd', 9.5]]);
    expect(await seen(1449.5, 'Clearspout Ltd')).toEqual([['Clearspout Ltd', 1449.5]]);
  });

  it('notes that an account was seen a second time within the day, so that it is known from one never seen', async () => {
    const author = { network: 'x', handle: 'clearspout' } as const;
    for (const at of [start, start + 9 * 60_000, start + 10 * 60_000])
      await recordSightings(db, { posts: [sighting(at, 1, { author })], profiles: [] }, at);
    await noteSeenAgain(db);
    expect((await db.profiles.toArray()).map(({ lastSeenAt }) => lastSeenAt - start)).toEqual([600_000]);
  });

  it('records nobody who was erased since the last batch, wherever that was', async () => {
    const author = { network: 'x', handle: 'clearspout' } as const;
    const record = (at: number) => recordSightings(db, { posts: [sighting(at, 1, { author })], profiles: [] }, at);
    expect((await record(start)).recorded).toBe(1);
    // As another page of the browser does it.
    const erasing = await erasuresFor(db, ['x:clearspout'], start);
    await writeRecords(db, 'erasures', erasing, { make: true });
    expect((await record(start + hour)).recorded).toBe(0);
    expect((await record(start + 2 * hour)).recorded).toBe(0);
    await liftErasures(db, ['x:clearspout'], start);
    expect((await record(start + 3 * hour)).recorded).toBe(1);
  });

  it('stores the post, its sighting, its latest and its author in one go', async () => {
    const outcome = await recordSightings(db, { posts: [sighting(start, 10)], profiles: [] }, start);
    expect(outcome).toMatchObject({ recorded: 1, dropped: 0 });
    const [post] = await db.posts.toArray();
    const [latest] = await db.latest.toArray();
    const [profile] = await db.profiles.toArray();
    expect(post).toMatchObject({ key: 'x:status:1', authorKey: profile?.key, firstSeenAt: start, lastSeenAt: start });
    expect(latest).toMatchObject({ postKey: 'x:status:1', sightings: 1, metrics: { reactions: { from: 10, to: 10 } } });
    expect(await storedSightings(db)).toMatchObject([
      { id: `x:status:1@${start}`, ageMs: { from: 2 * hour, to: 2 * hour } },
    ]);
    expect(await db.ledger.toArray()).toMatchObject([{ sightings: 1, posts: 1 }]);
  });

  it('drops what did not change within ten minutes, keeps what changed, keeps the unchanged after ten', async () => {
    await recordSightings(db, { posts: [sighting(start, 10)], profiles: [] }, start);
    const minute = 60_000;
    expect(await recordSightings(db, { posts: [sighting(start + 9 * minute, 10)], profiles: [] }, start)).toMatchObject(
      {
        recorded: 0,
        dropped: 1,
      },
    );
    expect(await recordSightings(db, { posts: [sighting(start + 9 * minute, 11)], profiles: [] }, start)).toMatchObject(
      {
        recorded: 1,
        dropped: 0,
      },
    );
    expect(
      await recordSightings(db, { posts: [sighting(start + 19 * minute, 11)], profiles: [] }, start),
    ).toMatchObject({
      recorded: 1,
      dropped: 0,
    });
    expect((await storedSightings(db)).length).toBe(3);
  });

  it('stores a batch once, however often it is sent', async () => {
    const batch = { posts: [sighting(start, 10)], profiles: [] };
    await recordSightings(db, batch, start);
    await recordSightings(db, batch, start);
    expect((await storedSightings(db)).length).toBe(1);
    expect((await db.latest.toArray())[0]?.sightings).toBe(1);
    expect(await db.ledger.toArray()).toMatchObject([{ sightings: 1 }]);
  });

  it('compares with the last sighting at least ten minutes earlier', async () => {
    const at = (minutes: number, count: number) =>
      recordSightings(db, { posts: [sighting(start + minutes * 60_000, count)], profiles: [] }, start);
    await at(0, 10);
    await at(30, 20);
    await at(31, 22);
    const [latest] = await db.latest.toArray();
    expect(latest?.before).toEqual({ seenAt: start, metrics: { reactions: { from: 10, to: 10 } } });
  });

  it('keeps the whole text when a later sighting shows only its beginning', async () => {
    await recordSightings(
      db,
      { posts: [sighting(start, 1, { text: 'All of it', textComplete: true })], profiles: [] },
      start,
    );
    await recordSightings(
      db,
      { posts: [sighting(start + hour, 2, { text: 'All', textComplete: false })], profiles: [] },
      start,
    );
    expect((await db.posts.toArray())[0]?.text).toBe('All of it');
  });

  it('keeps the narrower of two readings of the time of publishing', async () => {
    const vague = { from: start - 48 * hour, to: start - 24 * hour };
    const narrow = { from: start - 30 * hour, to: start - 29 * hour };
    await recordSightings(db, { posts: [sighting(start, 1, { publishedAt: narrow })], profiles: [] }, start);
    await recordSightings(db, { posts: [sighting(start + hour, 2, { publishedAt: vague })], profiles: [] }, start);
    expect((await db.latest.toArray())[0]?.publishedAt).toEqual(narrow);
  });

  it('follows a renamed account by its stable id', async () => {
    const seen = (handle: string, seenAt: number): ProfileSighting => ({
      profile: { network: 'x', handle, stableId: '77', name: 'Clearspout' },
      followers: { from: 5, to: 5 },
      seenAt,
      reader: 'x/1',
    });
    await recordSightings(db, { posts: [], profiles: [seen('clearspout', start)] }, start);
    await recordSightings(db, { posts: [], profiles: [seen('clearspout_hq', start + hour)] }, start + hour);
    const rows = await db.profiles.toArray();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ handle: 'clearspout_hq', handleKeys: ['x:clearspout_hq', 'x:clearspout'] });
    expect(await db.profileSightings.count()).toBe(2);
  });

  it('stores a profile again once its pinned post is there, and not because that is not there yet', async () => {
    const minute = 60_000;
    const seen = (seenAt: number, id?: string): ProfileSighting => ({
      profile: { network: 'x', handle: 'clearspout' },
      ...(id ? { pinned: { id } } : {}),
      seenAt,
      reader: 'x/1',
    });
    const sightings = [seen(start), seen(start + minute, '7'), seen(start + 2 * minute), seen(start + 3 * minute, '7')];
    for (const each of [...sightings, seen(start + 4 * minute, '9')])
      await recordSightings(db, { posts: [], profiles: [each] }, start);
    expect((await db.profileSightings.toArray()).map(({ pinned }) => pinned?.id)).toEqual([undefined, '7', '9']);
  });

  it('does not take an account with another stable id for one that had the handle before', async () => {
    const seen = (stableId: string, seenAt: number): ProfileSighting => ({
      profile: { network: 'x', handle: 'tap', stableId },
      seenAt,
      reader: 'x/1',
    });
    await recordSightings(db, { posts: [], profiles: [seen('1', start)] }, start);
    await recordSightings(db, { posts: [], profiles: [seen('2', start + hour)] }, start);
    expect(await db.profiles.count()).toBe(2);
  });

  it('makes the first identity that is signed in an own profile, and no second one', async () => {
    const viewer = (handle: string) => ({ network: 'x' as const, handle });
    await recordSightings(db, { posts: [], profiles: [], viewer: viewer('tidewell') }, start);
    await recordSightings(db, { posts: [], profiles: [], viewer: viewer('jonas') }, start);
    const rows = await db.profiles.toArray();
    expect(rows.map(({ handle, relation }) => [handle, relation])).toEqual(
      expect.arrayContaining([
        ['tidewell', 'own'],
        ['jonas', 'none'],
      ]),
    );
  });

  it('tells when somebody we know has another handle, once, and nothing of strangers', async () => {
    const seen = (handle: string, stableId: string, at: number): ProfileSighting => ({
      profile: { network: 'x', handle, stableId },
      seenAt: at,
      reader: 'x/1',
    });
    const renamed = async (...profiles: ProfileSighting[]): Promise<boolean> =>
      (await recordSightings(db, { posts: [], profiles }, start)).foundRenamed;
    await setRelation(db, { network: 'x', handle: 'mara', stableId: '7' }, 'contact', start);
    expect(await renamed(seen('mara', '7', start), seen('zed', '8', start))).toBe(false);
    expect(await renamed(seen('zed_2', '8', start + hour))).toBe(false);
    expect(await renamed(seen('mara_l', '7', start + hour))).toBe(true);
    expect(await renamed(seen('mara_l', '7', start + 2 * hour))).toBe(false);
  });

  it('tells when another account took the handle of somebody we know, who is found by it no more', async () => {
    const seen = (stableId: string, at: number): ProfileSighting => ({
      profile: { network: 'x', handle: 'mara', stableId },
      seenAt: at,
      reader: 'x/1',
    });
    const record = (stableId: string, at: number) =>
      recordSightings(db, { posts: [], profiles: [seen(stableId, at)] }, at);
    const known = async () =>
      (await pageLookup(db, [{ network: 'x', handle: 'mara' }], [], start + 2 * hour)).profiles.length;
    await setRelation(db, { network: 'x', handle: 'mara', stableId: '7' }, 'contact', start);
    expect(await known()).toBe(1);
    expect((await record('8', start + hour)).foundRenamed).toBe(true);
    expect(await known()).toBe(0);
    expect((await record('8', start + 2 * hour)).foundRenamed).toBe(false);
    expect(await findProfile(db, { network: 'x', handle: 'mara' })).toMatchObject({ stableKey: 'x:8' });
    expect(await findProfile(db, { network: 'x', handle: 'mara', stableId: '7' })).toMatchObject({
      relation: 'contact',
    });
  });

  it('stores all of a batch or nothing', async () => {
    const broken = {
      ...sighting(start, 1),
      post: { network: 'x', kind: 'status', id: '2' },
      text: (() => 1) as never,
    } as PostSighting;
    await expect(recordSightings(db, { posts: [sighting(start, 1), broken], profiles: [] }, start)).rejects.toThrow();
    expect((await storedSightings(db)).length).toBe(0);
    expect(await db.posts.count()).toBe(0);
    expect(await db.profiles.count()).toBe(0);
  });
});
