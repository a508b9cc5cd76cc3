import { randomBytes } from 'node:crypto';

/** What these tests use of the server; its packages are its own, so its types are not known here. */
export interface ServerStore {
  db: Db;
  readonly fault: (step: string) => void;
  close(): Promise<void>;
}
interface Query {
  where(column: string, operator: string, value: unknown): Query;
  execute(): Promise<Record<string, unknown>[]>;
}
interface Db {
  selectFrom(table: string): { selectAll(): Query };
  deleteFrom(table: string): Query;
  insertInto(table: string): { values(rows: unknown): Query };
  updateTable(table: string): { set(values: unknown): Query };
  transaction(): { execute<T>(work: (tx: Db) => Promise<T>): Promise<T> };
}
interface App {
  request(url: string, init: RequestInit): Promise<Response> | Response;
}
interface Modules {
  createApp(options: {
    store: ServerStore;
    clock: () => number;
    random: (bytes: number) => Uint8Array;
    limits: Record<string, number>;
  }): App;
  openSqlite(path: string, fault: (step: string) => void): Promise<ServerStore>;
}

export interface TestServer {
  readonly store: ServerStore;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** ms since 1970. */
  time: number;
  /** Called between the steps of a write; what it throws is a crash. */
  fault: (step: string) => void;
  backup(ws: string): Promise<Backup>;
  restore(ws: string, backup: Backup): Promise<void>;
  rows(table: string, ws: string): Promise<Record<string, unknown>[]>;
}
export type Backup = ReadonlyMap<string, readonly Record<string, unknown>[]>;

const tables = ['workspace', 'device', 'segment', 'snapshot', 'part', 'invite', 'keywrap'];
export const address = 'http://localhost:1';

/** The server's own code on a database in memory. `change`: what a faulty one is made of. */
export async function startServer(change: (store: ServerStore) => ServerStore = (store) => store): Promise<TestServer> {
  const at = (file: string): string => new URL(`../../server/src/${file}`, import.meta.url).pathname;
  const { createApp } = (await import(/* @vite-ignore */ at('app.ts'))) as Modules;
  const { openSqlite } = (await import(/* @vite-ignore */ at('store/sqlite.ts'))) as Modules;
  const server: TestServer = {
    store: change(await openSqlite(':memory:', (step) => server.fault(step))),
    fetch: async (url, init) => {
      // A body of bytes is read while it is answered; a request that is repeated has its own.
      const body = init.body instanceof Uint8Array ? Uint8Array.from(init.body) : init.body;
      return app.request(url, { ...init, ...(body && { body }), signal: null });
    },
    time: 1_800_000_000_000,
    fault: () => undefined,
    rows: (table, ws) => server.store.db.selectFrom(table).selectAll().where('ws', '=', ws).execute(),
    async backup(ws) {
      const all = await Promise.all(tables.map(async (table) => [table, await server.rows(table, ws)] as const));
      return new Map(all);
    },
    async restore(ws, backup) {
      for (const table of tables) {
        await server.store.db.deleteFrom(table).where('ws', '=', ws).execute();
        const rows = backup.get(table) ?? [];
        if (rows.length > 0) await server.store.db.insertInto(table).values(rows).execute();
      }
    },
  };
  const app = createApp({
    store: server.store,
    clock: () => server.time,
    random: randomBytes,
    limits: {
      requestsPerMinute: 1e9,
      strangersPerMinute: 1e9,
      retentionMs: 0,
      leaseMs: 60_000,
    },
  });
  return server;
}
