import { describe, expect, it, vi } from 'vitest';
import { randomBytes, toBase64url } from '../../utils/sync/bytes.ts';
import { endpoints } from '../../utils/sync/contract.ts';
import { decodeFrames, encodeFrames } from '../../utils/sync/frames.ts';
import { revokeDevice, syncOnce } from '../../utils/sync/engine.ts';
import { createHttp } from '../../utils/sync/http.ts';
import { recoveryCodeOf } from '../../utils/sync/keys.ts';
import { retryDelayMs } from '../../utils/sync/outcome.ts';
import { deriveSealKey, sealJson } from '../../utils/sync/seal.ts';
import type { Progress } from '../../utils/sync/session.ts';
import { contentOf } from './oracle.ts';
import { address, startServer } from './server.ts';
import { type Client, World } from './world.ts';

const server = await startServer();
const never = new AbortController().signal;

async function world(
  svs: readonly number[] = [2, 2],
): Promise<{ world: World; clients: Client[]; a: Client; b: Client }> {
  const made = await new World(server).start(svs);
  for (const client of made.clients) await made.sync(client);
  return { world: made, clients: made.clients, a: made.clients[0]!, b: made.clients[1]! };
}
const rowOf = ({ disk }: Client, id = 'n') => disk.records.get(JSON.stringify(['notes', id]))?.row;

describe('two clients', () => {
  it('become level, and say how much went and came', async () => {
    const { world: w, a, b } = await world();
    await w.edit(a, 'notes', 'n', { text: 'hello' });
    await w.add(a, 'sightings', 's', { what: 'x' });
    const progress: Progress[] = [];
    expect(await w.sync(a, { onProgress: (each) => progress.push(each) })).toEqual({
      state: 'level',
      pushed: 2,
      pulled: 0,
    });
    expect(await w.sync(b)).toEqual({ state: 'level', pushed: 0, pulled: 2 });
    expect(contentOf(b.disk)).toEqual(contentOf(a.disk));
    expect(progress).toContainEqual({ phase: 'push', done: 2 });
    expect(await w.sync(a)).toEqual({ state: 'level', pushed: 0, pulled: 0 });
  });

  it('send thousands in few requests', async () => {
    const { world: w, a, b } = await world();
    for (let n = 0; n < 1300; n += 1) await w.add(a, 'sightings', `s${n}`, { what: `${n}` });
    await w.sync(a);
    const segments = await server.rows('segment', w.ws);
    expect(segments.map(({ n }) => n)).toEqual([500, 500, 300]);
    expect(await w.sync(b)).toMatchObject({ state: 'level', pulled: 1300 });
  });

  it('send no request larger than a proxy lets through that nobody told otherwise', async () => {
    const { world: w, a, b } = await world();
    const sizes: number[] = [];
    const { fetch } = server;
    const watched = vi.spyOn(server, 'fetch').mockImplementation((url, init) => {
      sizes.push(init.body instanceof Uint8Array ? init.body.length : 0);
      return fetch(url, init);
    });
    // Random text does not compress.
    for (let n = 0; n < 60; n += 1) await w.edit(a, 'notes', `n${n}`, { text: toBase64url(randomBytes(60_000)) });
    expect(await w.sync(a, { compactAfter: 1 })).toMatchObject({ state: 'level', pushed: 60 });
    server.time += 1000;
    await w.edit(a, 'notes', 'n0', { text: 'x' });
    expect(await w.sync(a, { compactAfter: 1 })).toMatchObject({ state: 'level' });
    watched.mockRestore();
    expect(sizes.reduce((sum, size) => sum + size)).toBeGreaterThan(6_000_000);
    expect(Math.max(...sizes)).toBeLessThan(1024 * 1024);
    expect(await w.sync(b)).toMatchObject({ state: 'level' });
    expect(contentOf(b.disk)).toEqual(contentOf(a.disk));
  });

  it('tell the side that lost, on both; and none where a row came from a log that was there before', async () => {
    const { world: w, a, b } = await world([2, 2]);
    await w.edit(a, 'notes', 'n', { text: 'first' });
    await w.sync(a);
    await w.sync(b);
    server.time += 1000;
    await w.edit(a, 'notes', 'n', { text: 'by a' });
    server.time += 1000;
    await w.edit(b, 'notes', 'n', { text: 'by b' });
    for (const client of [a, b, a]) await w.sync(client);
    const lost = { recordId: 'n', field: 'text', value: 'by a' };
    expect([...a.disk.losses.values()]).toEqual([expect.objectContaining(lost)]);
    expect([...b.disk.losses.values()]).toEqual([...a.disk.losses.values()]);
    const c = w.addClient('c', { ...structuredClone({ ...a.disk, keys: undefined }), records: new Map() }, 2);
    c.disk.losses.clear();
    await w.rejoin(c);
    await w.sync(c);
    expect(rowOf(c)?.text).toBe('by b');
    expect(c.disk.losses.size).toBe(0);
  });

  it('wait for news without asking again', async () => {
    const { world: w, a, b } = await world();
    await w.edit(a, 'notes', 'n', { text: 'x' });
    const asked = vi.fn(server.fetch);
    const connect: Parameters<World['sync']>[1] = {
      waitSeconds: 20,
      connect: ({ token }) => createHttp({ fetch: asked, server: address, token }),
    };
    const waiting = w.sync(b, connect);
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    await w.sync(a);
    expect(await waiting).toMatchObject({ state: 'level', pulled: 1 });
    expect(asked.mock.calls.map(([url]) => url).filter((url) => url.includes('wait='))).toHaveLength(1);
  });

  it('may sync twice at a time', async () => {
    const { world: w, a, b } = await world();
    for (let n = 0; n < 20; n += 1) await w.edit(a, 'notes', `n${n}`, { text: 'x' });
    const other = { ...w.depsOf(a) };
    const both = await Promise.all([syncOnce(w.depsOf(a), never), syncOnce(other, never)]);
    for (const each of both) expect(['level', 'later']).toContain(each.state);
    await w.sync(a);
    await w.sync(b);
    expect(contentOf(b.disk)).toEqual(contentOf(a.disk));
    expect(await server.rows('segment', w.ws)).toHaveLength(1);
  });
});

