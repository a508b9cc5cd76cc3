import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPostgres } from '../src/store/postgres.ts';
import { type Cluster, startCluster } from './cluster.ts';
import { newWorkspace, push, refused, segment, world } from './client.ts';
import { nodesSpec } from './nodes.ts';
import { membersSpec } from './members.ts';
import { recoverySpec } from './recovery.ts';
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
    membersSpec((fault) => openPostgres(cluster.url, fault));
    recoverySpec((fault) => openPostgres(cluster.url, fault));
    snapshotSpec((fault) => openPostgres(cluster.url, fault));
  });

  it('that is gone makes the server say that it is busy, until it is back', async () => {
    const store = await openPostgres(cluster.url);
    const { app, send } = world(store);
    const owner = await newWorkspace(send);
    await cluster.stop();
    const reply = await refused(push(send, owner, segment(1)), 'busy', 503);
    assert.equal(reply.headers.get('retry-after'), '1');
    assert.equal((await app.request('/healthz')).status, 503);
    await store.close();
  });
});
