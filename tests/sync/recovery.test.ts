import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeRecord } from '../../utils/db/records.ts';
import { WorkspaceDb } from '../../utils/db/schema.ts';
import { recoveryOf, keepRecovery, recoverSync, renewRecovery } from '../../utils/db/sync/recovery.ts';
import { lockOut, syncWorkspace } from '../../utils/db/sync/run.ts';
import { forgetSync, syncStore } from '../../utils/db/sync/store.ts';
import { openRecoveryFile, type WayBack, writeRecoveryFile } from '../../utils/sync/recovery.ts';
import { invite, member, newServer, type Send, type TestServer } from './members.ts';

/** Real databases and the real server: what the recovery code brings back, and when it does not. */

const at = Date.UTC(2026, 10, 17, 9);
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
  const db = new WorkspaceDb(`recovery-${Math.random()}`);
  dbs.push(db);
  return db;
};
const sync = (db: WorkspaceDb) => syncWorkspace(db, { fetch: server.send }, never);
const reach = (fetch: Send = server.send) => ({ fetch, signal: never });
const write = (db: WorkspaceDb, id: string) =>
  makeRecord(db, 'people', { id, name: `Name of ${id}`, tags: [], createdAt: at, updatedAt: at });

async function begun(): Promise<WorkspaceDb> {
  const db = newDb();
  await write(db, 'first');
  await member(db, server);
  await sync(db);
  return db;
}
async function wayOf(db: WorkspaceDb): Promise<WayBack> {
  const way = (await recoveryOf(db))?.way;
  if (!way) throw new Error('This device has no code');
  return way;
}
async function recovered(way: WayBack): Promise<WorkspaceDb> {
  const db = newDb();
  expect(await recoverSync(db, way, reach())).toEqual({ ok: true, value: null });
  expect(await sync(db)).toMatchObject({ state: 'level' });
  return db;
}
const idsOf = async (db: WorkspaceDb) => (await db.people.toArray()).map(({ id }) => id).sort();

