import type * as z from 'zod/mini';
import { fail, ok, type Result } from '../../utils/lib/result.ts';
import { type Endpoint, type ErrorName, limits, UpTo } from '../../utils/sync/contract.ts';
import { decodeFrames, type Frame } from '../../utils/sync/frames.ts';

/** The bytes of a request, unless there are more than `most`, or it ends before they are there: who sends it is gone. */
async function readBytes(request: Request, most: number): Promise<Result<Uint8Array, 'too_large' | 'bad_request'>> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return fail('too_large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.length;
      if (size > most) return fail('too_large');
      chunks.push(chunk);
    }
  } catch {
    return fail('bad_request');
  }
  return ok(Buffer.concat(chunks, size));
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
  if (!bytes.ok) return bytes;
  const body = endpoint.body.safeParse(json(bytes.value));
  return body.success ? ok({ ...parsed, body: body.data }) : fail('bad_request');
}

async function framesOf(
  request: Request,
  schema: z.ZodMiniType,
  bodyBytes: number,
): Promise<Result<Frame<unknown>[], ErrorName>> {
  const bytes = await readBytes(request, limits.requestBytes);
  if (!bytes.ok) return bytes;
  const frames = decodeFrames(bytes.value, schema, { frames: limits.segmentsPerRequest, bodyBytes });
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
