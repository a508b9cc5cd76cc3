import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillSample, sampleNow, snapshotOf } from '../../../tests/samples/workspace.ts';
import { dayOf } from '../../lib/ids.ts';
import type { PostSighting, ProfileRef } from '../../model/sighting.ts';
import { recordCollections } from '../../sync/collections.ts';
import { packSightings } from '../blocks.ts';
import { sightingsOfPosts } from '../queries/sightings-of.ts';
import { WorkspaceDb } from '../schema.ts';
import { addNote, notesAbout } from '../tables/notes.ts';
import { erasePersonForGood } from '../tables/erase-person.ts';
import { keepProfile } from '../tables/people.ts';
import { recordSightings } from '../tables/sightings.ts';
import type { Work } from './format.ts';
import { mergeBackup, type MergedCounts } from './merge.ts';
import { type Backup, inspectBackup, openBackup } from './read.ts';
import { backupFile } from './write.ts';
import { storedDays } from '../../../tests/samples/stored.ts';

let one: WorkspaceDb;
let two: WorkspaceDb;
beforeEach(() => {
  [one, two] = [new WorkspaceDb(crypto.randomUUID()), new WorkspaceDb(crypto.randomUUID())];
});
afterEach(async () => {
  await one.delete();
  await two.delete();
});

async function backupOf(db: WorkspaceDb): Promise<Backup> {
  const file = await backupFile(db, { workspace: { name: 'Tidewell' }, now: sampleNow });
  const inspected = file.ok ? await inspectBackup(file.value) : file;
  const backup = inspected.ok ? await openBackup(inspected.value, undefined) : inspected;
  if (!backup.ok) throw new Error(backup.error.kind);
  return backup.value;
}
async function merge(db: WorkspaceDb, backup: Backup, work?: Work): Promise<MergedCounts> {
  const merged = await mergeBackup(db, backup, work);
  if (!merged.ok) throw new Error(JSON.stringify(merged.error));
  return merged.value;
}
const all = (counts: MergedCounts): MergedCounts =>
  Object.fromEntries(Object.entries(counts).filter(([, { added, changed }]) => added + changed > 0));

const sightingIds = async (db: WorkspaceDb): Promise<string[]> => {
  const lists = await sightingsOfPosts(db, await db.posts.toCollection().primaryKeys());
  return [...lists.values()].flatMap((rows) => rows.map(({ id }) => id)).sort();
};

/** Accounts by handle in place of their random keys, and without what is packed how. */
async function comparable(db: WorkspaceDb): Promise<unknown> {
  const handles = new Map(
    (await db.profiles.toArray()).map(({ key, network, handle }) => [key, `${network}/${handle}`]),
  );
  const without = ['meta', 'blocks', 'sightings', 'ledger', 'health', 'outbox', 'parked', 'people', 'notes', 'history'];
  let text = JSON.stringify(await snapshotOf(db, without), (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([name]) => name !== '_h' && name !== '_f')
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  );
  for (const [key, handle] of handles) text = text.replaceAll(key, handle);
  const tables = JSON.parse(text) as Record<string, object[]>;
  for (const rows of Object.values(tables)) rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return { ...tables, sightings: await sightingIds(db) };
}

