import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { errorStatus, limits, Refusal, stateOf } from '../../utils/sync/contract.ts';
import { encodeFrames } from '../../utils/sync/frames.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { accepted, bytes32, call, jsonOf, newInvite, newWorkspace, push, refused, segment, world } from './client.ts';
import { type Running, startServer } from './processes.ts';

let store: Store;
before(async () => {
  store = await openSqlite(':memory:');
});
after(() => store.close());

const chromium = `chrome-extension://${'abcdefghijklmnop'.repeat(2)}`;
const firefox = 'moz-extension://0f3a8c1e-1111-4222-8333-944445555666';

describe('origins', () => {
  it('of extensions may call and read the state, preflight included', async () => {
    const { app, send } = world(store);
    const owner = await newWorkspace(send);
    for (const origin of [chromium, firefox]) {
      const preflight = await app.request(`/v1/w/${owner.ws}/push`, { method: 'OPTIONS', headers: { origin } });
      assert.equal(preflight.status, 204);
      assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /authorization.*sync-protocol/);
      const response = await accepted(call(send, 'devices', { as: owner, headers: { origin } }));
      assert.equal(response.headers.get('access-control-allow-origin'), origin);
      assert.match(response.headers.get('access-control-expose-headers') ?? '', /sync-head/);
      const wrong = await call(send, 'devices', { as: { ...owner, token: 'x' }, headers: { origin } });
      assert.equal(wrong.headers.get('access-control-allow-origin'), origin, 'a refusal can be read too');
    }
  });

  it('of pages may not, whatever they call themselves', async () => {
    const { app, send } = world(store);
    const owner = await newWorkspace(send);
    const wrong = [
      'https://x.com',
      'null',
      '*',
      `${chromium}.evil.example`,
      `https://a#${chromium}`,
      'chrome-extension://short',
    ];
    for (const origin of wrong) {
      const response = await refused(call(send, 'devices', { as: owner, headers: { origin } }), 'origin', 403);
      assert.equal(response.headers.get('access-control-allow-origin'), null);
      assert.equal((await app.request('/v1/meta', { method: 'OPTIONS', headers: { origin } })).status, 403);
    }
  });
});

describe('replies', () => {
  it('carry the headers that keep browsers from doing anything with them', async () => {
    const { app } = world(store);
    for (const path of ['/v1/meta', '/j', '/healthz', '/nowhere', '/v1/w/x/pull', '/openapi.json']) {
      const { headers } = await app.request(path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/, path);
      assert.equal(headers.get('cache-control'), 'no-store', path);
      assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
    }
  });

  it('tell where the workspace stands, refusals too, and nothing without a token', async () => {
    const { send, now } = world(store);
    const owner = await newWorkspace(send);
    const gap = await refused(push(send, owner, segment(2)), 'cseq_gap', 409);
    assert.equal(stateOf(gap.headers)?.serverTime, now());
    const epochs = new Set([stateOf(gap.headers)?.epoch]);
    epochs.add(stateOf((await call(send, 'keys', { as: owner })).headers)?.epoch);
    assert.equal(epochs.size, 1);
    const stranger = await call(send, 'keys', { as: { ...owner, token: `${owner.ws}.${owner.dev}.${bytes32()}` } });
    assert.equal(stateOf(stranger.headers), undefined);
  });

  it('to an older or newer protocol name the versions that are spoken', async () => {
    const { app, send } = world(store);
    const owner = await newWorkspace(send);
    for (const version of ['0', '2', 'x', '', '1.0', '99999'])
      await refused(call(send, 'devices', { as: owner, headers: { 'sync-protocol': version } }), 'upgrade', 426);
    const reply = await app.request('/v1/join', { method: 'POST' });
    assert.deepEqual(await reply.json(), { error: 'upgrade', protocol: { min: 1, max: 1 } });
    assert.equal((await app.request('/v1/meta')).status, 200, 'meta tells without being asked in a version');
  });

  it('have the status of their name, and every name is one of the contract', () => {
    for (const [error, status] of Object.entries(errorStatus)) {
      assert.ok(Refusal.safeParse({ error }).success);
      assert.ok(status >= 400 && status < 600);
    }
  });

  it('hold a page for the link of an invitation, without a script', async () => {
    const page = await (await world(store).app.request('/j')).text();
    assert.match(page, /open Alongside, and paste it/);
    assert.doesNotMatch(page, /<script|\son\w+=|javascript:|src=|href=/i);
  });
});

