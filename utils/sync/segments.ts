import { fail, ok, type Result } from '../lib/result.ts';
import { limits } from './contract.ts';
import { isRecordOp, type Op, type RecordOp } from './ops.ts';
import { utf8, type Bytes } from './bytes.ts';
import { openJson, type OpenFault, sealJson } from './seal.ts';

/** What a segment is bound to: a server can swap none, nor give one another label. */
export interface SegmentLabel {
  readonly ws: string;
  readonly dev: string;
  readonly cseq: number;
  readonly kid: number;
  readonly sv: number;
  /** How many operations. */
  readonly n: number;
}

/** Most bytes of JSON in a segment: what cannot be compressed has to stay within the limit after padding too. */
const jsonBytes = Math.floor(limits.segmentBytes / 1.13) - 1024;
/** One operation may be larger than that if it compresses. */
const mostInflated = 16 * limits.segmentBytes;

const boundTo = ({ ws, dev, cseq, kid, sv, n }: SegmentLabel): string => ['v1', ws, dev, cseq, kid, sv, n].join('|');

/** The body of a segment. `too_large`: one operation that no segment holds; more than one are cut by `cutSegments`. */
export async function sealSegment(
  key: CryptoKey,
  label: SegmentLabel,
  ops: readonly Op[],
): Promise<Result<Bytes, 'too_large'>> {
  const body = await sealJson(key, ops, boundTo(label));
  return body.length > limits.segmentBytes ? fail('too_large') : ok(body);
}

/** What a segment says, not yet looked at. */
export async function openSegment(
  key: CryptoKey,
  label: SegmentLabel,
  body: Uint8Array,
): Promise<Result<readonly unknown[], OpenFault>> {
  const opened = await openJson(key, body, boundTo(label), mostInflated);
  if (!opened.ok) return opened;
  return Array.isArray(opened.value) && opened.value.length === label.n ? ok(opened.value) : fail('content');
}

/** How many of the first operations make each segment: at most 500 of them, and 256 kB. */
export function cutSegments(ops: readonly Op[], mostSegments: number): number[] {
  const counts: number[] = [];
  let [count, bytes] = [0, 0];
  for (const op of ops) {
    const size = sizeOf(op);
    if (count > 0 && (count === limits.opsPerSegment || bytes + size > jsonBytes)) {
      counts.push(count);
      if (counts.length === mostSegments) return counts;
      [count, bytes] = [0, 0];
    }
    count += 1;
    bytes += size;
  }
  return count > 0 ? [...counts, count] : counts;
}

/**
 * An operation in as many as it takes for each to fit into a segment, by its fields; most are one. A single field that
 * is too large stays so.
 */
export function splitOp(op: Op): Op[] {
  if (!isRecordOp(op) || sizeOf(op) <= jsonBytes) return [op];
  const parts: RecordOp[] = [];
  const { f, p, ...rest } = op;
  let fields: string[] = [];
  const take = (names: readonly string[]): RecordOp => ({
    ...rest,
    f: pick(f, names),
    ...(p && { p: pick(p, names) }),
  });
  for (const field of Object.keys(f)) {
    if (fields.length > 0 && sizeOf(take([...fields, field])) > jsonBytes) {
      parts.push(take(fields));
      fields = [];
    }
    fields.push(field);
  }
  return [...parts, take(fields)];
}

const sizeOf = (op: Op): number => utf8(JSON.stringify(op)).length + 1;

const pick = <T>(all: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
