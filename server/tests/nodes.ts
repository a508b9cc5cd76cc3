import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { PulledSegment } from '../../utils/sync/contract.ts';
import type { Frame } from '../../utils/sync/frames.ts';
import {
  accepted,
  call,
  joinAs,
  newInvite,
  newWorkspace,
  pull,
  push,
  refused,
  segment,
  stateIn,
  framesOf,
} from './client.ts';
import { type Running, startServer } from './processes.ts';

/** Three server processes that know nothing of each other, on one database. */
export function nodesSpec(databaseUrl: () => string): void {
  describe('three processes on one database', () => {
    let nodes: Running[] = [];
    const start = (): Promise<Running> => startServer({ DATABASE_URL: databaseUrl(), ALONGSIDE_RATE: '100000' });
    const node = (index: number): Running => {
      const one = nodes[index % nodes.length];
      assert.ok(one);
      return one;
    };
    before(async () => {
      nodes = await Promise.all([start(), start(), start()]);
    });
    after(async () => {
      const codes = await Promise.all(nodes.map((each) => each.end('SIGTERM')));
      assert.deepEqual(codes, [0, 0, 0]);
    });

    it('store everything once and without a gap, while a reader follows', async () => {
      const owner = await newWorkspace(node(0).send);
      const writers = [owner];
      for (let index = 0; index < 5; index += 1)
        writers.push(await joinAs(node(index).send, owner, 'editor', Date.now()));
      const each = 9;
      const seen: Frame<PulledSegment>[] = [];
      const follow = async (): Promise<void> => {
        while (seen.length < writers.length * each)
          seen.push(...(await pull(node(2).send, owner, seen.length, '&wait=25')));
      };
      const write = async (index: number): Promise<void> => {
        const writer = writers[index];
        assert.ok(writer);
        for (let cseq = 1; cseq <= each; cseq += 1) {
          const one = segment(cseq);
          await accepted(push(node(index + cseq).send, writer, one));
          if (cseq % 4 === 0) await accepted(push(node(index + cseq + 1).send, writer, one));
        }
      };
      await Promise.all([follow(), ...writers.keys().map(write)]);
      assert.deepEqual(
        seen.map(({ meta }) => meta.seq),
        Array.from({ length: writers.length * each }, (_, index) => index + 1),
      );
      assert.equal(new Set(seen.map(({ meta }) => `${meta.dev} ${meta.cseq}`)).size, writers.length * each);
      assert.equal(stateIn(await accepted(call(node(1).send, 'keys', { as: owner }))).head, writers.length * each);
    });

    it('take one segment once that came to all of them at the same time', async () => {
      const owner = await newWorkspace(node(0).send);
      const one = segment(1);
      await Promise.all([0, 1, 2, 3, 4, 5].map((index) => accepted(push(node(index).send, owner, one))));
      assert.equal((await pull(node(0).send, owner)).length, 1);
    });

    it('let one of two segments in that claim the same place', async () => {
      const owner = await newWorkspace(node(0).send);
      const replies = await Promise.all([0, 1, 2].map((index) => push(node(index).send, owner, segment(1))));
      assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 409, 409]);
    });

    it('let one of three in who use the same invitation', async () => {
      const owner = await newWorkspace(node(0).send);
      const { auth, json } = newInvite(owner.ws, Date.now());
      await accepted(call(node(0).send, 'invite', { as: owner, json }));
      const join = { inviteId: json.inviteId, auth, pubKey: 'pk' };
      const replies = await Promise.all([0, 1, 2].map((index) => call(node(index).send, 'join', { json: join })));
      assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 410, 410]);
    });

    it('go on when the database ends their connections', async () => {
      const owner = await newWorkspace(node(0).send);
      const client = new Client({ connectionString: databaseUrl() });
      await client.connect();
      const written = new AbortController();
      const write = async (): Promise<void> => {
        for (let cseq = 1; cseq <= 24; cseq += 1) {
          const one = segment(cseq);
          let reply = await push(node(cseq).send, owner, one);
          while (reply.status === 503) reply = await push(node(cseq).send, owner, one);
          assert.equal(reply.status, 200, node(cseq).output());
        }
      };
      const disturb = async (): Promise<void> => {
        const end = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'alongside'";
        while (!written.signal.aborted) {
          await client.query(end);
          await new Promise((resolve) => setTimeout(resolve, 15));
        }
      };
      await Promise.all([write().finally(() => written.abort()), disturb()]);
      await client.end();
      assert.equal((await pull(node(0).send, owner)).length, 24);
    });

    it('know at once of a revocation and a rotation elsewhere', async () => {
      const owner = await newWorkspace(node(0).send);
      const other = await joinAs(node(1).send, owner, 'editor', Date.now());
      await accepted(push(node(2).send, other, segment(1)));
      await accepted(call(node(0).send, 'revoke', { as: owner, path: { dev: other.dev } }));
      await refused(push(node(2).send, other, segment(2)), 'token', 401);
      const json = { kid: 2, keyCheck: 'kc', wraps: [{ dev: owner.dev, blob: 'ww' }] };
      const rotations = await Promise.all(
        [0, 1, 2].map((index) => call(node(index).send, 'rotate', { as: owner, json })),
      );
      assert.deepEqual(rotations.map(({ status }) => status).sort(), [200, 409, 409]);
      await refused(push(node(1).send, owner, segment(1)), 'key_rotated', 409);
    });

    it('never store a segment of an old key behind one of a new key', async () => {
      const owner = await newWorkspace(node(0).send);
      const other = await joinAs(node(1).send, owner, 'editor', Date.now());
      const write = async (): Promise<void> => {
        for (let cseq = 1, kid = 1; cseq <= 20;) {
          const reply = await push(node(cseq).send, other, segment(cseq, { kid }));
          if (reply.status === 200) cseq += 1;
          else kid = stateIn(await refused(Promise.resolve(reply), 'key_rotated', 409)).kid;
        }
      };
      const rotate = async (): Promise<void> => {
        for (let kid = 2; kid <= 4; kid += 1) {
          const wraps = [owner, other].map(({ dev }) => ({ dev, blob: 'ww' }));
          await accepted(call(node(kid).send, 'rotate', { as: owner, json: { kid, keyCheck: 'kc', wraps } }));
        }
      };
      await Promise.all([write(), rotate()]);
      const kids = (await pull(node(0).send, owner)).map(({ meta }) => meta.kid);
      assert.equal(kids.length, 20);
      assert.deepEqual(
        kids,
        kids.toSorted((a, b) => a - b),
      );
    });

    it('go on when one is killed, and have all that it acknowledged', async () => {
      const owner = await newWorkspace(node(0).send);
      const acknowledged: string[] = [];
      const doomed = await start();
      let next = segment(1);
      const write = async (): Promise<void> => {
        for (let cseq = 1; ; cseq += 1) {
          next = segment(cseq);
          const reply = await push(doomed.send, owner, next).catch(() => undefined);
          if (reply?.status !== 200) return;
          acknowledged.push(next.meta.hash);
          if (cseq === 12) void doomed.end('SIGKILL');
        }
      };
      await write();
      await accepted(push(node(1).send, owner, next));
      const response = await accepted(call(node(2).send, 'pull', { as: owner, query: '?after=0' }));
      const hashes = (await framesOf(response, PulledSegment)).map(({ meta }) => meta.hash);
      assert.deepEqual(hashes, [...acknowledged, next.meta.hash]);
    });
  });
}
