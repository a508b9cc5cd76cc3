import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FaultHook, Store } from '../src/store/store.ts';
import {
  accepted,
  bytes32,
  call,
  id,
  joinAs,
  jsonOf,
  type Member,
  pull,
  push,
  refused,
  segment,
  type Send,
  sha256,
  world,
} from './client.ts';

/** A workspace that a recovery code leads to, and what proves the code. */
async function withCode(send: Send): Promise<{ owner: Member; auth: string }> {
  const auth = bytes32();
  const json = { pubKey: 'pk', keyCheck: 'k1', recoveryHash: sha256(auth) };
  return { owner: memberIn(await jsonOf(accepted(call(send, 'createWorkspace', { json })))), auth };
}

const memberIn = ({ ws, dev, token }: Record<string, unknown>): Member => ({
  ws: String(ws),
  dev: String(dev),
  token: String(token),
});

const recover = (send: Send, ws: string, auth: string): Promise<Response> =>
  call(send, 'recover', { json: { ws, auth, pubKey: 'pk' } });

/** What the recovery code of a workspace gives, on every engine. */
export function recoverySpec(open: (fault: FaultHook) => Promise<Store>): void {
  let store: Store;
  let fault: FaultHook = () => undefined;
  before(async () => {
    store = await open((step) => fault(step));
  });
  after(() => store.close());

  describe('a recovery code', () => {
    it('makes a device of who has lost all, as often as needed', async () => {
      const { send } = world(store);
      const { owner, auth } = await withCode(send);
      await accepted(push(send, owner, segment(1)));
      const reply = await jsonOf(accepted(recover(send, owner.ws, auth)));
      assert.deepEqual([reply['role'], reply['kid'], reply['keyCheck'], reply['ws']], ['owner', 1, 'k1', owner.ws]);
      const back = memberIn(reply);
      assert.equal((await pull(send, back)).length, 1);
      await accepted(push(send, back, segment(1)));
      await accepted(call(send, 'revoke', { as: back, path: { dev: back.dev } }));
      await accepted(recover(send, owner.ws, auth));
    });

    it('tells nothing about why it does not serve', async () => {
      const { send } = world(store);
      const [{ owner }, other] = [await withCode(send), await withCode(send)];
      const bare = memberIn(await jsonOf(call(send, 'createWorkspace', { json: { pubKey: 'pk', keyCheck: 'kc' } })));
      for (const [ws, auth] of [
        [owner.ws, bytes32()],
        [owner.ws, other.auth],
        [id(), other.auth],
        [bare.ws, other.auth],
      ] as const)
        assert.equal(await (await refused(recover(send, ws, auth), 'recovery', 410)).text(), '{"error":"recovery"}');
    });

    it('is replaced by a rotation, and gives no more than the role of who made the key', async () => {
      const { send, now } = world(store);
      const { owner, auth } = await withCode(send);
      const admin = await joinAs(send, owner, 'admin', now());
      const next = bytes32();
      const wraps = [owner, admin].map(({ dev }) => ({ dev, blob: 'ww' }));
      const json = { kid: 2, keyCheck: 'k2', wraps };
      await accepted(call(send, 'rotate', { as: admin, json: { ...json, recoveryHash: sha256(next) } }));
      await refused(recover(send, owner.ws, auth), 'recovery', 410);
      const reply = await jsonOf(accepted(recover(send, owner.ws, next)));
      assert.deepEqual([reply['role'], reply['kid'], reply['keyCheck']], ['admin', 2, 'k2']);
      await refused(call(send, 'deleteWorkspace', { as: memberIn(reply) }), 'role', 403);
      const devs = [owner.dev, admin.dev, String(reply['dev'])];
      const without = { kid: 3, keyCheck: 'k3', wraps: devs.map((dev) => ({ dev, blob: 'ww' })) };
      await accepted(call(send, 'rotate', { as: owner, json: without }));
      await refused(recover(send, owner.ws, next), 'recovery', 410);
    });

    it('ends when a device is locked out, which may know it, and not when one leaves', async () => {
      const { send, now } = world(store);
      const { owner, auth } = await withCode(send);
      const [leaves, lockedOut] = [
        await joinAs(send, owner, 'editor', now()),
        await joinAs(send, owner, 'admin', now()),
      ];
      await accepted(call(send, 'revoke', { as: leaves, path: { dev: leaves.dev } }));
      await accepted(recover(send, owner.ws, auth));
      await accepted(call(send, 'revoke', { as: owner, path: { dev: lockedOut.dev } }));
      await refused(recover(send, owner.ws, auth), 'recovery', 410);
    });

    it('adds a device whole or not at all', async () => {
      const { send } = world(store);
      const { owner, auth } = await withCode(send);
      fault = (at) => {
        if (at === 'recover: added') throw new Error('the power went');
      };
      await refused(recover(send, owner.ws, auth), 'internal', 500);
      fault = () => undefined;
      const { devices } = await jsonOf(call(send, 'devices', { as: owner }));
      assert.equal((devices as unknown[]).length, 1);
      await accepted(recover(send, owner.ws, auth));
    });

    it('is guessed at no faster than the rate for strangers', async () => {
      const { send } = world(store, { limits: { strangersPerMinute: 3 } });
      const { owner, auth } = await withCode(send);
      await refused(recover(send, owner.ws, bytes32()), 'recovery', 410);
      await refused(recover(send, owner.ws, bytes32()), 'recovery', 410);
      await refused(recover(send, owner.ws, auth), 'rate', 429);
    });
  });
}
