import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeRecord, writeRecord } from '../../utils/db/records.ts';
import { WorkspaceDb } from '../../utils/db/schema.ts';
import { syncWorkspace } from '../../utils/db/sync/run.ts';
import { syncStore } from '../../utils/db/sync/store.ts';
import { addNote, removeNote, restoreNote } from '../../utils/db/tables/notes.ts';
import { addEntry, removeEntry } from '../../utils/db/tables/plan-entries.ts';
import { setRelation } from '../../utils/db/tables/profiles.ts';
import { recordSightings } from '../../utils/db/tables/sightings.ts';
import type { CommentSighting, PostSighting, ProfileRef, ProfileSighting } from '../../utils/model/sighting.ts';
import { invite, member, newServer, type Send, type TestServer } from './members.ts';
import { storedDays, storedLatest, storedSightings } from '../samples/stored.ts';

/** Snapshots of real databases on the real server, whose covered segments go at once. */

const at = Date.UTC(2026, 10, 17, 9);
const kiln: ProfileRef = { network: 'x', handle: 'kiln_co', name: 'Kiln Co' };
const never = new AbortController().signal;
const post = (n: number) => ({ network: 'x', kind: 'status', id: String(1000 + (n % 40)) }) as const;

let server: TestServer;
let dbs: WorkspaceDb[];
beforeEach(async () => {
  server = await newServer('https://sync.example', { retentionMs: 0 });
  dbs = [];
});
afterEach(async () => {
  await Promise.all(dbs.map((db) => db.delete()));
  await server.close();
});

const newDb = (): WorkspaceDb => {
  const db = new WorkspaceDb(`snapshots-${Math.random()}`);
  dbs.push(db);
  return db;
};
interface Syncing {
  readonly send?: Send;
  /** Writes a snapshot however short the log is. */
  readonly compacts?: boolean;
}
const sync = (db: WorkspaceDb, { send = server.send, compacts = false }: Syncing = {}) =>
  syncWorkspace(db, { fetch: send, compactAfter: compacts ? 1 : 1_000_000 }, never);

async function level(...all: readonly WorkspaceDb[]): Promise<void> {
  for (const db of all) expect(await sync(db)).toMatchObject({ state: 'level' });
}

async function invited(host: WorkspaceDb, role?: 'admin'): Promise<WorkspaceDb> {
  const db = newDb();
  await invite(host, db, server, role);
  return db;
}

const sighting = (n: number): PostSighting => ({
  post: post(n),
  author: kiln,
  text: `Post ${n % 40}`,
  metrics: { reactions: { from: n, to: n } },
  seenAt: at + n * 60_000,
  surface: 'home',
  reader: 'x/1',
});
const comment = (n: number): CommentSighting => ({
  id: String(n),
  post: post(n),
  author: kiln,
  text: `Comment ${n}`,
  seenAt: at + n,
  surface: 'post',
  reader: 'x/1',
});
const followers = (n: number): ProfileSighting => ({
  profile: kiln,
  followers: { from: n, to: n },
  seenAt: at + n * 3_600_000,
  reader: 'x/1',
});
const see = (db: WorkspaceDb, from: number, to: number) => {
  const all = Array.from({ length: to - from }, (_, index) => from + index);
  const [posts, comments] = [all.map(sighting), all.slice(0, 5).map(comment)];
  return recordSightings(db, { posts, profiles: all.slice(0, 3).map(followers), comments }, at);
};

const person = (id: string, name: string) => ({ id, name, tags: ['a'], purpose: 'Buys', createdAt: at, updatedAt: at });

/** Some of everything, written on two devices that are level in the end: also what is gone, and what was replaced. */
async function twoWithHistory(role?: 'admin'): Promise<[WorkspaceDb, WorkspaceDb]> {
  const here = newDb();
  await member(here, server);
  await setRelation(here, kiln, 'competitor', at);
  await see(here, 0, 200);
  for (const [id, name] of [
    ['p', 'Ada'],
    ['q', 'Bea'],
    ['gone', 'Zebrafinch'],
  ] as const)
    await makeRecord(here, 'people', person(id, name));
  const note = await addNote(here, { type: 'person', id: 'p' }, 'Ask the Quokka', at);
  const back = await addNote(here, { type: 'person', id: 'p' }, 'Taken away and put back', at);
  await addEntry(here, { title: 'Capybara week', state: 'draft', variants: { x: 'Soon' } }, at);
  await level(here);
  const there = await invited(here, role);
  await level(there);
  await writeRecord(here, 'people', 'p', { name: 'Ada L.', purpose: undefined });
  await writeRecord(there, 'people', 'p', { name: 'A. Lovelace', stage: 'talking' });
  await writeRecord(there, 'people', 'gone', { deletedAt: at + 1 });
  await removeNote(there, note.id, at + 1);
  await removeNote(here, back.id, at + 1);
  await restoreNote(here, back.id, at + 2);
  await level(here, there, here, there);
  expect((await there.history.count()) + (await here.history.count())).toBeGreaterThan(0);
  return [here, there];
}

