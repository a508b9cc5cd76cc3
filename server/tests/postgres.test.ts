import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPostgres } from '../src/store/postgres.ts';
import { type Cluster, startCluster } from './cluster.ts';
import { nodesSpec } from './nodes.ts';
import { protocolSpec } from './protocol.ts';
import { snapshotSpec } from './snapshots.ts';

describe('PostgreSQL', () => {
  let cluster: Cluster;
  before(async () => {
    cluster = await startCluster();
  });
  after(() => cluster.stop());

  it('is one that is supported', () => assert.ok(cluster.version >= 15));
  // First, so that three processes find an empty database together.
  nodesSpec(() => cluster.url);
  describe('in one process', () => {
    protocolSpec((fault) => openPostgres(cluster.url, fault));
    snapshotSpec((fault) => openPostgres(cluster.url, fault));
  });
});
