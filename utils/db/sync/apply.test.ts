import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PostSighting, ProfileRef } from '../../model/sighting.ts';
import { Op } from '../../sync/ops.ts';
import { postCard } from '../queries/post-card.ts';
import { makeRecord, writeRecord } from '../records.ts';
import { WorkspaceDb } from '../schema.ts';
import { addNoteOnProfile } from '../tables/notes.ts';
import { setRelation } from '../tables/profiles.ts';
import { recordSightings } from '../tables/sightings.ts';
import { applyOps, writtenByApplying } from './apply.ts';
import { storedDays, storedSightings } from '../../../tests/samples/stored.ts';

const at = Date.UTC(2026, 10, 17, 9);
const hour = 3_600_000;
const kiln: ProfileRef = { network: 'x', handle: 'kiln_co', name: 'Kiln Co' };
const stranger: ProfileRef = { network: 'x', handle: 'somebody' };
const sighting = (id: string, seenAt: number, reactions: number, author = kiln): PostSighting => ({
  post: { network: 'x', kind: 'status', id },
  author,
  text: `Post ${id}`,
  publishedAt: { from: at - hour, to: at - hour },
  metrics: { reactions: { from: reactions, to: reactions } },
  seenAt,
  surface: 'home',
  reader: 'x/1',
});

let here: WorkspaceDb;
let there: WorkspaceDb;
beforeEach(async () => {
  here = new WorkspaceDb(`here-${Math.random()}`);
  there = new WorkspaceDb(`there-${Math.random()}`);
  for (const db of [here, there]) await db.meta.put({ key: 'sync', value: {} });
});
afterEach(() => Promise.all([here.delete(), there.delete()]));

const outgoing = async (db: WorkspaceDb) =>
  (await db.outbox.toArray()).map(({ op }) => Op.parse(JSON.parse(JSON.stringify(op))));
const apply = (db: WorkspaceDb, ops: readonly Op[]) =>
  db.transaction('rw', writtenByApplying(db), async () => applyOps(db, ops, { now: at, tellsLosses: true }));
/** What one has done, at the other. */
const carry = async (from: WorkspaceDb, to: WorkspaceDb): Promise<void> => {
  const ops = await outgoing(from);
  await from.outbox.clear();
  await apply(to, ops);
};
const see = (db: WorkspaceDb, ...posts: PostSighting[]) => recordSightings(db, { posts, profiles: [] }, at);

describe('what others wrote', () => {
  it('tells of two stages that came from two devices the later one, with the way to it', async () => {
    const day = 86_400_000;
    await makeRecord(here, 'people', { id: 'p1', name: 'Mara', tags: [], stage: 'new', createdAt: 1, updatedAt: 1 });
    await carry(here, there);
    await writeRecord(here, 'people', 'p1', { stage: 'talking', updatedAt: at });
    await writeRecord(there, 'people', 'p1', { stage: 'customer', updatedAt: at + day });
    const [ours, theirs] = [await outgoing(here), await outgoing(there)];
    await apply(here, theirs);
    await apply(there, ours);
    const [one, other] = [await here.people.get('p1'), await there.people.get('p1')];
    expect(one).toEqual(other);
    expect(one?.stageChanges).toEqual([{ from: 'new', to: one?.stage, at: expect.any(Number) }]);
  });

  it('is here as it is there, notes and whom they are about', async () => {
    const { person } = await addNoteOnProfile(here, kiln, 'Ask in May', at);
    await carry(here, there);
    expect(await there.people.toArray()).toEqual(await here.people.toArray());
    expect(await there.notes.toArray()).toEqual(await here.notes.toArray());
    expect(await there.profiles.toArray()).toMatchObject([
      { handle: 'kiln_co', relation: 'contact', personId: person.id },
    ]);
  });

  it('ends in the same on both sides when both changed one field, and the other value is kept', async () => {
    await makeRecord(here, 'people', { id: 'p', name: 'Ada', tags: [], createdAt: at, updatedAt: at });
    await carry(here, there);
    await writeRecord(here, 'people', 'p', { name: 'Ada L.', purpose: 'Buys' });
    // In one millisecond the names of the devices would decide.
    await new Promise((done) => setTimeout(done, 5));
    await writeRecord(there, 'people', 'p', { name: 'A. Lovelace' });
    const [ours, theirs] = [await outgoing(here), await outgoing(there)];
    await apply(here, theirs);
    await apply(there, ours);
    expect(await here.people.toArray()).toEqual(await there.people.toArray());
    const [row] = await here.people.toArray();
    expect(row).toMatchObject({ name: 'A. Lovelace', purpose: 'Buys' });
    for (const db of [here, there])
      expect(await db.history.toArray()).toMatchObject([{ t: 'people', record: 'p', field: 'name', value: 'Ada L.' }]);
  });

  it('waits where this version does not know it, and where half of it is missing', async () => {
    const stamp = 'Nn1JUF-----7JQY8';
    await apply(here, [
      { t: 'campaigns', id: 'c', h: stamp, f: { name: 'Spring' } },
      { t: 'notes', id: 'n', h: stamp, f: { text: 'Ask in May' } },
    ]);
    expect([await here.notes.count(), await here.parked.count()]).toEqual([0, 2]);
    await apply(here, [
      { t: 'notes', id: 'n', h: stamp, f: { about: { type: 'person', id: 'p' }, createdAt: at, updatedAt: at } },
    ]);
    expect(await here.notes.toArray()).toMatchObject([{ text: 'Ask in May' }]);
    expect((await here.parked.toArray()).map(({ t }) => t)).toEqual(['campaigns']);
  });

  it('is later than what others wrote as soon as it is changed here', async () => {
    await makeRecord(here, 'people', { id: 'p', name: 'Ada', tags: [], createdAt: at, updatedAt: at });
    await carry(here, there);
    await writeRecord(there, 'people', 'p', { name: 'Ada L.' });
    await carry(there, here);
    expect(await here.people.toArray()).toMatchObject([{ name: 'Ada L.' }]);
  });
});