describe('what is in the way', () => {
  it('of the network is tried again later', async () => {
    const { world: w, a } = await world();
    await w.edit(a, 'notes', 'n', { text: 'x' });
    expect(await w.sync(a, { fates: ['drop'], attempt: 3 })).toEqual({
      state: 'later',
      reason: 'offline',
      retryAfterMs: 8000,
      pushed: 0,
      pulled: 0,
    });
    const aborted = await syncOnce(w.depsOf(a), AbortSignal.abort());
    expect(aborted).toMatchObject({ state: 'later', reason: 'aborted' });
    expect(await w.sync(a)).toMatchObject({ state: 'level', pushed: 1 });
  });

  it('is a database that does not do what it says: it is not asked for ever', async () => {
    const { world: w, a, b } = await world();
    await w.edit(b, 'notes', 'n', { text: 'x' });
    await w.sync(b);
    const store = w.storeOf(a);
    store.apply = async () => false;
    expect(await w.sync(a)).toMatchObject({ state: 'later', reason: 'unstable' });
    await w.edit(a, 'notes', 'm', { text: 'y' });
    store.freeze = async () => false;
    expect(await w.sync(a)).toMatchObject({ state: 'later', reason: 'unstable' });
  });

  it('waits longer each time, never longer than a quarter of an hour, and at least as the server asks', () => {
    expect([0, 1, 2].map((attempt) => retryDelayMs(attempt, undefined, () => 1))).toEqual([2000, 4000, 8000]);
    expect(retryDelayMs(99, undefined, () => 1)).toBe(15 * 60 * 1000);
    expect(retryDelayMs(99, undefined, () => 0)).toBe(0);
    expect(retryDelayMs(0, 30, () => 0)).toBe(30_000);
  });

  it('is nothing where no workspace is joined', async () => {
    const w = new World(server);
    const client = w.addClient('x', (await world()).a.disk, 2);
    client.disk.state = undefined;
    expect(await w.sync(client)).toEqual({ state: 'off', pushed: 0, pulled: 0 });
  });

  it('of a full server keeps nobody from reading, and is said', async () => {
    const { world: w, a, b } = await world();
    await w.edit(a, 'notes', 'n', { text: 'x' });
    await w.sync(a);
    await w.edit(b, 'notes', 'm', { text: 'y' });
    const setBytes = (bytes: number) =>
      server.store.db.updateTable('workspace').set({ bytes }).where('ws', '=', w.ws).execute();
    await setBytes(2 ** 30);
    expect(await w.sync(b)).toEqual({ state: 'stopped', reason: 'quota', pushed: 0, pulled: 1 });
    await setBytes(0);
    expect(rowOf(b)?.text).toBe('x');
    expect(await w.sync(b)).toMatchObject({ state: 'level', pushed: 1 });
  });

  it('is that a viewer sends nothing, and reads all', async () => {
    const { world: w, a } = await world();
    const viewer = w.addClient('v', structuredClone({ ...a.disk, keys: undefined }), 2);
    const { membership, keys } = await w.invite('viewer');
    await w.storeOf(viewer).join(membership, keys);
    await w.edit(viewer, 'notes', 'mine', { text: 'stays here' });
    await w.edit(a, 'notes', 'n', { text: 'x' });
    await w.sync(a);
    expect(await w.sync(viewer)).toMatchObject({ state: 'level', pushed: 0 });
    expect(rowOf(viewer)?.text).toBe('x');
    expect(viewer.disk.outbox.length).toBeGreaterThan(0);
  });

  it('is a workspace that is gone, a token that is not known, and a protocol of tomorrow', async () => {
    const { world: w, a, b } = await world();
    const state = b.disk.state!;
    b.disk.state = { ...state, token: state.token.replace(/.$/, (char) => (char === 'A' ? 'B' : 'A')) };
    expect(await w.sync(b)).toMatchObject({ state: 'stopped', reason: 'token' });
    const connect = () =>
      createHttp({
        fetch: (url, init) =>
          server.fetch(url, {
            ...init,
            headers: { ...(init.headers as Record<string, string>), 'sync-protocol': '2' },
          }),
        server: address,
      });
    expect(await w.sync(a, { connect })).toMatchObject({ state: 'stopped', reason: 'upgrade' });
    await server.restore(w.ws, new Map());
    expect(await w.sync(a)).toMatchObject({ state: 'stopped', reason: 'no_workspace' });
  });

  it('is an operation that no segment holds: it is set aside, and the rest goes on', async () => {
    const { world: w, a, b } = await world();
    const noise = Array.from({ length: 8 }, () => toBase64url(randomBytes(60_000))).join('');
    await w.edit(a, 'notes', 'before', { text: 'x' });
    await w.add(a, 'sightings', 'huge', { what: noise });
    await w.edit(a, 'notes', 'n', { text: 'y' });
    expect(await w.sync(a)).toMatchObject({ state: 'level', pushed: 2 });
    expect(a.disk.aside.map(({ op }) => op.id)).toEqual(['huge']);
    await w.sync(b);
    expect(rowOf(b)?.text).toBe('y');
  });
});

