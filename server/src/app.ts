import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { type Endpoint, type EndpointName, endpoints, errorStatus, type Refusal } from '../../utils/sync/contract.ts';
import type { Deps, ServerLimits, WorkspacesMode } from './answer.ts';
import type { Random } from './auth/token.ts';
import { originGate, securityHeaders } from './gates.ts';
import { RateLimit } from './live/rate.ts';
import { Waiters } from './live/waiters.ts';
import { Metrics } from './metrics.ts';
import { addressOf, type Bindings } from './peer.ts';
import { refusalResponse } from './respond.ts';
import { health } from './routes/health.ts';
import { invitePage } from './routes/invite-page.ts';
import { metricsPage } from './routes/metrics.ts';
import { openapiPage } from './routes/openapi.ts';
import { serveEndpoint } from './serve-endpoint.ts';
import { isBusy } from './store/faults.ts';
import type { Store } from './store/store.ts';

const day = 24 * 60 * 60 * 1000;

export const defaultLimits: ServerLimits = {
  workspaceBytes: 1024 ** 3,
  requestsPerMinute: 600,
  strangersPerMinute: 60,
  retentionMs: 30 * day,
  leaseMs: 10 * 60 * 1000,
  waitSeconds: 25,
};

/** What a server is made of. Only the store is needed; the rest are the defaults of one that nobody else can reach. */
export interface AppOptions {
  readonly store: Store;
  /** ms since 1970. */
  readonly clock?: () => number;
  readonly random?: Random;
  readonly limits?: Partial<ServerLimits>;
  readonly workspaces?: WorkspacesMode;
  readonly adminToken?: string | undefined;
  /** Without one the metrics are for this machine only. */
  readonly metricsToken?: string | undefined;
  /** Whether the last `X-Forwarded-For` is from a proxy of ours. */
  readonly isBehindProxy?: boolean;
  /** Ends all waiting when the server is to stop. */
  readonly stopping?: AbortSignal;
  /** Told of failures, without anything that came in a request. */
  readonly log?: (line: string) => void;
}

/** The whole server as a function of requests: `app.request(path, init)` needs no socket. */
export function createApp(options: AppOptions): Hono<{ Bindings: Bindings }> {
  const { store, clock = Date.now, random = randomBytes, log = () => undefined } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const deps: Deps = {
    store,
    clock,
    random,
    limits,
    workspaces: options.workspaces ?? 'open',
    adminToken: options.adminToken,
    waiters: new Waiters(store, options.stopping ?? new AbortController().signal),
    metrics: new Metrics(),
  };
  const devices = new RateLimit(limits.requestsPerMinute, clock);
  const strangers = new RateLimit(limits.strangersPerMinute, clock);
  const app = new Hono<{ Bindings: Bindings }>();

  app.use(securityHeaders);
  app.use('/v1/*', originGate);
  app.get('/healthz', health(store));
  app.get('/j', invitePage);
  app.get('/openapi.json', openapiPage);
  app.get('/metrics', metricsPage(deps, options.metricsToken));
  for (const name of Object.keys(endpoints) as EndpointName[]) {
    const { method, path }: Endpoint = endpoints[name];
    app.on(method, path, async (context) => {
      const address = addressOf(context, options.isBehindProxy ?? false);
      const response = await serveEndpoint(name, context, deps, { devices, strangers, address });
      deps.metrics.add('alongside_requests_total', 1, { endpoint: name, status: String(response.status) });
      return response;
    });
  }
  app.notFound(() => refusalResponse({ error: 'not_found' }));
  app.onError((error, context) => failure(error, context, log));
  return app;
}

/** A failure of ours. Its message may hold what came in, so only its kind and place are told. */
function failure(error: Error, { req }: Context, log: (line: string) => void): Response {
  const refusal: Refusal = isBusy(error) ? { error: 'busy', retryAfter: 1 } : { error: 'internal' };
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const place = /^\s+at .*$/m.exec(error.stack ?? '')?.[0]?.trim() ?? '';
  log(`${errorStatus[refusal.error]} ${req.method}: ${error.name}${code} ${place}`);
  return refusalResponse(refusal);
}
