import { afterEach, beforeEach, expect, it } from 'vitest';
import { WorkspaceDb } from '../schema.ts';
import { addEntry } from '../tables/plan-entries.ts';
import { cadenceBeside } from './cadence-beside.ts';

const day = 86_400_000;
const now = new Date(2026, 10, 28, 12).getTime();

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(crypto.randomUUID());
});
afterEach(() => db.delete());

const account = (key: string, relation: 'own' | 'competitor') =>
  db.profiles.add({
    key,
    network: 'x',
    handle: key,
    handleKeys: [`x:${key}`],
    relation,
    firstSeenAt: 0,
    lastSeenAt: now,
  });
const post = (id: string, authorKey: string, daysAgo: number) =>
  db.posts.add({
    key: `x:status:${id}`,
    post: { network: 'x', kind: 'status', id },
    network: 'x',
    authorKey,
    publishedAt: { from: now - daysAgo * day, to: now - daysAgo * day },
    firstSeenAt: now - daysAgo * day,
    lastSeenAt: now,
  });
const plan = (daysAgo: number, more: Partial<Parameters<typeof addEntry>[1]> = {}) =>
  addEntry(db, { title: 'a', state: 'scheduled', variants: { x: 'a' }, dueAt: now - daysAgo * day, ...more }, now);

it('posts stand beside the plan, of seven days and of eight weeks, pillar by pillar', async () => {
  await account('me', 'own');
  await post('1', 'me', 1);
  await post('2', 'me', 20);
  await post('3', 'me', 100);
  await plan(1, { pillar: 'p1', state: 'published', publishedPost: { network: 'x', kind: 'status', id: '1' } });
  await plan(3, { pillar: 'p1' });
  await plan(30, { pillar: 'p2' });
  await plan(2, { state: 'idea' });
  await plan(2, { variants: { linkedin: 'a' } });
  await plan(-2);
  const { lines } = await cadenceBeside(db, 'x', now);
  expect(lines).toEqual([
    { pillar: undefined, planned: 2, seen: 1, plannedPerWeek: 3 / 8, seenPerWeek: 2 / 8 },
    { pillar: 'p1', planned: 2, seen: 1, plannedPerWeek: 2 / 8, seenPerWeek: 1 / 8 },
    { pillar: 'p2', planned: 0, seen: 0, plannedPerWeek: 1 / 8, seenPerWeek: 0 },
    { pillar: 'none', planned: 0, seen: 0, plannedPerWeek: 0, seenPerWeek: 1 / 8 },
  ]);
});

it('has one line where nothing has a pillar', async () => {
  await account('me', 'own');
  await post('1', 'me', 1);
  expect((await cadenceBeside(db, 'x', now)).lines.map(({ pillar }) => pillar)).toEqual([undefined]);
});

it('competitors count only where their profiles were seen in six of the eight weeks', async () => {
  for (const key of ['often', 'also', 'seldom']) {
    await account(key, 'competitor');
    const weeks = key === 'seldom' ? 2 : 7;
    for (let week = 0; week < weeks; week += 1) {
      const seenAt = now - (week * 7 + 1) * day;
      const profile = { network: 'x', handle: key } as const;
      await db.profileSightings.add({ id: `${key}@${seenAt}`, profileKey: key, profile, seenAt, reader: 'x/1' });
    }
    for (let n = 0; n < (key === 'often' ? 16 : 8); n += 1) await post(`${key}${n}`, key, n * 3 + 1);
  }
  expect(await cadenceBeside(db, 'x', now)).toMatchObject({
    competitors: { perWeek: 1.5, n: 2, leftOut: 1 },
    followed: 3,
  });
  await db.profileSightings.where('[profileKey+seenAt]').between(['also', 0], ['also', Infinity]).delete();
  expect(await cadenceBeside(db, 'x', now)).toMatchObject({ competitors: undefined, followed: 3 });
});