describe('a device', () => {
  it('that was revoked is told so, and cannot read what comes after', async () => {
    const { world: w, a, b } = await world([2, 2, 2]);
    const c = w.clients[2]!;
    const dev = b.disk.state!.dev;
    expect(await revokeDevice(w.depsOf(a), dev, never)).toMatchObject({ state: 'level' });
    expect(await w.sync(b)).toMatchObject({ state: 'stopped', reason: 'revoked' });
    await w.edit(a, 'notes', 'n', { text: 'secret' });
    await w.sync(a);
    expect(await w.sync(c)).toMatchObject({ state: 'level', pulled: 1 });
    expect(a.disk.keys?.epochs.map(({ kid }) => kid)).toEqual([1, 2]);
    expect(b.disk.keys?.epochs.map(({ kid }) => kid)).toEqual([1]);
    expect(await recoveryCodeOf(a.disk.keys!, 2)).toHaveLength(16);
    expect((await server.rows('keywrap', w.ws)).some((row) => row.dev === dev)).toBe(false);
  });

  it('whose revocation was interrupted is locked out by the next run', async () => {
    const { world: w, a, b } = await world();
    w.network.fates = ['lost'];
    const outcome = await revokeDevice(w.depsOf(a), b.disk.state!.dev, never);
    expect(outcome).toMatchObject({ state: 'later', reason: 'offline' });
    expect(a.disk.state?.isRotationDue).toBe(true);
    expect(await w.sync(a)).toMatchObject({ state: 'level' });
    expect(a.disk.state?.isRotationDue).toBe(false);
    expect(a.disk.keys?.epochs).toHaveLength(2);
  });

  it('of an editor revokes nobody, and nothing stays due', async () => {
    const { world: w, a, b } = await world();
    const outcome = await revokeDevice(w.depsOf(b), a.disk.state!.dev, never);
    expect(outcome).toMatchObject({ state: 'stopped', reason: 'role' });
    expect(b.disk.state?.isRotationDue).toBe(false);
  });

  it('that was copied is noticed on the copy, loses nothing, and goes on as a new one', async () => {
    const { world: w, a, b } = await world();
    const copy = w.clone(b);
    await w.edit(b, 'notes', 'n', { text: 'original' });
    await w.edit(copy, 'notes', 'm', { text: 'copy' });
    await w.sync(b);
    expect(await w.sync(copy)).toMatchObject({ state: 'stopped', reason: 'device_forked', pushed: 0 });
    expect(copy.disk.outbox).toHaveLength(1);
    await w.rejoin(copy);
    for (const client of [copy, b, a]) expect(await w.sync(client)).toMatchObject({ state: 'level' });
    expect(contentOf(a.disk)).toEqual(contentOf(copy.disk));
    expect(rowOf(a, 'm')?.text).toBe('copy');
  });

  it('that was copied is noticed on the copy also if that sends nothing', async () => {
    const { world: w, b } = await world();
    const copy = w.clone(b);
    await w.edit(b, 'notes', 'n', { text: 'original' });
    await w.sync(b);
    expect(await w.sync(copy)).toMatchObject({ state: 'stopped', reason: 'device_forked' });
  });

  it('that was copied reads what the other sent under a number of its own', async () => {
    const { world: w, b } = await world();
    await w.edit(b, 'notes', 'n', { text: 'both' });
    await w.sync(b, { fates: ['fine', 'lost'] });
    const copy = w.clone(b);
    await w.restoreBackup();
    await w.edit(b, 'notes', 'm', { text: 'original' });
    await w.sync(b);
    await w.sync(copy);
    expect(rowOf(copy, 'm')?.text).toBe('original');
  });

  it('that was copied long ago is noticed when the server has forgotten what both sent', async () => {
    const { world: w, a, b } = await world();
    const copy = w.clone(b);
    for (const text of ['1', '2', '3']) {
      await w.edit(b, 'notes', 'n', { text });
      await w.sync(b);
    }
    for (let round = 0; round < 3; round += 1) {
      await w.edit(a, 'notes', 'a', { text: `${round}` });
      server.time += 1000;
      await w.sync(a, { compactAfter: 1 });
    }
    await w.edit(copy, 'notes', 'm', { text: 'copy' });
    expect(await w.sync(copy)).toMatchObject({ state: 'stopped', reason: 'device_forked' });
    expect(copy.disk.outbox).toHaveLength(1);
  });

  it('takes no key that a server made up', async () => {
    const { world: w, a, b } = await world([2, 2]);
    await w.storeOf(a).setRotationDue(true);
    await w.sync(a);
    await w.edit(a, 'notes', 'n', { text: 'x' });
    await w.sync(a);
    const forged = { blob: toBase64url(randomBytes(150)) };
    await server.store.db.updateTable('keywrap').set(forged).where('ws', '=', w.ws).execute();
    expect(await w.sync(b)).toMatchObject({ state: 'stopped', reason: 'key_missing' });
    expect(b.disk.keys?.epochs).toHaveLength(1);
  });

  it('takes no key that does not open what the server keeps for its proof', async () => {
    const { world: w, a, b } = await world();
    await w.storeOf(a).setRotationDue(true);
    await w.sync(a);
    await w.edit(a, 'notes', 'n', { text: 'x' });
    await w.sync(a);
    const forged = { key_check: toBase64url(randomBytes(28)) };
    await server.store.db.updateTable('workspace').set(forged).where('ws', '=', w.ws).execute();
    expect(await w.sync(b)).toMatchObject({ state: 'stopped', reason: 'key_missing' });
    expect(b.disk.keys?.epochs).toHaveLength(1);
  });
});

