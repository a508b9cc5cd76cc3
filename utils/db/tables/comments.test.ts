import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommentSighting, PostRef } from '../../model/sighting.ts';
import { WorkspaceDb } from '../schema.ts';
import { forgetStrangers } from './forget.ts';
import { setRelation } from './profiles.ts';
import { recordSightings } from './sightings.ts';

const at = Date.UTC(2026, 10, 17, 9);
const post: PostRef = { network: 'facebook', kind: 'post', id: '123456789' };
const pfbid: PostRef = { network: 'facebook', kind: 'pfbid', id: 'pfbid02abcdefgh' };
const otto = { network: 'facebook', handle: 'otto.berg', name: 'Otto Berg' } as const;

const comment = (more: Partial<CommentSighting> = {}): CommentSighting => ({
  id: '77',
  post,
  author: otto,
  text: 'Where is it?',
  textComplete: true,
  reactions: { from: 2, to: 2 },
  seenAt: at,
  surface: 'post',
  reader: 'facebook/1',
  ...more,
});

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());
const record = (...comments: CommentSighting[]) => recordSightings(db, { posts: [], profiles: [], comments }, at);

describe('comments', () => {
  it('are kept with their author and what they answer, counted once in the ledger', async () => {
    await record(comment(), comment({ id: '78', parent: '77', author: { network: 'facebook', handle: 'mara' } }));
    await record(comment({ seenAt: at + 5000, reactions: { from: 3, to: 3 } }));
    const [first, second] = await db.comments.toArray();
    expect(first).toMatchObject({
      key: 'facebook:77',
      postKey: 'facebook:post:123456789',
      author: otto,
      reactions: { from: 3, to: 3 },
      firstSeenAt: at,
      lastSeenAt: at + 5000,
    });
    expect(second).toMatchObject({ key: 'facebook:78', parentKey: 'facebook:77' });
    expect(await db.profiles.count()).toBe(2);
    expect(await db.ledger.toArray()).toMatchObject([{ comments: 2, posts: 0 }]);
  });

  it('say whether they are ours: from the account that is signed in', async () => {
    const viewer = { network: 'facebook', handle: 'harbour.tea' } as const;
    const comments = [comment(), comment({ id: '78', author: viewer })];
    await recordSightings(db, { posts: [], profiles: [], comments, viewer }, at);
    expect((await db.comments.toArray()).map(({ ours }) => ours)).toEqual([false, true]);
  });

  it('keep a text that was complete, and do not believe another author', async () => {
    await record(comment());
    await record(comment({ text: 'Where', textComplete: false, seenAt: at + 1 }));
    await record(comment({ author: { network: 'facebook', handle: 'somebody' }, text: 'Not me', seenAt: at + 2 }));
    expect(await db.comments.toArray()).toMatchObject([{ text: 'Where is it?', textComplete: true, author: otto }]);
  });

  it('belong to the post that is stored, under whichever id', async () => {
    const base = { author: otto, metrics: {}, seenAt: at, surface: 'post', reader: 'facebook/1' } as const;
    await recordSightings(db, { posts: [{ ...base, post, aliases: [pfbid] }], profiles: [] }, at);
    await record(comment({ post: pfbid }));
    expect(await db.comments.toArray()).toMatchObject([{ postKey: 'facebook:post:123456789' }]);
  });

  it('of strangers are forgotten with them, and those of people that are kept are not', async () => {
    await record(comment(), comment({ id: '78', author: { network: 'facebook', handle: 'mara' } }));
    await setRelation(db, otto, 'contact', at);
    await forgetStrangers(db, at + 1);
    expect((await db.comments.toArray()).map(({ key }) => key)).toEqual(['facebook:77']);
  });
});
