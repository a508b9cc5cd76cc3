import type { Count } from '../lib/count.ts';
import type { Surface } from '../model/network.ts';
import { Metric, type Metrics } from '../model/sighting.ts';
import type { SightingRow } from './rows.ts';

/**
 * Many sightings of one author's posts in one record: a quarter of the room that rows of their own take, most of which
 * are indexes. Nothing is lost. Columns hold differences to the row before, which are small; null is "not seen".
 */
export interface SightingBlock {
  /** `authorKey@from-to-rows` */
  readonly id: string;
  readonly authorKey: string;
  /** The first and the last `seenAt`, ms. */
  readonly from: number;
  readonly to: number;
  /** Keys of the posts and how many rows each has; rows are in this order, each post's by time. */
  readonly posts: readonly (readonly [key: string, rows: number])[];
  /** Where and by which reader, with how many rows each pair goes on. */
  readonly readers: readonly (readonly [surface: Surface, reader: string, rows: number])[];
  readonly seen: readonly number[];
  /** When the post had gone out by what was known at that moment, and how wide that interval is, ms. */
  readonly published: Column;
  readonly metrics: Readonly<Partial<Record<Metric, Column>>>;
}

/** Counts that may be unseen, row by row. */
export interface Column {
  readonly from: readonly (number | null)[];
  readonly width: readonly number[];
  /** What the page showed in place of an exact number, by the number of the row. */
  readonly shown?: Readonly<Record<number, string>>;
}

/** The author of posts of which none is known. */
export const nobody = '';

/** `rows`: at least one, all of posts of this author. */
export function packSightings(authorKey: string, rows: readonly SightingRow[]): SightingBlock {
  const sorted = [...rows].sort((a, b) => compare(a.postKey, b.postKey) || a.seenAt - b.seenAt);
  const times = sorted.map(({ seenAt }) => seenAt);
  const [from, to] = [times.reduce((a, b) => Math.min(a, b)), times.reduce((a, b) => Math.max(a, b))];
  return {
    id: `${authorKey}@${from}-${to}-${rows.length}`,
    authorKey,
    from,
    to,
    posts: runs(sorted.map(({ postKey }) => [postKey] as const)).map(([[key], rows]) => [key, rows] as const),
    readers: runs(sorted.map(({ surface, reader }) => [surface, reader] as const)).map(
      ([[surface, reader], rows]) => [surface, reader, rows] as const,
    ),
    seen: differences(times),
    published: columnOf(
      sorted.map(({ seenAt, ageMs }) => ageMs && { from: seenAt - ageMs.to, to: seenAt - ageMs.from }),
    ),
    metrics: packMetrics(sorted.map(({ metrics }) => metrics)),
  };
}

export type MetricColumns = SightingBlock['metrics'];

/** A column for each count that one of them has. */
export function packMetrics(rows: readonly Metrics[]): MetricColumns {
  const columns: Partial<Record<Metric, Column>> = {};
  for (const metric of Metric.options) {
    const counts = rows.map((row) => row[metric]);
    if (counts.some(Boolean)) columns[metric] = columnOf(counts);
  }
  return columns;
}

/** What was packed, to be asked row by row from the first. */
export function metricsReader(columns: MetricColumns): (index: number) => Metrics {
  const counts = (Object.entries(columns) as [Metric, Column][]).map(
    ([metric, column]) => [metric, reader(column)] as const,
  );
  return (index) => {
    const read: Partial<Record<Metric, Count>> = {};
    for (const [metric, next] of counts) {
      const count = next(index);
      if (count) read[metric] = count;
    }
    return read;
  };
}

/** How many sightings blocks or flushes hold, by their ids alone. */
export const rowsByIds = (ids: readonly string[]): number =>
  ids.reduce((sum, id) => sum + Number(id.slice(id.lastIndexOf('-') + 1)), 0);

/** The rows as they were, by post and time. */
export const unpackSightings = (block: SightingBlock): SightingRow[] => unpackWanted(block, () => true);

/** The same of some posts only. */
export function unpackWanted(
  { posts, readers, seen, published, metrics }: SightingBlock,
  wanted: (postKey: string) => boolean,
): SightingRow[] {
  const rows: SightingRow[] = [];
  const metricsAt = metricsReader(metrics);
  const spans = reader(published);
  const where = runsOf(readers);
  let seenAt = 0;
  let index = 0;
  for (const [postKey, of] of posts) {
    const isWanted = wanted(postKey);
    for (const end = index + of; index < end; index += 1) {
      seenAt += seen[index] ?? 0;
      const span = spans(index);
      const at = where();
      const read = metricsAt(index);
      if (!isWanted) continue;
      rows.push({
        id: `${postKey}@${seenAt}`,
        postKey,
        seenAt,
        ...(span ? { ageMs: { from: seenAt - span.to, to: seenAt - span.from } } : {}),
        metrics: read,
        surface: at?.[0] ?? 'other',
        reader: at?.[1] ?? '',
      });
    }
  }
  return rows;
}

/** Each reader as often as it stands there, call by call. */
function runsOf(readers: SightingBlock['readers']): () => SightingBlock['readers'][number] | undefined {
  let [at, left] = [0, readers[0]?.[2] ?? 0];
  return () => {
    while (left === 0 && at < readers.length - 1) {
      at += 1;
      left = readers[at]?.[2] ?? 0;
    }
    left -= 1;
    return readers[at];
  };
}

function columnOf(counts: readonly (Count | undefined)[]): Column {
  let last = 0;
  const shown: Record<number, string> = {};
  const from = counts.map((count, index) => {
    if (!count) return null;
    if (count.shown !== undefined) shown[index] = count.shown;
    const difference = count.from - last;
    last = count.from;
    return difference;
  });
  const width = counts.flatMap((count) => (count ? [count.to - count.from] : []));
  return { from, width, ...(Object.keys(shown).length > 0 ? { shown } : {}) };
}

/** The counts of a column, to be asked row by row from the first. */
function reader({ from, width, shown }: Column): (index: number) => Count | undefined {
  let last = 0;
  let at = 0;
  return (index) => {
    const difference = from[index];
    if (difference === null || difference === undefined) return undefined;
    last += difference;
    const text = shown?.[index];
    const to = last + (width[at] ?? 0);
    at += 1;
    return text === undefined ? { from: last, to } : { from: last, to, shown: text };
  };
}

export const differences = (values: readonly number[]): number[] =>
  values.map((value, index) => value - (values[index - 1] ?? 0));

/** Equal neighbours as one, with how many they are. */
function runs<T extends readonly string[]>(values: readonly T[]): [T, number][] {
  const found: [T, number][] = [];
  for (const value of values) {
    const last = found.at(-1);
    if (last && last[0].every((part, index) => part === value[index])) last[1] += 1;
    else found.push([value, 1]);
  }
  return found;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
