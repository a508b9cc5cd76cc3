import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { newWorkspace } from './client.ts';
import { startServer } from './processes.ts';

const root = join(import.meta.dirname, '../..');

const container = readFileSync(join(root, 'server/Dockerfile'), 'utf8');

/** The COPY lines of the container file: what goes, and where to. A folder's content goes, a file goes into a folder. */
const copies = container
  .split('\n')
  .flatMap((line) => /^COPY (.+) (\S+)$/.exec(line) ?? [])
  .flatMap((part, index, parts) => (index % 3 === 1 ? [{ from: part.split(' '), to: parts[index + 1] ?? '' }] : []));

describe('what goes into the container', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'alongside-container-')));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is all that the server needs to start and to serve', async () => {
    assert.ok(copies.length >= 4);
    for (const { from, to } of copies)
      for (const source of from) {
        assert.ok(existsSync(join(root, source)), source);
        const isIntoFolder = to.endsWith('/') || to === '.';
        cpSync(join(root, source), join(folder, to, isIntoFolder ? basename(source) : ''), { recursive: true });
      }
    const [, kept = ''] = /^ +find node_modules .* ! -name (\w+) -exec rm -r/m.exec(container) ?? [];
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(join(root, 'node_modules', kept), join(folder, 'node_modules', kept));
    symlinkSync(join(root, 'server/node_modules'), join(folder, 'server/node_modules'));
    const env = { ALONGSIDE_DATA: join(folder, 'data'), ALONGSIDE_WORKSPACES: 'open' };
    const server = await startServer(env, join(folder, 'server/src/index.ts'));
    assert.ok((await newWorkspace(server.send)).ws);
    assert.equal(await server.end('SIGTERM'), 0);
  });
});