/** Without when this device saw it itself. */
const withoutSeen = (rows: readonly object[]): object[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => !/^(first|last)SeenAt$/.test(field))));

/** All that devices have in common; keys of accounts are of each device. */
async function sharedOf(db: WorkspaceDb) {
  const [profile] = await db.profiles.toArray();
  const named = <R extends object>(rows: readonly R[]) =>
    rows.map((row) => JSON.parse(JSON.stringify(row).replaceAll(profile?.key ?? '', 'kiln')) as object);
  const records = await Promise.all(
    (['people', 'notes', 'planEntries', 'goals', 'snippets'] as const).map((name) => db.table(name).toArray()),
  );
  return {
    records,
    sightings: await storedSightings(db),
    posts: named(withoutSeen(await db.posts.toArray())),
    latest: named(await storedLatest(db)),
    days: named(await storedDays(db)),
    profileSightings: named(await db.profileSightings.toArray()),
    comments: named(withoutSeen(await db.comments.toArray())),
    profiles: named(withoutSeen(await db.profiles.toArray())),
  };
}

async function expectAlike(...all: readonly WorkspaceDb[]): Promise<void> {
  const [first, ...others] = await Promise.all(all.map(sharedOf));
  for (const other of others) expect(other).toEqual(first);
  for (const db of all) expect([await db.outbox.count(), await db.parked.count()]).toEqual([0, 0]);
}

const rowsOf = (table: 'segment' | 'part') => server.store.db.selectFrom(table).selectAll().execute();

/** The place in the log that the newest snapshot covers, and the one below which the log is gone. */
const places = async () => {
  const [workspace] = await server.store.db.selectFrom('workspace').select(['snapshot', 'floor']).execute();
  return workspace ?? { snapshot: 0, floor: 0 };
};
const newestSnapshot = async (): Promise<number> => (await places()).snapshot;

/** The server, and what was asked of it. */
function listening(): { readonly send: Send; readonly asked: string[] } {
  const asked: string[] = [];
  const send: Send = (url, init) => {
    asked.push(`${init.method} ${new URL(url).pathname.split('/').slice(4).join('/')}`);
    return server.send(url, init);
  };
  return { send, asked };
}

