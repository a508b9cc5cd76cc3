import { afterEach, beforeEach, expect, it } from 'vitest';
import { exactly } from '../../lib/count.ts';
import { WorkspaceDb } from '../schema.ts';
import { landscapeOf } from './landscape.ts';

const day = 86_400_000;
const now = new Date(2026, 10, 28, 12).getTime();

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(crypto.randomUUID());
});
afterEach(() => db.delete());

/** An account with so many followers whose posts, one every five days, had all the same a week later. */
async function account(key: string, relation: 'own' | 'competitor', posts: number, value: number, looks: number) {
  await db.profiles.add({
    key,
    network: 'x',
    handle: key,
    handleKeys: [`x:${key}`],
    name: `Account ${key}`,
    relation,
    firstSeenAt: 0,
    lastSeenAt: now,
  });
  for (let n = 0; n < looks; n += 1)
    await db.profileSightings.add({
      id: `${key}${n}`,
      profileKey: key,
      profile: { network: 'x', handle: key },
      followers: exactly(2000),
      seenAt: now - day - n * 7 * day,
      reader: 'x/1',
    });
  for (let n = 0; n < posts; n += 1) {
    const at = now - (9 + 5 * n) * day;
    const id = `${key}${n}`;
    await db.posts.add({
      key: `x:status:${id}`,
      post: { network: 'x', kind: 'status', id },
      network: 'x',
      authorKey: key,
      publishedAt: { from: at, to: at },
      firstSeenAt: at + 7 * day,
      lastSeenAt: at + 7 * day,
    });
    await db.sightings.add({
      id: `x:status:${id}@${at + 7 * day}`,
      postKey: `x:status:${id}`,
      seenAt: at + 7 * day,
      ageMs: { from: 7 * day, to: 7 * day },
      metrics: { reactions: exactly(value), comments: exactly(0) },
      surface: 'profile',
      reader: 'x/1',
    });
  }
}

it('holds own accounts beside followed ones of the network, each with what it rests on', async () => {
  await account('rival', 'competitor', 8, 20, 8);
  await account('other', 'competitor', 7, 60, 2);
  await account('me', 'own', 8, 40, 8);
  const { rows, rate, perWeek } = await landscapeOf(db, 'x', now);
  expect(rows.map(({ name, isOwn }) => [name, isOwn])).toEqual([
    ['Account me', true],
    ['Account other', false],
    ['Account rival', false],
  ]);
  expect(rows[0]).toMatchObject({
    rate: { median: 0.02, low: 0.02, high: 0.02, n: 8 },
    known: 8,
    posts: 8,
    perWeek: 1,
  });
  // Followers were seen twice, seven days apart: of two posts alone the age of seven days lies between these.
  expect(rows[1]).toMatchObject({ rate: undefined, known: 2, posts: 7, weeksSeen: 2 });
  expect(rate).toBeUndefined();
  // The other one was looked at in two weeks only, so there is one account, and one has no middle.
  expect(perWeek).toBeUndefined();
  await account('third', 'competitor', 8, 100, 8);
  expect(await landscapeOf(db, 'x', now)).toMatchObject({
    rate: { from: 0.01, to: 0.05, n: 2 },
    perWeek: { middle: 1, n: 2 },
  });
});

it('has nothing of other networks', async () => {
  await account('me', 'own', 8, 40, 8);
  expect((await landscapeOf(db, 'linkedin', now)).rows).toEqual([]);
});
