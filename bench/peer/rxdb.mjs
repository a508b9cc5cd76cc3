/**
 * RxDB pushing and pulling records over HTTP, printed as JSON: `node rxdb.mjs RECORDS`. The server is as small as can be
 * and commits each batch to SQLite as ours does; the client keeps its data in memory; nothing is encrypted.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createRxDatabase } from 'rxdb';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { recordsOf } from '../records.ts';

const records = Number(process.argv[2]);
const batchSize = 500;
const folder = mkdtempSync(join(tmpdir(), 'alongside-peer-'));
const sqlite = new DatabaseSync(join(folder, 'peer.sqlite'));
sqlite.exec(`pragma journal_mode = wal; pragma synchronous = full;
  create table docs (seq integer primary key autoincrement, id text unique, doc text)`);
const insert = sqlite.prepare(
  'insert into docs (id, doc) values (?, ?) on conflict (id) do update set doc = excluded.doc',
);
const select = sqlite.prepare('select seq, doc from docs where seq > ? order by seq limit ?');

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://peer');
  const send = (value) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
  if (request.method === 'POST') {
    let body = '';
    for await (const part of request) body += part;
    sqlite.exec('begin immediate');
    for (const { newDocumentState } of JSON.parse(body))
      insert.run(newDocumentState.id, JSON.stringify(newDocumentState));
    sqlite.exec('commit');
    send([]);
    return;
  }
  const rows = select.all(Number(url.searchParams.get('after')), Number(url.searchParams.get('limit')));
  const documents = rows.map(({ doc }) => JSON.parse(String(doc)));
  send({ documents, checkpoint: { seq: Number(rows.at(-1)?.seq ?? url.searchParams.get('after')) } });
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const address = `http://127.0.0.1:${port}`;

const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 64 },
    name: { type: 'string' },
    purpose: { type: 'string' },
    stage: { type: 'string' },
    tags: { type: 'array', items: { type: 'string' } },
    createdAt: { type: 'number' },
    updatedAt: { type: 'number' },
  },
  required: ['id'],
};

async function open() {
  const database = await createRxDatabase({ name: randomUUID(), storage: getRxStorageMemory(), multiInstance: false });
  const { records: collection } = await database.addCollections({ records: { schema } });
  return { database, collection };
}

let bytesUp = 0;
let bytesDown = 0;
async function replicate(collection, direction) {
  const handlers = {
    push: {
      batchSize,
      handler: async (rows) => {
        const body = JSON.stringify(rows);
        bytesUp += body.length;
        return (await fetch(address, { method: 'POST', body })).json();
      },
    },
    pull: {
      batchSize,
      handler: async (checkpoint, limit) => {
        const text = await (await fetch(`${address}/?after=${checkpoint?.seq ?? 0}&limit=${limit}`)).text();
        bytesDown += text.length;
        return JSON.parse(text);
      },
    },
  };
  const started = performance.now();
  const replication = replicateRxCollection({
    collection,
    replicationIdentifier: `bench-${direction}`,
    live: false,
    [direction]: handlers[direction],
  });
  replication.error$.subscribe((error) => {
    throw error;
  });
  await replication.awaitInitialReplication();
  return performance.now() - started;
}

const writer = await open();
for (let at = 0; at < records; at += 2000)
  await writer.collection.bulkInsert([...recordsOf(at, Math.min(at + 2000, records))]);
const pushMs = await replicate(writer.collection, 'push');
const reader = await open();
const pullMs = await replicate(reader.collection, 'pull');
const arrived = await reader.collection.count().exec();
console.log(JSON.stringify({ pushMs, pullMs, bytesUp, bytesDown, arrived }));
await writer.database.close();
await reader.database.close();
server.close();
sqlite.close();
rmSync(folder, { recursive: true, force: true });
