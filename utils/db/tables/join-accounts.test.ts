import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PostSighting, ProfileRef, ProfileSighting } from '../../model/sighting.ts';
import { WorkspaceDb } from '../schema.ts';
import { addNote, notesAbout } from './notes.ts';
import { keepProfile } from './people.ts';
import { recordSightings } from './sightings.ts';

const at = Date.UTC(2026, 10, 17, 9);
const hour = 3_600_000;
const byName: ProfileRef = { network: 'facebook', handle: 'harbour.tea', name: 'Harbour Tea' };
const byNumber: ProfileRef = { network: 'facebook', handle: '100064000000001', name: 'Harbour Tea' };
const both: ProfileRef = { ...byName, stableId: '100064000000001' };

const post = (id: string, author: ProfileRef, seenAt: number): PostSighting => ({
  post: { network: 'facebook', kind: 'post', id },
  author,
  metrics: { reactions: { from: 10, to: 10 } },
  seenAt,
  surface: 'home',
  reader: 'facebook/1',
});
const profile = (of: ProfileRef, seenAt: number): ProfileSighting => ({
  profile: of,
  followers: { from: 5, to: 5 },
  seenAt,
  reader: 'facebook/1',
});

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());
const see = (posts: PostSighting[], profiles: ProfileSighting[] = [], now = at) =>
  recordSightings(db, { posts, profiles }, now);

describe('an account that was seen by name here and by number there', () => {
  beforeEach(async () => {
    await see([post('1', byName, at)], [], at);
    await see([post('2', byNumber, at + hour)], [profile(byNumber, at + hour)], at + hour);
  });

  it('is one account as soon as a page tells both', async () => {
    const [first, other] = await db.profiles.orderBy('key').toArray();
    expect(other).toBeDefined();
    const numbered = [first, other].find((row) => row?.stableKey);
    await addNote(db, { type: 'profile', id: numbered?.key ?? '' }, 'Opens at nine', at);
    await see([], [profile(both, at + 2 * hour)], at + 2 * hour);
    const rows = await db.profiles.toArray();
    expect(rows).toMatchObject([
      { handle: 'harbour.tea', stableKey: 'facebook:100064000000001', firstSeenAt: at, lastSeenAt: at + hour },
    ]);
    const key = rows[0]?.key ?? '';
    expect((await db.posts.toArray()).map(({ authorKey }) => authorKey)).toEqual([key, key]);
    expect((await db.latest.toArray()).map(({ authorKey }) => authorKey)).toEqual([key, key]);
    expect((await db.profileSightings.toArray()).map(({ id }) => id)).toEqual([
      `${key}@${at + hour}`,
      `${key}@${at + 2 * hour}`,
    ]);
    expect(await notesAbout(db, { type: 'profile', id: key })).toHaveLength(1);
  });

  it('keeps what was said of either', async () => {
    const { person } = await keepProfile(db, byNumber, { relation: 'competitor' }, at + hour);
    await see([], [profile(both, at + 2 * hour)], at + 2 * hour);
    expect(await db.profiles.toArray()).toMatchObject([{ personId: person.id, relation: 'competitor' }]);
  });

  it('stays two where the user kept two people', async () => {
    await keepProfile(db, byName, {}, at + hour);
    await keepProfile(db, byNumber, {}, at + hour);
    await see([], [profile(both, at + 2 * hour)], at + 2 * hour);
    expect(await db.profiles.count()).toBe(2);
  });

  it('stays two where the name has another number by now', async () => {
    await see([], [profile({ ...byName, stableId: '100064000000002' }, at + 2 * hour)], at + 2 * hour);
    expect(await db.profiles.count()).toBe(2);
  });
});
