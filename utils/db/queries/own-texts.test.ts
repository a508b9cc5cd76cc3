import { afterEach, beforeEach, expect, it } from 'vitest';
import { WorkspaceDb } from '../schema.ts';
import { setRelation } from '../tables/profiles.ts';
import { ownTexts } from './own-texts.ts';

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());

const day = 86_400_000;
const now = 100 * day;
const keyOf = async (handle: string): Promise<string> => {
  const profile = (await db.profiles.toArray()).find((each) => each.handle === handle);
  if (!profile) throw new Error('no profile');
  return profile.key;
};
const post = (id: string, authorKey: string, text: string | undefined, at: number, publishedAt?: number) =>
  db.posts.put({
    key: `x:status:${id}`,
    post: { network: 'x', kind: 'status', id },
    network: 'x',
    authorKey,
    firstSeenAt: at,
    lastSeenAt: at,
    ...(text === undefined ? {} : { text }),
    ...(publishedAt === undefined ? {} : { publishedAt: { from: publishedAt, to: publishedAt } }),
  });

it('gives what own accounts of this network wrote, newest first', async () => {
  await setRelation(db, { network: 'x', handle: 'mill' }, 'own', 1);
  await setRelation(db, { network: 'x', handle: 'clearspout' }, 'competitor', 1);
  await setRelation(db, { network: 'linkedin', handle: 'tidewell' }, 'own', 1);
  const [mill, other, linkedin] = await Promise.all(['mill', 'clearspout', 'tidewell'].map(keyOf));
  if (!mill || !other || !linkedin) throw new Error('no keys');
  await post('1', mill, 'old', now - 9 * day, now - 50 * day);
  await post('2', mill, 'seen', now - 3 * day);
  await post('3', mill, undefined, now);
  await post('4', other, 'theirs', now);
  await post('5', linkedin, 'elsewhere', now);
  const comment = {
    network: 'x',
    postKey: 'x:status:1',
    author: { network: 'x', handle: 'mill' },
    ours: true,
  } as const;
  const rest = { surface: 'post', reader: 'x/1', lastSeenAt: now } as const;
  await db.comments.bulkPut([
    { ...comment, ...rest, key: 'x:c1', authorKey: mill, text: 'thanks', firstSeenAt: now - day },
    { ...comment, ...rest, key: 'x:c2', authorKey: mill, text: 'long ago', firstSeenAt: now - 5 * day },
  ]);
  expect(await ownTexts(db, 'x', now)).toEqual([
    { text: 'thanks', at: now - day },
    { text: 'seen', at: now - 3 * day },
    { text: 'old', at: now - 50 * day },
  ]);
});
