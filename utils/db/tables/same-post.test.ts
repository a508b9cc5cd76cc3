import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommentSighting, PostRef, PostSighting } from '../../model/sighting.ts';
import { postCard } from '../queries/post-card.ts';
import { postMarks } from '../queries/post-marks.ts';
import { makeRecord } from '../records.ts';
import { WorkspaceDb } from '../schema.ts';
import { addNote, notesAbout } from './notes.ts';
import { setRelation } from './profiles.ts';
import { recordSightings } from './sightings.ts';
import { storedDays, storedSightings } from '../../../tests/samples/stored.ts';

const at = Date.UTC(2026, 10, 17, 9);
const hour = 3_600_000;
const kiln = { network: 'linkedin', handle: 'kiln-co', name: 'Kiln Co' } as const;
const ref = (kind: string, id: string): PostRef => ({ network: 'linkedin', kind, id });
const activity = ref('activity', '7483120688000000007');
const ugcPost = ref('ugcPost', '7483120680960000007');

const sighting = (post: PostRef, seenAt: number, aliases?: PostRef[]): PostSighting => ({
  post,
  author: kiln,
  metrics: { reactions: { from: 10, to: 10 } },
  seenAt,
  surface: 'home',
  reader: 'linkedin/1',
  ...(aliases ? { aliases } : {}),
});

const comment: CommentSighting = {
  id: '7483200000000000007',
  post: ugcPost,
  author: { network: 'linkedin', handle: 'otto-berg' },
  seenAt: at,
  surface: 'home',
  reader: 'linkedin/1',
};

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());
const record = (...posts: PostSighting[]) => recordSightings(db, { posts, profiles: [] }, at);

describe('a post with several ids', () => {
  it('is one post, whichever id it is seen under', async () => {
    await record(sighting(activity, at));
    await record(sighting(ugcPost, at + hour, [activity]));
    await record(sighting(ugcPost, at + 2 * hour));
    expect((await db.posts.toArray()).map(({ key, aliasKeys }) => [key, aliasKeys])).toEqual([
      ['linkedin:activity:7483120688000000007', ['linkedin:ugcPost:7483120680960000007']],
    ]);
    expect((await storedSightings(db)).length).toBe(3);
    expect(await postCard(db, ugcPost, at + 3 * hour)).toMatchObject({ series: [{}, {}, {}] });
  });

  it('keeps what was seen of it before, wherever the page tells all of its ids each time', async () => {
    for (const hours of [0, 1, 2]) await record(sighting(activity, at + hours * hour, [ugcPost]));
    expect((await storedSightings(db)).length).toBe(3);
    expect(await db.latest.toArray()).toMatchObject([{ sightings: 3, before: { seenAt: at + hour } }]);
    expect((await storedDays(db)).reduce((sum, day) => sum + day.sightings, 0)).toBe(3);
  });

  it('is one post within one batch too', async () => {
    await record(sighting(ugcPost, at, [activity]), sighting(activity, at + hour));
    expect(await db.posts.count()).toBe(1);
    expect((await storedSightings(db)).length).toBe(2);
  });

  it('has its mark under the id that the page asks for', async () => {
    await record(sighting(ugcPost, at, [activity]));
    await setRelation(db, kiln, 'competitor', at);
    const marks = await postMarks(db, [activity, ugcPost, ref('activity', '1')]);
    expect(marks.map(({ postKey }) => postKey)).toEqual([
      'linkedin:activity:7483120688000000007',
      'linkedin:ugcPost:7483120680960000007',
    ]);
  });

  it('becomes one post when it was stored twice before the page told, with all that belongs to it', async () => {
    await record(sighting(activity, at), sighting(ugcPost, at + hour));
    expect(await db.posts.count()).toBe(2);
    const other = 'linkedin:ugcPost:7483120680960000007';
    await addNote(db, { type: 'post', id: other }, 'Ask about the clay', at);
    await makeRecord(db, 'clippings', {
      id: 'c',
      postKey: other,
      post: ugcPost,
      text: '',
      keptAt: at,
      tags: [],
      createdAt: at,
      updatedAt: at,
    });
    await recordSightings(db, { posts: [], profiles: [], comments: [comment] }, at);
    await record(sighting(ugcPost, at + 2 * hour, [activity]));
    const [row, ...rest] = await db.posts.toArray();
    expect(rest).toEqual([]);
    const key = 'linkedin:activity:7483120688000000007';
    expect(row).toMatchObject({ key, aliasKeys: [other], firstSeenAt: at, lastSeenAt: at + hour });
    expect((await storedSightings(db)).map(({ id }) => id)).toEqual([0, 1, 2].map((n) => `${key}@${at + n * hour}`));
    expect(await db.latest.toArray()).toMatchObject([{ postKey: key, seenAt: at + 2 * hour, sightings: 3 }]);
    expect(await db.comments.toArray()).toMatchObject([{ postKey: key }]);
    expect(await notesAbout(db, { type: 'post', id: key })).toHaveLength(1);
    expect(await db.clippings.toArray()).toMatchObject([{ id: 'c', postKey: key }]);
  });

  it('is not joined with a post of somebody else', async () => {
    await record(sighting(activity, at), { ...sighting(ugcPost, at), author: { ...kiln, handle: 'other-co' } });
    await record(sighting(ugcPost, at + hour, [activity]));
    expect(await db.posts.count()).toBe(2);
  });

  it('is recorded in a large batch as in a small one', async () => {
    const many = Array.from({ length: 200 }, (_, n) =>
      sighting(ref('activity', String(7483120688000000000n + BigInt(n))), at),
    );
    await record(...many);
    await record(...many.map((one) => ({ ...one, seenAt: at + hour })));
    expect([await db.posts.count(), (await storedSightings(db)).length]).toEqual([200, 400]);
  });

  it('stays apart from others', async () => {
    await record(sighting(activity, at), sighting(ref('activity', '7483120688000000008'), at));
    expect(await db.posts.count()).toBe(2);
  });
});
