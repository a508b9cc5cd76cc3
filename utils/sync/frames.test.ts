import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { decodeFrames, encodeFrames } from './frames.ts';

const Meta = z.object({ cseq: z.int() });
const limits = { frames: 3, bodyBytes: 100 };
const decode = (bytes: Uint8Array) => decodeFrames(bytes, Meta, limits);
const frame = (cseq: number, size: number) => ({ meta: { cseq }, body: new Uint8Array(size).fill(cseq) });
const u32 = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const raw = (meta: string | number[], body: number[]): Uint8Array => {
  const bytes = typeof meta === 'string' ? [...new TextEncoder().encode(meta)] : meta;
  return Uint8Array.from([...u32(bytes.length), ...bytes, ...u32(body.length), ...body]);
};

describe('frames', () => {
  it('come back as they went in, empty bodies and none at all included', () => {
    for (const frames of [[], [frame(1, 0)], [frame(1, 100), frame(2, 1), frame(3, 0)]])
      expect(decode(encodeFrames(frames))).toEqual({ ok: true, value: frames });
  });

  it('have the layout that is written down', () => {
    const bytes = encodeFrames([{ meta: { cseq: 7 }, body: Uint8Array.of(1, 2) }]);
    expect([...bytes]).toEqual([...raw('{"cseq":7}', [1, 2])]);
  });

  it('are read from the middle of a larger buffer', () => {
    const inner = encodeFrames([frame(5, 3)]);
    const outer = new Uint8Array(inner.length + 9);
    outer.set(inner, 4);
    expect(decode(outer.subarray(4, 4 + inner.length))).toEqual({ ok: true, value: [frame(5, 3)] });
  });

  it.each([
    ['cut within the first length', Uint8Array.of(0, 0)],
    ['a length past the end', Uint8Array.from([...u32(0xff_ff_ff_ff), 1])],
    ['no body', Uint8Array.from([...u32(2), 123, 125])],
    ['not JSON', raw('{"cseq":', [])],
    ['not UTF-8', raw([0x22, 0xff, 0xfe, 0x22], [])],
    ['not the schema', raw('{"cseq":"1"}', [])],
    ['an array', raw('[]', [])],
    ['no meta', raw('', [])],
    ['deep JSON', raw('['.repeat(4000), [])],
  ])('are refused with %s', (_what, bytes) => {
    expect(decode(bytes)).toEqual({ ok: false, error: 'bad_frame' });
  });

  it('are refused when there is too much of them', () => {
    expect(decode(encodeFrames([1, 2, 3, 4].map((cseq) => frame(cseq, 0))))).toMatchObject({ error: 'too_large' });
    expect(decode(encodeFrames([frame(1, 101)]))).toMatchObject({ error: 'too_large' });
    expect(decode(raw(`{"cseq":1,"x":"${'x'.repeat(5000)}"}`, []))).toMatchObject({ error: 'too_large' });
  });

  it('cut at any byte are refused whole', () => {
    const bytes = encodeFrames([frame(1, 5), frame(2, 5)]);
    const first = encodeFrames([frame(1, 5)]).length;
    for (let length = 1; length < bytes.length; length += 1)
      expect(decode(bytes.subarray(0, length)).ok).toBe(length === first);
  });

  it('never throw, whatever byte is changed', () => {
    const bytes = encodeFrames([frame(1, 5), frame(2, 5)]);
    for (let at = 0; at < bytes.length; at += 1)
      for (const value of [0, 1, 127, 128, 255]) {
        const changed = Uint8Array.from(bytes);
        changed[at] = value;
        expect(typeof decode(changed).ok).toBe('boolean');
      }
  });
});