describe('a server that was restored', () => {
  it('gets all again, however it is noticed', async () => {
    for (const first of [0, 1]) {
      const { world: w, a, b } = await world();
      await w.takeBackup();
      for (const client of [a, b]) {
        await w.edit(client, 'notes', client.name, { text: 'after the backup' });
        await w.sync(client);
      }
      await w.sync(a);
      await w.restoreBackup();
      const order = first === 0 ? [a, b, a] : [b, a, b];
      for (const client of order) expect(await w.sync(client)).toMatchObject({ state: 'level' });
      const fresh = w.addClient('f', structuredClone({ ...a.disk, keys: undefined, records: new Map() }), 2);
      await w.rejoin(fresh);
      await w.sync(fresh);
      expect(contentOf(fresh.disk)).toEqual(contentOf(a.disk));
      expect(contentOf(fresh.disk)).toEqual(contentOf(b.disk));
    }
  });

  it('to another line of history gets all again', async () => {
    const { world: w, a } = await world();
    await w.edit(a, 'notes', 'n', { text: 'x' });
    await w.sync(a);
    const before = await server.rows('segment', w.ws);
    await w.changeEpoch();
    expect(await w.sync(a)).toMatchObject({ state: 'level', pushed: 1 });
    expect((await server.rows('segment', w.ws)).length).toBe(before.length + 1);
    expect(await w.sync(a)).toMatchObject({ state: 'level', pushed: 0 });
  });

  it('to an older key gets the newer one again from an admin, and from nobody else', async () => {
    const { world: w, a, b } = await world();
    await w.takeBackup();
    await w.storeOf(a).setRotationDue(true);
    await w.sync(a);
    await w.edit(b, 'notes', 'n', { text: 'x' });
    await w.sync(b);
    await w.restoreBackup();
    await w.edit(b, 'notes', 'n', { text: 'y' });
    expect(await w.sync(b)).toMatchObject({ state: 'stopped', reason: 'key_behind' });
    expect(await w.sync(a)).toMatchObject({ state: 'level' });
    expect(await w.sync(b)).toMatchObject({ state: 'level' });
    await w.sync(a);
    expect(rowOf(a)?.text).toBe('y');
    expect((await server.rows('workspace', w.ws))[0]?.kid).toBe(2);
  });
});

