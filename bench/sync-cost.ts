/**
 * What syncing costs: records pushed by one device and pulled by another through the real server over loopback, beside
 * RxDB with HTTP replication in the same run, and the same records applied to the database in a browser.
 *
 *   npm run bench:sync -- [--records 10000,100000]
 *
 * Ours encrypts and RxDB does not; both keep the client's data in memory and commit to SQLite. Ends with 1 when a mark is
 * missed at the largest number: twice as fast as RxDB both ways, 80 bytes a record on the wire, 5,000 rows a second into
 * the database.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createClock } from '../utils/sync/clock.ts';
import { syncOnce } from '../utils/sync/engine.ts';
import { createHttp } from '../utils/sync/http.ts';
import { createInvite } from '../utils/sync/invites.ts';
import { createWorkspace, joinWorkspace } from '../utils/sync/membership.ts';
import { editOf } from '../utils/sync/merge.ts';
import type { OutboxRow } from '../utils/sync/store.ts';
import { memoryStore, type MemoryStore } from './lib/memory-store.ts';
import { rowsPerSecondInBrowser } from './lib/rows-in-browser.ts';
import { table } from './lib/spread.ts';
import { recordsOf } from './records.ts';

const marks = { timesFaster: 2, bytesPerRecord: 80, rowsPerSecond: 5000 } as const;
const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { records: { type: 'string' } } });
const amounts = (values.records ?? '10000,100000').split(',').map(Number);
const signal = new AbortController().signal;

interface Measured {
  readonly pushMs: number;
  readonly pullMs: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
  readonly arrived: number;
}

const peer = join(import.meta.dirname, 'peer');
if (!existsSync(join(peer, 'node_modules')))
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: peer });

const missed: string[] = [];
for (const records of amounts) {
  const theirs = JSON.parse(
    execFileSync(process.execPath, [join(peer, 'rxdb.mjs'), String(records)], { encoding: 'utf8' }),
  ) as Measured;
  const ours = await measure(records);
  const rows = await rowsPerSecondInBrowser(records);
  report(records, ours, theirs, rows);
  if (records !== Math.max(...amounts)) continue;
  const faster = Math.min(theirs.pushMs / ours.pushMs, theirs.pullMs / ours.pullMs);
  const bytes = Math.max(ours.bytesUp, ours.bytesDown) / records;
  if (!(faster >= marks.timesFaster))
    missed.push(`${faster.toFixed(1)}× as fast as RxDB, wanted ${marks.timesFaster}×`);
  if (!(bytes <= marks.bytesPerRecord)) missed.push(`${bytes.toFixed(0)} B a record, wanted ${marks.bytesPerRecord}`);
  if (!(rows >= marks.rowsPerSecond)) missed.push(`${rows.toFixed(0)} rows a second, wanted ${marks.rowsPerSecond}`);
}
for (const line of missed) console.error(line);
process.exit(missed.length === 0 ? 0 : 1);

async function measure(records: number): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-sync-'));
  const env = { ...process.env, ALONGSIDE_PORT: '0', ALONGSIDE_DATA: folder, ALONGSIDE_RATE: '100000' };
  const server = spawn(process.execPath, [join(root, 'server/src/index.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await addressOf(server.stdout);
    const bytes = { up: 0, down: 0 };
    const connect = (token?: string) =>
      createHttp({ fetch: counting(bytes), server: address, ...(token ? { token } : {}) });
    const writer = memoryStore(outboxOf(records));
    const made = await createWorkspace(connect(), address, signal);
    if (!made.ok) throw new Error(made.error.error);
    await writer.store.join(made.value.membership, made.value.keys);
    const { ws, token } = made.value.membership;
    const inviting = {
      server: address,
      ws,
      ring: made.value.keys,
      role: 'editor',
      expiresAt: Date.now() + 3_600_000,
    } as const;
    const { invite, body } = await createInvite(inviting);
    const told = await connect(token).call('invite', { path: { ws }, body });
    const joined = await joinWorkspace(connect(), invite, signal);
    if (!told.ok || !joined.ok) throw new Error('The second device could not join');
    const reader = memoryStore();
    await reader.store.join(joined.value.membership, joined.value.keys);
    Object.assign(bytes, { up: 0, down: 0 });
    const pushMs = await syncing(writer, connect);
    const bytesUp = bytes.up;
    Object.assign(bytes, { up: 0, down: 0 });
    const pullMs = await syncing(reader, connect);
    return { pushMs, pullMs, bytesUp, bytesDown: bytes.down, arrived: reader.records.size };
  } finally {
    server.kill();
    await once(server, 'exit');
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds until level. */
async function syncing(
  { store }: MemoryStore,
  connect: (token: string) => ReturnType<typeof createHttp>,
): Promise<number> {
  const started = performance.now();
  const outcome = await syncOnce(
    {
      store,
      connect: ({ token }) => connect(token),
      clock: createClock({ now: Date.now, device: 'bench' }),
      sv: 1,
      kindOf: () => 'record',
    },
    signal,
  );
  if (outcome.state !== 'level') throw new Error(`The sync ended ${JSON.stringify(outcome)}`);
  return performance.now() - started;
}

/** What the server prints when it listens holds its address. */
async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [address] = /http:\/\/[\d.:]+/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('The server ended before it listened');
}

function counting(bytes: { up: number; down: number }) {
  return async (url: string, init: RequestInit): Promise<Response> => {
    bytes.up += init.body instanceof Uint8Array ? init.body.length : String(init.body ?? '').length;
    const response = await fetch(url, init);
    const body = await response.arrayBuffer();
    bytes.down += body.byteLength;
    return new Response(body, { status: response.status, headers: response.headers });
  };
}

function outboxOf(records: number): OutboxRow[] {
  const clock = createClock({ now: Date.now, device: 'bench' });
  return [...recordsOf(0, records)].map(({ id, ...changes }, index) => {
    const edit = editOf({ t: 'people', id, row: undefined, changes, clock });
    if (!edit) throw new Error('A record says nothing');
    return { n: index + 1, op: edit.op };
  });
}

function report(records: number, ours: Measured, theirs: Measured, rows: number): void {
  for (const { arrived } of [ours, theirs])
    if (arrived !== records) throw new Error(`${arrived} of ${records} arrived`);
  const line = (name: string, { pushMs, pullMs, bytesUp, bytesDown }: Measured): string[] => [
    name,
    ...[pushMs, pullMs].map((ms) => ms.toFixed(0)),
    ...[bytesUp, bytesDown].map((bytes) => (bytes / records).toFixed(0)),
  ];
  console.log(`${records} records`);
  console.log(
    table([
      ['', 'push ms', 'pull ms', 'B a record up', 'down'],
      line('Alongside, encrypted', ours),
      line('RxDB, plain', theirs),
      [
        'RxDB / Alongside',
        ...[theirs.pushMs / ours.pushMs, theirs.pullMs / ours.pullMs].map((times) => `${times.toFixed(1)}×`),
        '',
        '',
      ],
    ]),
  );
  console.log(`into the database of a browser: ${rows.toFixed(0)} rows a second\n`);
}
