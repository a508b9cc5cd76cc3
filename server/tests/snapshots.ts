import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SnapshotPart } from '../../utils/sync/contract.ts';
import { sweep } from '../src/store/compaction.ts';
import type { FaultHook, Store } from '../src/store/store.ts';
import {
  accepted,
  bytes32,
  call,
  framesOf,
  joinAs,
  jsonOf,
  type Member,
  newWorkspace,
  part,
  pull,
  push,
  putParts,
  refused,
  segment,
  type Send,
  stateIn,
  world,
} from './client.ts';

const day = 24 * 60 * 60 * 1000;

/** Snapshots and compaction, on every engine. */
export function snapshotSpec(open: (fault: FaultHook) => Promise<Store>): void {
  let store: Store;
  let fault: FaultHook = () => undefined;
  before(async () => {
    store = await open((step) => fault(step));
  });
  after(() => store.close());

  const withSegments = async (send: Send, count: number): Promise<Member> => {
    const owner = await newWorkspace(send);
    await accepted(push(send, owner, ...Array.from({ length: count }, (_, index) => segment(index + 1))));
    return owner;
  };
  const bytesOf = async (ws: string): Promise<number> =>
    (await store.db.selectFrom('workspace').select('bytes').where('ws', '=', ws).executeTakeFirstOrThrow()).bytes;
  /** What the bytes of a workspace should be, from its rows. */
  const counted = async (ws: string): Promise<number> => {
    const sizes = await Promise.all(
      (['segment', 'part'] as const).map((table) =>
        store.db.selectFrom(table).select('size').where('ws', '=', ws).execute(),
      ),
    );
    return sizes.flat().reduce((sum, { size }) => sum + size, 0);
  };

  describe('snapshots', () => {
    it('are given out when their manifest came, and not before', async () => {
      const { send } = world(store);
      const owner = await withSegments(send, 3);
      assert.deepEqual(await jsonOf(call(send, 'snapshot', { as: owner })), { seq: 0, at: 0, parts: [] });
      await refused(putParts(send, owner, 2, part(1)), 'lease', 409);
      await accepted(call(send, 'lease', { as: owner }));
      const [one, two, manifest] = [part(1, {}, 3_000_000), part(2, { n: 20_000 }), part(0)];
      await accepted(putParts(send, owner, 2, one, two));
      await refused(call(send, 'getSnapshot', { as: owner, path: { seq: 2 }, query: '?from=0' }), 'not_found', 404);
      assert.equal(stateIn(await accepted(putParts(send, owner, 2, two, manifest))).snapshot, 2);
      const list = await jsonOf(call(send, 'snapshot', { as: owner }));
      const tip = (await pull(send, owner, 1))[0]?.meta.hash;
      assert.deepEqual([list['seq'], list['tip'], (list['parts'] as unknown[]).length], [2, tip, 3]);
      const got = await accepted(call(send, 'getSnapshot', { as: owner, path: { seq: 2 }, query: '?from=0' }));
      assert.deepEqual(
        (await framesOf(got, SnapshotPart)).map(({ meta, body }) => ({ meta, body: Buffer.from(body) })),
        [manifest, one, two].map(({ meta, body }) => ({ meta, body: Buffer.from(body) })),
      );
      assert.equal(await bytesOf(owner.ws), await counted(owner.ws));
    });

    it('are acknowledged again when the answer was lost, and need their parts without a gap', async () => {
      const { send } = world(store);
      const owner = await withSegments(send, 3);
      await accepted(call(send, 'lease', { as: owner }));
      await refused(putParts(send, owner, 2, part(1), part(3), part(0)), 'bad_request', 400);
      await refused(putParts(send, owner, 4, part(0)), 'bad_request', 400);
      await refused(putParts(send, owner, 0, part(0)), 'bad_request', 400);
      await accepted(putParts(send, owner, 2, part(1), part(0)));
      await accepted(putParts(send, owner, 2, part(0)));
      await accepted(call(send, 'lease', { as: owner }));
      await refused(putParts(send, owner, 1, part(0)), 'bad_request', 400);
    });

    it('are written by one device at a time, until its lease ends', async () => {
      const { send, now, pass } = world(store);
      const owner = await withSegments(send, 3);
      const admin = await joinAs(send, owner, 'admin', now());
      await accepted(call(send, 'lease', { as: owner }));
      const held = await refused(call(send, 'lease', { as: admin }), 'lease', 409);
      assert.equal(held.headers.get('retry-after'), '600');
      await accepted(putParts(send, owner, 3, part(1)));
      pass(600_000);
      await accepted(call(send, 'lease', { as: admin }));
      const left = await store.db.selectFrom('part').select('part').where('ws', '=', owner.ws).execute();
      assert.deepEqual(left, [], 'what was given up is gone');
      assert.equal(await bytesOf(owner.ws), await counted(owner.ws));
      await refused(putParts(send, owner, 3, part(0)), 'lease', 409);
      await accepted(putParts(send, admin, 3, part(0)));
    });

    it('are not kept from being written by a lease of a clock that was set back', async () => {
      const { send, now, pass } = world(store);
      const owner = await withSegments(send, 3);
      const admin = await joinAs(send, owner, 'admin', now());
      pass(365 * 86_400_000);
      await accepted(call(send, 'lease', { as: owner }));
      // Two processes whose clocks differ a little keep each other's.
      pass(-60_000);
      await refused(call(send, 'lease', { as: admin }), 'lease', 409);
      pass(-364 * 86_400_000);
      await accepted(call(send, 'lease', { as: admin }));
      await accepted(putParts(send, admin, 3, part(0)));
    });

    it('take parts over from earlier ones', async () => {
      const { send } = world(store);
      const owner = await withSegments(send, 3);
      await accepted(call(send, 'lease', { as: owner }));
      const old = part(1);
      await accepted(putParts(send, owner, 1, old, part(0)));
      await accepted(call(send, 'lease', { as: owner }));
      const kept = { ...part(1, { keep: { seq: 1, part: 1 } }), body: new Uint8Array() };
      await refused(
        putParts(send, owner, 2, { ...kept, meta: { ...kept.meta, keep: { seq: 1, part: 9 } } }),
        'not_found',
        404,
      );
      await accepted(putParts(send, owner, 2, kept, part(0)));
      const got = await accepted(call(send, 'getSnapshot', { as: owner, path: { seq: 2 }, query: '?from=1' }));
      assert.deepEqual(
        (await framesOf(got, SnapshotPart)).map(({ meta, body }) => [meta.hash, Buffer.from(body)]),
        [[old.meta.hash, Buffer.from(old.body)]],
      );
    });

    it('make segments go when they have been covered for long enough', async () => {
      const { send, pass } = world(store);
      const owner = await withSegments(send, 5);
      const pushed = await pull(send, owner);
      await accepted(call(send, 'lease', { as: owner }));
      await accepted(putParts(send, owner, 3, part(0)));
      pass(10 * day);
      assert.equal((await pull(send, owner)).length, 5, 'all of them are there as long as nothing was deleted');
      await accepted(call(send, 'lease', { as: owner }));
      await accepted(putParts(send, owner, 5, part(0)));
      pass(20 * day);
      await accepted(push(send, owner, segment(6)));
      const old = await refused(call(send, 'pull', { as: owner, query: '?after=2' }), 'cursor_too_old', 410);
      assert.deepEqual(await jsonOf(old), { error: 'cursor_too_old', floor: 3, snapshot: 5 });
      assert.equal((await pull(send, owner, 3, `&tip=${pushed[2]?.meta.hash}`)).length, 3);
      await refused(call(send, 'pull', { as: owner, query: `?after=3&tip=${bytes32()}` }), 'history_changed', 409);
      assert.equal(await bytesOf(owner.ws), await counted(owner.ws));
      pass(10 * day);
      await accepted(push(send, owner, segment(7)));
      await refused(call(send, 'pull', { as: owner, query: '?after=4' }), 'cursor_too_old', 410);
      await accepted(push(send, owner, segment(8), segment(9)));
      await refused(push(send, owner, segment(9)), 'device_forked', 409);
      assert.deepEqual(
        (await pull(send, owner, 5)).map(({ meta }) => meta.seq),
        [6, 7, 8, 9],
      );
      assert.equal(await bytesOf(owner.ws), await counted(owner.ws));
    });

    it('make segments go once, however many notice that it is time', async () => {
      const { send, now } = world(store);
      const owner = await withSegments(send, 5);
      await accepted(call(send, 'lease', { as: owner }));
      await accepted(putParts(send, owner, 3, part(0)));
      const swept = await Promise.all([1, 2, 3].map(() => sweep(store, owner.ws, now() + 31 * day, 30 * day)));
      assert.deepEqual(swept.map((each) => each.ok && each.value).sort(), [false, false, true]);
      assert.equal(stateIn(await call(send, 'keys', { as: owner })).floor, 3);
      assert.equal(await bytesOf(owner.ws), await counted(owner.ws));
    });

    it('do not make a fork invisible', async () => {
      const { send, now, pass } = world(store);
      const owner = await withSegments(send, 1);
      const other = await joinAs(send, owner, 'editor', now());
      const last = segment(2);
      await accepted(push(send, owner, last));
      await accepted(push(send, other, segment(1), segment(2)));
      await accepted(call(send, 'lease', { as: owner }));
      await accepted(putParts(send, owner, 4, part(0)));
      pass(31 * day);
      await accepted(push(send, other, segment(3)));
      assert.equal((await pull(send, owner, 4)).length, 1);
      await refused(push(send, owner, segment(2)), 'device_forked', 409);
      await accepted(push(send, owner, last));
    });

    it('keep the parts of the two newest', async () => {
      const { send } = world(store);
      const owner = await withSegments(send, 3);
      for (const seq of [1, 2, 3]) {
        await accepted(call(send, 'lease', { as: owner }));
        await accepted(putParts(send, owner, seq, part(1), part(0)));
      }
      const get = (seq: number) => call(send, 'getSnapshot', { as: owner, path: { seq }, query: '?from=0' });
      await refused(get(1), 'not_found', 404);
      await accepted(get(2));
      await accepted(get(3));
      assert.equal(await bytesOf(owner.ws), await counted(owner.ws));
    });

    for (const step of ['snapshot: stored', 'snapshot: completed', 'sweep: deleted'])
      it(`are whole or not there when it fails at "${step}"`, async () => {
        const { send } = world(store, { limits: { retentionMs: 0 } });
        const owner = await withSegments(send, 3);
        await accepted(call(send, 'lease', { as: owner }));
        fault = (at) => {
          if (at === step) throw new Error('the power went');
        };
        await refused(putParts(send, owner, 2, part(1), part(0)), 'internal', 500);
        fault = () => undefined;
        const isThere = step === 'sweep: deleted';
        assert.equal((await pull(send, owner)).length, 3);
        assert.equal((await jsonOf(call(send, 'snapshot', { as: owner })))['seq'], isThere ? 2 : 0);
        await accepted(putParts(send, owner, 2, part(1), part(0)));
        await refused(call(send, 'pull', { as: owner, query: '?after=1' }), 'cursor_too_old', 410);
        assert.equal(await bytesOf(owner.ws), await counted(owner.ws));
      });
  });
}
