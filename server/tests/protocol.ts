import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PulledSegment } from '../../utils/sync/contract.ts';
import type { FaultHook, Store } from '../src/store/store.ts';
import {
  accepted,
  bytes32,
  call,
  framesOf,
  joinAs,
  jsonOf,
  newWorkspace,
  pull,
  push,
  refused,
  segment,
  stateIn,
  world,
} from './client.ts';

/** What pushes and pulls have to do, on every engine. */
export function protocolSpec(open: (fault: FaultHook) => Promise<Store>): void {
  let store: Store;
  let fault: FaultHook = () => undefined;
  before(async () => {
    store = await open((step) => fault(step));
  });
  after(() => store.close());

  describe('push and pull', () => {
    it('give back what was pushed, in order, with where it came from and when', async () => {
      const { send, now, pass } = world(store);
      const owner = await newWorkspace(send);
      const other = await joinAs(send, owner, 'editor', now());
      const sent = [segment(1), segment(2, { n: 500, sv: 7 }), segment(1, { size: 0 })] as const;
      assert.deepEqual(await jsonOf(push(send, owner, sent[0], sent[1])), { acked: 2, head: 2 });
      pass(5);
      const reply = await accepted(push(send, other, sent[2]));
      assert.deepEqual(stateIn(reply).head, 3);
      const got = await pull(send, owner);
      const places = [
        { seq: 1, dev: owner.dev, at: now() - 5 },
        { seq: 2, dev: owner.dev, at: now() - 5 },
        { seq: 3, dev: other.dev, at: now() },
      ];
      assert.deepEqual(
        got.map(({ meta, body }) => ({ meta, body: Buffer.from(body) })),
        sent.map(({ meta, body }, index) => ({ meta: { ...meta, ...places[index] }, body: Buffer.from(body) })),
      );
      assert.deepEqual(
        (await pull(send, owner, 2)).map(({ meta }) => meta.seq),
        [3],
      );
    });

    it('store a segment once, however often it comes', async () => {
      const { send } = world(store);
      const owner = await newWorkspace(send);
      const [one, two, three] = [segment(1), segment(2), segment(3)];
      await accepted(push(send, owner, one, two));
      assert.deepEqual(await jsonOf(push(send, owner, one, two)), { acked: 2, head: 2 });
      assert.deepEqual(await jsonOf(push(send, owner, two, three)), { acked: 3, head: 3 });
      assert.deepEqual(await jsonOf(push(send, owner, one)), { acked: 3, head: 3 });
      assert.equal((await pull(send, owner)).length, 3);
    });

    it('refuse a gap and say what is expected', async () => {
      const { send } = world(store);
      const owner = await newWorkspace(send);
      const gap = await refused(push(send, owner, segment(2)), 'cseq_gap', 409);
      assert.equal((await jsonOf(gap))['expected'], 1);
      await refused(push(send, owner, segment(1), segment(3)), 'cseq_gap', 409);
      assert.equal((await pull(send, owner)).length, 0, 'the good one before the gap is not stored either');
    });

    it('notice a fork, at the last segment, at an older one and within one request', async () => {
      const { send } = world(store);
      const owner = await newWorkspace(send);
      await accepted(push(send, owner, segment(1), segment(2)));
      await refused(push(send, owner, segment(2)), 'device_forked', 409);
      await refused(push(send, owner, segment(1)), 'device_forked', 409);
      await refused(push(send, owner, segment(3), segment(3)), 'device_forked', 409);
      assert.equal((await pull(send, owner)).length, 2);
    });

    it('cut long answers and say that there is more', async () => {
      const { send } = world(store);
      const owner = await newWorkspace(send);
      for (let first = 1; first <= 80; first += 40)
        await accepted(push(send, owner, ...Array.from({ length: 40 }, (_, index) => segment(first + index))));
      const response = await accepted(call(send, 'pull', { as: owner, query: '?after=0&max=1000' }));
      assert.equal(stateIn(response).more, true);
      assert.equal((await framesOf(response, PulledSegment)).length, 64);
      const rest = await accepted(call(send, 'pull', { as: owner, query: '?after=64&max=1000' }));
      assert.equal(stateIn(rest).more, false);
      assert.equal((await framesOf(rest, PulledSegment)).length, 16);
      assert.equal((await pull(send, owner, 3, '&max=2')).length, 2);
    });

    it('notice that a server was restored, by its head and by the segment at the cursor', async () => {
      const { send } = world(store);
      const owner = await newWorkspace(send);
      const [one, two] = [segment(1), segment(2)];
      await accepted(push(send, owner, one, two));
      assert.equal((await pull(send, owner, 1, `&tip=${one.meta.hash}`)).length, 1);
      const first = (await pull(send, owner))[0]?.meta;
      const known = `?after=1&tip=${first?.hash}&tipAt=`;
      await accepted(call(send, 'pull', { as: owner, query: `${known}${first?.at}` }));
      // The same range came again, after a restore, to the place that it had.
      await refused(
        call(send, 'pull', { as: owner, query: `${known}${Number(first?.at) + 1}` }),
        'history_changed',
        409,
      );
      await refused(call(send, 'pull', { as: owner, query: '?after=3' }), 'history_changed', 409);
      await refused(call(send, 'pull', { as: owner, query: `?after=1&tip=${bytes32()}` }), 'history_changed', 409);
    });

    it('refuse what is above the quota and store nothing of it', async () => {
      const { send } = world(store, { limits: { workspaceBytes: 1000 } });
      const owner = await newWorkspace(send);
      await accepted(push(send, owner, segment(1, { size: 500 })));
      await refused(push(send, owner, segment(2, { size: 10 }), segment(3, { size: 300 })), 'quota', 507);
      assert.equal((await pull(send, owner)).length, 1);
      await accepted(push(send, owner, segment(2, { size: 10 })));
    });

    for (const step of ['push: locked', 'push: checked', 'push: stored', 'push: counted', 'push: moved'])
      it(`leave nothing behind when it fails at "${step}"`, async () => {
        const { send } = world(store);
        const owner = await newWorkspace(send);
        await accepted(push(send, owner, segment(1)));
        const [two, three] = [segment(2), segment(3)];
        fault = (at) => {
          if (at === step) throw new Error('the power went');
        };
        await refused(push(send, owner, two, three), 'internal', 500);
        fault = () => undefined;
        assert.equal((await pull(send, owner)).length, 1);
        assert.deepEqual(await jsonOf(push(send, owner, two, three)), { acked: 3, head: 3 });
        assert.deepEqual(
          (await pull(send, owner)).map(({ meta }) => meta.seq),
          [1, 2, 3],
        );
      });

    it('take a push again whose answer was lost', async () => {
      const { send } = world(store);
      const owner = await newWorkspace(send);
      fault = (at) => {
        if (at === 'committed') throw new Error('the power went');
      };
      const one = segment(1);
      await refused(push(send, owner, one), 'internal', 500);
      fault = () => undefined;
      assert.deepEqual(await jsonOf(push(send, owner, one)), { acked: 1, head: 1 });
    });

    it('give every segment its own place when many push at once', async () => {
      const { send, now } = world(store);
      const owner = await newWorkspace(send);
      const members = [owner];
      for (let index = 0; index < 7; index += 1) members.push(await joinAs(send, owner, 'editor', now()));
      const pushes = 10;
      await Promise.all(
        members.map(async (member) => {
          for (let cseq = 1; cseq <= pushes; cseq += 1) await accepted(push(send, member, segment(cseq)));
        }),
      );
      const all = [...(await pull(send, owner)), ...(await pull(send, owner, 64))];
      assert.deepEqual(
        all.map(({ meta }) => meta.seq),
        Array.from({ length: members.length * pushes }, (_, index) => index + 1),
      );
    });
  });

  describe('waiting', () => {
    it('ends when another device pushes', async () => {
      const { send, now } = world(store);
      const owner = await newWorkspace(send);
      const other = await joinAs(send, owner, 'editor', now());
      const waiting = pull(send, owner, 0, '&wait=25');
      await accepted(push(send, other, segment(1)));
      assert.equal((await waiting).length, 1);
    });

    it('ends when the server stops, with an empty answer', async () => {
      const stopping = new AbortController();
      const { send } = world(store, { stopping: stopping.signal });
      const owner = await newWorkspace(send);
      const waiting = pull(send, owner, 0, '&wait=25');
      setTimeout(() => stopping.abort(), 20);
      assert.equal((await waiting).length, 0);
    });

    it('gives nothing to a device that was revoked meanwhile', async () => {
      const { send, now } = world(store);
      const owner = await newWorkspace(send);
      const other = await joinAs(send, owner, 'viewer', now());
      const waiting = call(send, 'pull', { as: other, query: '?after=0&wait=25' });
      await accepted(call(send, 'revoke', { as: owner, path: { dev: other.dev } }));
      await accepted(push(send, owner, segment(1)));
      await refused(waiting, 'token', 401);
    });
  });
}
