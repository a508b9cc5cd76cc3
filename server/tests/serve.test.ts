import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { newWorkspace, push, segment } from './client.ts';
import { startServer } from './processes.ts';

const script = join(import.meta.dirname, '../../scripts/serve.mjs');

describe('npm run serve', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-serve-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('starts the server with nothing but a folder, keeps what it stores, and ends when it is told to', async () => {
    const data = join(folder, 'data');
    const first = await startServer({ ALONGSIDE_DATA: data }, script);
    const owner = await newWorkspace(first.send);
    assert.equal((await push(first.send, owner, segment(1))).status, 200);
    assert.equal(await first.end('SIGTERM'), 0);
    assert.ok(existsSync(join(data, 'alongside.db')));
    const second = await startServer({ ALONGSIDE_DATA: data }, script);
    assert.equal((await push(second.send, owner, segment(2))).status, 200);
    assert.equal(await second.end('SIGINT'), 0);
  });

  it('says which setting is wrong, and ends', async () => {
    await assert.rejects(
      startServer({ ALONGSIDE_QUOTA_MB: 'much' }, script),
      /ended with 2: ALONGSIDE_QUOTA_MB must be/,
    );
  });
});
