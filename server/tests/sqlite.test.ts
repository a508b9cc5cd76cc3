import { describe } from 'node:test';
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
});