describe('a recovery code', () => {
  it('brings the workspace back where no device is left, and goes on serving there', async () => {
    const lost = await begun();
    const way = await wayOf(lost);
    expect(way.server).toBe(server.address);
    const back = await recovered({ ...way, code: way.code.toLowerCase().replaceAll('-', ' ') });
    expect(await idsOf(back)).toEqual(['first']);
    expect((await syncStore(back).read())?.role).toBe('owner');
    expect(await wayOf(back)).toEqual(way);
    await write(back, 'second');
    await sync(back);
    expect(await idsOf(await recovered(way))).toEqual(['first', 'second']);
  });

  it('is told apart from one that somebody said is kept, until there is another', async () => {
    const db = await begun();
    const first = await recoveryOf(db);
    expect(first).toMatchObject({ kid: 1, isKept: false });
    await keepRecovery(db, 1);
    expect((await recoveryOf(db))?.isKept).toBe(true);
    expect(await renewRecovery(db, reach())).toMatchObject({ state: 'level' });
    const second = await recoveryOf(db);
    expect(second).toMatchObject({ kid: 2, isKept: false });
    expect(second?.way?.code).not.toBe(first?.way?.code);
    expect(await recoverSync(newDb(), first!.way!, reach())).toEqual({ ok: false, error: 'recovery' });
    expect(await idsOf(await recovered(second!.way!))).toEqual(['first']);
    await forgetSync(db);
    expect(await recoveryOf(db)).toBeUndefined();
  });

  it('changes when a device is locked out; the old one serves nobody, the new one opens what is older too', async () => {
    const here = await begun();
    const there = newDb();
    await invite(here, there, server);
    await sync(there);
    expect((await recoveryOf(there))?.way).toBeUndefined();
    const old = await wayOf(here);
    const { dev } = (await syncStore(there).read())!;
    expect(await lockOut(here, dev, { fetch: server.send }, never)).toMatchObject({ state: 'level' });
    await write(here, 'after');
    await sync(here);
    expect(await recoverSync(newDb(), old, reach())).toEqual({ ok: false, error: 'recovery' });
    const back = await recovered(await wayOf(here));
    expect(await idsOf(back)).toEqual(['after', 'first']);
    // It can lock out in turn, and what comes then the first device still reads.
    expect(await renewRecovery(back, reach())).toMatchObject({ state: 'level' });
    await write(back, 'last');
    await sync(back);
    await sync(here);
    expect(await idsOf(here)).toEqual(['after', 'first', 'last']);
    expect((await recoveryOf(here))?.way).toBeUndefined();
  });

  it('gives the rights of an admin where an admin made it: the owner is told, and makes one that gives theirs', async () => {
    const owner = await begun();
    const admin = newDb();
    await invite(owner, admin, server, 'admin');
    await sync(admin);
    expect(await recoveryOf(owner)).toMatchObject({ kid: 1, role: 'owner' });
    expect(await renewRecovery(admin, reach())).toMatchObject({ state: 'level' });
    expect(await recoveryOf(admin)).toMatchObject({ kid: 2, role: 'admin' });
    // Nothing else came since; the code that the owner has serves no more all the same.
    expect(await sync(owner)).toMatchObject({ state: 'level' });
    expect(await recoveryOf(owner)).toEqual({ way: undefined, kid: 2, isKept: false, role: 'admin' });
    const back = await recovered(await wayOf(admin));
    expect((await syncStore(back).read())?.role).toBe('admin');
    expect(await recoveryOf(back)).toMatchObject({ role: 'admin', isKept: true });

    expect(await renewRecovery(owner, reach())).toMatchObject({ state: 'level' });
    expect(await recoveryOf(owner)).toMatchObject({ kid: 3, role: 'owner', isKept: false });
    const whole = await recovered(await wayOf(owner));
    expect((await syncStore(whole).read())?.role).toBe('owner');
    await sync(admin);
    expect(await recoveryOf(admin)).toEqual({ way: undefined, kid: 3, isKept: false, role: 'owner' });
  });

  it('is made once more where the answer to a new one was lost', async () => {
    const db = await begun();
    const silent: Send = async (url, init) => {
      const reply = await server.send(url, init);
      if (init.method === 'PUT' && url.endsWith('/keys')) throw new TypeError('The line went');
      return reply;
    };
    expect(await renewRecovery(db, reach(silent))).toMatchObject({ state: 'later', reason: 'offline' });
    expect(await sync(db)).toMatchObject({ state: 'level' });
    expect(await recoveryOf(db)).toMatchObject({ kid: 3, isKept: false });
    expect(await idsOf(await recovered(await wayOf(db)))).toEqual(['first']);
  });

  it('is refused with the reason where it was misread or goes to no server', async () => {
    const { code } = await wayOf(await begun());
    const tried = async (way: WayBack) => {
      const db = newDb();
      const outcome = await recoverSync(db, way, reach());
      expect((await syncStore(db).read()) !== undefined).toBe(outcome.ok);
      return outcome.ok ? 'in' : outcome.error;
    };
    expect(await tried({ server: server.address, code: code.slice(0, -1) })).toBe('length');
    expect(
      await tried({ server: server.address, code: code.replace(/^./, (char) => (char === '0' ? '1' : '0')) }),
    ).toBe('check');
    expect(await tried({ server: server.address, code: `${code.slice(0, -1)}U` })).toBe('characters');
    expect(await tried({ server: 'http://sync.example', code })).toBe('address');
    expect(await tried({ server: server.address, code })).toBe('in');
  });
});

describe('a recovery file', () => {
  const way: WayBack = { server: 'https://sync.example', code: '0000-1111' };

  it('opens with its passphrase, however that was composed, and tells nothing without', async () => {
    const text = await writeRecoveryFile(way, 'Café am Meer 12');
    expect(text).not.toContain('0000');
    expect(text).not.toContain('sync.example');
    expect(await openRecoveryFile(text, 'Cafe\u0301 am Meer 12')).toEqual({ ok: true, value: way });
    expect(await openRecoveryFile(text, 'Café am Meer 13')).toEqual({ ok: false, error: 'passphrase' });
  });

  it('is refused where it is cut, changed, or something else', async () => {
    const text = await writeRecoveryFile(way, 'Café am Meer 12');
    for (const bad of ['', '{}', text.slice(0, -20), '[1]', '{"format":"alongside-recovery","locked":{}}'])
      expect(await openRecoveryFile(bad, 'Café am Meer 12'), bad).toEqual({ ok: false, error: 'format' });
    const changed = text.replace(/"sealed": "(.)/, (_all, char) => `"sealed": "${char === 'A' ? 'B' : 'A'}`);
    expect(await openRecoveryFile(changed, 'Café am Meer 12')).toEqual({ ok: false, error: 'passphrase' });
  });
});
