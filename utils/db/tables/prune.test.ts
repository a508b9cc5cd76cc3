import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Note } from '../../model/records.ts';
import { WorkspaceDb } from '../schema.ts';
import { forgetStrangers } from './forget.ts';
import { recordSightings } from './sightings.ts';
import { pruneRecords } from './prune.ts';

const now = Date.UTC(2026, 10, 17, 9);
const day = 86_400_000;
const note = (id: string, deletedAt?: number): Note => ({
  id,
  about: { type: 'person', id: 'p' },
  text: id,
  createdAt: 0,
  updatedAt: 0,
  ...(deletedAt === undefined ? {} : { deletedAt }),
});

let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());
const prune = (signal?: AbortSignal) => pruneRecords(db, now, async () => undefined, signal);
const left = async () => (await db.notes.toArray()).map(({ id }) => id);

it('what was taken away half a year ago goes for good, and nothing else', async () => {
  await db.notes.bulkAdd([note('kept'), note('removed', now - 179 * day), note('long ago', now - 181 * day)]);
  await prune();
  expect(await left()).toEqual(['kept', 'removed']);
});

it('what was said about an entry is taken away when that goes for good', async () => {
  const kept = { createdAt: 0, updatedAt: 0 };
  const entry = { ...kept, title: 'a', state: 'draft', variants: {} } as const;
  await db.planEntries.bulkAdd([
    { ...entry, id: 'long ago', deletedAt: now - 181 * day },
    { ...entry, id: 'removed', deletedAt: now - 179 * day },
  ]);
  const said = { ...kept, by: 'Ana', text: 'Why?' };
  await db.entryComments.bulkAdd([
    { ...said, id: 'a', entryId: 'long ago' },
    { ...said, id: 'b', entryId: 'removed' },
  ]);
  await prune();
  expect((await db.planEntries.toArray()).map(({ id }) => id)).toEqual(['removed']);
  expect((await db.entryComments.toArray()).map(({ id, deletedAt }) => [id, deletedAt])).toEqual([
    ['a', now],
    ['b', undefined],
  ]);
});

it('it takes as many turns as it needs, and ends when it is told to', async () => {
  await db.notes.bulkAdd(Array.from({ length: 450 }, (_, n) => note(`n${n}`, 1)));
  await prune(AbortSignal.abort());
  expect(await db.notes.count()).toBe(450);
  await prune();
  expect(await db.notes.count()).toBe(0);
});

it('the losing side of a conflict goes after ninety days', async () => {
  const loss = (id: string, at: number) => ({
    id,
    t: 'notes',
    record: 'n',
    field: 'text',
    value: '',
    stamp: '',
    wonBy: '',
    at,
  });
  await db.history.bulkAdd([loss('new', now - 89 * day), loss('old', now - 91 * day)]);
  await prune();
  expect((await db.history.toArray()).map(({ id }) => id)).toEqual(['new']);
});

it('what lost a conflict goes in small batches too, and can be ended between them', async () => {
  const loss = { t: 'notes', record: 'n', field: 'text', value: '', stamp: '', wonBy: '', at: 0 };
  await db.history.bulkAdd(Array.from({ length: 450 }, (_, n) => ({ ...loss, id: `h${n}` })));
  const life = new AbortController();
  await pruneRecords(db, now, async () => life.abort(), life.signal);
  expect(await db.history.count()).toBe(250);
  await prune();
  expect(await db.history.count()).toBe(0);
});

it('strangers are forgotten in small batches, with a rest after each, and what was ended goes on', async () => {
  await db.profiles.bulkAdd(
    Array.from({ length: 120 }, (_, n) => ({
      key: `x:${n}`,
      network: 'x',
      handle: `h${n}`,
      handleKeys: [`x:h${n}`],
      relation: 'none',
      firstSeenAt: 0,
      lastSeenAt: 0,
    })),
  );
  const life = new AbortController();
  expect(await forgetStrangers(db, now, life.signal, async () => life.abort())).toBe(50);
  let rests = 0;
  const rest = async () => void (rests += 1);
  expect(await forgetStrangers(db, now, undefined, rest)).toBe(70);
  expect([rests, await db.profiles.count()]).toEqual([2, 0]);
});

it('being seen again does not renew the time of a stranger', async () => {
  const profile = { network: 'x', handle: 'stranger' } as const;
  const see = (seenAt: number) =>
    recordSightings(db, { posts: [], profiles: [{ profile, seenAt, reader: 'x/1' }] }, seenAt);
  await see(now - 40 * 86_400_000);
  await see(now - 60_000);
  expect(await forgetStrangers(db, now - 30 * 86_400_000)).toBe(1);
  expect(await db.profiles.count()).toBe(0);
});

it('a stranger goes, but not their post that has imported results', async () => {
  const author = { network: 'x', handle: 'stranger' } as const;
  const post = (id: string) => ({
    post: { network: 'x', kind: 'status', id } as const,
    author,
    metrics: {},
    seenAt: now - 40 * day,
    surface: 'home' as const,
    reader: 'x/1',
  });
  await recordSightings(db, { posts: [post('1'), post('2')], profiles: [] }, now - 40 * day);
  await db.outcomes.put({
    id: 'o',
    importId: 'i',
    row: 2,
    source: 'other',
    postKey: 'x:status:2',
    name: '2',
    from: '2026-10-01',
    to: '2026-10-31',
    metrics: { clicks: 3 },
    createdAt: now,
    updatedAt: now,
  });
  expect(await forgetStrangers(db, now - 30 * day)).toBe(1);
  expect((await db.posts.toArray()).map(({ key }) => key)).toEqual(['x:status:2']);
});
