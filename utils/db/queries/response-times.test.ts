import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommentSighting, PostSighting, ProfileRef } from '../../model/sighting.ts';
import type { NetworkId } from '../../model/network.ts';
import { WorkspaceDb } from '../schema.ts';
import { addGoal } from '../tables/goals.ts';
import { setRelation } from '../tables/profiles.ts';
import { recordSightings } from '../tables/sightings.ts';
import { noteTouches } from '../tables/touches.ts';
import { goalProgress } from './goal-progress.ts';

const at = Date.UTC(2026, 10, 17, 9);
const hour = 3_600_000;
const day = 24 * hour;
const who = (handle: string, network: NetworkId = 'linkedin'): ProfileRef => ({ network, handle });
const [us, mara, otto] = [who('tidewell'), who('mara'), who('otto')];

const post = (id: string, author: ProfileRef): PostSighting => ({
  post: { network: author.network, kind: author.network === 'x' ? 'status' : 'activity', id },
  author,
  metrics: {},
  seenAt: at,
  surface: 'post',
  reader: 'test/1',
});
const comment = (
  id: string,
  author: ProfileRef,
  hoursAgo: number,
  more: Partial<CommentSighting> = {},
): CommentSighting => ({
  id,
  post: post('1', author).post,
  author,
  text: 'Where can I get one?',
  publishedAt: { from: at - hoursAgo * hour, to: at - hoursAgo * hour },
  seenAt: at,
  surface: 'post',
  reader: 'test/1',
  ...more,
});

let db: WorkspaceDb;
beforeEach(async () => {
  db = new WorkspaceDb(`test-${Math.random()}`);
  await setRelation(db, us, 'own', at - 90 * day);
});
afterEach(() => db.delete());

async function see(comments: readonly CommentSighting[], posts = [post('1', us)]): Promise<void> {
  await recordSightings(db, { posts, comments, profiles: [] }, at);
  await noteTouches(db, { posts, comments });
}
const progress = async () =>
  goalProgress(
    db,
    await addGoal(
      db,
      { title: 'Answer', metric: 'responseTime', target: 4, startsAt: at - 7 * day, dueAt: at + 7 * day },
      at,
    ),
    at,
  );

describe('a goal on the time until an answer', () => {
  it('takes the first answer to each comment on an own post, and counts those without one', async () => {
    await see([
      comment('a', mara, 10),
      comment('a1', us, 8, { parent: 'a' }),
      comment('a2', us, 1, { parent: 'a' }),
      comment('b', otto, 5),
      comment('b1', us, 1, { parent: 'b' }),
      comment('c', otto, 3),
    ]);
    expect(await progress()).toMatchObject({
      reach: { from: 3, to: 3 },
      answers: { time: { n: 2 }, unanswered: 1 },
      seenAt: at,
    });
  });

  it('says an interval where the page told a time only roughly', async () => {
    await see([
      comment('a', mara, 10, { publishedAt: { from: at - 11 * hour, to: at - 10 * hour } }),
      comment('a1', us, 8, { parent: 'a' }),
    ]);
    expect((await progress()).reach).toEqual({ from: 2, to: 3 });
  });

  it('leaves out what has no time, what is older than the goal, and what stands under posts of others', async () => {
    await see([
      comment('a', mara, 10, { publishedAt: undefined }),
      comment('a1', us, 8, { parent: 'a' }),
      comment('b', mara, 10),
      comment('b1', us, 8, { parent: 'b', publishedAt: undefined }),
      comment('c', mara, 9 * 24),
      comment('c1', us, 8, { parent: 'c' }),
    ]);
    await see(
      [
        comment('d', otto, 10, { post: post('2', mara).post }),
        comment('d1', us, 9, { parent: 'd', post: post('2', mara).post }),
      ],
      [post('2', mara)],
    );
    const { reach, pace } = await progress();
    expect(reach).toBeUndefined();
    expect(pace.verdict).toBe('unseen');
  });

  it('knows answers on X, which are posts under posts', async () => {
    const [me, dele] = [who('tidewell', 'x'), who('dele', 'x')];
    await setRelation(db, me, 'own', at - 90 * day);
    await see([comment('11', dele, 6)], [post('1', me)]);
    await see([comment('12', me, 5, { post: post('11', dele).post })], [post('11', dele)]);
    expect((await progress()).reach).toEqual({ from: 1, to: 1 });
  });
});
