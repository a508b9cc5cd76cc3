import type * as z from 'zod/mini';
import type { endpoints, EndpointName, State } from '../../utils/sync/contract.ts';
import type { Frame } from '../../utils/sync/frames.ts';
import type { Session } from './auth/session.ts';
import type { Random } from './auth/token.ts';
import type { Waiters } from './live/waiters.ts';
import type { Metrics } from './metrics.ts';
import type { Outcome, Store } from './store/store.ts';

/** What a server allows; see `defaultLimits`. */
export interface ServerLimits {
  /** Segments and snapshot parts of one workspace. */
  readonly workspaceBytes: number;
  /** Requests of one device, on one server process. */
  readonly requestsPerMinute: number;
  /** Requests without a token from one address. */
  readonly strangersPerMinute: number;
  /** How long segments stay after a snapshot covers them. */
  readonly retentionMs: number;
  readonly leaseMs: number;
  readonly waitSeconds: number;
}

/** Who may make workspaces: anybody, who knows the admin token, nobody. */
export type WorkspacesMode = 'open' | 'token' | 'closed';

/** What handlers work with. `clock` gives ms since 1970. */
export interface Deps {
  readonly store: Store;
  readonly clock: () => number;
  readonly random: Random;
  readonly limits: ServerLimits;
  readonly workspaces: WorkspacesMode;
  readonly adminToken: string | undefined;
  readonly waiters: Waiters;
  readonly metrics: Metrics;
}

type Endpoints = typeof endpoints;
type Part<Name extends EndpointName, Key extends string> =
  Endpoints[Name] extends Record<Key, infer Schema extends z.ZodMiniType> ? z.infer<Schema> : undefined;

/** A request after the contract was checked. */
export interface Call<Name extends EndpointName> {
  readonly body: Part<Name, 'body'>;
  readonly query: Part<Name, 'query'>;
  readonly frames: Frame<Part<Name, 'framesIn'>>[];
  readonly session: Endpoints[Name] extends { role: string } ? Session : undefined;
  /** `:dev` and `:seq` of the path. */
  readonly dev: string;
  readonly seq: number;
  readonly bearer: string | undefined;
  /** Ends when the client went away. */
  readonly signal: AbortSignal;
}

/** What a handler gives back. `state`, if a write changed it. */
export interface Answer<Name extends EndpointName> {
  readonly json?: Part<Name, 'reply'>;
  readonly frames?: readonly Frame<Part<Name, 'framesOut'>>[];
  readonly state?: State;
  readonly more?: boolean;
}

export type Handler<Name extends EndpointName> = (call: Call<Name>, deps: Deps) => Promise<Outcome<Answer<Name>>>;
export type Handlers = { readonly [Name in EndpointName]: Handler<Name> };
