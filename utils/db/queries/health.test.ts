import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exactly } from '../../lib/count.ts';
import { dayOf, daysBefore } from '../../lib/ids.ts';
import type { Surface } from '../../model/network.ts';
import type { PostSighting } from '../../model/sighting.ts';
import { type HealthRow, WorkspaceDb } from '../schema.ts';
import { countedFields, countHealth, pruneHealth } from '../tables/health.ts';
import { withoutStopped } from '../tables/left-out.ts';
import { recordSightings } from '../tables/sightings.ts';
import { healthReport } from './health-report.ts';
import { networkHealth } from './health-table.ts';
import { stoppedFields } from './stopped-fields.ts';
import { storedSightings } from '../../../tests/samples/stored.ts';

const now = new Date(2026, 10, 24, 10).getTime();
const minute = 60_000;
let db: WorkspaceDb;
beforeEach(() => {
  db = new WorkspaceDb(`test-${Math.random()}`);
});
afterEach(() => db.delete());

const row = (daysAgo: number, field: string, read: number, missing: number, surface: Surface = 'home'): HealthRow => {
  const day = daysBefore(now, daysAgo);
  return { id: `x|${surface}|${field}|${day}`, network: 'x', surface, field, day, read, missing, lastAt: now };
};
const week = (field: string, surface: Surface = 'home') =>
  [1, 2, 3, 4, 5, 6, 7].map((daysAgo) => row(daysAgo, field, 20, 1, surface));

const sighting = (id: string, seenAt: number, more: Partial<PostSighting> = {}): PostSighting => ({
  post: { network: 'x', kind: 'status', id },
  author: { network: 'x', handle: 'clearspout', name: 'Clearspout' },
  text: 'Refill points for hotels',
  textComplete: true,
  metrics: { reactions: exactly(10), comments: exactly(3) },
  seenAt,
  surface: 'home',
  reader: 'x/1',
  ...more,
});

/** What the background does with a message: so many posts read, some of them without some fields. */
async function receive(at: number, posts: readonly PostSighting[], read: number, missing: Record<string, number> = {}) {
  const stopped = await stoppedFields(db, 'x', at);
  const outcome = await recordSightings(db, { posts, profiles: [], stopped }, at);
  const counts = [{ surface: 'home' as const, reader: 'x/1', posts: read, missing, fields: countedFields }];
  await countHealth(db, 'x', counts, at, outcome.breaches);
  return outcome;
}

const fieldsOf = (stopped: Awaited<ReturnType<typeof stoppedFields>>, surface: Surface = 'home') => [
  ...(stopped.get(surface) ?? []),
];

describe('health of a network', () => {
  it('says per field what the worst surface says that was read often enough', async () => {
    await db.health.bulkPut([
      row(0, 'author', 20, 0),
      row(0, 'text', 0, 3),
      row(0, 'publishedAt', 1, 19),
      row(0, 'metrics.shares', 4, 6),
      row(0, 'metrics.comments', 20, 0),
      row(0, 'metrics.comments', 0, 4, 'group'),
      row(0, 'metrics.reactions', 20, 0),
      row(0, 'metrics.reactions', 0, 5, 'group'),
    ]);
    const { fields, surfaces, lastAt } = await networkHealth(db, 'x', now);
    expect(lastAt).toBe(now);
    expect(Object.fromEntries(Object.entries(fields).map(([field, { state }]) => [field, state]))).toEqual({
      author: 'ok',
      text: 'unseen',
      publishedAt: 'stopped',
      'metrics.shares': 'partly',
      'metrics.comments': 'ok',
      'metrics.reactions': 'stopped',
    });
    expect(surfaces).toHaveLength(8);
    expect((await networkHealth(db, 'linkedin', now)).lastAt).toBeUndefined();
  });

  it('knows the last good day of four weeks, and judges by eight days', async () => {
    await db.health.bulkPut([row(20, 'text', 30, 0), row(6, 'text', 0, 30), row(0, 'text', 0, 30)]);
    expect((await networkHealth(db, 'x', now)).fields['text']).toEqual({
      state: 'stopped',
      read: 0,
      missing: 60,
      broken: 0,
      lastGoodDay: daysBefore(now, 20),
      since: daysBefore(now, 6),
    });
  });
});

