import { afterEach, beforeEach, expect, it } from 'vitest';
import { WorkspaceDb } from '../schema.ts';
import { storedPosts } from './same-post.ts';

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(crypto.randomUUID());
});
afterEach(() => db.delete());

const post = (id: string, aliases: readonly string[] = []) => ({
  key: `linkedin:activity:${id}`,
  post: { network: 'linkedin', kind: 'activity', id } as const,
  network: 'linkedin' as const,
  firstSeenAt: 1,
  lastSeenAt: 1,
  ...(aliases[0] ? { aliasKeys: aliases.map((each) => `linkedin:share:${each}`) } : {}),
});

it('finds rows by their own keys and by those of other ids, and nothing of what is not stored', async () => {
  await db.posts.bulkAdd([post('1'), post('2', ['20', '21'])]);
  const asked = ['linkedin:activity:1', 'linkedin:share:21', 'linkedin:share:99', 'x:status:5'];
  const found = await storedPosts(db, asked);
  expect([...found].map(([key, row]) => [key, row.post.id])).toEqual([
    ['linkedin:activity:1', '1'],
    ['linkedin:share:21', '2'],
  ]);
  expect((await storedPosts(db, [])).size).toBe(0);
});
