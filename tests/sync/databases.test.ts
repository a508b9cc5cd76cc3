import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeRecord, writeRecord } from '../../utils/db/records.ts';
import { WorkspaceDb } from '../../utils/db/schema.ts';
import { lockOut, syncWorkspace } from '../../utils/db/sync/run.ts';
import { farewellOf } from '../../utils/db/sync/leaving.ts';
import { forgetSync, syncStore } from '../../utils/db/sync/store.ts';
import { addNoteOnProfile } from '../../utils/db/tables/notes.ts';
import { addEntry } from '../../utils/db/tables/plan-entries.ts';
import { setRelation } from '../../utils/db/tables/profiles.ts';
import { recordSightings } from '../../utils/db/tables/sightings.ts';
import type { PostSighting, ProfileRef } from '../../utils/model/sighting.ts';
import { invite, member, newServer, type Send, type TestServer } from './members.ts';
import { storedSightings } from '../samples/stored.ts';

/** Real databases and the real server, without a socket between them. */

const at = Date.UTC(2026, 10, 17, 9);
const kiln: ProfileRef = { network: 'x', handle: 'kiln_co', name: 'Kiln Co' };
const never = new AbortController().signal;

let server: TestServer;
let dbs: WorkspaceDb[];
beforeEach(async () => {
  server = await newServer();
  dbs = [];
});
afterEach(async () => {
  await Promise.all(dbs.map((db) => db.delete()));
  await server.close();
});

const newDb = (): WorkspaceDb => {
  const db = new WorkspaceDb(`sync-${Math.random()}`);
  dbs.push(db);
  return db;
};
const sync = (db: WorkspaceDb, fetch: Send = server.send) => syncWorkspace(db, { fetch }, never);
const begin = (db: WorkspaceDb): Promise<void> => member(db, server);
async function invited(host: WorkspaceDb, role?: 'viewer'): Promise<WorkspaceDb> {
  const db = newDb();
  await invite(host, db, server, role);
  return db;
}

const sighting = (n: number): PostSighting => ({
  post: { network: 'x', kind: 'status', id: String(1000 + (n % 40)) },
  author: kiln,
  text: `Post ${n % 40}`,
  metrics: { reactions: { from: n, to: n } },
  seenAt: at + n * 60_000,
  surface: 'home',
  reader: 'x/1',
});