describe('counting', () => {
  it('adds up what was read, missing and broken, and how many readings in a row were good', async () => {
    const count = (posts: number, missing = {}, breaches: { surface: Surface; field: string }[] = []) =>
      countHealth(db, 'x', [{ surface: 'home', reader: 'x/1', posts, missing }], now, breaches);
    await count(3, { text: 1 });
    await count(2);
    await count(4, {}, [{ surface: 'home', field: 'publishedAt' }]);
    const of = (field: string) => db.health.get(`x|home|${field}|${dayOf(now)}`);
    expect(await of('text')).toMatchObject({ read: 8, missing: 1, inRow: 6, reader: 'x/1' });
    expect(await of('publishedAt')).toMatchObject({ read: 9, missing: 0, broken: 1, inRow: 0 });
    expect(await of('id')).toMatchObject({ read: 9, missing: 0 });
    expect(await of('author')).not.toHaveProperty('broken');
  });

  it('takes nothing as read or missing of posts that lack id or author, but what they lack', async () => {
    const good = { surface: 'home' as const, posts: 2, missing: { text: 1 } };
    const lost = { surface: 'home' as const, posts: 4, missing: { id: 3, author: 2, rest: 4 } };
    await countHealth(db, 'x', [good, lost], now);
    const counts = (await db.health.toArray()).map(({ field, read, missing }) => [field, read, missing] as const);
    expect(Object.fromEntries(counts.map(([field, ...rest]) => [field, rest]))).toEqual({
      id: [3, 3],
      author: [2, 2],
      'author.name': [2, 0],
      publishedAt: [2, 0],
      text: [1, 1],
      actions: [2, 0],
    });
  });

  it('so a surface whose posts have no id says nothing of its texts', async () => {
    await countHealth(db, 'x', [{ surface: 'home', posts: 9, missing: { id: 9, rest: 9 } }], now);
    const { fields } = await networkHealth(db, 'x', now);
    expect(fields['id']?.state).toBe('stopped');
    for (const field of ['author', 'text', 'publishedAt', 'actions'])
      expect(fields[field]?.state, field).toBe('unseen');
  });

  it('counts a breach on a surface that told nothing else', async () => {
    await countHealth(db, 'x', [], now, [{ surface: 'group', field: 'author' }]);
    expect(await db.health.toArray()).toMatchObject([{ surface: 'group', field: 'author', read: 0, broken: 1 }]);
  });
});

describe('pruning', () => {
  it('takes the rows of more than sixty days ago, in batches, and leaves the others', async () => {
    const old = Array.from({ length: 1200 }, (_, index) => row(61 + index, 'text', 1, 0));
    await db.health.bulkPut([...old, row(60, 'text', 1, 0), row(0, 'text', 1, 0)]);
    expect(await pruneHealth(db, now)).toBe(1200);
    expect((await db.health.toArray()).map(({ day }) => day)).toEqual([daysBefore(now, 60), daysBefore(now, 0)]);
    expect(await pruneHealth(db, now)).toBe(0);
  });

  it('can be stopped', async () => {
    await db.health.put(row(61, 'text', 1, 0));
    expect(await pruneHealth(db, now, AbortSignal.abort())).toBe(0);
    expect(await db.health.count()).toBe(1);
  });
});

