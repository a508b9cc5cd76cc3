import type { NetworkId } from '../../model/network.ts';
import type { WorkspaceDb } from '../schema.ts';

/** ok: read. partly: sometimes missing. stopped: missing nearly always. unseen: never looked for in these days. */
export type FieldState = 'ok' | 'partly' | 'stopped' | 'unseen';

export interface FieldHealth {
  readonly state: FieldState;
  readonly read: number;
  readonly missing: number;
}

export interface NetworkHealth {
  readonly fields: Readonly<Record<string, FieldHealth>>;
  readonly lastAt: number | undefined;
}

/** Fewer readings than this prove nothing. */
const enough = 5;

/** How each field of a network was read since a day ("2026-11-24"). */
export async function networkHealth(db: WorkspaceDb, network: NetworkId, sinceDay: string): Promise<NetworkHealth> {
  const rows = await db.health.where('[network+day]').between([network, sinceDay], [network, '\uffff']).toArray();
  const sums = new Map<string, { read: number; missing: number }>();
  let lastAt: number | undefined;
  for (const row of rows) {
    const sum = sums.get(row.field) ?? { read: 0, missing: 0 };
    sums.set(row.field, { read: sum.read + row.read, missing: sum.missing + row.missing });
    lastAt = Math.max(lastAt ?? 0, row.lastAt);
  }
  const fields = [...sums].map(([field, sum]) => [field, { ...sum, state: stateOf(sum) }] as const);
  return { fields: Object.fromEntries(fields), lastAt };
}

export function stateOf({ read, missing }: { readonly read: number; readonly missing: number }): FieldState {
  const total = read + missing;
  if (total === 0) return 'unseen';
  if (total < enough) return read > 0 ? 'ok' : 'unseen';
  const share = missing / total;
  if (share > 0.9) return 'stopped';
  return share > 0.5 ? 'partly' : 'ok';
}
