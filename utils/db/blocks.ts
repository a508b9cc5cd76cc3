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

interface Column {
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
  const metrics: Partial<Record<Metric, Column>> = {};
  for (const metric of Metric.options) {
    const counts = sorted.map((row) => row.metrics[metric]);
    if (counts.some(Boolean)) metrics[metric] = columnOf(counts);
  }
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
    metrics,
  };
}

/** How many sightings blocks or flushes hold, by their ids alone. */
export const rowsByIds = (ids: readonly string[]): number =>
  ids.reduce((sum, id) => sum + Number(id.slice(id.lastIndexOf('-') + 1)), 0);

/** The rows as they were, by post and time. */
export function unpackSightings({ posts, readers, seen, published, metrics }: SightingBlock): SightingRow[] {
  const keys = posts.flatMap(([key, rows]) => Array<string>(rows).fill(key));
  const where = readers.flatMap(([surface, reader, rows]) => Array.from({ length: rows }, () => ({ surface, reader })));
  const times = sums(seen);
  const spans = countsOf(published);
  const counts = Object.entries(metrics).map(([metric, column]) => [metric, countsOf(column)] as const);
  return keys.map((postKey, index) => {
    const seenAt = times[index] ?? 0;
    const span = spans[index];
    const of = counts.flatMap(([metric, column]) => (column[index] ? [[metric, column[index]] as const] : []));
    return {
      id: `${postKey}@${seenAt}`,
      postKey,
      seenAt,
      ...(span ? { ageMs: { from: seenAt - span.to, to: seenAt - span.from } } : {}),
      metrics: Object.fromEntries(of) as Metrics,
      surface: where[index]?.surface ?? 'other',
      reader: where[index]?.reader ?? '',
    };
  });
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

function countsOf({ from, width, shown }: Column): (Count | undefined)[] {
  let last = 0;
  let at = 0;
  return from.map((difference, index) => {
    if (difference === null) return undefined;
    last += difference;
    const count = { from: last, to: last + (width[at] ?? 0) };
    at += 1;
    const text = shown?.[index];
    return text === undefined ? count : { ...count, shown: text };
  });
}

const differences = (values: readonly number[]): number[] =>
  values.map((value, index) => value - (values[index - 1] ?? 0));

function sums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}

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
