import type * as z from 'zod/mini';
import { fail, ok, type Result } from '../../utils/lib/result.ts';
import { type Endpoint, type ErrorName, limits, UpTo } from '../../utils/sync/contract.ts';
import { decodeFrames, type Frame } from '../../utils/sync/frames.ts';

/** The bytes of a request, or nothing as soon as there are more than `most`. */
export async function readBytes(request: Request, most: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** What a request brings, checked against its endpoint. */
export interface Parsed {
  readonly body: unknown;
  readonly query: unknown;
  readonly frames: Frame<unknown>[];
  readonly seq: number;
}

export async function parseRequest(
  endpoint: Endpoint,
  request: Request,
  seq: string | undefined,
): Promise<Result<Parsed, ErrorName>> {
  const query = endpoint.query?.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const upTo = UpTo.safeParse({ seq: seq ?? '0' });
  if (query?.success === false || !upTo.success) return fail('bad_request');
  const parsed = { query: query?.data, seq: upTo.data.seq, body: undefined, frames: [] };
  if (endpoint.framesIn) {
    const frames = await framesOf(request, endpoint.framesIn, endpoint.bodyBytes ?? 0);
    return frames.ok ? ok({ ...parsed, frames: frames.value }) : frames;
  }
  if (!endpoint.body) return ok(parsed);
  const bytes = await readBytes(request, limits.jsonBytes);
  if (!bytes) return fail('too_large');
  const body = endpoint.body.safeParse(json(bytes));
  return body.success ? ok({ ...parsed, body: body.data }) : fail('bad_request');
}

async function framesOf(
  request: Request,
  schema: z.ZodMiniType,
  bodyBytes: number,
): Promise<Result<Frame<unknown>[], ErrorName>> {
  const bytes = await readBytes(request, limits.requestBytes);
  if (!bytes) return fail('too_large');
  const frames = decodeFrames(bytes, schema, { frames: limits.segmentsPerRequest, bodyBytes });
  if (frames.ok && frames.value.length === 0) return fail('bad_frame');
  return frames;
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