describe('a backup merged', () => {
  it.each([1, 2])('into the workspace that it is of changes nothing, seed %i', async (seed) => {
    await fillSample(one, { seed, visits: 32 });
    const before = await snapshotOf(one);
    expect(all(await merge(one, await backupOf(one)))).toEqual({});
    expect(await snapshotOf(one)).toEqual(before);
  });

  it.each([
    [1, 2, true, true],
    [3, 4, true, false],
    [5, 6, false, true],
    [7, 8, false, false],
  ])('into another browser joins both, seeds %i and %i, packed %s and %s', async (a, b, packedA, packedB) => {
    await fillSample(one, { seed: a, packed: packedA, visits: 32 });
    await fillSample(two, { seed: b, packed: packedB, days: 55, visits: 32 });
    const [before, there] = [await sightingIds(one), await sightingIds(two)];
    const typed = { here: await snapshotOf(one), there: await snapshotOf(two) };
    const backup = await backupOf(two);
    const came = await merge(one, backup);

    expect(await sightingIds(one)).toEqual([...new Set([...before, ...there])].sort());
    expect(came.sightings).toEqual({ added: new Set([...before, ...there]).size - new Set(before).size, changed: 0 });
    const keys = new Set(await one.profiles.toCollection().primaryKeys());
    expect(keys.size).toBe(6);
    for (const row of [...(await one.posts.toArray()), ...(await one.latest.toArray()), ...(await storedDays(one))])
      expect(keys.has(row.authorKey ?? '')).toBe(true);
    for (const { profileKey } of await one.profileSightings.toArray()) expect(keys.has(profileKey)).toBe(true);
    for (const { about } of await one.notes.toArray()) if (about.type === 'profile') expect(keys).toContain(about.id);
    expect(await one.people.toCollection().primaryKeys()).toEqual(
      expect.arrayContaining(['person-1', `person-of-${a}`, `person-of-${b}`]),
    );
    expect(await one.people.get('person-1')).toMatchObject({ name: `Mara ${Math.min(a, b)}` });
    expect(await one.ledger.toArray()).toEqual(typed.here['ledger']);
    expect(await one.health.toArray()).toEqual(typed.here['health']);

    const lists = await sightingsOfPosts(one, await one.posts.toCollection().primaryKeys());
    for (const day of await storedDays(one)) {
      const rows = lists.get(day.postKey)!.filter(({ seenAt }) => dayOf(seenAt) === day.day);
      expect(day).toMatchObject({
        sightings: rows.length,
        first: { seenAt: rows[0]!.seenAt, metrics: rows[0]!.metrics },
        last: { seenAt: rows.at(-1)!.seenAt },
      });
    }
    for (const latest of await one.latest.toArray()) {
      const rows = lists.get(latest.postKey)!;
      expect(latest).toMatchObject({ sightings: rows.length, seenAt: rows.at(-1)!.seenAt });
    }

    const merged = await snapshotOf(one);
    expect(all(await merge(one, backup))).toEqual({});
    expect(await snapshotOf(one)).toEqual(merged);
    expect(all(await merge(one, await backupOf(one)))).toEqual({});
  });

  it.each([11, 12])('gives the same whichever of two workspaces it is merged into, seed %i', async (seed) => {
    await fillSample(one, { seed, visits: 32 });
    await fillSample(two, { seed: seed + 100, visits: 32 });
    const [first, second] = [await backupOf(one), await backupOf(two)];
    await merge(one, second);
    await merge(two, first);
    expect(await comparable(one)).toEqual(await comparable(two));
  });

  it('may be ended anywhere; merged again it is complete', async () => {
    await fillSample(one, { seed: 21, visits: 24 });
    await fillSample(two, { seed: 22, visits: 24 });
    const [mine, backup] = [await backupOf(one), await backupOf(two)];
    await merge(one, backup);
    const whole = await comparable(one);
    for (const after of [2, 7, 11]) {
      const other = new WorkspaceDb(crypto.randomUUID());
      await merge(other, mine);
      const life = new AbortController();
      let steps = 0;
      const onProgress = () => {
        steps += 1;
        if (steps === after) life.abort();
      };
      expect(await mergeBackup(other, backup, { signal: life.signal, onProgress })).toEqual({
        ok: false,
        error: { kind: 'stopped' },
      });
      await merge(other, backup);
      expect(await comparable(other)).toEqual(whole);
      await other.delete();
    }
  });
});

const at = Date.UTC(2026, 10, 17, 9);
const hour = 3_600_000;
const author: ProfileRef = { network: 'linkedin', handle: 'kiln-co', name: 'Kiln Co' };
const seen = (kind: string, id: string, seenAt: number, more: Partial<PostSighting> = {}): PostSighting => ({
  post: { network: 'linkedin', kind, id },
  author,
  metrics: { reactions: { from: 1, to: 1 } },
  seenAt,
  surface: 'home',
  reader: 'linkedin/1',
  ...more,
});
const activity = { network: 'linkedin' as const, kind: 'activity', id: '7' };
const record = (db: WorkspaceDb, ...posts: PostSighting[]) => recordSightings(db, { posts, profiles: [] }, at);

describe('a post that has several ids', () => {
  it('that is stored here under another one gets what comes, with its comments and notes', async () => {
    await record(one, seen('activity', '7', at));
    await record(two, seen('ugcPost', '1', at + hour, { aliases: [activity] }));
    await addNote(two, { type: 'post', id: 'linkedin:ugcPost:1' }, 'Good', at);
    await merge(one, await backupOf(two));
    expect(await sightingIds(one)).toEqual([`linkedin:activity:7@${at}`, `linkedin:activity:7@${at + hour}`]);
    expect(await one.posts.toArray()).toMatchObject([{ aliasKeys: ['linkedin:ugcPost:1'] }]);
    expect(await one.latest.toArray()).toMatchObject([{ sightings: 2, seenAt: at + hour }]);
    expect(await notesAbout(one, { type: 'post', id: 'linkedin:activity:7' })).toHaveLength(1);
    expect(all(await merge(one, await backupOf(two)))).toEqual({});
  });

  it('joins two that are stored here, as the backup knows that they are one', async () => {
    await record(one, seen('activity', '7', at), seen('ugcPost', '1', at + hour));
    await record(two, seen('ugcPost', '1', at + 2 * hour, { aliases: [activity] }));
    const backup = await backupOf(two);
    await merge(one, backup);
    expect(await one.posts.toCollection().primaryKeys()).toEqual(['linkedin:activity:7']);
    expect((await sightingIds(one)).length).toBe(3);
    expect(await one.latest.toArray()).toMatchObject([{ sightings: 3 }]);
    expect(all(await merge(one, backup))).toEqual({});
  });
});