describe('a snapshot', () => {
  it('brings who was away, and who is new, up to date; old parts are not written again', async () => {
    const { world: w, a, b } = await world([2, 2, 1]);
    await w.edit(a, 'notes', 'n', { text: 'x', stage: 'gone' });
    await w.edit(a, 'notes', 'n', { stage: null });
    await w.edit(a, 'plans', 'p', { text: 'later' });
    await w.add(a, 'sightings', 's', { what: '1' });
    for (let round = 0; round < 3; round += 1) {
      await w.edit(a, 'notes', 'again', { text: `${round}` });
      server.time += 1000;
      expect(await w.sync(a, { compactAfter: 1 })).toMatchObject({ state: 'level' });
    }
    const [workspace] = await server.rows('workspace', w.ws);
    expect(Number(workspace?.floor)).toBeGreaterThan(0);
    await w.edit(b, 'notes', 'b', { text: 'meanwhile' });
    for (const client of [b, a]) expect(await w.sync(client)).toMatchObject({ state: 'level' });
    expect(b.disk.records).toEqual(a.disk.records);
    const c = w.clients[2]!;
    await w.sync(c);
    expect(c.disk.records.size).toBe(a.disk.records.size - 1);
    c.sv = 2;
    c.running = undefined;
    expect(await w.sync(c)).toMatchObject({ state: 'level' });
    expect(c.disk.records).toEqual(a.disk.records);
    expect(c.disk.parked).toEqual([]);
  });

  it('keeps full parts of what was added as they are', async () => {
    const { world: w, a, b } = await world();
    const seen = Array.from({ length: 2600 }, (_each, n) => ({ t: 'sightings', id: `s${n}`, v: { what: `${n}` } }));
    await w.storeOf(a).addAll(seen);
    await w.sync(a, { compactAfter: 1 });
    const before = (await server.rows('part', w.ws)).find(({ n }) => Number(n) >= 2500);
    await w.edit(a, 'notes', 'n', { text: 'x' });
    await w.add(a, 'sightings', 'new', { what: 'new' });
    server.time += 1000;
    await w.sync(a, { compactAfter: 1 });
    const [{ snapshot } = {}] = await server.rows('workspace', w.ws);
    const parts = (await server.rows('part', w.ws)).filter(({ seq }) => seq === snapshot);
    expect(parts.map(({ hash }) => hash)).toContain(before?.hash);
    expect(parts.map(({ n }) => n)).toEqual([3, 1, 2600, 1]);
    expect(await w.sync(b)).toMatchObject({ state: 'level' });
    expect(b.disk.added.size).toBe(2601);
    expect(rowOf(b)?.text).toBe('x');
  });

  it('of a log that has grown very long is written in steps, one in each run', async () => {
    const { world: w, a, b } = await world();
    for (let n = 0; n < 7; n += 1) {
      await w.edit(a, 'notes', `n${n}`, { text: `${n}` });
      await w.add(a, 'sightings', `s${n}`, { what: `${n}` });
      await w.sync(a, { compactAfter: 1000 });
    }
    const covered: unknown[] = [];
    for (let run = 0; run < 4; run += 1) {
      server.time += 1000;
      expect(await w.sync(a, { compactAfter: 1, compactAtOnce: 3 })).toMatchObject({ state: 'level' });
      covered.push((await server.rows('workspace', w.ws))[0]?.snapshot);
      if (run === 0) expect(await w.sync(b)).toMatchObject({ state: 'level' });
    }
    expect(covered).toEqual([3, 6, 7, 7]);
    const fresh = w.addClient(
      'f',
      structuredClone({ ...a.disk, keys: undefined, records: new Map(), added: new Map() }),
      2,
    );
    await w.rejoin(fresh);
    for (const client of [fresh, a, b]) expect(await w.sync(client)).toMatchObject({ state: 'level' });
    for (const { disk } of [b, fresh]) expect([disk.records, disk.added]).toEqual([a.disk.records, a.disk.added]);
  });

  it('that was changed on the server is not believed', async () => {
    const { world: w, a } = await world();
    await w.edit(a, 'notes', 'n', { text: 'x' });
    await w.add(a, 'sightings', 's', { what: '1' });
    await w.sync(a, { compactAfter: 1 });
    await server.store.db
      .updateTable('part')
      .set({ body: randomBytes(80) })
      .where('ws', '=', w.ws)
      .execute();
    const fresh = w.addClient('f', structuredClone({ ...a.disk, keys: undefined, records: new Map() }), 2);
    await w.rejoin(fresh);
    expect(await w.sync(fresh)).toMatchObject({ state: 'stopped', reason: 'damaged' });
  });

  it('whose parts were exchanged for older ones on the server is not believed', async () => {
    const { world: w, a } = await world();
    for (const text of ['old', 'new']) {
      await w.edit(a, 'notes', 'n', { text });
      server.time += 1000;
      await w.sync(a, { compactAfter: 1 });
    }
    const parts = (await server.rows('part', w.ws)).filter(({ part }) => part === 1);
    const [old, now] = parts.toSorted((x, y) => Number(x.seq) - Number(y.seq));
    const { hash, body, n, kid, sv } = old!;
    expect(now?.hash).not.toBe(hash);
    await server.store.db
      .updateTable('part')
      .set({ hash, body, n, kid, sv })
      .where('ws', '=', w.ws)
      .where('part', '=', 1)
      .execute();
    const fresh = w.addClient('f', structuredClone({ ...a.disk, keys: undefined, records: new Map() }), 2);
    await w.rejoin(fresh);
    expect(await w.sync(fresh)).toMatchObject({ state: 'stopped', reason: 'damaged' });
    expect(rowOf(fresh)).toBeUndefined();
  });

  it('is written by one at a time, and by nobody who is no admin', async () => {
    const { world: w, a, b } = await world();
    await w.edit(b, 'notes', 'n', { text: 'x' });
    expect(await w.sync(b, { compactAfter: 0 })).toMatchObject({ state: 'level' });
    await server.store.db
      .updateTable('workspace')
      .set({ lease_dev: 'somebody', lease_until: server.time + 1000 })
      .where('ws', '=', w.ws)
      .execute();
    expect(await w.sync(a, { compactAfter: 0 })).toMatchObject({ state: 'level' });
    expect(await server.rows('part', w.ws)).toEqual([]);
  });
});

