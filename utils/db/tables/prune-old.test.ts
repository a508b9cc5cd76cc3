import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exactly } from '../../lib/count.ts';
import { dayOf } from '../../lib/ids.ts';
import { daysKept, type KeepDays } from '../../model/keep-rules.ts';
import type { Profile } from '../../model/records.ts';
import { packSightings } from '../blocks.ts';
import { sightingsOf } from '../queries/sightings-of.ts';
import type { CommentRow, SightingRow } from '../schema.ts';
import { WorkspaceDb } from '../schema.ts';
import { flushRow, leftOver } from './flushes.ts';
import { pruneOld } from './prune-old.ts';
import { keepUp } from './upkeep.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** Noon, so that hours about it are of the same day in most time zones. */
const noon = new Date(2026, 10, 17, 12).getTime();

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());

const prune = (days: KeepDays | undefined, signal?: AbortSignal, now = noon) =>
  pruneOld(db, { now, days, pause: async () => undefined, signal });

const row = (postKey: string, seenAt: number): SightingRow => ({
  id: `${postKey}@${seenAt}`,
  postKey,
  seenAt,
  metrics: { reactions: exactly(1) },
  surface: 'home',
  reader: 'x/1',
});
const thrice = (postKey: string, ago: number): SightingRow[] =>
  [-2, 0, 2].map((hours) => row(postKey, noon - ago * day + hours * hour));
const timesOf = async (postKey: string): Promise<number[]> =>
  (await sightingsOf(db, postKey)).map(({ seenAt }) => (seenAt - noon) / hour);

async function fillSightings(): Promise<void> {
  await db.sightings.bulkPut(thrice('x:status:1', 100));
  await db.flushes.put(flushRow(thrice('x:status:2', 100), leftOver));
  await db.blocks.put(packSightings('a', [...thrice('x:status:3', 100), ...thrice('x:status:3', 80)]));
  for (const key of ['x:status:1', 'x:status:2', 'x:status:3'])
    await db.posts.put({
      key,
      post: { network: 'x', kind: 'status', id: key.slice(9) },
      network: 'x',
      firstSeenAt: noon - 200 * day,
      lastSeenAt: noon,
      ...(key.endsWith('3') ? { authorKey: 'a' } : {}),
    });
}

describe('single counts', () => {
  const all = [-2402, -2400, -2398];

  it('all stay where nothing was chosen', async () => {
    await fillSightings();
    await prune(undefined);
    await prune({ sightings: 0, profiles: Number.NaN, comments: -5 });
    expect(await timesOf('x:status:1')).toEqual(all);
    expect(await timesOf('x:status:3')).toEqual([...all, -1922, -1920, -1918]);
  });

  it('of older days the first and the last stay, wherever they are stored', async () => {
    await fillSightings();
    await prune({ sightings: 90 });
    for (const key of ['x:status:1', 'x:status:2']) expect(await timesOf(key)).toEqual([-2402, -2398]);
    expect(await timesOf('x:status:3')).toEqual([-2402, -2398, -1922, -1920, -1918]);
    // Once more, later, and with fewer days.
    await prune({ sightings: 90 }, undefined, noon + 7 * day);
    await prune({ sightings: 30 }, undefined, noon + 7 * day);
    expect(await timesOf('x:status:3')).toEqual([-2402, -2398, -1922, -1918]);
  });

  it('goes on where it was ended', async () => {
    for (let n = 0; n < 45; n += 1) await db.blocks.put(packSightings(`a${n + 10}`, thrice(`x:status:${n}`, 100)));
    const controller = new AbortController();
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
      if (pauses === 1) controller.abort();
    };
    const rows = async () => (await db.blocks.toArray()).reduce((sum, { seen }) => sum + seen.length, 0);
    await pruneOld(db, { now: noon, days: { sightings: 90 }, pause, signal: controller.signal });
    expect(await rows()).toBe(45 * 3 - 20);
    await prune({ sightings: 90 });
    expect(await rows()).toBe(45 * 2);
  });
});

