import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exactly } from '../../lib/count.ts';
import type { Goal, Profile } from '../../model/records.ts';
import { WorkspaceDb } from '../schema.ts';
import { addGoal } from '../tables/goals.ts';
import { addEntry, changeEntry, removeEntry, restoreEntry } from '../tables/plan-entries.ts';
import { goalProgress } from './goal-progress.ts';
import { activeGoals } from './goals-active.ts';
import { personDetail, searcherOf } from './people-list.ts';
import { entriesBetween, undatedEntries } from './plan-entries.ts';
import { type DueItem, dueToday } from './plan-today.ts';
import { exportWorkspace } from './storage-export.ts';

const now = new Date(2026, 10, 24, 10).getTime();
const day = 86_400_000;
const tomorrow = new Date(2026, 10, 25).getTime();
const dayAfter = new Date(2026, 10, 26).getTime();
let db: WorkspaceDb;

beforeEach(async () => {
  db = new WorkspaceDb(crypto.randomUUID());
  await db.open();
});
afterEach(() => db.delete());

const profile = (key: string, relation: Profile['relation'], more: Partial<Profile> = {}): Profile => ({
  key,
  network: 'x',
  handle: key,
  handleKeys: [`x:${key}`],
  relation,
  firstSeenAt: 0,
  lastSeenAt: now,
  ...more,
});

const followers = (profileKey: string, seenAt: number, from: number, to = from) =>
  db.profileSightings.put({
    id: `${profileKey}@${seenAt}`,
    profileKey,
    profile: { network: 'x', handle: profileKey },
    followers: { from, to },
    seenAt,
    reader: 'x/1',
  });

async function seePost(id: string, authorKey: string, publishedAt: number, reactions: number | undefined) {
  const post = { network: 'x' as const, kind: 'status', id };
  const key = `x:status:${id}`;
  const span = { from: publishedAt, to: publishedAt };
  await db.posts.put({
    key,
    post,
    network: 'x',
    authorKey,
    author: { network: 'x', handle: authorKey },
    publishedAt: span,
    text: `Post ${id}`,
    firstSeenAt: publishedAt + 1000,
    lastSeenAt: publishedAt + 2000,
  });
  await db.latest.put({
    postKey: key,
    authorKey,
    network: 'x',
    publishedAt: span,
    seenAt: publishedAt + 2000,
    metrics: {
      ...(reactions === undefined ? {} : { reactions: exactly(reactions) }),
      comments: exactly(1),
      shares: exactly(0),
    },
    sightings: 1,
  });
}

const goal = (more: Partial<Goal>): Goal => ({
  id: 'g',
  title: 'Goal',
  metric: 'followers',
  target: 2000,
  startsAt: now - 10 * day,
  dueAt: now + 10 * day,
  createdAt: 0,
  updatedAt: 0,
  ...more,
});