describe('a member that means no good', () => {
  it('cannot stop the others', async () => {
    const { world: w, a, b } = await world();
    const { ws, dev, sent } = b.disk.state!;
    const key = await deriveSealKey(b.disk.keys!.epochs[0]!.hkdf, dev);
    const deep = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
    const good = { t: 'notes', id: 'n', h: '0Mx8Qf---0--abcd', f: { text: 'good' } };
    const content = [
      good,
      null,
      7,
      'x',
      [],
      { ...good, id: 'deep', f: { text: deep(1500) } },
      { t: 'sightings', id: 'deep', v: { a: deep(1500) } },
      { ...good, t: '__proto__' },
      { ...good, h: 'zzzz' },
      { ...good, f: { __proto__: 1, _h: 'x' } },
      { ...good, t: 'sightings' },
      { t: 'notes', id: 'n', v: { text: 'x' } },
      { ...good, t: 'unheard', id: 'of' },
    ];
    const n = content.length;
    const body = await sealJson(key, content, `v1|${ws}|${dev}|${sent + 1}|1|2|${n}`);
    const meta = { cseq: sent + 1, hash: toBase64url(randomBytes(32)), n, kid: 1, sv: 2 };
    const connect = w.depsOf(b).connect(b.disk.state!);
    const garbage = { meta: { ...meta, cseq: sent + 2, hash: toBase64url(randomBytes(32)) }, body: randomBytes(100) };
    const sentBoth = await connect.call('push', { path: { ws }, frames: [{ meta, body }, garbage] });
    expect(sentBoth.ok).toBe(true);
    expect(await w.sync(a)).toMatchObject({ state: 'level', pulled: 1 });
    expect(rowOf(a)?.text).toBe('good');
    expect(a.disk.damaged).toEqual([{ seq: 2, dev }]);
    expect(a.disk.parked.map(({ op }) => op)).toEqual([{ ...good, t: 'unheard', id: 'of' }]);
    await w.sync(a, { compactAfter: 1 });
    expect((await server.rows('snapshot', w.ws)).length).toBe(1);
  });
});

