import { type Count, isExact } from './count.ts';
import { userLocale } from './user-locale.ts';

/**
 * Numbers, spans and days for people, in the user's locale. Formats are made on first use: content scripts must not
 * pay for them at start. Spans use the symbols min, h and d, which need no translation.
 */

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

let whole: Intl.NumberFormat | undefined;
let tenth: Intl.NumberFormat | undefined;

export const formatNumber = (value: number): string => (whole ??= new Intl.NumberFormat()).format(value);

/** One decimal below 10, none above: "2.3", "14". For multiples. */
export const formatFactor = (value: number): string =>
  value >= 10
    ? formatNumber(Math.round(value))
    : (tenth ??= new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 })).format(
        value,
      );

/** Both ends of an interval, or one value where they read the same. */
export const formatRange = (from: string, to: string): string => (from === to ? from : `${from} – ${to}`);

/** "1,204" when exact, "12,400 – 12,499" when not. */
export const formatCount = (count: Count): string =>
  isExact(count) ? formatNumber(count.from) : formatRange(formatNumber(count.from), formatNumber(count.to));

/** A growth with its sign: "+41", "−3", "0"; an interval as "+30 – +50". */
export function formatChange({ from, to }: Count): string {
  const signed = (value: number): string => `${value > 0 ? '+' : value < 0 ? '−' : ''}${formatNumber(Math.abs(value))}`;
  return formatRange(signed(from), signed(to));
}

/** A p-value with its sign: "p = 0.043", "p < 0.001". It is never 0. */
export const formatChance = (p: number): string =>
  p < 0.001 ? `p < ${decimals(3).format(0.001)}` : `p = ${decimals(p < 0.1 ? 3 : 2).format(p)}`;

const decimals = (most: number): Intl.NumberFormat => new Intl.NumberFormat(undefined, { maximumFractionDigits: most });

/** 0.46 → "46 %". */
export const formatShare = (share: number): string => `${formatNumber(Math.round(share * 100))} %`;

/** A span of time in at most two units, rounded down: "4 min", "5 h", "2 d 4 h", "23 d". */
export function formatSpan(spanMs: number): string {
  const ms = Math.max(0, spanMs);
  if (ms > 0 && ms < minuteMs) return '< 1 min';
  if (ms < hourMs) return `${formatNumber(Math.floor(ms / minuteMs))} min`;
  if (ms < 2 * dayMs) return `${formatNumber(Math.floor(ms / hourMs))} h`;
  const days = Math.floor(ms / dayMs);
  const hours = Math.floor((ms % dayMs) / hourMs);
  return days < 7 && hours > 0 ? `${days} d ${hours} h` : `${formatNumber(days)} d`;
}

/** "12 Nov", with the year where it is not this one. */
export function formatDay(at: number, now: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(userLocale(), {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** "12 Nov 2026, 14:03": for citations. */
export const formatMoment = (at: number): string =>
  new Intl.DateTimeFormat(userLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** "12 Nov, 14:03", with the year where it is not this one. */
export const formatDayAndTime = (at: number, now = Date.now()): string =>
  `${formatDay(at, now)}, ${new Intl.DateTimeFormat(userLocale(), { timeStyle: 'short' }).format(at)}`;

/** "today", "in 3 days", "2 days ago" within a week, the day beyond it. */
export function formatNearDay(at: number, now: number): string {
  const midnight = (time: number): number => new Date(time).setHours(0, 0, 0, 0);
  const days = Math.round((midnight(at) - midnight(now)) / dayMs);
  if (Math.abs(days) >= 7) return formatDay(at, now);
  return new Intl.RelativeTimeFormat(userLocale(), { numeric: 'auto' }).format(days, 'day');
}