describe('accounts', () => {
  it('are found by number after a change of name, and keep what was said of them here', async () => {
    await recordSightings(one, { posts: [], profiles: [], viewer: undefined }, at);
    await keepProfile(one, { ...author, stableId: '99' }, { relation: 'competitor' }, at);
    await keepProfile(two, { ...author, handle: 'kiln', stableId: '99' }, { relation: 'contact' }, at + hour);
    await merge(one, await backupOf(two));
    expect(await one.profiles.toArray()).toMatchObject([
      { relation: 'competitor', handle: 'kiln', handleKeys: ['linkedin:kiln', 'linkedin:kiln-co'], followedAt: at },
    ]);
    expect(await one.people.count()).toBe(2);
  });
});

describe('what the user wrote', () => {
  const note = { id: 'n', about: { type: 'person' as const, id: 'p' }, text: 'Old', createdAt: 1, updatedAt: 1 };
  it('stays where it was changed later, and comes where it was changed later there', async () => {
    await one.notes.bulkPut([
      { ...note, id: 'a', updatedAt: 5, text: 'Mine' },
      { ...note, id: 'b' },
    ]);
    await two.notes.bulkPut([
      { ...note, id: 'a' },
      { ...note, id: 'b', updatedAt: 5, text: 'Theirs' },
      { ...note, id: 'c' },
    ]);
    expect((await merge(one, await backupOf(two))).notes).toEqual({ added: 1, changed: 1 });
    expect((await one.notes.toArray()).map(({ text }) => text)).toEqual(['Mine', 'Theirs', 'Old']);
  });

  it('is never taken away by a merge', async () => {
    await one.notes.put(note);
    await two.notes.bulkPut([
      { ...note, updatedAt: 9, deletedAt: 9 },
      { ...note, id: 'gone', deletedAt: 9 },
    ]);
    expect(all(await merge(one, await backupOf(two)))).toEqual({});
    expect(await one.notes.toArray()).toEqual([note]);
  });
});

describe('other devices', () => {
  it('are told of what came where a sync is set up, and nothing waits where none is', async () => {
    await fillSample(two, { seed: 31, visits: 20 });
    const backup = await backupOf(two);
    await merge(one, backup);
    expect(await one.outbox.count()).toBe(0);
    expect(await one.meta.get('telling')).toBeUndefined();

    const synced = new WorkspaceDb(crypto.randomUUID());
    await synced.meta.put({ key: 'sync', value: {} });
    await merge(synced, backup);
    const told = await synced.outbox.toArray();
    expect(told.map(({ t, id }) => `${t}/${id}`)).toEqual(
      expect.arrayContaining(['people/person-1', 'notes/note-a-31']),
    );
    expect(told.some(({ t }) => t === 'profiles')).toBe(true);
    expect((await synced.meta.get('telling'))?.value).toHaveLength(Object.keys(recordCollections).length + 1);
    const rows = await synced.profiles.where('relation').equals('competitor').toArray();
    expect(rows.every((row) => '_h' in row)).toBe(true);
    await synced.delete();
  });
});

describe('packed sightings', () => {
  it('are not lost where a block here has the same id and other rows', async () => {
    const rows = (id: string) =>
      Array.from({ length: 9 }, (_, n) =>
        seen('activity', id, at - (n === 0 || n === 8 ? n : n * (id === '1' ? 10 : 11))),
      );
    for (const [db, id] of [
      [one, '1'],
      [two, '2'],
    ] as const) {
      await record(db, seen('activity', id, at));
      const post = (await db.posts.toArray())[0]!;
      await db.posts.put({ ...post, firstSeenAt: at - 1000 });
      const raw = rows(id).map(({ seenAt }) => ({
        id: `${post.key}@${seenAt}`,
        postKey: post.key,
        seenAt,
        metrics: {},
        surface: 'home' as const,
        reader: 'linkedin/1',
      }));
      await db.profiles.update(post.authorKey!, {});
      await db.blocks.put(packSightings(post.authorKey!, raw));
      await db.sightings.clear();
    }
    const ours = (await one.posts.toArray())[0]!.authorKey!;
    const block = (await two.blocks.toArray())[0]!;
    const clash = (await one.blocks.toArray())[0]!;
    await one.blocks.put({ ...clash, id: `${ours}@${block.from}-${block.to}-9` });
    const before = (await sightingIds(one)).length;
    await merge(one, await backupOf(two));
    expect((await sightingIds(one)).length).toBe(before + 9);
    expect(all(await merge(one, await backupOf(two)))).toEqual({});
  });
});

it('who was erased since does not come back with an old backup', async () => {
  const { person } = await keepProfile(one, { network: 'x', handle: 'mara', name: 'Mara' }, {}, sampleNow);
  await addNote(one, { type: 'person', id: person.id }, 'Ask in May', sampleNow);
  const backup = await backupOf(one);
  await erasePersonForGood(one, person.id, { now: sampleNow });
  const came = await merge(one, backup);
  expect([await one.people.count(), await one.notes.count(), await one.profiles.count()]).toEqual([0, 0, 0]);
  // Nobody is told that they came.
  expect(came).toMatchObject({
    people: { added: 0, leftOut: 1 },
    notes: { added: 0, leftOut: 1 },
    profiles: { added: 0, leftOut: 1 },
  });
});
