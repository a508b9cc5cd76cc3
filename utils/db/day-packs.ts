import { type Column, differences, type MetricColumns, metricsReader, packMetrics } from './blocks.ts';
import type { DayEnd, DayRow } from './rows.ts';

/**
 * Days of one post that are long over in one record, which takes a twentieth of the room of rows of their own: most of that
 * are keys and indexes. It lies among those rows, by the same post and author, so that whoever takes away, moves or
 * counts days finds it as it finds them. Nothing is lost; a day may have a row beside it, see `tables/days.ts`.
 */
export interface DayPack {
  readonly postKey: string;
  /** `yyyy-mm-dd+n`: the last of its days and how many they are. A day of its own never has that key. */
  readonly day: string;
  /** The first of its days. */
  readonly from: string;
  readonly authorKey?: string;
  readonly packed: {
    /** How many days each lies after the one before it. */
    readonly days: readonly number[];
    readonly sightings: readonly number[];
    /** 1 where the first sighting of a day is the last one too, else 2. */
    readonly ends: readonly number[];
    /** Of the first and the last sighting of each day, ms after the one before. */
    readonly seen: readonly number[];
    readonly metrics: MetricColumns;
  };
}

/** What the table of days holds. */
export type StoredDay = DayRow | DayPack;

/** `rows`: at least one, all of one post and author, each day once. */
export function packedDays(rows: readonly DayRow[]): DayPack {
  const sorted = [...rows].sort((a, b) => (a.day < b.day ? -1 : 1));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) throw new Error('No day to pack');
  const ends = sorted.map((row) => (isSameEnd(row.first, row.last) ? [row.first] : [row.first, row.last]));
  const all = ends.flat();
  return {
    postKey: first.postKey,
    day: `${last.day}+${sorted.length}`,
    from: first.day,
    ...(first.authorKey ? { authorKey: first.authorKey } : {}),
    packed: {
      days: differences(sorted.map(({ day }) => numberOf(day) - numberOf(first.day))),
      sightings: sorted.map(({ sightings }) => sightings),
      ends: ends.map(({ length }) => length),
      seen: differences(all.map(({ seenAt }) => seenAt)),
      metrics: withoutExact(packMetrics(all.map(({ metrics }) => metrics))),
    },
  };
}

/** The rows that a record of this table stands for, oldest first. */
export function daysIn(row: StoredDay): readonly DayRow[] {
  if (!isPack(row)) return [row];
  const { postKey, authorKey, packed, from } = row;
  const author = authorKey ? { authorKey } : {};
  const metricsAt = metricsReader(packed.metrics);
  let day = numberOf(from);
  let seenAt = 0;
  let at = 0;
  const next = (): DayEnd => {
    seenAt += packed.seen[at] ?? 0;
    const end = { seenAt, metrics: metricsAt(at) };
    at += 1;
    return end;
  };
  return packed.days.map((step, index): DayRow => {
    day += step;
    const first = next();
    const last = packed.ends[index] === 2 ? next() : first;
    return { postKey, day: dayAt(day), ...author, sightings: packed.sightings[index] ?? 0, first, last };
  });
}

export const isPack = (row: StoredDay): row is DayPack => 'packed' in row;

/** The last day of a record of this table, by its key. */
export const lastDayOf = (day: string): string => day.slice(0, 'yyyy-mm-dd'.length);

export const isPackKey = (day: string): boolean => day.length > 'yyyy-mm-dd'.length;

/** The oldest day of a record of this table. */
export const firstDayOf = (row: StoredDay): string => (isPack(row) ? row.from : row.day);

/** How many days records hold, by their keys alone. */
export const daysByKeys = (days: readonly string[]): number =>
  days.reduce((sum, day) => sum + (isPackKey(day) ? Number(day.slice(day.indexOf('+') + 1)) : 1), 0);

const dayMs = 86_400_000;
const numberOf = (day: string): number => Date.parse(`${day}T00:00Z`) / dayMs;
const dayAt = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 'yyyy-mm-dd'.length);

const isSameEnd = (a: DayEnd, b: DayEnd): boolean =>
  a.seenAt === b.seenAt && JSON.stringify(a.metrics) === JSON.stringify(b.metrics);

/** Counts are exact where nothing else is said: no width stands for widths of nothing. */
const withoutExact = (columns: MetricColumns): MetricColumns =>
  Object.fromEntries(
    Object.entries(columns).map(([metric, column]: [string, Column]) => [
      metric,
      column.width.some(Boolean) ? column : { ...column, width: [] },
    ]),
  );
