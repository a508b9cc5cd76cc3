import { daysBefore } from '../../lib/ids.ts';
import { fieldStateOf, normDays } from '../../metrics/field-state.ts';
import type { NetworkId, Surface } from '../../model/network.ts';
import type { WorkspaceDb } from '../schema.ts';
import type { StoppedFields } from '../tables/left-out.ts';
import { fieldGroups, healthRows } from './health-table.ts';

/**
 * Which fields are stopped at present. Asked for each batch of sightings: one range of an index, eight days long. The
 * reader goes on looking for them and counting, so that the answer changes by itself when they can be read again.
 */
export async function stoppedFields(db: WorkspaceDb, network: NetworkId, now: number): Promise<StoppedFields> {
  const stopped = new Map<Surface, Set<string>>();
  for (const rows of fieldGroups(await healthRows(db, network, daysBefore(now, normDays))).values()) {
    const [row] = rows;
    if (!row || fieldStateOf(rows) !== 'stopped') continue;
    const fields = stopped.get(row.surface) ?? new Set();
    stopped.set(row.surface, fields.add(row.field));
  }
  return stopped;
}