describe('a snapshot of a database', () => {
  it('and the log since make the same database on a new device', async () => {
    const [here, there] = await twoWithHistory();
    expect(await sync(here, { compacts: true })).toMatchObject({ state: 'level' });
    expect(await newestSnapshot()).toBeGreaterThan(0);
    await addNote(there, { type: 'person', id: 'q' }, 'After the snapshot', at + 3);
    await see(there, 200, 260);
    await removeEntry(here, (await here.planEntries.toArray())[0]?.id ?? '', at + 3);
    await level(there, here, there);
    expect((await rowsOf('segment')).length).toBeLessThan(6);

    const third = await invited(here);
    const { send, asked } = listening();
    // It has nothing of its own to say.
    expect(await sync(third, { send })).toMatchObject({ state: 'level', pushed: 0 });
    expect(asked.filter((each) => /^GET snapshots\/\d+$/.test(each))).not.toEqual([]);
    await expectAlike(here, there, third);
    expect(await third.people.count()).toBe(3);
    expect((await third.people.get('gone'))?.deletedAt).toBe(at + 1);
    expect(await third.people.get('p')).not.toHaveProperty('purpose');
    expect((await storedSightings(third)).length).toBe((await storedSightings(here)).length);
    // What was lost before it came is none of its business.
    expect(await third.history.count()).toBe(0);

    await writeRecord(third, 'people', 'q', { name: 'Beatrice' });
    await level(third, here, there);
    await expectAlike(here, there, third);
  });

  it('reaches who was away so long that the log is gone, with all that was written there meanwhile', async () => {
    const [here, there] = await twoWithHistory();
    await writeRecord(there, 'people', 'q', { purpose: 'Written while away' });
    await addNote(there, { type: 'person', id: 'q' }, 'Also while away', at + 4);
    await see(there, 300, 320);
    for (const name of ['Bea 1', 'Bea 2', 'Bea 3']) {
      await writeRecord(here, 'people', 'q', { name });
      await see(here, 400 + Number(name.at(-1)) * 10, 410 + Number(name.at(-1)) * 10);
      expect(await sync(here, { compacts: true })).toMatchObject({ state: 'level' });
    }
    const cursor = (await syncStore(there).read())?.cursor ?? 0;
    expect((await places()).floor).toBeGreaterThan(cursor);
    await level(there, here, there);
    await expectAlike(here, there);
    expect(await here.people.get('q')).toMatchObject({ name: 'Bea 3', purpose: 'Written while away' });
  });

  it('is followed by another one of another admin, from which a new device begins', async () => {
    const [here, there] = await twoWithHistory('admin');
    await sync(here, { compacts: true });
    const first = await newestSnapshot();
    await writeRecord(here, 'people', 'p', { name: 'Ada again' });
    await level(here);
    expect(await sync(there, { compacts: true })).toMatchObject({ state: 'level' });
    expect(await newestSnapshot()).toBeGreaterThan(first);
    const third = await invited(here);
    await level(third, here, there);
    await expectAlike(here, there, third);
  });

  it('is begun again where whoever wrote it was killed', async () => {
    const [here, there] = await twoWithHistory();
    const isPart = (url: string, init: RequestInit) => init.method === 'POST' && /snapshots\/\d+$/.test(url);
    const killed: Send = (url, init) =>
      isPart(url, init) ? Promise.reject(new Error('killed')) : server.send(url, init);
    const killedAfter: Send = async (url, init) => {
      const answer = await server.send(url, init);
      if (isPart(url, init)) throw new Error('killed');
      return answer;
    };
    expect(await sync(here, { compacts: true, send: killed })).toMatchObject({ state: 'level' });
    expect(await newestSnapshot()).toBe(0);
    expect(await sync(here, { compacts: true, send: killedAfter })).toMatchObject({ state: 'level' });
    expect(await sync(here, { compacts: true })).toMatchObject({ state: 'level' });
    expect(await newestSnapshot()).toBeGreaterThan(0);
    const third = await invited(here);
    await level(third, there);
    await expectAlike(here, there, third);
  });

  it('is merged again by a new device that was killed in the middle of it', async () => {
    const [here] = await twoWithHistory();
    await see(here, 500, 3000);
    await level(here);
    await sync(here, { compacts: true });
    const third = newDb();
    let writes = 0;
    third.use({
      stack: 'dbcore',
      name: 'dies',
      create: (core) => ({
        ...core,
        table: (name) => {
          const table = core.table(name);
          if (name !== 'sightings') return table;
          return {
            ...table,
            mutate: (request) => {
              writes += 1;
              return writes === 2 ? Promise.reject(new Error('killed')) : table.mutate(request);
            },
          };
        },
      }),
    });
    await invite(here, third, server);
    await expect(sync(third)).rejects.toThrow('killed');
    expect((await storedSightings(third)).length).toBeGreaterThan(0);
    expect((await storedSightings(third)).length).toBeLessThan((await storedSightings(here)).length);
    expect((await syncStore(third).read())?.cursor).toBe(0);
    await level(third);
    expect(writes).toBeGreaterThan(2);
    await expectAlike(here, third);
  });

  it('holds no word of what is in it', async () => {
    const [here] = await twoWithHistory();
    await sync(here, { compacts: true });
    const rows = [...(await rowsOf('part')), ...(await rowsOf('segment'))];
    expect((await rowsOf('part')).length).toBeGreaterThan(2);
    const dump = rows
      .map((row) => Buffer.from(row.body).toString('latin1') + JSON.stringify({ ...row, body: '' }))
      .join();
    for (const word of ['Zebrafinch', 'Quokka', 'Capybara', 'kiln', 'Post 1', 'people', 'sightings'])
      expect(dump).not.toContain(word);
  });
});