describe('goal progress', () => {
  it('says that nothing was seen, not zero', async () => {
    await db.profiles.put(profile('us', 'own'));
    const progress = await goalProgress(db, goal({}), now);
    expect(progress.reach).toBeUndefined();
    expect(progress.pace.verdict).toBe('unseen');
    expect(progress.unseen).toEqual([{ network: 'x', name: 'us' }]);
  });

  it('measures followers from the sighting at the start, as an interval', async () => {
    await db.profiles.put(profile('us', 'own'));
    await followers('us', now - 20 * day, 900);
    await followers('us', now - 11 * day, 1000);
    await followers('us', now - day, 1600, 1699);
    await followers('us', now + day, 9999);
    const progress = await goalProgress(db, goal({}), now);
    expect(progress.reach).toEqual({ from: 1600, to: 1699 });
    expect(progress.base?.value).toBe(1000);
    expect(progress.pace.way?.from).toBeCloseTo(0.6);
    expect(progress.pace.verdict).toBe('on');
    expect(progress.seenAt).toBe(now - day);
  });

  it('does not judge the pace while one own profile was never seen', async () => {
    await db.profiles.bulkPut([profile('us', 'own'), profile('we', 'own')]);
    await followers('us', now - day, 1600);
    const progress = await goalProgress(db, goal({}), now);
    expect(progress.reach).toEqual({ from: 1600, to: undefined });
    expect(progress.base).toBeUndefined();
    expect(progress.pace.verdict).toBe('unseen');
  });

  it('counts engagement on own posts of the span only', async () => {
    await db.profiles.bulkPut([profile('us', 'own'), profile('them', 'competitor')]);
    await seePost('1', 'us', now - day, 10);
    await seePost('2', 'us', now - 30 * day, 500);
    await seePost('3', 'them', now - day, 700);
    const metric = goal({ metric: 'engagement', target: 100 });
    expect((await goalProgress(db, metric, now)).reach).toEqual({ from: 11, to: 11 });
    await seePost('4', 'us', now - 2 * day, undefined);
    expect((await goalProgress(db, metric, now)).reach).toEqual({ from: 12, to: undefined });
    expect((await goalProgress(db, goal({ metric: 'posts', target: 5 }), now)).reach).toEqual({ from: 2, to: 2 });
    expect((await goalProgress(db, goal({ metric: 'posts', network: 'facebook' }), now)).reach).toBeUndefined();
  });

  it('lists goals that are not over for long, without those taken away', async () => {
    await addGoal(db, { title: 'A', metric: 'manual', target: 5, startsAt: 0, dueAt: now + day, manualValue: 2 }, now);
    await addGoal(db, { title: 'Old', metric: 'manual', target: 5, startsAt: 0, dueAt: now - 40 * day }, now);
    const [only, ...rest] = await activeGoals(db, now);
    expect(rest).toEqual([]);
    expect(only?.goal.title).toBe('A');
    expect(only?.progress.reach).toEqual({ from: 2, to: 2 });
  });
});

describe('plan', () => {
  it('keeps only the variants with a text, and takes away and puts back', async () => {
    const entry = await addEntry(
      db,
      { title: ' Tap ', state: 'draft', dueAt: now, variants: { x: 'Hi', linkedin: ' ' } },
      now,
    );
    expect(entry.title).toBe('Tap');
    expect(entry.variants).toEqual({ x: 'Hi' });
    expect((await db.ledger.toArray())[0]?.typed).toBe(1);
    await removeEntry(db, entry.id, now);
    expect(await entriesBetween(db, now - 1, now + 1)).toEqual([]);
    await restoreEntry(db, entry.id, now);
    expect(await entriesBetween(db, now - 1, now + 1)).toHaveLength(1);
    expect(await changeEntry(db, entry.id, { title: 'Tap', state: 'idea', variants: {} }, now)).toBe(true);
    expect(await entriesBetween(db, now - 1, now + 1)).toEqual([]);
    expect(await undatedEntries(db)).toHaveLength(1);
    expect(await changeEntry(db, 'nobody', { title: 'Tap', state: 'idea', variants: {} }, now)).toBe(false);
  });

  it('puts entries and next steps of today into one order', async () => {
    await addEntry(db, { title: 'Noon', state: 'approved', dueAt: now + 7_200_000, variants: { x: 'a' } }, now);
    await addEntry(db, { title: 'Out', state: 'published', dueAt: now, variants: { x: 'a' } }, now);
    await addEntry(db, { title: 'Tomorrow', state: 'draft', dueAt: tomorrow + 1, variants: {} }, now);
    await db.people.put({
      id: 'p',
      name: 'Mara',
      tags: [],
      nextStep: { text: 'Call', dueAt: now - day },
      createdAt: 0,
      updatedAt: 0,
    });
    await db.profiles.put(profile('mara', 'contact', { personId: 'p' }));
    const due = await dueToday(db, tomorrow, dayAfter);
    expect(due.today.map((item) => (item.type === 'entry' ? item.entry.title : item.person.name))).toEqual([
      'Mara',
      'Noon',
    ]);
    expect(due.today[0]).toMatchObject({ account: { network: 'x', handle: 'mara' } });
    expect(due.tomorrow).toHaveLength(1);
  });

  it('a step of a day is of that day here, wherever it was typed', async () => {
    const on = (id: string, dayKey: string, dueAt: number) => ({
      id,
      name: id,
      tags: [],
      nextStep: { text: 'Call', day: dayKey, dueAt },
      createdAt: 0,
      updatedAt: 0,
    });
    // Where it was typed the morning of that day is the night before or after the one here.
    await db.people.bulkPut([
      on('today', '2026-11-24', tomorrow + 3_600_000),
      on('tomorrow', '2026-11-25', tomorrow - 3_600_000),
      on('after', '2026-11-26', dayAfter - 3_600_000),
    ]);
    const due = await dueToday(db, tomorrow, dayAfter);
    const named = (items: readonly DueItem[]) => items.map((item) => item.type === 'person' && item.person.name);
    expect([named(due.today), named(due.tomorrow)]).toEqual([['today'], ['tomorrow']]);
  });
});

