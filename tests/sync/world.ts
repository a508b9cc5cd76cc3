import { createClock, type Clock } from '../../utils/sync/clock.ts';
import { syncOnce, type SyncOutcome } from '../../utils/sync/engine.ts';
import { createHttp, type Http } from '../../utils/sync/http.ts';
import { createInvite } from '../../utils/sync/invites.ts';
import { createWorkspace, joinWorkspace, type Joined } from '../../utils/sync/membership.ts';
import type { Op } from '../../utils/sync/ops.ts';
import type { SyncDeps } from '../../utils/sync/session.ts';
import type { Membership } from '../../utils/sync/store.ts';
import { copyOf, type Disk, emptyDisk, MemoryStore } from './memory-store.ts';
import { type Fate, Network } from './network.ts';
import { address, type Backup, type TestServer } from './server.ts';

export class Crash extends Error {}

/** What is faulty on purpose, where a test wants to see that it is noticed. */
export interface Variant {
  readonly createStore?: (disk: Disk, step: (name: string) => void, sv: number) => MemoryStore;
  readonly wrapClock?: (clock: Clock) => Clock;
  /** After each request, whatever became of it. */
  readonly afterRequest?: (server: TestServer, ws: string, url: string) => Promise<void>;
}

export interface Client {
  readonly name: string;
  readonly disk: Disk;
  /** Added to the true time by this machine, ms. */
  drift: number;
  sv: number;
  /** What is gone after a crash. */
  running: { readonly store: MemoryStore; readonly clock: Clock } | undefined;
  crashAfter: number;
  isClone: boolean;
}

export const kindsBySv = (sv: number) => {
  const kinds: Record<string, 'record' | 'append'> = { notes: 'record', sightings: 'append', ...(sv > 1 && late) };
  return (t: string): 'record' | 'append' | undefined => kinds[t];
};
const late = { plans: 'record', visits: 'append' } as const;

/** Several clients, a network that fails and the real server. */
export class World {
  readonly server: TestServer;
  readonly network: Network;
  readonly clients: Client[] = [];
  /** Every operation that any client ever wrote. */
  readonly written: Op[] = [];
  private readonly variant: Variant;
  private backup: Backup | undefined;
  isRestored = false;

  constructor(server: TestServer, variant: Variant = {}) {
    this.server = server;
    this.network = new Network(server);
    this.variant = variant;
  }

  get ws(): string {
    return this.clients[0]?.disk.state?.ws ?? '';
  }

  /** A workspace with so many members; the first is its owner. `sv` of each. */
  async start(svs: readonly number[]): Promise<this> {
    for (const [index, sv] of svs.entries()) {
      const client = this.addClient(`c${index}`, emptyDisk(), sv);
      const joined = index === 0 ? await this.create() : await this.invite('editor');
      await this.storeOf(client).join(joined.membership, joined.keys);
    }
    await this.takeBackup();
    return this;
  }

  addClient(name: string, disk: Disk, sv: number): Client {
    const client: Client = { name, disk, drift: 0, sv, running: undefined, crashAfter: -1, isClone: false };
    this.clients.push(client);
    return client;
  }

  private http(token?: string): Http {
    return createHttp({ fetch: this.server.fetch, server: address, ...(token && { token }) });
  }

  private async create(): Promise<Joined> {
    const made = await createWorkspace(this.http(), address, new AbortController().signal);
    if (!made.ok) throw new Error(made.error.error);
    return made.value;
  }

  /** The owner invites, and somebody joins. Without faults. */
  async invite(role: 'viewer' | 'editor' | 'admin'): Promise<Joined> {
    const [owner] = this.clients;
    const { state, keys } = owner?.disk ?? {};
    if (!state || !keys) throw new Error('nobody owns this');
    const expiresAt = this.server.time + 1000;
    const { invite, body } = await createInvite({ server: address, ws: state.ws, ring: keys, role, expiresAt });
    const sent = await this.http(state.token).call('invite', { path: { ws: state.ws }, body });
    if (!sent.ok) throw new Error(sent.error.error);
    const joined = await joinWorkspace(this.http(), invite, new AbortController().signal);
    if (!joined.ok) throw new Error(joined.error.error);
    return joined.value;
  }

  /** Store and clock of a client, started again after a crash. */
  running(client: Client): { store: MemoryStore; clock: Clock } {
    client.running ??= this.boot(client);
    return client.running;
  }

  storeOf(client: Client): MemoryStore {
    return this.running(client).store;
  }

