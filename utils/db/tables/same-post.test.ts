import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PostRef, PostSighting } from '../../model/sighting.ts';
import { postCard } from '../queries/post-card.ts';
import { postMarks } from '../queries/post-marks.ts';
import { WorkspaceDb } from '../schema.ts';
import { setRelation } from './profiles.ts';
import { recordSightings } from './sightings.ts';

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
    expect(await db.sightings.count()).toBe(3);
    expect(await postCard(db, ugcPost, at + 3 * hour)).toMatchObject({ series: [{}, {}, {}] });
  });

  it('is one post within one batch too', async () => {
    await record(sighting(ugcPost, at, [activity]), sighting(activity, at + hour));
    expect(await db.posts.count()).toBe(1);
    expect(await db.sightings.count()).toBe(2);
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

  it('stays apart from others', async () => {
    await record(sighting(activity, at), sighting(ref('activity', '7483120688000000008'), at));
    expect(await db.posts.count()).toBe(2);
  });
});
