import { daysBefore } from '../../lib/ids.ts';
import { fieldStateOf, normDays } from '../../metrics/field-state.ts';
import type { NetworkId, Surface } from '../../model/network.ts';
import type { WorkspaceDb } from '../schema.ts';
import { takesAll } from '../tables/left-out.ts';
import { fieldGroups, healthRows } from './health-table.ts';

/** part: a field is stopped somewhere. nothing: of no surface that was looked at lately anything can be recorded. */
export type NetworkReading = 'full' | 'part' | 'nothing';

/** How a network as a whole can be read at present. One range of an index, eight days long. */
export async function networkReading(db: WorkspaceDb, network: NetworkId, now: number): Promise<NetworkReading> {
  const surfaces = new Map<Surface, Set<string>>();
  for (const rows of fieldGroups(await healthRows(db, network, daysBefore(now, normDays))).values()) {
    const state = fieldStateOf(rows);
    const [row] = rows;
    if (!row || state === 'unseen') continue;
    const stopped = surfaces.get(row.surface) ?? new Set();
    surfaces.set(row.surface, state === 'stopped' ? stopped.add(row.field) : stopped);
  }
  const all = [...surfaces.values()];
  if (all.every(({ size }) => size === 0)) return 'full';
  return all.every(takesAll) ? 'nothing' : 'part';
}
