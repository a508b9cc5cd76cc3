import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PostSighting, ProfileRef } from '../../model/sighting.ts';
import { WorkspaceDb } from '../schema.ts';
import { addNote, addNoteOnProfile, removeNote } from '../tables/notes.ts';
import { keepProfile } from '../tables/people.ts';
import { forgetStrangers } from '../tables/forget.ts';
import { recordSightings } from '../tables/sightings.ts';
import { setRelation } from '../tables/profiles.ts';
import { keptKeys } from './kept-keys.ts';
import { pageLookup } from './page-lookup.ts';
import { postCard } from './post-card.ts';
import { comparePosts } from './compare-posts.ts';
import { postsAtAges } from './posts-at-ages.ts';
import { profileCard } from './profile-card.ts';
import { storedSightings } from '../../../tests/samples/stored.ts';

const hour = 3_600_000;
const published = Date.UTC(2026, 10, 10, 9);
const clearspout: ProfileRef = { network: 'linkedin', handle: 'clearspout', name: 'Clearspout', isOrganisation: true };
const ref = (id: string) => ({ network: 'linkedin' as const, kind: 'activity', id });

const seen = (id: string, ageHours: number, reactions: number, author = clearspout): PostSighting => ({
  post: ref(id),
  author,
  publishedAt: { from: published, to: published },
  text: `Post ${id}`,
  metrics: { reactions: { from: reactions, to: reactions } },
  seenAt: published + ageHours * hour,
  surface: 'home',
  reader: 'linkedin/1',
});

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());

const record = async (...posts: PostSighting[]): Promise<void> => {
  for (const post of posts) await recordSightings(db, { posts: [post], profiles: [] }, post.seenAt);
};

describe('pageLookup', () => {
  it('knows nobody until somebody is kept or followed', async () => {
    await record(seen('1', 1, 10));
    expect(await pageLookup(db, [clearspout], [ref('1')], published)).toEqual({ profiles: [], marks: [] });
  });

  it('says how much a followed post grew since it was last seen', async () => {
    await setRelation(db, clearspout, 'competitor', published);
    await record(seen('1', 1, 10), seen('1', 5, 51));
    const { profiles, marks } = await pageLookup(db, [clearspout], [ref('1')], published);
    expect(profiles).toMatchObject([{ name: 'Clearspout', relation: 'competitor', isOrganisation: true }]);
    expect(marks[0]?.says).toEqual({ type: 'delta', change: { from: 41, to: 41 }, since: published + hour });
  });

  it('says the multiple of the usual at equal age once six other posts can be read off at that age', async () => {
    await setRelation(db, clearspout, 'competitor', published);
    for (let index = 0; index < 6; index += 1) await record(seen(`p${index}`, 4, 80), seen(`p${index}`, 6, 120));
    await record(seen('1', 5, 250));
    const { marks } = await pageLookup(db, [], [ref('1')], published);
    expect(marks[0]?.says).toMatchObject({ type: 'multiple', n: 6, ageMs: 5 * hour });
    const says = marks[0]?.says;
    expect(says?.type === 'multiple' && says.factor).toBeCloseTo(250 / 100, 0);
  });

  it('does not find somebody by name alone', async () => {
    await keepProfile(db, clearspout, {}, published);
    const impostor: ProfileRef = { network: 'linkedin', handle: 'clearspout-fans', name: 'Clearspout' };
    expect((await pageLookup(db, [impostor], [], published)).profiles).toEqual([]);
  });
});

describe('keptKeys', () => {
  it('are all by which somebody kept can be known there, and nothing of strangers', async () => {
    await record(seen('1', 1, 10, { network: 'linkedin', handle: 'a-stranger' }));
    await keepProfile(db, { ...clearspout, stableId: '77' }, {}, published);
    // Called otherwise since, and known by the number.
    await record(seen('2', 2, 10, { ...clearspout, handle: 'clear-spout', stableId: '77' }));
    await setRelation(db, { network: 'x', handle: 'kiln' }, 'competitor', published);
    expect((await keptKeys(db, 'linkedin'))?.sort()).toEqual([
      'linkedin:77',
      'linkedin:clear-spout',
      'linkedin:clearspout',
    ]);
    expect(await keptKeys(db, 'x')).toEqual(['x:kiln']);
    expect(await keptKeys(db, 'facebook')).toEqual([]);
  });

  it('are not told where they are too many', async () => {
    const row = { network: 'x' as const, relation: 'contact' as const, firstSeenAt: 1, lastSeenAt: 1 };
    const rows = Array.from({ length: 1001 }, (_, n) => ({
      ...row,
      key: `x-${n}`,
      handle: `h${n}`,
      handleKeys: [`x:h${n}`],
    }));
    await db.profiles.bulkAdd(rows.slice(0, 1000));
    expect(await keptKeys(db, 'x')).toHaveLength(1000);
    await db.profiles.bulkAdd(rows.slice(1000));
    expect(await keptKeys(db, 'x')).toBeUndefined();
  });
});

describe('postCard', () => {
  it('is null for a post that was never stored', async () => {
    expect(await postCard(db, ref('9'), published)).toBeNull();
  });

  it('has the series, its gaps, and how many posts are missing for a comparison', async () => {
    await setRelation(db, clearspout, 'competitor', published);
    await record(seen('1', 1, 10), seen('1', 20, 90));
    await addNote(db, { type: 'post', id: 'linkedin:activity:1' }, 'Good opening', published);
    const card = await postCard(db, ref('1'), published + 21 * hour);
    expect(card?.series.map(({ engagement }) => engagement?.from)).toEqual([10, 90]);
    expect(card?.track?.gaps).toEqual([{ from: hour, to: 20 * hour }]);
    expect(card?.compared).toEqual({ n: 0, needed: 6 });
    expect(card?.percentile).toBeUndefined();
    expect(card?.notes.map(({ text }) => text)).toEqual(['Good opening']);
  });
});

