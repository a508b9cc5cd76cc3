import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import {
  type EndpointName,
  endpoints,
  type Endpoint,
  pathOf,
  PulledSegment,
  type PushedSegment,
  type SnapshotPart,
  stateOf,
} from '../../utils/sync/contract.ts';
import { decodeFrames, encodeFrames, type Frame } from '../../utils/sync/frames.ts';
import { type AppOptions, createApp } from '../src/app.ts';
import type { Store } from '../src/store/store.ts';

export const id = (): string => randomBytes(16).toString('base64url');
export const bytes32 = (): string => randomBytes(32).toString('base64url');
export const sha256 = (secret: string): string =>
  createHash('sha256').update(Buffer.from(secret, 'base64url')).digest('base64url');

/** Anything that answers requests: an app in this process, or a server somewhere. */
export type Send = (path: string, init: RequestInit) => Promise<Response>;
export interface Member {
  readonly ws: string;
  readonly dev: string;
  readonly token: string;
}

interface Options {
  readonly as?: Member | undefined;
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: string;
  readonly json?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Calls an endpoint and holds a reply that is JSON against the contract. */
export async function call(send: Send, name: EndpointName, options: Options = {}): Promise<Response> {
  const { as, json, bytes, query = '', signal } = options;
  const body = bytes ?? (json === undefined ? undefined : JSON.stringify(json));
  const response = await send(pathOf(name, { ws: as?.ws ?? '', ...options.path }) + query, {
    method: endpoints[name].method,
    headers: { 'sync-protocol': '1', ...(as ? { authorization: `Bearer ${as.token}` } : {}), ...options.headers },
    ...(body === undefined ? {} : { body }),
    ...(signal ? { signal } : {}),
  });
  const { reply }: Endpoint = endpoints[name];
  if (response.ok && reply) assert.ok(reply.safeParse(await response.clone().json()).success, `reply of ${name}`);
  return response;
}

/** The JSON of a reply, whatever its status. */
export const jsonOf = async (response: Response | Promise<Response>): Promise<Record<string, unknown>> =>
  (await (await response).json()) as Record<string, unknown>;

export async function refused(response: Promise<Response>, error: string, status: number): Promise<Response> {
  const got = await response;
  assert.deepEqual([got.status, (await jsonOf(got.clone()))['error']], [status, error]);
  return got;
}

export async function accepted(response: Promise<Response>): Promise<Response> {
  const got = await response;
  assert.equal(got.status, 200, got.status === 200 ? '' : await got.clone().text());
  return got;
}

export async function newWorkspace(send: Send, headers: Record<string, string> = {}): Promise<Member> {
  const made = await accepted(call(send, 'createWorkspace', { json: { pubKey: 'pk', keyCheck: 'kc' }, headers }));
  const { ws, dev, token } = await jsonOf(made);
  return { ws: String(ws), dev: String(dev), token: String(token) };
}

/** An invite as its creator makes it, with the auth that the link would hold. */
export function newInvite(ws: string, now: number, change: Record<string, unknown> = {}) {
  const auth = bytes32();
  const json = { inviteId: ws + id(), authHash: sha256(auth), wrapped: 'ww', kid: 1, role: 'editor' };
  return { auth, json: { ...json, expiresAt: now + 60_000, ...change } };
}

export async function joinAs(send: Send, by: Member, role: string, now: number, kid = 1): Promise<Member> {
  const { auth, json } = newInvite(by.ws, now, { role, kid });
  await accepted(call(send, 'invite', { as: by, json }));
  const joined = await accepted(call(send, 'join', { json: { inviteId: json.inviteId, auth, pubKey: 'pk' } }));
  const { ws, dev, token } = await jsonOf(joined);
  return { ws: String(ws), dev: String(dev), token: String(token) };
}

export const segment = (
  cseq: number,
  change: Partial<PushedSegment> & { size?: number } = {},
): Frame<PushedSegment> => {
  const { size = 40, ...meta } = change;
  return { meta: { cseq, n: 1, kid: 1, sv: 1, hash: bytes32(), ...meta }, body: randomBytes(size) };
};

export const push = (send: Send, as: Member, ...segments: Frame<unknown>[]): Promise<Response> =>
  call(send, 'push', { as, bytes: encodeFrames(segments) });

export async function pull(send: Send, as: Member, after = 0, query = ''): Promise<Frame<PulledSegment>[]> {
  const response = await accepted(call(send, 'pull', { as, query: `?after=${after}${query}` }));
  return framesOf(response, PulledSegment);
}

export async function framesOf<T>(
  response: Response,
  schema: Parameters<typeof decodeFrames<T>>[1],
): Promise<Frame<T>[]> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const frames = decodeFrames(bytes, schema, { frames: 10_000, bodyBytes: 2 ** 24 });
  assert.ok(frames.ok);
  return frames.value;
}

export const part = (number: number, change: Record<string, unknown> = {}, size = 30): Frame<SnapshotPart> => ({
  meta: { part: number, hash: bytes32(), n: 1, kid: 1, sv: 1, ...change },
  body: randomBytes(size),
});

export const putParts = (send: Send, as: Member, seq: number, ...parts: Frame<unknown>[]): Promise<Response> =>
  call(send, 'putSnapshot', { as, path: { seq }, bytes: encodeFrames(parts) });

/** A server in this process whose clock stands until it is moved. */
export function world(store: Store, options: Partial<AppOptions> = {}) {
  let now = 1_750_000_000_000;
  const app = createApp({ store, clock: () => now, ...options });
  return {
    app,
    send: (async (path, init) => app.request(path, init)) as Send,
    now: () => now,
    pass: (ms: number) => (now += ms),
  };
}

export const stateIn = (response: Response) => {
  const state = stateOf(response.headers);
  assert.ok(state, 'state in the headers');
  return state;
};
