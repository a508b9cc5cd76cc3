import type * as z from 'zod/mini';
import { fail, ok, type Result } from '../lib/result.ts';

/** One frame: `u32 length | meta as JSON | u32 length | body`, numbers big-endian. */
export interface Frame<T> {
  readonly meta: T;
  readonly body: Uint8Array;
}

/** What a reader takes at most. */
export interface FrameLimits {
  readonly frames: number;
  readonly bodyBytes: number;
}

/** `too_large` only for what would be right if there were less of it. */
export type FrameFault = 'bad_frame' | 'too_large';

const longestMeta = 4096;
const u32 = 4;

/** Frames one after the other. Nothing is checked: the other side does. */
export function encodeFrames(frames: readonly Frame<unknown>[]): Uint8Array<ArrayBuffer> {
  const parts = frames.map(({ meta, body }) => ({ meta: new TextEncoder().encode(JSON.stringify(meta)), body }));
  const bytes = new Uint8Array(parts.reduce((sum, { meta, body }) => sum + 2 * u32 + meta.length + body.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { meta, body } of parts)
    for (const part of [meta, body]) {
      view.setUint32(at, part.length);
      bytes.set(part, at + u32);
      at += u32 + part.length;
    }
  return bytes;
}

/**
 * The frames in `bytes`, none of them if one is wrong. Never throws, whatever the bytes are. Bodies are views on
 * `bytes`, not copies.
 */
export function decodeFrames<T>(
  bytes: Uint8Array,
  schema: z.ZodMiniType<T>,
  { frames: most, bodyBytes }: FrameLimits,
): Result<Frame<T>[], FrameFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames: Frame<T>[] = [];
  let at = 0;
  /** The next part, or why there is none. Lengths are compared before anything is sliced. */
  const take = (longest: number): Result<Uint8Array, FrameFault> => {
    if (at + u32 > bytes.length) return fail('bad_frame');
    const length = view.getUint32(at);
    if (length > bytes.length - at - u32) return fail('bad_frame');
    if (length > longest) return fail('too_large');
    const part = bytes.subarray(at + u32, at + u32 + length);
    at += u32 + length;
    return ok(part);
  };
  while (at < bytes.length) {
    const head = take(longestMeta);
    if (!head.ok) return head;
    const body = take(bodyBytes);
    if (!body.ok) return body;
    const meta = schema.safeParse(parse(head.value));
    if (!meta.success) return fail('bad_frame');
    if (frames.length === most) return fail('too_large');
    frames.push({ meta: meta.data, body: body.value });
  }
  return ok(frames);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