describe('the age of a sighting', () => {
  it('is as well known as when the post was published, whatever the page said that day', async () => {
    const facebook = { network: 'facebook' as const, handle: 'spout', name: 'Spout' };
    const see = (at: number, from: number, to: number, reactions: number): PostSighting => ({
      ...seen('f', 0, reactions, facebook),
      post: { network: 'facebook', kind: 'post', id: 'f' },
      publishedAt: { from: published + from, to: published + to },
      seenAt: published + at,
    });
    // "12 min", and on the next days "1 d" and "3 d", which alone would tell the age to within a day.
    await record(
      see(12.5 * 60_000, -30_000, 30_000, 10),
      see(30 * hour, -18 * hour, 6 * hour, 80),
      see(80 * hour, -16 * hour, 8 * hour, 95),
    );
    const key = 'facebook:post:f';
    const [aged] = await postsAtAges(db, [key]);
    expect(aged?.series.map(({ ageMs }) => Math.round(ageMs / 60_000))).toEqual([13, 30 * 60, 80 * 60]);
    expect([aged?.at[86_400_000].how, aged?.at[259_200_000].how]).toEqual(['between', 'seen']);
    expect((await comparePosts(db, [key], 'engagement'))[0]).toMatchObject({ undated: 0 });
  });
});

describe('the line of a card', () => {
  it('leaves out what shows less than was seen before: it would look like a fall', async () => {
    await setRelation(db, clearspout, 'competitor', published);
    const whole = { reactions: { from: 90, to: 90 }, comments: { from: 10, to: 10 } };
    await record(
      { ...seen('1', 1, 0), metrics: whole },
      { ...seen('1', 3, 0), metrics: { comments: { from: 11, to: 11 } } },
    );
    const card = await postCard(db, ref('1'), published + 4 * hour);
    expect(card?.series.map(({ engagement }) => engagement?.from)).toEqual([100]);
  });
});

describe('profileCard', () => {
  it('answers for an account nobody has seen', async () => {
    expect(await profileCard(db, clearspout, published)).toMatchObject({
      relation: 'none',
      person: undefined,
      noteCount: 0,
    });
  });

  it('has the newest of the posts that were seen, in whatever order the page showed them', async () => {
    const days = [3, 9, 1, 7, 5, 8];
    const posts = days.map((day) => {
      const at = published + day * 24 * hour;
      return { ...seen(`d${day}`, 0, day), publishedAt: { from: at, to: at }, seenAt: published + 240 * hour };
    });
    const undated = { ...seen('none', 240, 1), publishedAt: undefined };
    await record(undated, ...posts);
    const card = await profileCard(db, clearspout, published + 241 * hour);
    expect(card.posts.map(({ post }) => post.id)).toEqual(['d9', 'd8', 'd7', 'd5', 'd3']);
    expect(card.posts[0]?.engagement).toEqual({ from: 9, to: 9 });
    expect(card.postsSeen).toBe(7);
  });

  it('keeps the person with the first note, in one step, and shows it', async () => {
    await addNoteOnProfile(db, clearspout, 'Second writer hired', published);
    const card = await profileCard(db, clearspout, published);
    expect(card).toMatchObject({ relation: 'contact', noteCount: 1, person: { name: 'Clearspout' } });
    expect(card.notes[0]?.text).toBe('Second writer hired');
  });

  it('does not show a note that was taken away', async () => {
    const { note } = await addNoteOnProfile(db, clearspout, 'Typo', published);
    await removeNote(db, note.id, published);
    expect((await profileCard(db, clearspout, published)).noteCount).toBe(0);
  });

  it('takes a next step away when told so', async () => {
    await keepProfile(db, clearspout, { nextStep: { text: 'Call', dueAt: published } }, published);
    await keepProfile(db, clearspout, { nextStep: null }, published);
    expect((await profileCard(db, clearspout, published)).person?.nextStep).toBeUndefined();
  });
});

describe('forgetStrangers', () => {
  it('forgets strangers and their posts, and keeps who is followed and what has a note', async () => {
    const stranger: ProfileRef = { network: 'linkedin', handle: 'stranger' };
    const noted: ProfileRef = { network: 'linkedin', handle: 'noted' };
    await setRelation(db, clearspout, 'competitor', published);
    await record(seen('1', 1, 1), seen('2', 1, 1, stranger), seen('3', 1, 1, noted));
    await addNote(db, { type: 'post', id: 'linkedin:activity:3' }, 'Keep this', published);
    await forgetStrangers(db, published + 31 * 24 * hour);
    expect((await db.posts.toCollection().primaryKeys()).sort()).toEqual([
      'linkedin:activity:1',
      'linkedin:activity:3',
    ]);
    expect((await storedSightings(db)).length).toBe(2);
  });

  it('counts from the first time somebody was seen, not from the last', async () => {
    const stranger: ProfileRef = { network: 'linkedin', handle: 'stranger' };
    await record(seen('2', 0, 1, stranger), seen('2', 40 * 24, 1, stranger));
    await forgetStrangers(db, published + 31 * 24 * hour);
    expect(await db.profiles.count()).toBe(0);
  });
});
