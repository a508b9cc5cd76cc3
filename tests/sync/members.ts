import { createApp } from '../../server/src/app.ts';
import { openSqlite } from '../../server/src/store/sqlite.ts';
import type { WorkspaceDb } from '../../utils/db/schema.ts';
import { httpTo } from '../../utils/db/sync/run.ts';
import { syncStore } from '../../utils/db/sync/store.ts';
import { createInvite } from '../../utils/sync/invites.ts';
import { createWorkspace, joinWorkspace } from '../../utils/sync/membership.ts';

export type Send = (url: string, init: RequestInit) => Promise<Response>;

/** The real server in this process, without a socket. */
export interface TestServer {
  readonly address: string;
  readonly store: Awaited<ReturnType<typeof openSqlite>>;
  readonly send: Send;
  close(): Promise<void>;
  /** Locks the device of a database out, as its own last call. */
  lockOut(db: WorkspaceDb): Promise<{ readonly error?: string }>;
}

export async function newServer(
  address = 'https://sync.example',
  limits: Parameters<typeof createApp>[0]['limits'] = {},
): Promise<TestServer> {
  const store = await openSqlite(':memory:');
  const app = createApp({ store, limits });
  const send: Send = async (url, init) => app.request(url.slice(address.length), init);
  return {
    address,
    store,
    send,
    close: async () => store.close(),
    lockOut: async (db) => {
      const state = await syncStore(db).read();
      if (!state) return { error: 'not joined' };
      const reply = await httpTo(state, send).call('revoke', { path: { ws: state.ws, dev: state.dev } });
      return reply.ok ? {} : { error: reply.error.error };
    },
  };
}

const never = new AbortController().signal;

/** Makes the database the first device of a new workspace. */
export async function member(db: WorkspaceDb, { address, send }: TestServer): Promise<void> {
  const made = await createWorkspace(httpTo({ server: address }, send), address, never);
  if (!made.ok) throw new Error(made.error.error);
  await syncStore(db).join(made.value.membership, made.value.keys);
}

/** Makes `db` a device of the workspace of `host`. */
export async function invite(
  host: WorkspaceDb,
  db: WorkspaceDb,
  { address, send }: TestServer,
  role: 'viewer' | 'editor' | 'admin' = 'editor',
): Promise<void> {
  const [state, ring] = [await syncStore(host).read(), await syncStore(host).keys()];
  if (!state || !ring) throw new Error('not joined');
  const made = await createInvite({ server: address, ws: state.ws, ring, role, expiresAt: Date.now() + 60_000 });
  const told = await httpTo(state, send).call('invite', { path: { ws: state.ws }, body: made.body });
  if (!told.ok) throw new Error(told.error.error);
  const joined = await joinWorkspace(httpTo({ server: address }, send), made.invite, never);
  if (!joined.ok) throw new Error(joined.error.error);
  await syncStore(db).join(joined.value.membership, joined.value.keys);
}
