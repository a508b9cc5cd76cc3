import { strictEqual } from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openSqlite } from '../src/store/sqlite.ts';
import { membersSpec } from './members.ts';
import { recoverySpec } from './recovery.ts';
import { protocolSpec } from './protocol.ts';
import { snapshotSpec } from './snapshots.ts';

describe('SQLite', () => {
  protocolSpec((fault) => openSqlite(':memory:', fault));
  membersSpec((fault) => openSqlite(':memory:', fault));
  recoverySpec((fault) => openSqlite(':memory:', fault));
  snapshotSpec((fault) => openSqlite(':memory:', fault));

  it('keeps its files from others on the machine', { skip: process.platform === 'win32' }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-store-'));
    try {
      const path = join(folder, 'data.sqlite');
      const store = await openSqlite(path);
      for (const file of [path, `${path}-wal`, `${path}.lock`]) strictEqual(statSync(file).mode & 0o077, 0, file);
      await store.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
