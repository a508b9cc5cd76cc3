import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeRecord, removeRecord, writeRecord, writeRecords } from '../../utils/db/records.ts';
import { WorkspaceDb } from '../../utils/db/schema.ts';
import { syncWorkspace } from '../../utils/db/sync/run.ts';
import { forgetSync } from '../../utils/db/sync/store.ts';
import { pruneRecords } from '../../utils/db/tables/prune.ts';
import { keepRules } from '../../utils/model/keep-rules.ts';
import { invite, member, newServer, type TestServer } from './members.ts';

/** Real databases and the real server: a device comes back when what was deleted meanwhile is long pruned elsewhere. */

const day = 86_400_000;
const at = Date.UTC(2026, 1, 17, 9);
const never = new AbortController().signal;

let servers: TestServer[];
let dbs: WorkspaceDb[];
beforeEach(() => {
  [servers, dbs] = [[], []];
});
afterEach(async () => {
  await Promise.all(dbs.map((db) => db.delete()));
  await Promise.all(servers.map((server) => server.close()));
});

async function begun(): Promise<TestServer> {
  const server = await newServer();
  servers.push(server);
  return server;
}
const newDb = (): WorkspaceDb => {
  const db = new WorkspaceDb(`away-${Math.random()}`);
  dbs.push(db);
  return db;
};
async function level(server: TestServer, ...all: readonly WorkspaceDb[]): Promise<void> {
  for (const db of all)
    expect(await syncWorkspace(db, { fetch: server.send }, never)).toMatchObject({ state: 'level' });
}
const person = (id: string) => ({ id, name: `Name of ${id}`, tags: [], createdAt: at, updatedAt: at });
const living = async (db: WorkspaceDb): Promise<string[]> =>
  (await db.people.toArray()).flatMap(({ id, deletedAt }) => (deletedAt === undefined ? [id] : [])).sort();
const prune = (db: WorkspaceDb, daysLater: number) => pruneRecords(db, at + daysLater * day, async () => undefined);

/** Two devices that know two people, of whom one was deleted on the first while the other was away; half a year ago. */
async function deletedLongAgo(server: TestServer): Promise<{ here: WorkspaceDb; away: WorkspaceDb }> {
  const [here, away] = [newDb(), newDb()];
  await member(here, server);
  for (const id of ['gone', 'stays']) await makeRecord(here, 'people', person(id));
  await level(server, here);
  await invite(here, away, server);
  await level(server, away);
  expect(await living(away)).toEqual(['gone', 'stays']);
  await removeRecord(here, 'people', 'gone', at);
  await level(server, here);
  await prune(here, keepRules.removed.usual + 1);
  expect(await here.people.get('gone')).toBeUndefined();
  return { here, away };
}

describe('a device that was away for more than half a year', () => {
  it('hears what was deleted meanwhile', async () => {
    const server = await begun();
    const { here, away } = await deletedLongAgo(server);
    await level(server, away, here);
    for (const db of [here, away]) expect(await living(db)).toEqual(['stays']);
  });

  it('does not bring it back by an edit of its own', async () => {
    const server = await begun();
    const { here, away } = await deletedLongAgo(server);
    await writeRecord(away, 'people', 'gone', { name: 'Another name' });
    await level(server, away, here, away);
    for (const db of [here, away]) expect(await living(db)).toEqual(['stays']);
    // Nor waits half of it for a half that nobody has any more.
    expect(await here.parked.count()).toBe(0);
  });

  it('does not bring it back where it has to join anew, and says all that it has', async () => {
    const server = await begun();
    const { here, away } = await deletedLongAgo(server);
    await server.lockOut(away);
    await forgetSync(away);
    await invite(here, away, server);
    await level(server, away, here, away, here);
    for (const db of [here, away]) expect(await living(db)).toEqual(['stays']);
    // Pruned again it stays so.
    await prune(here, keepRules.removed.usual + 2);
    await level(server, here);
    expect(await living(here)).toEqual(['stays']);
  });

  it.each(['the one that knows', 'the one that was away'])(
    'does not bring it back on a server that begins empty, %s first',
    async (first) => {
      const { here, away } = await deletedLongAgo(await begun());
      const server = await begun();
      for (const db of [here, away]) await forgetSync(db);
      const [one, two] = first === 'the one that knows' ? [here, away] : [away, here];
      await member(one, server);
      await level(server, one);
      await invite(one, two, server);
      await level(server, two, one, two);
      const third = newDb();
      await invite(one, third, server);
      await level(server, third);
      for (const db of [here, away, third]) {
        expect(await living(db)).toEqual(['stays']);
        expect(await db.parked.count()).toBe(0);
      }
    },
  );

  it('gets it back where it is made anew, as from a backup', async () => {
    const server = await begun();
    const { here, away } = await deletedLongAgo(server);
    await level(server, away);
    // Nothing of what it said is kept meanwhile.
    expect(JSON.stringify([await here.meta.toArray(), await here.gone.toArray()])).not.toContain('Name of gone');
    await makeRecord(here, 'people', person('gone'));
    await level(server, here, away);
    for (const db of [here, away]) expect(await living(db)).toEqual(['gone', 'stays']);
    await removeRecord(here, 'people', 'gone', at);
    await prune(here, keepRules.removed.usual + 1);
    await writeRecords(here, 'people', [{ id: 'gone', changes: person('gone') }], { make: true });
    await level(server, here, away);
    for (const db of [here, away]) expect(await living(db)).toEqual(['gone', 'stays']);
  });

  it('can still put back on purpose what it has, as long as another has it too', async () => {
    const server = await begun();
    const { here, away } = await deletedLongAgo(server);
    await level(server, away);
    await writeRecord(away, 'people', 'gone', { ...person('gone'), deletedAt: undefined, updatedAt: at + 1 });
    await server.lockOut(away);
    await forgetSync(away);
    await invite(here, away, server);
    await level(server, away, here);
    for (const db of [here, away]) expect(await living(db)).toEqual(['gone', 'stays']);
  });
});