describe('a field that breaks', () => {
  it('is stopped on its surface, and the others go on', async () => {
    await db.health.bulkPut([...week('metrics.comments'), ...week('metrics.comments', 'group'), ...week('text')]);
    await receive(now, [], 5, { 'metrics.comments': 5 });
    const stopped = await stoppedFields(db, 'x', now);
    expect(fieldsOf(stopped)).toEqual(['metrics.comments']);
    expect(fieldsOf(stopped, 'group')).toEqual([]);
    await receive(now, [sighting('1', now), sighting('2', now, { surface: 'group' })], 1);
    const stored = await storedSightings(db);
    expect(stored.map(({ metrics }) => metrics)).toEqual([
      { reactions: exactly(10) },
      { reactions: exactly(10), comments: exactly(3) },
    ]);
    expect((await db.posts.get('x:status:1'))?.text).toBe('Refill points for hotels');
  });

  it('goes on being counted, and is recorded again after five good readings', async () => {
    await db.health.bulkPut([row(1, 'metrics.comments', 0, 30), row(2, 'metrics.comments', 30, 0)]);
    const comments = async (minutes: number) => {
      const at = now + minutes * minute;
      await receive(at, [sighting('1', at, { metrics: { comments: exactly(3) } })], 1);
      return (await storedSightings(db)).find(({ id }) => id === `x:status:1@${at}`)?.metrics.comments;
    };
    for (const minutes of [0, 11, 22, 33, 44]) expect(await comments(minutes), `${minutes}`).toBeUndefined();
    expect(await comments(55)).toEqual(exactly(3));
  });

  it('because it cannot be believed is counted while it is stopped too', async () => {
    await db.health.bulkPut(week('publishedAt'));
    const wrong = { from: now + 86_400_000, to: now + 86_400_000 };
    for (let index = 0; index < 8; index += 1) {
      const at = now + index * minute;
      await receive(at, [sighting(`${index}`, at, { publishedAt: wrong })], 1);
    }
    expect(fieldsOf(await stoppedFields(db, 'x', now))).toEqual(['publishedAt']);
    expect(await db.health.get(`x|home|publishedAt|${dayOf(now)}`)).toMatchObject({ read: 8, broken: 8 });
    expect((await storedSightings(db)).length).toBe(8);
  });

  it('and is the author takes everything of its surface, without touching accounts', async () => {
    await db.health.bulkPut([...week('author'), row(0, 'author', 0, 20)]);
    expect(await receive(now, [sighting('1', now)], 1)).toMatchObject({ recorded: 0, dropped: 1 });
    for (const table of [db.posts, db.sightings, db.flushes, db.latest, db.profiles])
      expect(await table.count()).toBe(0);
    await receive(now, [sighting('1', now, { surface: 'group' })], 1);
    expect((await storedSightings(db)).length).toBe(1);
  });

  it('leaves what is already known of a post alone', async () => {
    await receive(now - 60 * minute, [sighting('1', now - 60 * minute)], 1);
    await db.health.bulkPut([...week('text'), row(0, 'text', 0, 20)]);
    await receive(now, [sighting('1', now, { text: 'Follow', textComplete: true })], 1);
    expect(await db.posts.get('x:status:1')).toMatchObject({ text: 'Refill points for hotels' });
    expect(await db.latest.get('x:status:1')).toMatchObject({ seenAt: now, sightings: 2 });
  });
});

describe('what is left out', () => {
  const leave = (...fields: string[]) => withoutStopped(sighting('1', now), new Map([['home', new Set(fields)]]));

  it('is the field and what is read with it', () => {
    expect(leave('text')).not.toHaveProperty('textComplete');
    expect(leave('author.name')?.author).toEqual({ network: 'x', handle: 'clearspout' });
    expect(leave('actions')?.metrics).toEqual({});
    expect(leave('metrics.views')).toEqual(sighting('1', now));
    expect(leave('id')).toBeUndefined();
  });
});

describe('the report', () => {
  it('holds counts and versions, and nothing of what was seen, kept or written', async () => {
    const planted = ['Mara Lindqvist', 'mara.l', '1992000000000000001', 'Refill points', 'https://x.com', 'Call her'];
    const [name = '', handle = '', id = '', text = '', address = '', note = ''] = planted;
    await receive(now, [sighting(id, now, { author: { network: 'x', handle, name }, text, permalink: address })], 6);
    await db.people.put({ id: 'p', name, tags: [note], createdAt: 0, updatedAt: 0 });
    await db.notes.put({ id: 'n', about: { type: 'person', id: 'p' }, text: note, createdAt: 0, updatedAt: 0 });
    const odd = row(0, 'text', 1, 1);
    await db.health.bulkPut([
      { ...odd, id: 'a', field: name },
      { ...odd, id: 'b', surface: handle as Surface },
      { ...odd, id: 'c', day: id },
      { ...odd, id: 'd', network: address as 'x' },
      { ...odd, id: 'e', field: 'id', reader: text },
      { ...odd, id: 'f', field: 'author.name', read: note as unknown as number },
    ]);
    const modes = { linkedin: 'panel', x: 'overlay', facebook: null } as const;
    const report = healthReport(await db.health.toArray(), { version: '0.1.0', browser: 'Chrome 141', modes });
    const json = JSON.stringify(report);
    for (const secret of planted) expect(json).not.toContain(secret);
    expect(report).toMatchObject({ version: '0.1.0', browser: 'Chrome 141', modes, readers: ['x/1'] });
    expect(report.counts).toContainEqual({
      network: 'x',
      surface: 'home',
      field: 'metrics.comments',
      day: dayOf(now),
      read: 6,
      missing: 0,
      broken: 0,
    });
  });
});
