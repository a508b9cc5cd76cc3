import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exactly } from '../../lib/count.ts';
import type { PostSighting } from '../../model/sighting.ts';
import { WorkspaceDb } from '../schema.ts';
import { keepUp } from './upkeep.ts';
import { mostWaiting, noteSeenAgain } from './seen-again.ts';
import { recordSightings } from './sightings.ts';

const day = 24 * 3_600_000;
const at = Date.UTC(2026, 10, 17, 9);

const seen = (id: string, seenAt: number, more: Partial<PostSighting> = {}): PostSighting => ({
  post: { network: 'x', kind: 'status', id },
  author: { network: 'x', handle: `author${id}` },
  text: `Post ${id}`,
  metrics: { reactions: exactly(10) },
  seenAt,
  surface: 'home',
  reader: 'x/1',
  ...more,
});

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`again-${Math.random()}`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.delete();
});

const record = (...posts: PostSighting[]) =>
  recordSightings(db, { posts, profiles: [] }, Math.max(...posts.map(({ seenAt }) => seenAt)));
const keyOf = (id: string): string => `x:status:${id}`;
const lastSeen = async (id: string): Promise<readonly (number | undefined)[]> => {
  const [post, account] = await Promise.all([
    db.posts.get(keyOf(id)),
    db.profiles.where('handleKeys').equals(`x:author${id}`).first(),
  ]);
  return [post?.lastSeenAt, account?.lastSeenAt];
};

describe('that a post was seen again', () => {
  it('is noted in its row and in that of its author after the flush', async () => {
    expect(await record(seen('1', at))).toMatchObject({ isSeenAgain: false });
    expect(await record(seen('1', at + 3 * day))).toMatchObject({ recorded: 1, isSeenAgain: true });
    expect(await lastSeen('1')).toEqual([at, at]);
    expect(await db.latest.get(keyOf('1'))).toMatchObject({ seenAt: at + 3 * day });
    await noteSeenAgain(db);
    expect(await lastSeen('1')).toEqual([at + 3 * day, at + 3 * day]);
    expect(await record(seen('1', at + 3 * day + 3_600_000))).toMatchObject({ recorded: 1, isSeenAgain: false });
  });

  it('is noted by whoever comes next where a worker was killed before', async () => {
    await record(seen('1', at), seen('2', at));
    await record(seen('1', at + 3 * day));
    expect(await record(seen('2', at + 4 * day), seen('3', at + 4 * day))).toMatchObject({ isSeenAgain: true });
    await noteSeenAgain(db);
    expect(await lastSeen('1')).toEqual([at + 3 * day, at + 3 * day]);
    expect(await lastSeen('2')).toEqual([at + 4 * day, at + 4 * day]);

    await record(seen('3', at + 7 * day));
    await keepUp(db, { now: at + 7 * day, pause: () => Promise.resolve() });
    expect(await lastSeen('3')).toEqual([at + 7 * day, at + 7 * day]);
  });

  it('is written at once where the row says something else too, and never goes back', async () => {
    await record(seen('1', at));
    await record(seen('1', at + 3 * day));
    await record(seen('1', at + 5 * day, { text: 'Post 1, corrected' }));
    expect((await lastSeen('1'))[0]).toBe(at + 5 * day);
    await noteSeenAgain(db);
    expect(await db.posts.get(keyOf('1'))).toMatchObject({ text: 'Post 1, corrected', lastSeenAt: at + 5 * day });
  });

  it('makes no row of one that went meanwhile', async () => {
    await record(seen('1', at));
    await record(seen('1', at + 3 * day));
    await db.posts.delete(keyOf('1'));
    await db.profiles.clear();
    await noteSeenAgain(db);
    expect([await db.posts.count(), await db.profiles.count()]).toEqual([0, 0]);
  });

  it('leaves what flushes remember as it is', async () => {
    await record(seen('1', at));
    await record(seen('1', at + 3 * day));
    await noteSeenAgain(db);
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    await record(seen('1', at + 3 * day + 3_600_000));
    const asked = get.mock.contexts.map((store) => (store as IDBObjectStore).name);
    expect(asked).not.toContain('posts');
    expect(asked).not.toContain('latest');
  });

  it('does not wait without end', async () => {
    const ids = Array.from({ length: mostWaiting / 2 + 20 }, (_, index) => String(index));
    await record(...ids.map((id) => seen(id, at)));
    // A row of the post and one of its author each.
    const half = ids.slice(0, mostWaiting / 2);
    await record(...half.map((id) => seen(id, at + 3 * day)));
    expect(await lastSeen('0')).toEqual([at, at]);
    await record(...ids.slice(mostWaiting / 2).map((id) => seen(id, at + 3 * day)));
    expect(await lastSeen(ids.at(-1) ?? '')).toEqual([at + 3 * day, at + 3 * day]);
    await noteSeenAgain(db);
    expect(await lastSeen('0')).toEqual([at + 3 * day, at + 3 * day]);
  });
});
