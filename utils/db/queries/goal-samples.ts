import { daysBefore } from '../../lib/ids.ts';
import { engagementOf } from '../../metrics/engagement.ts';
import type { GoalSample } from '../../metrics/goal-forecast.ts';
import type { Reach } from '../../metrics/goal-reach.ts';
import { toldOnce } from '../../metrics/outcome-sums.ts';
import type { Deal } from '../../model/dealings.ts';
import type { Goal } from '../../model/records.ts';
import type { Outcome } from '../../model/results.ts';
import type { LatestRow, ProfileSightingRow, WorkspaceDb } from '../schema.ts';
import { wholeDays } from '../tables/days.ts';

const dayMs = 86_400_000;
const mostDays = 400;

/** Followers of several accounts together, from when each of them was seen once. */
export function followerSamples(series: readonly (readonly ProfileSightingRow[])[], since: number): GoalSample[] {
  const known: (ProfileSightingRow['followers'] | undefined)[] = series.map(() => undefined);
  const rows = series.flatMap((of, account) => of.map((row) => ({ account, row })));
  rows.sort((a, b) => a.row.seenAt - b.row.seenAt);
  const samples: GoalSample[] = [];
  for (const { account, row } of rows) {
    known[account] = row.followers;
    const counts = known.flatMap((count) => count ?? []);
    if (counts.length < series.length || row.seenAt < since) continue;
    const [from, to] = [
      counts.reduce((sum, count) => sum + count.from, 0),
      counts.reduce((sum, count) => sum + count.to, 0),
    ];
    samples.push({ at: row.seenAt, value: (from + to) / 2, half: (to - from) / 2 });
  }
  return samples;
}

/** How many of these moments had come by each day, from the beginning to the day that is known last. */
export function countedByDay(moments: readonly number[], from: number, to: number): GoalSample[] {
  const samples: GoalSample[] = [];
  for (let at = from; samples.length < mostDays; at += dayMs) {
    const until = Math.min(at, to);
    samples.push({ at: until, value: moments.filter((moment) => moment >= from && moment <= until).length });
    if (at >= to) break;
  }
  return samples;
}

/** Engagement on these posts as it was known on each day on which one of them was seen, from the rows of days alone. */
export async function engagementSamples(
  db: WorkspaceDb,
  latest: readonly LatestRow[],
  from: number,
): Promise<GoalSample[]> {
  const keys = new Set(latest.map(({ postKey }) => postKey));
  const authors = [...new Set(latest.flatMap(({ authorKey }) => authorKey ?? []))];
  const days = await Promise.all(
    authors.map((author) =>
      db.days
        .where('[authorKey+day]')
        .between([author, daysBefore(from, 0)], [author, '\uffff'])
        .toArray(),
    ),
  );
  const rows = wholeDays(days.flat(), latest).filter(({ postKey }) => keys.has(postKey));
  rows.sort((a, b) => a.last.seenAt - b.last.seenAt);
  const known = new Map<string, { readonly from: number; readonly to: number }>();
  const samples: GoalSample[] = [{ at: from, value: 0 }];
  for (const { postKey, last } of rows) {
    const count = engagementOf(last.metrics);
    if (!count || last.seenAt < from) continue;
    known.set(postKey, count);
    const all = [...known.values()];
    const [least, most] = [all.reduce((sum, each) => sum + each.from, 0), all.reduce((sum, each) => sum + each.to, 0)];
    samples.push({ at: last.seenAt, value: (least + most) / 2, half: (most - least) / 2 });
  }
  return samples;
}

/** Deals that were won in the time of a goal. */
export async function dealsWon(db: WorkspaceDb, { startsAt, dueAt }: Goal): Promise<readonly Deal[]> {
  const rows = await db.deals.where('at').between(startsAt, dueAt, true, true).toArray();
  return rows.filter(({ state, deletedAt }) => state === 'won' && deletedAt === undefined);
}

export interface ImportedReach {
  readonly reach: Reach | undefined;
  readonly source?: Outcome['source'];
  readonly rows: number;
  readonly importedAt: number | undefined;
  readonly samples: readonly GoalSample[];
}

/**
 * What files say of a metric in the days of a goal. Two sources may count the same and are never added: the one that
 * counts most stands. Nor are two files of one source that tell of the same days. A row of days that are in part outside
 * may be all outside or all inside.
 */
export async function importedReach(
  db: WorkspaceDb,
  { startsAt, dueAt }: Goal,
  metric: 'clicks' | 'visits' | 'conversions',
): Promise<ImportedReach> {
  const [first, last] = [daysBefore(startsAt, 0), daysBefore(dueAt, 0)];
  const imports = await db.imports.toArray();
  const files = new Map(imports.flatMap((each) => (each.deletedAt === undefined ? [[each.id, each]] : [])));
  const rows = await db.outcomes
    .filter(
      ({ from, to, metrics, deletedAt, importId }) =>
        deletedAt === undefined && metrics[metric] !== undefined && from <= last && to >= first && files.has(importId),
    )
    .toArray();
  const bySource = new Map<Outcome['source'], Outcome[]>();
  for (const row of rows) bySource.set(row.source, [...(bySource.get(row.source) ?? []), row]);
  let best: ImportedReach = { reach: undefined, rows: 0, importedAt: undefined, samples: [] };
  for (const [source, told] of bySource) {
    const of = toldOnce(told);
    const inside = of.filter(({ from, to }) => from >= first && to <= last);
    const sum = (all: readonly Outcome[]): number =>
      all.reduce((whole, { metrics }) => whole + (metrics[metric] ?? 0), 0);
    const reach = { from: sum(inside), to: sum(of) };
    if (best.reach && (best.reach.to ?? 0) >= reach.to) continue;
    const ends = [...new Set(inside.map(({ to }) => to))].sort();
    const samples = ends.map((end) => ({
      at: new Date(`${end}T23:59`).getTime(),
      value: sum(inside.filter(({ to }) => to <= end)),
    }));
    best = {
      reach,
      source,
      rows: of.length,
      importedAt: Math.max(...of.map(({ importId }) => files.get(importId)?.createdAt ?? 0)),
      samples: samples.length > 0 ? [{ at: startsAt, value: 0 }, ...samples] : [],
    };
  }
  return best;
}
