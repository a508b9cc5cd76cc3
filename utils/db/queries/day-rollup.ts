import type { Count } from '../../lib/count.ts';
import { daysBefore } from '../../lib/ids.ts';
import { engagementGrowth, type EngagementPart, engagementParts } from '../../metrics/engagement.ts';
import type { Metrics } from '../../model/sighting.ts';
import type { DayRow } from '../rows.ts';

/** What was seen of the posts of a profile on one day. */
export interface ProfileDay {
  /** `yyyy-mm-dd` in the user's own time zone. */
  readonly day: string;
  readonly sightings: number;
  readonly posts: number;
  /**
   * By how much the engagement of these posts had grown since they were seen before, that day or in the 90 days before it;
   * an interval where counts were shortened. Undefined where none of them had been seen before.
   */
  readonly growth: Count | undefined;
  /** The growth, or a part of it, came over days on which nobody looked. */
  readonly isOverGap: boolean;
}

/** A post that was seen longer ago than that is as one that was not seen before. */
export const lookBackDays = 90;

/** The last day of a post, with what growth is counted from. */
type LastDay = Pick<DayRow, 'postKey' | 'day'> & { readonly metrics: Metrics };

export interface DaySeries {
  /** Oldest first. */
  readonly days: readonly ProfileDay[];
  /** Of each post that was seen. */
  readonly lasts: readonly LastDay[];
}

export const noDays: DaySeries = { days: [], lasts: [] };

/** A series with the days of these rows, which are all later than its own, in any order. One row for each post and day. */
export function withDays(series: DaySeries, rows: readonly DayRow[]): DaySeries {
  const lasts = new Map(series.lasts.map((last) => [last.postKey, last]));
  const byDay = new Map<string, DayRow[]>();
  for (const row of rows) {
    const of = byDay.get(row.day);
    if (of) of.push(row);
    else byDay.set(row.day, [row]);
  }
  const days = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, of]) => profileDay(day, of, lasts));
  return { days: [...series.days, ...days], lasts: [...lasts.values()] };
}

/** `lasts` is moved on to this day. */
function profileDay(day: string, rows: readonly DayRow[], lasts: Map<string, LastDay>): ProfileDay {
  const noon = noonOf(day);
  const [dayBefore, oldest] = [daysBefore(noon, 1), daysBefore(noon, lookBackDays)];
  let growth: Count | undefined;
  let sightings = 0;
  let isOverGap = false;
  for (const row of rows) {
    sightings += row.sightings;
    const last = lasts.get(row.postKey);
    const known = last && last.day >= oldest ? last : undefined;
    const since = known?.metrics ?? (row.sightings > 1 ? row.first.metrics : undefined);
    const grown = since && engagementGrowth(since, row.last.metrics);
    if (grown) growth = growth ? { from: growth.from + grown.from, to: growth.to + grown.to } : grown;
    isOverGap ||= known !== undefined && known.day !== dayBefore;
    lasts.set(row.postKey, { postKey: row.postKey, day, metrics: row.last.metrics });
  }
  return { day, sightings, posts: rows.length, growth, isOverGap };
}

/**
 * The days of a profile before a certain one, in columns, so that one small row holds them. An account has hundreds of posts:
 * what is kept of each is in one text and in arrays of numbers, which the browser copies without looking at each.
 */
export interface DayRollup {
  /** Rows of another form are made anew. */
  readonly form: typeof rollupForm;
  /** The first day, `yyyy-mm-dd`, that is not in it. */
  readonly through: string;
  readonly days: readonly string[];
  readonly sightings: readonly number[];
  readonly posts: readonly number[];
  /** Both ends; null where it is not known. */
  readonly growth: readonly [from: readonly (number | null)[], to: readonly (number | null)[]];
  readonly overGap: readonly boolean[];
  readonly lasts: {
    /** A line each. */
    readonly postKeys: string;
    /** So many days before `through`. */
    readonly daysBefore: Uint8Array;
    /** Both ends of the first, both of the second and so on; NaN where it was not seen. */
    readonly counts: Readonly<Partial<Record<EngagementPart, Float64Array>>>;
  };
}

export const rollupForm = 2;

const noonOf = (day: string): number => new Date(`${day}T12:00`).getTime();

/** Only what later days need: the days of the look-back, and the posts that were seen in it. */
export function packDays(series: DaySeries, through: string): DayRollup {
  const before = lookedBack(through);
  const oldest = before[lookBackDays] ?? through;
  const days = series.days.filter(({ day }) => day >= oldest);
  const lasts = series.lasts.filter(({ day }) => day >= oldest);
  const counts = (part: EngagementPart) =>
    Float64Array.from(lasts.flatMap(({ metrics: { [part]: count } }) => [count?.from ?? NaN, count?.to ?? NaN]));
  return {
    form: rollupForm,
    through,
    days: days.map(({ day }) => day),
    sightings: days.map(({ sightings }) => sightings),
    posts: days.map(({ posts }) => posts),
    growth: [days.map(({ growth }) => growth?.from ?? null), days.map(({ growth }) => growth?.to ?? null)],
    overGap: days.map(({ isOverGap }) => isOverGap),
    lasts: {
      postKeys: lasts.map(({ postKey }) => postKey).join('\n'),
      daysBefore: Uint8Array.from(lasts, ({ day }) => before.indexOf(day)),
      counts: Object.fromEntries(engagementParts.map((part) => [part, counts(part)])),
    },
  };
}

/** This day, the day before it and so on, as far as one looks back. */
const lookedBack = (day: string): readonly string[] =>
  Array.from({ length: lookBackDays + 1 }, (_, days) => daysBefore(noonOf(day), days));

/** `wanted`: the last days of no other posts, where only some are gone on with. */
export function unpackDays(
  { through, days, sightings, posts, growth, overGap, lasts }: DayRollup,
  wanted?: ReadonlySet<string>,
): DaySeries {
  const [from, to] = growth;
  const metricsAt = (index: number): Metrics =>
    Object.fromEntries(
      engagementParts.flatMap((part) => {
        const [least = NaN, most = NaN] = lasts.counts[part]?.subarray(2 * index, 2 * index + 2) ?? [];
        return Number.isNaN(least) ? [] : [[part, { from: least, to: most }]];
      }),
    );
  const noon = noonOf(through);
  const postKeys = lasts.postKeys ? lasts.postKeys.split('\n') : [];
  return {
    days: days.map((day, index): ProfileDay => {
      const [least, most] = [from[index] ?? null, to[index] ?? null];
      return {
        day,
        sightings: sightings[index] ?? 0,
        posts: posts[index] ?? 0,
        growth: least === null || most === null ? undefined : { from: least, to: most },
        isOverGap: overGap[index] ?? false,
      };
    }),
    lasts: postKeys.flatMap((postKey, index) =>
      wanted && !wanted.has(postKey)
        ? []
        : [{ postKey, day: daysBefore(noon, lasts.daysBefore[index] ?? 0), metrics: metricsAt(index) }],
    ),
  };
}