it('of the looks at a profile the last one of each day stays', async () => {
  const look = (profileKey: string, seenAt: number) => ({
    id: `${profileKey}@${seenAt}`,
    profileKey,
    seenAt,
    profile: { network: 'x', handle: profileKey } as const,
    surface: 'profile' as const,
    reader: 'x/1',
  });
  const ago = (days: number, hours: number): number => noon - days * day + hours * hour;
  await db.profileSightings.bulkPut(
    ['a', 'b'].flatMap((key) =>
      [ago(100, -1), ago(100, 0), ago(99, 0), ago(1, -1), ago(1, 0)].map((at) => look(key, at)),
    ),
  );
  await prune({ profiles: 90 });
  const left = (await db.profileSightings.toArray()).map(({ id }) => id);
  expect(left).toEqual(
    ['a', 'b'].flatMap((key) => [ago(100, 0), ago(99, 0), ago(1, -1), ago(1, 0)].map((at) => `${key}@${at}`)),
  );
});

it('comments of others go by when they were seen last, but not those of people who are kept, or that are answered', async () => {
  const comment = (key: string, authorKey: string, more: Partial<CommentRow> = {}): CommentRow => ({
    key: `x:${key}`,
    network: 'x',
    postKey: 'x:status:1',
    authorKey,
    author: { network: 'x', handle: authorKey },
    ours: false,
    text: key,
    firstSeenAt: noon - 200 * day,
    lastSeenAt: noon - 100 * day,
    surface: 'post',
    reader: 'x/1',
    ...more,
  });
  const profile = (key: string): Profile => ({
    key,
    network: 'x',
    handle: key,
    handleKeys: [`x:${key}`],
    relation: 'none',
    firstSeenAt: 0,
    lastSeenAt: 0,
  });
  await db.profiles.bulkPut([
    profile('stranger'),
    { ...profile('kept'), personId: 'p' },
    { ...profile('me'), relation: 'own' },
  ]);
  await db.comments.bulkPut([
    comment('old', 'stranger'),
    comment('unknown', 'nobody'),
    comment('fresh', 'stranger', { lastSeenAt: noon - 80 * day }),
    comment('theirs', 'kept'),
    comment('put off', 'stranger', { hiddenUntil: noon + day }),
    comment('answered', 'stranger'),
    comment('answer', 'me', { ours: true, parentKey: 'x:answered' }),
  ]);
  await prune({ comments: 90 });
  expect((await db.comments.toArray()).map(({ text }) => text)).toEqual([
    'answer',
    'answered',
    'fresh',
    'put off',
    'theirs',
  ]);
});

it('what was typed goes only where it was chosen; it can be put back, and others are told', async () => {
  const kept = { personId: 'p', kind: 'call', direction: 'out', createdAt: 0, updatedAt: 0 } as const;
  await db.interactions.bulkPut([
    ...Array.from({ length: 250 }, (_, n) => ({ ...kept, id: `old${n}`, at: noon - 400 * day })),
    { ...kept, id: 'fresh', at: noon - 300 * day },
  ]);
  await db.meta.put({ key: 'sync', value: {} });
  const left = async () => (await db.interactions.filter(({ deletedAt }) => deletedAt === undefined).toArray()).length;
  await keepUp(db, { now: noon, pause: async () => undefined });
  expect(await left()).toBe(251);
  await keepUp(db, { now: noon, keepDays: { interactions: 365 }, pause: async () => undefined });
  expect(await left()).toBe(1);
  expect(await db.interactions.count()).toBe(251);
  expect(await db.outbox.where('[t+id]').equals(['interactions', 'old7']).count()).toBe(1);
});

it('the record of days goes by the day', async () => {
  const counts = { sightings: 1, posts: 0, profiles: 0, typed: 0 };
  await db.ledger.bulkPut([91, 90, 1].map((ago) => ({ day: dayOf(noon - ago * day), ...counts })));
  await prune({ ledger: 90 });
  expect(await db.ledger.count()).toBe(2);
});

it('rules that are chosen hold for what had fixed times before', async () => {
  await db.history.bulkPut(
    [40, 100].map((ago) => ({
      id: `h${ago}`,
      t: 'notes',
      record: 'n',
      field: 'text',
      value: '',
      stamp: '',
      wonBy: '',
      at: noon - ago * day,
    })),
  );
  const upkeep = (keepDays: KeepDays) => keepUp(db, { now: noon, keepDays, pause: async () => undefined });
  await upkeep({ history: 0 });
  expect(await db.history.count()).toBe(2);
  await upkeep({});
  expect(await db.history.count()).toBe(1);
  await upkeep({ history: 30 });
  expect(await db.history.count()).toBe(0);
  expect(daysKept('drafts', { drafts: 30 })).toBe(30);
});
