import type * as z from 'zod/mini';
import { fail, ok, type Result } from '../lib/result.ts';
import { type Bytes, readAll } from './bytes.ts';
import {
  type Endpoint,
  type EndpointName,
  endpoints,
  type ErrorName,
  limits,
  pathOf,
  protocol,
  Refusal,
  stateOf,
} from './contract.ts';
import { decodeFrames, encodeFrames, type Frame } from './frames.ts';

export type State = NonNullable<ReturnType<typeof stateOf>>;

/**
 * Why a call did not succeed: what the server refused, or one of ours. `offline`: no answer, in time or at all, so that
 * nobody knows whether it was done. `bad_reply`: an answer, but none of a server that keeps the contract. `aborted`: the
 * caller gave up.
 */
export type Failure = Omit<Refusal, 'error'> & {
  readonly error: ErrorName | 'offline' | 'bad_reply' | 'aborted';
  readonly state?: State | undefined;
};

type Part<Name extends EndpointName, Key extends 'reply' | 'framesOut' | 'body'> =
  (typeof endpoints)[Name] extends Record<Key, infer Schema extends z.ZodMiniType> ? z.infer<Schema> : undefined;

export interface Reply<Name extends EndpointName> {
  readonly value: Part<Name, 'reply'>;
  readonly frames: readonly Frame<Part<Name, 'framesOut'>>[];
  /** Of every answer about a workspace. */
  readonly state: (typeof endpoints)[Name] extends { role: string } ? State : undefined;
}

interface CallOptions<Name extends EndpointName> {
  /** What stands for the names in the path. */
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: Part<Name, 'body'>;
  readonly frames?: readonly Frame<unknown>[];
  /** Instead of the client's own. */
  readonly token?: string;
  /** Added to the time that an answer may take. */
  readonly waitMs?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Http {
  call<Name extends EndpointName>(name: Name, options?: CallOptions<Name>): Promise<Result<Reply<Name>, Failure>>;
}

interface HttpOptions {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Address without a slash at the end. */
  readonly server: string;
  readonly token?: string;
  readonly timeoutMs?: number;
}

/** More than any answer is: requests are bounded likewise, and a frame has a head. */
const mostReplyBytes = 2 * limits.requestBytes;

/** The contract as calls. Whatever the server does, a call ends in time, takes bounded memory and does not throw. */
export function createHttp({ fetch, server, token, timeoutMs = 30_000 }: HttpOptions): Http {
  return {
    async call(name, options = {}) {
      const { signal, waitMs = 0 } = options;
      const timeout = AbortSignal.timeout(timeoutMs + waitMs);
      const either = signal ? AbortSignal.any([signal, timeout]) : timeout;
      const gaveUp = (): Failure => ({ error: signal?.aborted ? 'aborted' : 'offline' });
      if (signal?.aborted) return fail(gaveUp());
      try {
        const request = requestOf(name, options, options.token ?? token);
        const response = await fetch(server + request.address, { ...request.init, signal: either });
        const bytes = await bodyOf(response, mostReplyBytes);
        if (!bytes.ok) return fail(bytes.error === 'broken' ? gaveUp() : { error: 'bad_reply' });
        return response.ok ? replyOf(name, response, bytes.value) : fail(refusalOf(response, bytes.value));
      } catch {
        return fail(gaveUp());
      }
    },
  };
}

function requestOf<Name extends EndpointName>(
  name: Name,
  { path, query = {}, body, frames }: CallOptions<Name>,
  token: string | undefined,
): { address: string; init: RequestInit } {
  const asked = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  const search = asked.length > 0 ? `?${new URLSearchParams(asked)}` : '';
  const headers = {
    'sync-protocol': String(protocol.max),
    ...(token && { authorization: `Bearer ${token}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(frames && { 'content-type': 'application/octet-stream' }),
  };
  const content = frames ? encodeFrames(frames) : body === undefined ? undefined : JSON.stringify(body);
  return {
    address: pathOf(name, path) + search,
    init: {
      method: endpoints[name].method,
      headers,
      ...(content !== undefined && { body: content }),
      // A server of ours sends nobody elsewhere, keeps nothing in a cache and knows no cookies.
      redirect: 'error',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    },
  };
}

const bodyOf = async (response: Response, most: number): Promise<Result<Bytes, 'too_large' | 'broken'>> =>
  response.body ? readAll(response.body, most) : ok(new Uint8Array(0));

function replyOf<Name extends EndpointName>(
  name: Name,
  response: Response,
  bytes: Bytes,
): Result<Reply<Name>, Failure> {
  const endpoint: Endpoint = endpoints[name];
  const state = stateOf(response.headers);
  if (endpoint.role && !state) return fail({ error: 'bad_reply' });
  const frames = endpoint.framesOut
    ? decodeFrames(bytes, endpoint.framesOut, {
        frames: Math.max(limits.segmentsPerRequest, limits.partsPerSnapshot),
        bodyBytes: limits.partBytes,
      })
    : ok([]);
  const value = endpoint.reply?.safeParse(parse(bytes));
  if (!frames.ok || value?.success === false) return fail({ error: 'bad_reply', state });
  // The table of endpoints gives each name the schemas that its answer was just checked with.
  return ok({
    value: value?.data,
    frames: frames.value,
    state: endpoint.role ? state : undefined,
  } as unknown as Reply<Name>);
}

function refusalOf(response: Response, bytes: Bytes): Failure {
  const state = stateOf(response.headers);
  const parsed = Refusal.safeParse(parse(bytes));
  if (parsed.success) return { ...parsed.data, state };
  // What stands between may answer too: a proxy, or a server that is being started.
  const told = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfter = Number.isInteger(told) && told >= 0 ? told : undefined;
  const { status } = response;
  const known = { 413: 'too_large', 429: 'rate', 500: 'internal' } as const;
  const name = known[status as keyof typeof known] ?? (status > 500 ? 'busy' : undefined);
  return name ? { error: name, retryAfter } : { error: 'bad_reply' };
}

function parse(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
