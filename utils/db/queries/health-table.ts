import { daysBefore } from '../../lib/ids.ts';
import { enough, type FieldState, fieldStateOf, lastGoodDayOf, normDays } from '../../metrics/field-state.ts';
import type { NetworkId, Surface } from '../../model/network.ts';
import type { HealthRow, WorkspaceDb } from '../schema.ts';

export interface FieldHealth {
  readonly state: FieldState;
  /** Of today and the seven days before. `broken` is the part of `read` that was not believed. */
  readonly read: number;
  readonly missing: number;
  readonly broken: number;
  /** The latest day of the last four weeks on which more than half was read. */
  readonly lastGoodDay?: string;
  /** The first day after it on which the field was looked for. */
  readonly since?: string;
}

export interface SurfaceFieldHealth extends FieldHealth {
  readonly surface: Surface;
  readonly field: string;
}

export interface NetworkHealth {
  /** By field: that of the worst surface that was read often enough. */
  readonly fields: Readonly<Record<string, FieldHealth>>;
  readonly surfaces: readonly SurfaceFieldHealth[];
  readonly lastAt: number | undefined;
}

/** How far back a last good day is looked for. */
const historyDays = 28;

/** How each field of a network was read lately, per surface and in one. */
export async function networkHealth(db: WorkspaceDb, network: NetworkId, now: number): Promise<NetworkHealth> {
  const rows = await healthRows(db, network, daysBefore(now, historyDays));
  const windowStart = daysBefore(now, normDays);
  const surfaces = [...fieldGroups(rows).values()].map((group) => healthOf(group, windowStart));
  const lastAt = rows.reduce<number | undefined>((latest, row) => Math.max(latest ?? 0, row.lastAt), undefined);
  return { fields: rolledUp(surfaces), surfaces, lastAt };
}

export const healthRows = (db: WorkspaceDb, network: NetworkId, sinceDay: string): Promise<HealthRow[]> =>
  db.health.where('[network+day]').between([network, sinceDay], [network, '\uffff']).toArray();

/** The rows of each field of each surface. */
export function fieldGroups(rows: readonly HealthRow[]): Map<string, HealthRow[]> {
  const groups = new Map<string, HealthRow[]>();
  for (const row of rows) {
    const key = `${row.surface}|${row.field}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function healthOf(rows: readonly HealthRow[], windowStart: string): SurfaceFieldHealth {
  const { surface, field } = rows[0] as HealthRow;
  const window = rows.filter(({ day }) => day >= windowStart);
  const sum = (of: (row: HealthRow) => number): number => window.reduce((total, row) => total + of(row), 0);
  return {
    surface,
    field,
    state: fieldStateOf(window),
    read: sum(({ read }) => read),
    missing: sum(({ missing }) => missing),
    broken: sum(({ broken = 0 }) => broken),
    ...lastGoodDayOf(rows),
  };
}

const badness: Record<FieldState, number> = { unseen: 0, ok: 1, partly: 2, stopped: 3 };

/** A surface that was hardly read has no word in it: its state is "ok" or "unseen" at most. */
function rolledUp(surfaces: readonly SurfaceFieldHealth[]): Record<string, FieldHealth> {
  const fields: Record<string, FieldHealth> = {};
  const worstFirst = [...surfaces].sort((a, b) => badness[b.state] - badness[a.state] || weightOf(b) - weightOf(a));
  for (const { surface: _surface, field, ...health } of worstFirst) fields[field] ??= health;
  return fields;
}

const weightOf = ({ read, missing }: FieldHealth): number => Math.min(read + missing, enough);
