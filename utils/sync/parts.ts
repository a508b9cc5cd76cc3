import * as z from 'zod/mini';
import { fail, ok, type Result } from '../lib/result.ts';
import { Bytes32, limits } from './contract.ts';
import { type Bytes, utf8 } from './bytes.ts';
import { mostSentBytes } from './requests.ts';
import { openJson, type OpenFault, sealJson } from './seal.ts';

/** What a part of a snapshot is bound to. Not its place: the same part stands in several snapshots. */
export interface PartLabel {
  readonly ws: string;
  readonly hash: string;
  readonly kid: number;
  readonly sv: number;
  readonly n: number;
}

/**
 * Part 0: says which parts belong to a snapshot, in their order, so that a server can neither mix nor omit any.
 * `records`, which come first: rows said again, replaced by every snapshot. `added`: what is added once; full ones are never written again.
 */
export const Manifest = z.object({
  v: z.literal(1),
  seq: z.int(),
  parts: z.array(z.object({ hash: Bytes32, kind: z.enum(['records', 'added']), n: z.int() })),
});
export type Manifest = z.infer<typeof Manifest>;

/** In place of a device's id, for the key of snapshots. */
export const snapshotSalt = 'snapshot';

/** So many operations, and bytes of JSON, make a part. */
export const opsPerPart = 5_000;
/** What cannot be compressed has to fit into a request after padding too. */
const jsonBytes = Math.floor(mostSentBytes / 1.13) - 2048;
const mostInflated = 8 * limits.partBytes;

const boundTo = ({ ws, hash, kid, sv, n }: PartLabel): string => ['v1', ws, snapshotSalt, hash, kid, sv, n].join('|');

export const sealPart = (key: CryptoKey, label: PartLabel, content: unknown): Promise<Bytes> =>
  sealJson(key, content, boundTo(label));

/** The operations in a part, not yet looked at. */
export async function openPart(
  key: CryptoKey,
  label: PartLabel,
  body: Uint8Array,
): Promise<Result<readonly unknown[], OpenFault>> {
  const opened = await openJson(key, body, boundTo(label), mostInflated);
  if (!opened.ok) return opened;
  return Array.isArray(opened.value) && opened.value.length === label.n ? ok(opened.value) : fail('content');
}

/** The manifest of a snapshot of everything up to `seq`. */
export async function openManifest(
  key: CryptoKey,
  label: PartLabel,
  body: Uint8Array,
  seq: number,
): Promise<Result<Manifest, OpenFault>> {
  const opened = await openJson(key, body, boundTo(label), mostInflated);
  if (!opened.ok) return opened;
  const manifest = Manifest.safeParse(opened.value);
  return manifest.success && manifest.data.seq === seq ? ok(manifest.data) : fail('content');
}

/** Operations in the groups that make one part each. */
export function cutParts(ops: readonly unknown[]): unknown[][] {
  const groups: unknown[][] = [];
  let [group, bytes]: [unknown[], number] = [[], 0];
  for (const op of ops) {
    const size = utf8(JSON.stringify(op)).length + 1;
    if (group.length > 0 && (group.length === opsPerPart || bytes + size > jsonBytes)) {
      groups.push(group);
      [group, bytes] = [[], 0];
    }
    group.push(op);
    bytes += size;
  }
  return group.length > 0 ? [...groups, group] : groups;
}
