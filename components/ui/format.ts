import { i18n } from '#i18n';
import { type Count, isExact } from '../../utils/lib/count.ts';
import { decimalsOf, type Estimated, placeOf, roundTo } from '../../utils/lib/estimates.ts';
import { userLocale } from '../../utils/lib/user-locale.ts';

/** Numbers and times in the user's locale. Every text that shows one goes through here. */

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const whole = new Intl.NumberFormat();

export const formatNumber = (value: number): string => whole.format(value);

/** "1,044" when exact, "1,150 – 1,249" when not. */
export const formatCount = (count: Count): string =>
  isExact(count) ? whole.format(count.from) : `${whole.format(count.from)} – ${whole.format(count.to)}`;

/** How sure: "exact", or what stood on the page. */
export const formatPrecision = (count: Count): string => {
  if (isExact(count)) return i18n.t('ui.exact');
  return count.shown ? i18n.t('ui.shownAs', [count.shown]) : i18n.t('ui.interval');
};

export const formatPercent = (share: number): string => i18n.t('ui.percent', [whole.format(Math.round(share * 100))]);

const atMostTenths = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

/** An estimate and both ends of its interval, with no more digits than its interval lets it have: "61", "54", "67". */
export function formatEstimate({ value, low, high }: Estimated): readonly [value: string, low: string, high: string] {
  const place = placeOf({ low, high });
  const digits = place === undefined ? 0 : decimalsOf(place);
  const format =
    place === undefined
      ? atMostTenths
      : new Intl.NumberFormat(undefined, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const text = (each: number): string => format.format(place === undefined ? each : roundTo(each, place));
  return [text(value), text(low), text(high)];
}

const twoDigits = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 2 });

/** "0.98 %", "2.1 %": for shares of which whole percents would say too little. */
export const formatRate = (share: number, digits = twoDigits): string =>
  i18n.t('ui.percent', [digits.format(share * 100)]);

const locale = userLocale();
const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const dayWithYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
const weekdayDay = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' });
const longDay = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const weekdayName = new Intl.DateTimeFormat(locale, { weekday: 'long' });
const month = new Intl.DateTimeFormat(locale, { month: 'long' });
const monthYear = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' });

/** Whether times carry a.m. and p.m. here, so that a column of them needs more room. */
export const hasDayPeriod: boolean = time.resolvedOptions().hour12 === true;

export const formatTime = (at: number): string => time.format(at);
export const formatWeekday = (at: number): string => weekdayDay.format(at);
export const formatLongDay = (at: number): string => longDay.format(at);
export const formatFullDay = (at: number): string => dayWithYear.format(at);
export const formatWeekdayName = (at: number): string => weekdayName.format(at);
export const formatMonth = (at: number): string => month.format(at);
export const formatMonthYear = (at: number): string => monthYear.format(at);

/** Without its year: where a day stands in a column of times. */
export const formatShortDay = (at: number): string => day.format(at);
export const formatDay = (at: number, now: number): string =>
  new Date(at).getFullYear() === new Date(now).getFullYear() ? day.format(at) : dayWithYear.format(at);

/** "Sunday" under a week, the day otherwise. */
export const formatRecentDay = (at: number, now: number): string =>
  now - at < 6 * dayMs ? weekdayName.format(at) : formatDay(at, now);

const sameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString();

/** The time for today, the day otherwise. */
export const formatMoment = (at: number, now: number): string =>
  sameDay(at, now) ? time.format(at) : formatDay(at, now);

/** "35 min", "19 h", "6 d": one unit, rounded down. */
export function formatSpan(ms: number): string {
  if (ms < hourMs) return i18n.t('ui.minutes', [whole.format(Math.max(0, Math.floor(ms / minuteMs)))]);
  if (ms < 2 * dayMs) return i18n.t('ui.hours', [whole.format(Math.floor(ms / hourMs))]);
  return i18n.t('ui.days', [whole.format(Math.floor(ms / dayMs))]);
}

/** "seen now", "seen 3 h ago" under a week, "seen 12 Nov" after that. */
export function formatSeen(at: number, now: number): string {
  const age = now - at;
  if (age < 2 * minuteMs) return i18n.t('ui.seenNow');
  if (age < 7 * dayMs) return i18n.t('ui.seenAgo', [formatSpan(age)]);
  return i18n.t('ui.seenOn', [formatDay(at, now)]);
}

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** "61 MB", decimal units. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = value < 10 && unit > 0 ? 1 : 0;
  return `${new Intl.NumberFormat(undefined, { maximumFractionDigits: digits }).format(value)} ${units[unit]}`;
}

/** "€7,420", "¥1,200", "US$0.50": without decimals where there are none. Of one currency, ISO 4217. */
export function formatMoney(amount: number, currency: string): string {
  const isWhole = Number.isInteger(amount);
  const digits = isWhole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(undefined, { style: 'currency', currency, ...digits }).format(amount);
}