describe('what comes in', () => {
  it('is refused when it is not what the contract says', async () => {
    const { send } = world(store);
    const owner = await newWorkspace(send);
    const raw = (bytes: Uint8Array<ArrayBuffer>) => call(send, 'push', { as: owner, bytes });
    await refused(raw(Uint8Array.of(1, 2, 3)), 'bad_frame', 400);
    await refused(raw(new Uint8Array()), 'bad_frame', 400);
    await refused(push(send, owner, { meta: { cseq: 1 }, body: new Uint8Array(3) }), 'bad_frame', 400);
    await refused(push(send, owner, segment(1, { n: 501 })), 'bad_frame', 400);
    await refused(call(send, 'invite', { as: owner, json: { a: 1 } }), 'bad_request', 400);
    await refused(call(send, 'invite', { as: owner, bytes: Uint8Array.from([0xff]) }), 'bad_request', 400);
    for (const query of ['', '?after=-1', '?after=x', '?after=1&wait=9999999999999999', '?after=0&tip=x'])
      await refused(call(send, 'pull', { as: owner, query }), 'bad_request', 400);
    await refused(call(send, 'getSnapshot', { as: owner, path: { seq: 'x' }, query: '?from=0' }), 'bad_request', 400);
    await refused(call(send, 'revoke', { as: owner, path: { dev: "' or 1=1 --" } }), 'not_found', 404);
  });

  it('is refused when it is too large, without being read to its end', async () => {
    const { app, send } = world(store);
    const owner = await newWorkspace(send);
    await refused(push(send, owner, segment(1, { size: limits.segmentBytes + 1 })), 'too_large', 413);
    await accepted(push(send, owner, segment(1, { size: limits.segmentBytes })));
    const many = Array.from({ length: limits.segmentsPerRequest + 1 }, (_, index) => segment(index + 2));
    await refused(push(send, owner, ...many), 'too_large', 413);
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const response = await app.request(`/v1/w/${owner.ws}/push`, {
      method: 'POST',
      headers: { authorization: `Bearer ${owner.token}`, 'sync-protocol': '1' },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    assert.equal(response.status, 413);
    assert.ok(pulled < 20, `${pulled} MB were read`);
    const long = 'x'.repeat(limits.jsonBytes);
    await refused(call(send, 'createWorkspace', { json: { pubKey: long, keyCheck: 'kc' } }), 'too_large', 413);
  });

  it('is not read at all from a stranger', async () => {
    const { app, send } = world(store);
    const owner = await newWorkspace(send);
    const body = new ReadableStream(
      {
        pull() {
          throw new Error('was read');
        },
      },
      { highWaterMark: 0 },
    );
    const headers = { 'sync-protocol': '1', authorization: 'Bearer wrong' };
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    assert.equal((await app.request(`/v1/w/${owner.ws}/push`, init)).status, 401);
  });
});

describe('rates', () => {
  it('are held per device, and the answer says when to come again', async () => {
    const { send, pass } = world(store, { limits: { requestsPerMinute: 6 } });
    const [one, two] = [await newWorkspace(send), await newWorkspace(send)];
    for (let count = 0; count < 6; count += 1) await accepted(call(send, 'devices', { as: one }));
    const reply = await refused(call(send, 'devices', { as: one }), 'rate', 429);
    assert.deepEqual([reply.headers.get('retry-after'), (await jsonOf(reply))['retryAfter']], ['10', 10]);
    await accepted(call(send, 'devices', { as: two }));
    pass(9_999);
    await refused(call(send, 'devices', { as: one }), 'rate', 429);
    pass(1);
    await accepted(call(send, 'devices', { as: one }));
  });

  it('are held per address for who has no token or a wrong one', async () => {
    const { app, send } = world(store, { limits: { strangersPerMinute: 3 }, isBehindProxy: true });
    const owner = await newWorkspace(send);
    const wrong = { ...owner, token: `${owner.ws}.${owner.dev}.${bytes32()}` };
    for (let count = 0; count < 2; count += 1) await refused(call(send, 'devices', { as: wrong }), 'token', 401);
    await refused(call(send, 'devices', { as: wrong }), 'rate', 429);
    await refused(call(send, 'join', { json: {} }), 'rate', 429);
    await accepted(call(send, 'devices', { as: owner }));
    const elsewhere = { 'x-forwarded-for': '10.0.0.1, 192.0.2.7' };
    await refused(call(send, 'join', { json: {}, headers: elsewhere }), 'bad_request', 400);
    assert.equal((await app.request('/v1/meta', { headers: elsewhere })).status, 200);
  });

  it('are held per network of version 6, of which everybody has one', async () => {
    const { send } = world(store, { limits: { strangersPerMinute: 2 }, isBehindProxy: true });
    const from = (address: string) => call(send, 'join', { json: {}, headers: { 'x-forwarded-for': address } });
    for (const address of ['2001:db8:0:7::1', '2001:DB8::7:ab:cd:ef:1'])
      await refused(from(address), 'bad_request', 400);
    await refused(from('2001:0db8:0000:0007:ffff::2'), 'rate', 429);
    await refused(from('2001:db8:0:8::1'), 'bad_request', 400);
    for (const address of ['192.0.2.9', '::ffff:192.0.2.9']) await refused(from(address), 'bad_request', 400);
    await refused(from('192.0.2.9'), 'rate', 429);
    await refused(from('::1'), 'bad_request', 400);
  });
});

describe('making workspaces', () => {
  it('can be for who knows the admin token, or for nobody', async () => {
    const adminToken = 'a-token-for-the-administrator';
    const json = { pubKey: 'pk', keyCheck: 'kc' };
    const guarded = world(store, { workspaces: 'token', adminToken }).send;
    await refused(call(guarded, 'createWorkspace', { json }), 'token', 401);
    await refused(call(guarded, 'createWorkspace', { json, headers: { authorization: 'Bearer no' } }), 'token', 401);
    await newWorkspace(guarded, { authorization: `Bearer ${adminToken}` });
    await refused(call(world(store, { workspaces: 'token' }).send, 'createWorkspace', { json }), 'token', 401);
    await refused(call(world(store, { workspaces: 'closed' }).send, 'createWorkspace', { json }), 'closed', 403);
  });
});

describe('metrics', () => {
  const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

  it('are for this machine, not through a proxy on it', async () => {
    const { app } = world(store);
    await app.request('/v1/meta');
    const here = await app.request('/metrics', {}, from('::ffff:127.0.0.1'));
    assert.match(await here.text(), /^alongside_requests_total\{endpoint="meta",status="200"\} 1$/m);
    for (const address of ['192.0.2.1', '127.0.0.1.evil', ''])
      assert.equal((await app.request('/metrics', {}, from(address))).status, 401);
    const proxied = { headers: { 'x-forwarded-for': '192.0.2.1' } };
    assert.equal((await app.request('/metrics', proxied, from('127.0.0.1'))).status, 401);
  });

  it('are for who has the token, if there is one', async () => {
    const metricsToken = 'a-token-for-the-monitoring';
    const { app } = world(store, { metricsToken });
    assert.equal((await app.request('/metrics', {}, from('127.0.0.1'))).status, 401);
    const headers = { authorization: `Bearer ${metricsToken}` };
    assert.equal((await app.request('/metrics', { headers }, from('192.0.2.1'))).status, 200);
  });
});

describe('secrets', () => {
  it('are stored as their hash only', async () => {
    const { send, now } = world(store);
    const owner = await newWorkspace(send);
    const { auth, json } = newInvite(owner.ws, now());
    await accepted(call(send, 'invite', { as: owner, json }));
    const rows = await Promise.all([
      store.db.selectFrom('device').selectAll().execute(),
      store.db.selectFrom('invite').selectAll().execute(),
    ]);
    const stored = JSON.stringify(rows);
    assert.ok(stored.includes(json.authHash));
    for (const secret of [owner.token, owner.token.split('.')[2] ?? '', auth]) assert.ok(!stored.includes(secret));
  });

  it('and bodies do not come into the log, when something breaks either', async () => {
    const lines: string[] = [];
    const broken = await openSqlite(':memory:', (step) => {
      if (step === 'push: stored') throw new TypeError('body-in-a-message');
    });
    const { send } = world(broken, { log: (line) => lines.push(line) });
    const owner = await newWorkspace(send);
    await refused(
      push(send, owner, { ...segment(1), body: new TextEncoder().encode('body-in-the-clear') }),
      'internal',
      500,
    );
    await broken.close();
    const [line = ''] = lines;
    assert.match(line, /^500 POST: TypeError at /);
    for (const secret of [owner.token, owner.ws, owner.dev, 'body-in']) assert.ok(!line.includes(secret), line);
  });
});

describe('a server in a process of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-server-'));
  let server: Running;
  before(async () => {
    server = await startServer({ ALONGSIDE_DATA: folder });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  /** How many requests wait, asked until there are so many. */
  const waitFor = async (count: string): Promise<void> => {
    for (;;) {
      const text = await (await fetch(`${server.url}/metrics`)).text();
      if (/^alongside_waiting (\d+)$/m.exec(text)?.[1] === count) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  it('lives on when somebody speaks no HTTP to it', async () => {
    await new Promise((resolve) => {
      const port = Number(new URL(server.url).port);
      const socket = createConnection(port, '127.0.0.1', () => socket.end(encodeFrames([segment(1)])));
      socket.on('error', resolve).on('close', resolve).resume();
    });
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
  });

  it('answers who sends more than it wants to read', async () => {
    const owner = await newWorkspace(server.send);
    const stranger = { ...owner, token: 'x' };
    await refused(call(server.send, 'push', { as: stranger, bytes: new Uint8Array(8_000_000) }), 'token', 401);
    await refused(call(server.send, 'push', { as: owner, bytes: new Uint8Array(20_000_000) }), 'too_large', 413);
    await accepted(call(server.send, 'keys', { as: owner }));
  });

  it('takes a body that ends in the middle for no failure of its own', { timeout: 20_000 }, async () => {
    const owner = await newWorkspace(server.send);
    const head = `POST /v1/w/${owner.ws}/push HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${owner.token}\r\n`;
    const socket = createConnection(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(`${head}Sync-Protocol: 1\r\nContent-Length: 1000\r\n\r\nabc`);
    const counted = async (): Promise<boolean> =>
      /endpoint="push",status="400"/.test(await (await fetch(`${server.url}/metrics`)).text());
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    while (!(await counted())) await new Promise((resolve) => setTimeout(resolve, 10));
    assert.doesNotMatch(server.output(), /ECONNRESET|50\d/);
    await accepted(call(server.send, 'keys', { as: owner }));
  });

  it('forgets who waited when they go', { timeout: 20_000 }, async () => {
    const owner = await newWorkspace(server.send);
    const leaving = new AbortController();
    const waiting = call(server.send, 'pull', { as: owner, query: '?after=0&wait=25', signal: leaving.signal });
    await waitFor('1');
    leaving.abort();
    await assert.rejects(waiting);
    await waitFor('0');
  });

  it('answers who waits when it is told to stop, logs nothing of anybody, and ends with 0', async () => {
    const owner = await newWorkspace(server.send);
    await accepted(push(server.send, owner, segment(1)));
    const waiting = call(server.send, 'pull', { as: owner, query: '?after=1&wait=25' });
    await waitFor('1');
    const code = server.end('SIGTERM');
    assert.equal((await accepted(waiting)).status, 200);
    assert.equal(await code, 0);
    for (const secret of [owner.token, owner.ws, owner.dev]) assert.ok(!server.output().includes(secret));
    assert.match(server.output(), /Stopped\.\n$/);
  });
});
