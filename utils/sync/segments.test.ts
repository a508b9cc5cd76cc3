import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bytes, concat, fromBase64url, randomBytes, toBase64url, utf8 } from './bytes.ts';
import { applyRecordOp, type Row } from './merge.ts';
import { isRecordOp, type Op } from './ops.ts';
import { decrypt, deriveSealKey, encrypt, openJson, padme, sealJson } from './seal.ts';
import { cutSegments, openSegment, sealSegment, type SegmentLabel, splitOp } from './segments.ts';

const h = '0Mx8Qf---0--abcd';
const label: SegmentLabel = { ws: 'w', dev: 'd', cseq: 3, kid: 1, sv: 2, n: 2 };
const ops: Op[] = [
  { t: 'notes', id: 'n1', h, f: { text: 'Grüße 👋', about: { type: 'post', id: 'x:1' } }, p: { text: '' } },
  { t: 'sightings', id: 's1', v: { seenAt: 1, metrics: {} } },
];
const newKey = async (salt = 'd') =>
  deriveSealKey(await crypto.subtle.importKey('raw', randomBytes(32), 'HKDF', false, ['deriveKey']), salt);
const key = await newKey();
const seal = async (): Promise<Bytes> => {
  const sealed = await sealSegment(key, label, ops);
  if (!sealed.ok) throw new Error(sealed.error);
  return sealed.value;
};
/** What is sealed by somebody who has the key and means no good. */
const hostile = (plain: Bytes, bound = 'v1|w|d|3|1|2|2'): Promise<Bytes> => encrypt(key, plain, bound);
const deflated = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer(),
  );
const prefixed = (bytes: Uint8Array, length = bytes.length): Bytes => {
  const whole = concat([new Uint8Array(4), bytes]);
  new DataView(whole.buffer).setUint32(0, length);
  return whole;
};

describe('a segment', () => {
  it('opens as it was sealed', async () => {
    expect(await openSegment(key, label, await seal())).toEqual({ ok: true, value: ops });
  });

  it('is another one each time, for its IV', async () => {
    const [one, two] = [await seal(), await seal()];
    expect(one.length).toBe(two.length);
    expect(one.subarray(0, 12)).not.toEqual(two.subarray(0, 12));
    expect(one.subarray(12)).not.toEqual(two.subarray(12));
  });

  it.each(Object.keys(label) as (keyof SegmentLabel)[])('does not open under another %s', async (field) => {
    const other = { ...label, [field]: typeof label[field] === 'string' ? 'z' : Number(label[field]) + 1 };
    expect(await openSegment(key, other, await seal())).toEqual({ ok: false, error: 'sealed' });
  });

  it('does not open with another key, nor with any byte changed or cut', async () => {
    const sealed = await seal();
    expect(await openSegment(await newKey(), label, sealed)).toEqual({ ok: false, error: 'sealed' });
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await openSegment(key, label, changed)).toEqual({ ok: false, error: 'sealed' });
      expect(await openSegment(key, label, sealed.slice(0, at))).toEqual({ ok: false, error: 'sealed' });
    }
  });

  it('opens from the middle of a larger buffer', async () => {
    const sealed = await seal();
    const body = concat([new Uint8Array(7), sealed, new Uint8Array(5)]).subarray(7, 7 + sealed.length);
    expect((await openSegment(key, label, body)).ok).toBe(true);
  });

  it.each([
    ['nothing', () => new Uint8Array(0)],
    ['a length past the end', () => prefixed(new Uint8Array(3), 0xff_ff_ff_ff)],
    ['what was not deflated', () => prefixed(randomBytes(64).fill(255))],
    ['no JSON', async () => prefixed(await deflated(utf8('{"a":')))],
    ['no UTF-8', async () => prefixed(await deflated(Uint8Array.of(0x22, 0xff, 0x22)))],
    ['no list', async () => prefixed(await deflated(utf8('{"length":2}')))],
    ['more than it says', async () => prefixed(await deflated(utf8('[1,2,3]')))],
  ])('of a hostile member with %s is an error', async (_what, plain) => {
    const body = await hostile(await plain());
    expect(await openSegment(key, label, body)).toEqual({ ok: false, error: 'content' });
  });

  it('of a hostile member that would fill the memory is given up', async () => {
    const bomb = prefixed(await deflated(new Uint8Array(64 * 1024 * 1024).fill(32)));
    expect(bomb.length).toBeLessThan(256 * 1024);
    expect(await openSegment(key, label, await hostile(bomb))).toEqual({ ok: false, error: 'too_large' });
  });
});