describe('people', () => {
  it('have accounts and a last note, and are found by every word', async () => {
    await db.people.put({ id: 'p', name: 'Mara Lindqvist', tags: ['hotel'], createdAt: 0, updatedAt: 0 });
    await db.people.put({ id: 'q', name: 'Gone', tags: [], createdAt: 0, updatedAt: 0, deletedAt: 1 });
    await db.profiles.put(profile('mara', 'partner', { personId: 'p' }));
    await db.notes.bulkPut([
      { id: 'n1', about: { type: 'person', id: 'p' }, text: 'First', createdAt: 1, updatedAt: 1 },
      { id: 'n2', about: { type: 'profile', id: 'mara' }, text: 'Second', createdAt: 2, updatedAt: 2 },
      { id: 'n3', about: { type: 'person', id: 'p' }, text: 'Taken away', createdAt: 3, updatedAt: 3, deletedAt: 3 },
    ]);
    const line = await personDetail(db, 'p');
    expect(line).toMatchObject({ relation: 'partner', lastNote: { text: 'Second' } });
    expect(searcherOf('hotel MARA')(line!)).toBe(true);
    expect(searcherOf('hotel brandt')(line!)).toBe(false);
    expect((await personDetail(db, 'p'))?.notes.map(({ text }) => text)).toEqual(['Second', 'First']);
    expect(await personDetail(db, 'q')).toBeUndefined();
  });
});

describe('export', () => {
  it('exports one valid document with every row', async () => {
    await seePost('1', 'us', now, 1);
    const parts = await exportWorkspace(db, { id: 'main', name: 'Desk' }, now);
    const document = JSON.parse(parts.join('')) as { tables: Record<string, unknown[]> };
    // Keys of the sync are in `meta`; what waits to be pushed is of this browser alone.
    const inside = new Set(['meta', 'outbox', 'parked']);
    const names = db.tables.map(({ name }) => name).filter((name) => !inside.has(name));
    expect(Object.keys(document.tables).sort()).toEqual(names.sort());
    expect(document.tables['posts']).toHaveLength(1);
    expect(document.tables['goals']).toEqual([]);
  });

  it('leaves nothing out where rows go while it is written', async () => {
    const day = (n: number): string => `d${String(n).padStart(4, '0')}`;
    const all = Array.from({ length: 4100 }, (_, n) => day(n));
    await db.gone.bulkPut(all.map((id) => ({ t: 'notes', id, row: {} })));
    const parts = await exportWorkspace(db, { id: 'main', name: 'Desk' }, now, async (written) => {
      if (written === 2000) await db.gone.bulkDelete(all.slice(0, 500).map((id) => ['notes', id]));
    });
    const { tables } = JSON.parse(parts.join('')) as { tables: Record<string, { readonly id: string }[]> };
    expect(tables['gone']?.map(({ id }) => id)).toEqual(all);
  });
});