describe('what others saw', () => {
  it('comes with the account, its posts and the latest counts; nothing of strangers', async () => {
    await setRelation(here, kiln, 'competitor', at);
    await see(here, sighting('1', at, 3), sighting('2', at, 1, stranger));
    await see(here, sighting('1', at + hour, 9));
    await carry(here, there);
    expect((await there.posts.toArray()).map(({ key }) => key)).toEqual(['x:status:1']);
    const post = { network: 'x', kind: 'status', id: '1' } as const;
    const [ours, theirs] = [await postCard(here, post, at + hour), await postCard(there, post, at + hour)];
    expect(theirs).toEqual(ours);
    expect(theirs).toMatchObject({ relation: 'competitor', series: [{ seenAt: at }, { seenAt: at + hour }] });
    expect(await there.latest.toArray()).toMatchObject([{ sightings: 2, before: { seenAt: at } }]);
    expect(await storedDays(there)).toMatchObject([{ sightings: 2 }]);
  });

  it('is there once, however often it comes', async () => {
    await setRelation(here, kiln, 'competitor', at);
    await see(here, sighting('1', at, 3));
    const ops = await outgoing(here);
    await apply(there, ops);
    const before = await Promise.all(there.tables.map((table) => table.toArray()));
    await apply(there, ops);
    expect(await Promise.all(there.tables.map((table) => table.toArray()))).toEqual(before);
  });

  it('joins what was seen here', async () => {
    for (const db of [here, there]) await setRelation(db, kiln, 'competitor', at);
    await see(here, sighting('1', at, 3));
    await see(there, sighting('1', at + hour, 9));
    const [ours, theirs] = [await outgoing(here), await outgoing(there)];
    await apply(here, theirs);
    await apply(there, ours);
    const seen = async (db: WorkspaceDb) => (await storedSightings(db)).map(({ id }) => id);
    expect(await seen(here)).toEqual([`x:status:1@${at}`, `x:status:1@${at + hour}`]);
    expect(await seen(there)).toEqual(await seen(here));
    expect(await there.latest.toArray()).toMatchObject([{ seenAt: at + hour, sightings: 2 }]);
    expect(await there.profiles.count()).toBe(1);
    expect((await here.posts.toArray())[0]?.text).toBe((await there.posts.toArray())[0]?.text);
  });

  it('counts a sighting of a post that others call by another of its ids for its author, too', async () => {
    const post = { network: 'linkedin', kind: 'activity', id: '1' } as const;
    const author: ProfileRef = { network: 'linkedin', handle: 'kiln' };
    await see(there, { ...sighting('1', at, 4), post, author, aliases: [{ ...post, id: '2' }] });
    const { post: _post, author: _author, ...told } = sighting('1', at - 50 * hour, 3);
    const postKey = 'linkedin:activity:2';
    await apply(there, [{ t: 'sightings', id: `${postKey}@${told.seenAt}`, v: { ...told, postKey } } as Op]);
    const authorKey = (await there.posts.toCollection().first())?.authorKey;
    expect(authorKey).toBeDefined();
    const key = 'linkedin:activity:1';
    expect(await storedDays(there)).toMatchObject([
      { postKey: key, authorKey, sightings: 1 },
      { postKey: key, authorKey, sightings: 1 },
    ]);
    expect(await there.posts.get(key)).toMatchObject({ firstSeenAt: at - 50 * hour, lastSeenAt: at });
  });

  it('says nothing of an account before somebody follows it, and then all that is known', async () => {
    await see(here, sighting('1', at, 3));
    expect(await outgoing(here)).toEqual([]);
    await setRelation(here, kiln, 'competitor', at);
    expect((await here.outbox.toArray()).map(({ t }) => t)).toEqual(['profiles']);
    expect((await here.meta.get('telling'))?.value).toMatchObject([{ after: '' }]);
  });
});
