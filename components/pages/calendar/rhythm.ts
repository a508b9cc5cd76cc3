import { NetworkId } from '../../../utils/model/network.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { addDays, type DayKey, dayKeyOf } from '../../calendar/stateless/days.ts';
import { type DatedEntry, daysBetween, isDated } from './entry-time.ts';

/** Two posts on one network within so long take readers from each other, ms. */
const tooCloseMs = 3_600_000;
/** So many days without anything planned are a gap. */
const leastGapDays = 4;

const goesOut = ({ state, deletedAt }: PlanEntry): boolean => deletedAt === undefined && state !== 'skipped';
const networksOf = ({ variants }: PlanEntry): readonly NetworkId[] =>
  (Object.keys(variants) as NetworkId[]).filter((network) => variants[network]?.trim());

/** Ids of entries that are due within an hour of another one on the same network; ideas are no plan yet. */
export function collisionsAmong(entries: readonly PlanEntry[]): ReadonlySet<string> {
  const found = new Set<string>();
  const last = new Map<NetworkId, DatedEntry>();
  const dated = entries.filter(isDated).filter((entry) => goesOut(entry) && entry.state !== 'idea');
  for (const entry of dated.sort((a, b) => a.dueAt - b.dueAt))
    for (const network of networksOf(entry)) {
      const before = last.get(network);
      if (before && entry.dueAt - before.dueAt < tooCloseMs) found.add(before.id).add(entry.id);
      last.set(network, entry);
    }
  return found;
}

export interface PlannedOf {
  readonly network: NetworkId;
  readonly planned: number;
  /** How many the strategy wants in so many days; rarely a whole number. */
  readonly wanted: number;
}

/** How many posts are planned on each network in these days, the ends with them, of those that the strategy wants. */
export function plannedOf(
  entries: readonly PlanEntry[],
  { from, to }: { readonly from: DayKey; readonly to: DayKey },
  cadence: Partial<Record<NetworkId, number>>,
): readonly PlannedOf[] {
  const weeks = (daysBetween(from, to) + 1) / 7;
  const counted = entries
    .filter(isDated)
    .filter((entry) => goesOut(entry) && entry.state !== 'idea')
    .filter(({ dueAt }) => dayKeyOf(dueAt) >= from && dayKeyOf(dueAt) <= to)
    .flatMap(networksOf);
  return NetworkId.options.flatMap((network) => {
    const aWeek = cadence[network];
    return aWeek
      ? [{ network, planned: counted.filter((each) => each === network).length, wanted: aWeek * weeks }]
      : [];
  });
}

export interface Gap {
  /** The first and the last day without anything. */
  readonly from: DayKey;
  readonly to: DayKey;
  readonly days: number;
}

/** Stretches of days to come without anything planned, between two days, the ends with them. */
export function gapsBetween(entries: readonly PlanEntry[], from: DayKey, to: DayKey): readonly Gap[] {
  const days = new Set(
    entries
      .filter(isDated)
      .filter(goesOut)
      .map(({ dueAt }) => dayKeyOf(dueAt)),
  );
  const gaps: Gap[] = [];
  let start: DayKey | undefined;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!days.has(day)) start ??= day;
    if (start !== undefined && (days.has(day) || day === to)) {
      const end = days.has(day) ? addDays(day, -1) : day;
      const count = daysBetween(start, end) + 1;
      if (count >= leastGapDays) gaps.push({ from: start, to: end, days: count });
      start = undefined;
    }
  }
  return gaps;
}