describe('two browsers with one server', () => {
  it('have the same notes, plan, accounts and sightings, also those from before the sync', async () => {
    const here = newDb();
    await addNoteOnProfile(here, kiln, 'Ask in May', at);
    await addEntry(here, { title: 'Refill points', state: 'draft', variants: { x: 'Soon' } }, at);
    await setRelation(here, kiln, 'competitor', at);
    await recordSightings(here, { posts: Array.from({ length: 200 }, (_, n) => sighting(n)), profiles: [] }, at);
    await begin(here);
    expect(await sync(here)).toMatchObject({ state: 'level' });
    const there = await invited(here);
    // What it has just heard it does not say again.
    expect(await sync(there)).toMatchObject({ state: 'level', pushed: 0 });
    for (const name of ['people', 'notes', 'planEntries'] as const)
      expect(await there[name].toArray(), name).toEqual(await here[name].toArray());
    expect(await storedSightings(there)).toEqual(await storedSightings(here));
    expect(await there.profiles.toArray()).toMatchObject([{ handle: 'kiln_co', relation: 'competitor' }]);
    expect(await there.posts.count()).toBe(40);
    expect([await here.outbox.count(), await there.outbox.count()]).toEqual([0, 0]);
  });

  it('go on from there, both ways, and end alike where both wrote at once', async () => {
    const here = newDb();
    await makeRecord(here, 'people', { id: 'p', name: 'Ada', tags: [], createdAt: at, updatedAt: at });
    await begin(here);
    await sync(here);
    const there = await invited(here);
    await sync(there);
    await writeRecord(here, 'people', 'p', { name: 'Ada L.', purpose: 'Buys' });
    await writeRecord(there, 'people', 'p', { name: 'A. Lovelace', stage: 'talking' });
    for (const db of [here, there, here, there]) await sync(db);
    expect(await there.people.toArray()).toEqual(await here.people.toArray());
    expect(await here.people.get('p')).toMatchObject({ purpose: 'Buys', stage: 'talking' });
    expect(await here.history.count()).toBe(1);
    expect(await there.history.toArray()).toMatchObject([{ field: 'name' }]);
  });

  it('lose nothing and double nothing when answers are lost', async () => {
    const here = newDb();
    await begin(here);
    let calls = 0;
    const lossy: Send = async (url, init) => {
      const answer = await server.send(url, init);
      calls += 1;
      if (calls % 2) throw new TypeError('Failed to fetch');
      return answer;
    };
    for (let n = 0; n < 30; n += 1) {
      await makeRecord(here, 'notes', {
        id: `n${n}`,
        about: { type: 'person', id: 'p' },
        text: `${n}`,
        createdAt: at,
        updatedAt: at,
      });
      await sync(here, lossy);
    }
    expect(await sync(here)).toMatchObject({ state: 'level' });
    const there = await invited(here);
    await sync(there);
    expect(await there.notes.count()).toBe(30);
    expect(await there.notes.toArray()).toEqual(await here.notes.toArray());
  });

  it('fill a server anew that lost everything', async () => {
    const here = newDb();
    await makeRecord(here, 'people', { id: 'p', name: 'Ada', tags: [], createdAt: at, updatedAt: at });
    await begin(here);
    await sync(here);
    const before = await here.people.toArray();
    await forgetSync(here);
    expect(await here.meta.get('keys')).toBeUndefined();
    await begin(here);
    await sync(here);
    const there = await invited(here);
    await sync(there);
    expect(await there.people.toArray()).toEqual(before);
  });

  it('tell a device nothing more once it is locked out', async () => {
    const here = newDb();
    await begin(here);
    await sync(here);
    const there = await invited(here);
    await sync(there);
    const dev = (await syncStore(there).read())?.dev ?? '';
    expect(await lockOut(here, dev, { fetch: server.send }, never)).toMatchObject({ state: 'level' });
    await makeRecord(here, 'people', { id: 'p', name: 'Ada', tags: [], createdAt: at, updatedAt: at });
    expect(await sync(here)).toMatchObject({ state: 'level' });
    expect(await sync(there)).toMatchObject({ state: 'stopped' });
    expect(await there.people.count()).toBe(0);
    const third = await invited(here);
    await sync(third);
    expect(await third.people.count()).toBe(1);
  });

  it('are one less where one is deleted, which the server is told afterwards', async () => {
    const here = newDb();
    await begin(here);
    const there = await invited(here);
    const farewell = await farewellOf(there);
    await there.delete();
    const reach = { fetch: server.send, signal: never };
    expect(await farewell(reach)).toBe(true);
    const rows = await server.store.db.selectFrom('device').select(['revoked_at', 'role']).execute();
    expect(rows.filter(({ revoked_at: at }) => at !== null)).toMatchObject([{ role: 'editor' }]);
    // It knows already; and what was in no sync has nothing to say.
    expect(await farewell(reach)).toBe(true);
    expect(await (await farewellOf(newDb()))({ ...reach, fetch: () => Promise.reject(new Error('asked')) })).toBe(true);
  });

  it('let viewers read and not write', async () => {
    const here = newDb();
    await makeRecord(here, 'people', { id: 'p', name: 'Ada', tags: [], createdAt: at, updatedAt: at });
    await begin(here);
    await sync(here);
    const there = await invited(here, 'viewer');
    await sync(there);
    await writeRecord(there, 'people', 'p', { name: 'Nobody' });
    await sync(there);
    await sync(here);
    expect(await here.people.get('p')).toMatchObject({ name: 'Ada' });
    // What is never sent does not pile up; who may write later says it all the same.
    expect(await there.outbox.count()).toBe(0);
    await invite(here, there, server, 'editor');
    await sync(there);
    await sync(here);
    expect(await here.people.get('p')).toMatchObject({ name: 'Nobody' });
  });
});

it('a server holds no word of what it carries', async () => {
  const here = newDb();
  await makeRecord(here, 'people', { id: 'p', name: 'Zebrafinch', tags: ['quokka'], createdAt: at, updatedAt: at });
  await begin(here);
  await sync(here);
  const rows = await server.store.db.selectFrom('segment').selectAll().execute();
  expect(rows.length).toBeGreaterThan(0);
  const dump = rows
    .map((row) => Buffer.from(row.body).toString('latin1') + JSON.stringify({ ...row, body: '' }))
    .join();
  for (const word of ['Zebrafinch', 'quokka', 'people', 'tags']) expect(dump).not.toContain(word);
});