describe('a server that means no good', () => {
  it('cannot leave a segment out', async () => {
    const { world: w, a, b } = await world();
    for (const text of ['1', '2']) {
      await w.edit(b, 'notes', text, { text });
      await w.sync(b);
    }
    const schema = endpoints.pull.framesOut;
    const leaving = async (url: string, init: RequestInit): Promise<Response> => {
      const response = await server.fetch(url.replace('max=1', 'max=2'), init);
      if (!url.includes('/pull')) return response;
      const frames = decodeFrames(new Uint8Array(await response.arrayBuffer()), schema, { frames: 9, bodyBytes: 1e6 });
      if (!frames.ok) throw new Error(frames.error);
      return new Response(encodeFrames(frames.value.slice(1)), { headers: response.headers });
    };
    const connect: Parameters<World['sync']>[1] = {
      connect: ({ token }) => createHttp({ fetch: leaving, server: address, token }),
    };
    expect(await w.sync(a, connect)).toMatchObject({ state: 'later', reason: 'bad_reply' });
    expect(a.disk.state?.cursor).toBe(0);
    expect(a.disk.records.size).toBe(0);
  });

  it('is not followed round and round', async () => {
    const { world: w, a } = await world();
    await w.edit(a, 'notes', 'n', { text: 'x' });
    const refusals = [
      { error: 'key_rotated', kid: 2 },
      { error: 'history_changed' },
      { error: 'cseq_gap', expected: 1 },
      { error: 'cursor_too_old', floor: 9, snapshot: 9 },
      { error: 'lease' },
    ];
    for (const refusal of refusals) {
      const fetch = vi.fn(async (url: string, init: RequestInit) =>
        /push|pull/.test(url) ? Response.json(refusal, { status: 409 }) : server.fetch(url, init),
      );
      const connect: Parameters<World['sync']>[1] = {
        connect: ({ token }) => createHttp({ fetch, server: address, token }),
      };
      expect(await w.sync(a, connect)).toMatchObject({ state: 'later' });
      expect(fetch.mock.calls.length).toBeLessThan(30);
    }
    expect(await w.sync(a)).toMatchObject({ state: 'level' });
  });
});
