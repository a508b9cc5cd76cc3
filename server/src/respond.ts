import { errorStatus, type Refusal, type State, stateHeaders } from '../../utils/sync/contract.ts';
import { encodeFrames, type Frame } from '../../utils/sync/frames.ts';

/** Where a workspace stands and what time it is, as headers. Nothing where no token was taken. */
export function headersOf(state: State | undefined, now: number, more = false): Record<string, string> {
  if (!state) return {};
  return {
    [stateHeaders.epoch]: state.epoch,
    [stateHeaders.head]: String(state.head),
    [stateHeaders.floor]: String(state.floor),
    [stateHeaders.snapshot]: String(state.snapshot),
    [stateHeaders.kid]: String(state.kid),
    [stateHeaders.serverTime]: String(now),
    ...(more ? { [stateHeaders.more]: '1' } : {}),
  };
}

interface Reply {
  readonly json?: unknown;
  readonly frames?: readonly Frame<unknown>[] | undefined;
}

/** Frames as they are, everything else as JSON. */
export function answerResponse({ json, frames }: Reply, headers: Record<string, string>): Response {
  if (!frames) return Response.json(json ?? {}, { headers });
  return new Response(encodeFrames(frames), { headers: { ...headers, 'content-type': 'application/octet-stream' } });
}

/** A refusal with its status. */
export function refusalResponse(refusal: Refusal, headers: Record<string, string> = {}): Response {
  const { error, retryAfter } = refusal;
  return Response.json(refusal, {
    status: errorStatus[error],
    headers: { ...headers, ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }) },
  });
}
