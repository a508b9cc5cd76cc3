import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openSqlite } from '../src/store/sqlite.ts';
import { accepted, jsonOf, newWorkspace, pull, push, segment, world } from './client.ts';
import { compileCache, startServer } from './processes.ts';

describe('a server on SQLite that is killed while it writes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-kill-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const env = { ALONGSIDE_DATA: folder, ALONGSIDE_RATE: '100000' };

  it('has all that it acknowledged, and goes on where it was', async () => {
    let server = await startServer(env);
    const owner = await newWorkspace(server.send);
    const acknowledged: string[] = [];
    let cseq = 1;
    for (const kills of [5, 9, 14]) {
      let open = segment(cseq, { size: 100_000 });
      for (let count = 1; ; count += 1) {
        const answer = push(server.send, owner, open).catch(() => undefined);
        // While this one is under way.
        if (count === kills) server.child.kill('SIGKILL');
        if ((await answer)?.status !== 200) break;
        acknowledged.push(open.meta.hash);
        cseq += 1;
        open = segment(cseq, { size: 100_000 });
      }
      await server.end('SIGKILL');
      server = await startServer(env);
      const stored = (await pull(server.send, owner)).map(({ meta }) => meta.hash);
      assert.deepEqual(stored.slice(0, acknowledged.length), acknowledged);
      assert.ok(stored.length <= acknowledged.length + 1);
      await accepted(push(server.send, owner, open));
      acknowledged.push(open.meta.hash);
      cseq += 1;
      const seqs = (await pull(server.send, owner)).map(({ meta }) => meta.seq);
      assert.deepEqual(
        seqs,
        [...acknowledged.keys()].map((index) => index + 1),
      );
    }
    assert.equal(await server.end('SIGTERM'), 0);
  });

  it('has all of a push or nothing, at whatever step it was killed', async () => {
    const path = join(folder, 'steps.db');
    let store = await openSqlite(path);
    const owner = await newWorkspace(world(store).send);
    const steps = ['push: locked', 'push: checked', 'push: stored', 'push: counted', 'push: moved', 'committed'];
    for (const [index, step] of steps.entries()) {
      const one = segment(index + 1);
      await store.close();
      const args = [path, step, JSON.stringify(owner), String(index + 1), one.meta.hash];
      const { signal, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'killed-at.ts'), ...args], {
        env: { ...process.env, ...compileCache },
      });
      assert.equal(signal, 'SIGKILL', stderr.toString());
      store = await openSqlite(path);
      const { send } = world(store);
      assert.equal((await pull(send, owner)).length, step === 'committed' ? index + 1 : index, step);
      assert.deepEqual(await jsonOf(push(send, owner, one)), { acked: index + 1, head: index + 1 });
    }
    await store.close();
  });

  it('lets one process at a time have its folder, and frees it however that ends', async () => {
    const first = await startServer(env);
    await assert.rejects(startServer(env), new RegExp(`ended with 3: .* in use by process ${first.child.pid}`));
    await first.end('SIGKILL');
    const second = await startServer(env);
    assert.equal(await second.end('SIGINT'), 0);
  });
});
