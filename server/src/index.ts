import type { Server } from 'node:http';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { StoreError } from './store/migrate.ts';
import { openPostgres } from './store/postgres.ts';
import { openSqlite } from './store/sqlite.ts';
import type { Store } from './store/store.ts';
import { whyNotOpened } from './store/why-not-opened.ts';

/** Starts the server as the environment says, and ends it in good order on SIGTERM or SIGINT. */
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const complain = (line: string): boolean => process.stderr.write(`${line}\n`);
const patienceMs = 10_000;

const config = readConfig(process.env);
if (!config.ok) {
  for (const fault of config.error) complain(fault);
  process.exit(2);
}
const { host, port, folder, databaseUrl, workspaceBytes, requestsPerMinute, retentionMs, ...rest } = config.value;

const store: Store = await open().catch((error: unknown) => {
  complain(error instanceof StoreError ? error.message : whyNotOpened(error, databaseUrl ? undefined : folder));
  process.exit(3);
});
const stopping = new AbortController();
const app = createApp({
  store,
  ...rest,
  limits: { workspaceBytes, requestsPerMinute, retentionMs },
  stopping: stopping.signal,
  log: complain,
});
const server = serve({ fetch: app.fetch, hostname: host, port }, (info) => {
  const shownHost = host.includes(':') ? `[${host}]` : host;
  say(`Alongside sync server on http://${shownHost}:${info.port}, ${databaseUrl ? 'PostgreSQL' : folder}`);
}) as Server;
server.on('error', (error: NodeJS.ErrnoException) => {
  complain(`Cannot listen on ${host}:${port} (${error.code ?? error.name}).`);
  process.exit(4);
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());

function open(): Promise<Store> {
  return databaseUrl ? openPostgres(databaseUrl) : openSqlite(join(folder, 'alongside.db'));
}

/**
 * Takes nothing new, answers who waits, lets what runs end, closes the database; all that for ten seconds at most. A
 * second signal changes nothing: a terminal sends its own beside the one that is handed on.
 */
async function stop(): Promise<void> {
  if (stopping.signal.aborted) return;
  setTimeout(() => process.exit(1), patienceMs).unref();
  const closed = new Promise((resolve) => server.close(resolve));
  stopping.abort();
  server.closeIdleConnections();
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await closed;
  clearInterval(idle);
  await store.close();
  say('Stopped.');
  process.exit(0);
}