  private boot(client: Client): { store: MemoryStore; clock: Clock } {
    const step = (): void => {
      if (client.crashAfter < 0) return;
      client.crashAfter -= 1;
      if (client.crashAfter < 0) throw new Crash();
    };
    const { createStore = (disk, onStep, sv) => new MemoryStore(disk, onStep, sv), wrapClock = (clock) => clock } =
      this.variant;
    const { last, offset } = client.disk.clock;
    const now = (): number => this.server.time + client.drift;
    const clock = wrapClock(createClock({ now, device: client.name, last, offset }));
    return { store: createStore(client.disk, step, client.sv), clock };
  }

  /** Runs something that may crash. Undefined if it did. */
  async crashing<T>(client: Client, crashAfter: number, work: () => Promise<T>): Promise<T | undefined> {
    client.crashAfter = crashAfter;
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      client.running = undefined;
      return undefined;
    } finally {
      client.crashAfter = -1;
    }
  }

  depsOf(client: Client, extra: Partial<SyncDeps> = {}): SyncDeps {
    const { store, clock } = this.running(client);
    const { afterRequest } = this.variant;
    const fetch = async (url: string, init: RequestInit): Promise<Response> => {
      try {
        return await this.network.fetch(url, init);
      } finally {
        await afterRequest?.(this.server, this.ws, url);
      }
    };
    const connect = ({ server, token }: Membership): Http => createHttp({ fetch, server, token });
    const { sv } = client;
    return { store, connect, clock, sv, kindOf: kindsBySv(sv), random: () => 0.5, compactAfter: 1e9, ...extra };
  }

  /** One run, with what becomes of its requests and the step at which the client crashes (-1: none). */
  async sync(
    client: Client,
    { fates = [], crashAfter = -1, serverCrash = 0, ...extra }: SyncFaults = {},
  ): Promise<SyncOutcome | undefined> {
    this.network.fates = [...fates];
    this.network.crashAfter = serverCrash;
    const signal = new AbortController().signal;
    const outcome = await this.crashing(client, crashAfter, () => syncOnce(this.depsOf(client, extra), signal));
    this.network.fates = [];
    return outcome;
  }

  /** A user's edit, which may crash. It is visible at once or was never made. */
  async edit(client: Client, t: string, id: string, changes: Record<string, unknown>, crashAfter = -1): Promise<void> {
    const { store, clock } = this.running(client);
    const op = await this.crashing(client, crashAfter, () => store.edit(clock, t, id, changes));
    if (crashAfter >= 0) return this.noteWritten(client);
    if (op) this.written.push(op);
    const row = client.disk.records.get(JSON.stringify([t, id]))?.row;
    for (const [field, value] of Object.entries(changes))
      if ((row?.[field] ?? null) !== value) throw new Error(`an edit of ${t} ${id} is not visible where it was made`);
  }

  /** What an edit that crashed wrote before, if it did: it is in the outbox then. */
  private noteWritten({ disk }: Client): void {
    const last = disk.outbox.at(-1)?.op;
    if (last && !this.written.includes(last)) this.written.push(last);
  }

  async add(client: Client, t: string, id: string, v: Record<string, string>): Promise<void> {
    const op = await this.storeOf(client).add(t, id, v);
    if (op) this.written.push(op);
  }

  /** The profile of a client is copied: from now on two machines say to be the same device. */
  clone(client: Client): Client {
    const clone = this.addClient(client.name, copyOf(client.disk), client.sv);
    clone.isClone = true;
    client.isClone = true;
    return clone;
  }

  async rejoin(client: Client, role: 'editor' | 'admin' = 'editor'): Promise<void> {
    const { membership, keys } = await this.invite(role);
    await this.storeOf(client).join(membership, keys);
  }

  async takeBackup(): Promise<void> {
    this.backup = await this.server.backup(this.ws);
  }

  /** What was on the way to the server before is gone with it. */
  async restoreBackup(): Promise<void> {
    if (!this.backup) return;
    this.network.forgetLate();
    await this.server.restore(this.ws, this.backup);
    this.isRestored = true;
  }

  async changeEpoch(): Promise<void> {
    const epoch = crypto.randomUUID().replaceAll('-', '').slice(0, 22);
    await this.server.store.db.updateTable('workspace').set({ epoch }).where('ws', '=', this.ws).execute();
  }
}

export type SyncFaults = Partial<SyncDeps> & {
  readonly fates?: readonly Fate[];
  readonly crashAfter?: number;
  /** See `Network.crashAfter`. */
  readonly serverCrash?: number;
};