describe('sealing', () => {
  it('hides small differences of length', () => {
    for (let length = 1; length < 5000; length += 1) {
      expect(padme(length)).toBeGreaterThanOrEqual(length);
      expect(padme(length)).toBeLessThanOrEqual(Math.ceil(length * 1.12));
    }
    expect(padme(1_000_001)).toBe(padme(1_000_100));
    expect(padme(padme(777))).toBe(padme(777));
  });

  it('pads: two texts of nearly one length become one', async () => {
    const lengths = await Promise.all(
      [1000, 1001, 1002].map(async (length) => (await sealJson(key, toBase64url(randomBytes(length)), '')).length),
    );
    expect(new Set(lengths).size).toBe(1);
  });

  it('is bound to its label, and opens nothing shorter than an IV and a tag', async () => {
    const sealed = await encrypt(key, utf8('x'), 'a');
    expect(await decrypt(key, sealed, 'a')).toEqual(utf8('x'));
    expect(await decrypt(key, sealed, 'b')).toBeUndefined();
    expect(await decrypt(key, new Uint8Array(27), 'a')).toBeUndefined();
    expect(await openJson(key, sealed, 'a', 100)).toEqual({ ok: false, error: 'content' });
  });
});

describe('cutting', () => {
  const tiny = (count: number): Op[] =>
    Array.from({ length: count }, (_each, n) => ({ t: 'a', id: `${n}`, h, f: { n } }));
  const large = (length: number): Op => ({ t: 'a', id: 'x', v: { text: 'x'.repeat(length) } });

  it('is by 500 operations', () => {
    expect(cutSegments(tiny(1201), 64)).toEqual([500, 500, 201]);
    expect(cutSegments(tiny(1201), 2)).toEqual([500, 500]);
    expect(cutSegments(tiny(500), 64)).toEqual([500]);
    expect(cutSegments([], 64)).toEqual([]);
  });

  it('is by size, so that what does not compress fits', async () => {
    expect(cutSegments([large(150_000), large(150_000), large(10), large(400_000)], 64)).toEqual([1, 2, 1]);
    const noise: Op[] = Array.from({ length: 300 }, (_each, n) => ({
      t: 'a',
      id: `${n}`,
      v: { text: String.fromCharCode(...randomBytes(1500).map((byte) => 33 + (byte % 94))) },
    }));
    const [first = 0] = cutSegments(noise, 64);
    const sealed = await sealSegment(key, { ...label, n: first }, noise.slice(0, first));
    expect(sealed.ok).toBe(true);
  });

  it('says so when one operation fits nowhere', async () => {
    const op: Op = {
      t: 'a',
      id: 'x',
      v: { text: Array.from({ length: 8 }, () => toBase64url(randomBytes(60_000))).join('') },
    };
    expect(await sealSegment(key, { ...label, n: 1 }, [op])).toEqual({ ok: false, error: 'too_large' });
  });

  it('splits a record by its fields, and the parts make the same record', () => {
    const f = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, name.repeat(100_000)]));
    const op = { t: 'notes', id: 'n', h, f, p: { a: '', b: '', c: h, d: '' } };
    const parts = splitOp(op).filter(isRecordOp);
    expect(parts.map((part) => Object.keys(part.f))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(parts[1]?.p).toEqual({ c: h, d: '' });
    const whole = parts.reduce<Row | undefined>((row, part) => applyRecordOp(row, part).row, undefined);
    expect(whole).toEqual(applyRecordOp(undefined, op).row);
    const [small] = tiny(1);
    expect(small && splitOp(small)).toEqual([small]);
    expect(splitOp(large(900_000))).toHaveLength(1);
  });
});

describe('base64url', () => {
  it('comes back, and takes nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64url(toBase64url(bytes))).toEqual(Uint8Array.from(bytes));
      }),
    );
    expect(fromBase64url(toBase64url(new Uint8Array(100_000)))).toHaveLength(100_000);
    for (const wrong of ['A', 'AA==', 'A A', '+/', 'AB', 'é']) expect(fromBase64url(wrong)).toBeUndefined();
  });
});
