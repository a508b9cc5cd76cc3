import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { pushSegments } from '../src/store/push.ts';
import type { FaultHook, Store } from '../src/store/store.ts';
import {
  accepted,
  bytes32,
  call,
  id,
  joinAs,
  jsonOf,
  type Member,
  newInvite,
  newWorkspace,
  part,
  pull,
  push,
  putParts,
  refused,
  segment,
  stateIn,
  world,
} from './client.ts';

/** Who may come in, what they may do and how they go, on every engine. */
export function membersSpec(open: (fault: FaultHook) => Promise<Store>): void {
  let store: Store;
  let fault: FaultHook = () => undefined;
  before(async () => {
    store = await open((step) => fault(step));
  });
  after(() => store.close());

  describe('invites', () => {
    it('work once', async () => {
      const { send, now } = world(store);
      const owner = await newWorkspace(send);
      const { auth, json } = newInvite(owner.ws, now(), { wrapped: 'all-keys' });
      await accepted(call(send, 'invite', { as: owner, json }));
      const join = { inviteId: json.inviteId, auth, pubKey: 'pk', deviceName: 'nn' };
      const joined = await jsonOf(accepted(call(send, 'join', { json: join })));
      assert.deepEqual([joined['wrapped'], joined['role'], joined['kid']], ['all-keys', 'editor', 1]);
      await refused(call(send, 'join', { json: join }), 'invite', 410);
    });

    it('tell nothing about why they do not work', async () => {
      const { send, now, pass } = world(store);
      const owner = await newWorkspace(send);
      const { auth, json } = newInvite(owner.ws, now());
      await accepted(call(send, 'invite', { as: owner, json }));
      const join = { inviteId: json.inviteId, auth, pubKey: 'pk' };
      const replies = [
        call(send, 'join', { json: { ...join, auth: bytes32() } }),
        call(send, 'join', { json: { ...join, inviteId: owner.ws + id() } }),
        call(send, 'join', { json: { ...join, inviteId: id() + id() } }),
      ];
      pass(60_000);
      replies.push(call(send, 'join', { json: join }));
      for (const reply of replies)
        assert.equal(await (await refused(reply, 'invite', 410)).text(), '{"error":"invite"}');
    });

    it('last seven days at most, are for this workspace, for the present key, and never for an owner', async () => {
      const { send, now } = world(store);
      const owner = await newWorkspace(send);
      const admin = await joinAs(send, owner, 'admin', now());
      const week = 7 * 24 * 60 * 60 * 1000;
      const invite = (change: Record<string, unknown>) =>
        call(send, 'invite', { as: admin, json: newInvite(owner.ws, now(), change).json });
      await accepted(invite({ expiresAt: now() + week }));
      await refused(invite({ expiresAt: now() + week + 1 }), 'bad_request', 400);
      await refused(invite({ expiresAt: now() }), 'bad_request', 400);
      await refused(invite({ inviteId: id() + id() }), 'bad_request', 400);
      await refused(invite({ role: 'owner' }), 'bad_request', 400);
      await refused(invite({ kid: 2 }), 'key_rotated', 409);
    });

    it('end with the device that made them and with the key that they hold', async () => {
      const { send, now } = world(store);
      const owner = await newWorkspace(send);
      const admin = await joinAs(send, owner, 'admin', now());
      const first = newInvite(owner.ws, now());
      await accepted(call(send, 'invite', { as: admin, json: first.json }));
      await accepted(call(send, 'revoke', { as: owner, path: { dev: admin.dev } }));
      const second = newInvite(owner.ws, now());
      await accepted(call(send, 'invite', { as: owner, json: second.json }));
      const wraps = [{ dev: owner.dev, blob: 'ww' }];
      await accepted(call(send, 'rotate', { as: owner, json: { kid: 2, keyCheck: 'kc', wraps } }));
      for (const { auth, json } of [first, second])
        await refused(call(send, 'join', { json: { inviteId: json.inviteId, auth, pubKey: 'pk' } }), 'invite', 410);
    });
  });

  describe('tokens and roles', () => {
    it('hold for one workspace and are compared whole', async () => {
      const { send } = world(store);
      const [one, two] = [await newWorkspace(send), await newWorkspace(send)];
      await accepted(call(send, 'devices', { as: one }));
      for (const token of [two.token, `${one.ws}.${one.dev}.${bytes32()}`, `${one.ws}.${id()}.${bytes32()}`, 'x', ''])
        await refused(call(send, 'devices', { as: { ...one, token } }), 'token', 401);
      await refused(call(send, 'devices', { headers: {}, path: { ws: one.ws } }), 'token', 401);
      const gone = id();
      const lost = { ws: gone, dev: one.dev, token: `${gone}.${one.dev}.${bytes32()}` };
      await refused(call(send, 'devices', { as: lost }), 'no_workspace', 404);
      await refused(call(send, 'devices', { as: { ...one, ws: gone } }), 'token', 401);
    });

    it('are held by every address', async () => {
      const { send, now } = world(store);
      const owner = await newWorkspace(send);
      const viewer = await joinAs(send, owner, 'viewer', now());
      const editor = await joinAs(send, owner, 'editor', now());
      await refused(push(send, viewer, segment(1)), 'role', 403);
      await accepted(push(send, editor, segment(1)));
      for (const as of [viewer, editor]) {
        await accepted(call(send, 'pull', { as, query: '?after=0' }));
        await accepted(call(send, 'keys', { as }));
        await accepted(call(send, 'snapshot', { as }));
        for (const name of ['invite', 'rotate', 'lease'] as const)
          await refused(call(send, name, { as, json: {} }), 'role', 403);
        await refused(call(send, 'putSnapshot', { as, path: { seq: 1 } }), 'role', 403);
        await refused(call(send, 'revoke', { as, path: { dev: owner.dev } }), 'role', 403);
      }
    });

    it('let a device name itself, and no other', async () => {
      const { send, now } = world(store);
      const owner = await newWorkspace(send);
      const viewer = await joinAs(send, owner, 'viewer', now());
      const name = (as: Member, dev: string, deviceName: unknown) =>
        call(send, 'nameDevice', { as, path: { dev }, json: { deviceName } });
      await accepted(name(viewer, viewer.dev, 'first'));
      await accepted(name(viewer, viewer.dev, 'second'));
      await refused(name(owner, viewer.dev, 'other'), 'role', 403);
      await refused(name(viewer, viewer.dev, 'a'.repeat(1025)), 'bad_request', 400);
      await refused(name(viewer, viewer.dev, 'no base64url!'), 'bad_request', 400);
      const { devices } = (await jsonOf(call(send, 'devices', { as: owner }))) as {
        devices: { dev: string; deviceName?: string }[];
      };
      const nameOf = (of: Member) => devices.find(({ dev }) => dev === of.dev)?.deviceName;
      assert.deepEqual([nameOf(owner), nameOf(viewer)], [undefined, 'second']);
    });

    it('end at once with a revocation, and say so', async () => {
      const { send, now } = world(store);
      const owner = await newWorkspace(send);
      const admin = await joinAs(send, owner, 'admin', now());
      const editor = await joinAs(send, owner, 'editor', now());
      await refused(call(send, 'revoke', { as: admin, path: { dev: owner.dev } }), 'role', 403);
      await refused(call(send, 'revoke', { as: admin, path: { dev: id() } }), 'not_found', 404);
      await accepted(call(send, 'revoke', { as: admin, path: { dev: editor.dev } }));
      await accepted(call(send, 'revoke', { as: admin, path: { dev: editor.dev } }));
      const reply = await refused(push(send, editor, segment(1)), 'token', 401);
      // A push whose token was looked at before the revocation.
      const late = { ws: owner.ws, dev: editor.dev, segments: [segment(1)], now: now(), quotaBytes: 2 ** 30 };
      assert.deepEqual(await pushSegments(store, late), { ok: false, error: { error: 'token', revoked: true } });
      assert.equal((await jsonOf(reply))['revoked'], true);
      await accepted(call(send, 'revoke', { as: admin, path: { dev: admin.dev } }));
      const { devices } = (await jsonOf(call(send, 'devices', { as: owner }))) as {
        devices: Record<string, unknown>[];
      };
      assert.deepEqual(
        devices.map(({ dev, revokedAt }) => [dev, revokedAt !== undefined]).sort(),
        [
          [owner.dev, false],
          [admin.dev, true],
          [editor.dev, true],
        ].sort(),
      );
    });
  });

  describe('a workspace', () => {
    it('can be deleted by its owner, whole or not at all, and others stay', async () => {
      const { send, now } = world(store);
      const [owner, stranger] = [await newWorkspace(send), await newWorkspace(send)];
      const admin = await joinAs(send, owner, 'admin', now());
      for (const as of [owner, stranger]) await accepted(push(send, as, segment(1)));
      const wraps = [owner, admin].map(({ dev }) => ({ dev, blob: 'ww' }));
      await accepted(call(send, 'rotate', { as: owner, json: { kid: 2, keyCheck: 'kc', wraps } }));
      await accepted(call(send, 'lease', { as: owner }));
      await accepted(putParts(send, owner, 1, part(1), part(0)));
      await accepted(call(send, 'invite', { as: owner, json: newInvite(owner.ws, now(), { kid: 2 }).json }));
      await refused(call(send, 'deleteWorkspace', { as: admin }), 'role', 403);
      fault = (at) => {
        if (at === 'delete: device') throw new Error('the power went');
      };
      await refused(call(send, 'deleteWorkspace', { as: owner }), 'internal', 500);
      fault = () => undefined;
      assert.equal((await pull(send, owner)).length, 1);
      await accepted(call(send, 'deleteWorkspace', { as: owner }));
      await refused(call(send, 'devices', { as: owner }), 'no_workspace', 404);
      for (const table of ['workspace', 'device', 'segment', 'part', 'snapshot', 'invite', 'keywrap'] as const)
        assert.deepEqual(await store.db.selectFrom(table).select('ws').where('ws', '=', owner.ws).execute(), [], table);
      assert.equal((await pull(send, stranger)).length, 1);
    });
  });

  describe('a rotation', () => {
    it('counts what it stores, and gives it back with the device', async () => {
      const { send, now } = world(store, { limits: { workspaceBytes: 1000 } });
      const owner = await newWorkspace(send);
      const other = await joinAs(send, owner, 'editor', now());
      const rotate = (kid: number, ...devs: string[]) => {
        const wraps = devs.map((dev) => ({ dev, blob: 'w'.repeat(500) }));
        return call(send, 'rotate', { as: owner, json: { kid, keyCheck: 'kc', wraps } });
      };
      await accepted(rotate(2, owner.dev, other.dev));
      await refused(rotate(3, owner.dev, other.dev), 'quota', 507);
      await accepted(call(send, 'revoke', { as: owner, path: { dev: other.dev } }));
      await accepted(rotate(3, owner.dev));
    });

    it('reaches every device that is left, once', async () => {
      const { send, now } = world(store);
      const owner = await newWorkspace(send);
      const other = await joinAs(send, owner, 'editor', now());
      const gone = await joinAs(send, owner, 'editor', now());
      await accepted(call(send, 'revoke', { as: owner, path: { dev: gone.dev } }));
      const rotate = (kid: number, ...devs: string[]) =>
        call(send, 'rotate', {
          as: owner,
          json: { kid, keyCheck: 'k2', wraps: devs.map((dev) => ({ dev, blob: `for-${dev}` })) },
        });
      const incomplete = await refused(rotate(2, owner.dev, gone.dev), 'devices_changed', 409);
      assert.deepEqual(await jsonOf(incomplete), {
        error: 'devices_changed',
        missing: [other.dev],
        unknown: [gone.dev],
      });
      await accepted(rotate(2, owner.dev, other.dev));
      const late = await refused(rotate(2, owner.dev, other.dev), 'key_rotated', 409);
      assert.equal((await jsonOf(late))['kid'], 2);
      await refused(rotate(4, owner.dev, other.dev), 'key_rotated', 409);
      assert.deepEqual(await jsonOf(call(send, 'keys', { as: other })), {
        kid: 2,
        keyCheck: 'k2',
        wraps: [{ kid: 2, blob: `for-${other.dev}` }],
      });
    });

    it('lets a segment be sealed again whose answer was lost, and never takes it for a fork', async () => {
      const { send } = world(store);
      const owner = await newWorkspace(send);
      const old = segment(1);
      await accepted(push(send, owner, old));
      const json = { kid: 2, keyCheck: 'kc', wraps: [{ dev: owner.dev, blob: 'ww' }] };
      await accepted(call(send, 'rotate', { as: owner, json }));
      const late = await refused(push(send, owner, old), 'key_rotated', 409);
      assert.equal(stateIn(late).kid, 2);
      const resealed = segment(1, { hash: old.meta.hash, kid: 2 });
      assert.deepEqual(await jsonOf(push(send, owner, resealed)), { acked: 1, head: 1 });
      await accepted(push(send, owner, segment(2, { kid: 2 })));
      await refused(push(send, owner, segment(2, { kid: 1 })), 'key_rotated', 409);
    });
  });
}
