/** ok: read. partly: sometimes missing. stopped: missing nearly always. unseen: not looked for often enough to say. */
export type FieldState = 'ok' | 'partly' | 'stopped' | 'unseen';

/** How often a field of one surface was looked for on one day. `broken` is the part of `read` that was not believed. */
export interface DayCount {
  /** `yyyy-mm-dd` */
  readonly day: string;
  readonly read: number;
  readonly missing: number;
  readonly broken?: number | undefined;
  /** Readings in a row, up to the last one of the day, that found it. */
  readonly inRow?: number | undefined;
}

/** Days that today is compared with. */
export const normDays = 7;

/** Fewer readings than this prove nothing. */
export const enough = 5;

const enoughForDrift = 10;
const nearlyAlways = 0.9;
const mostly = 0.5;
const drift = 0.3;

/**
 * The state of a field on one surface, from the counts of today and the seven days before. What was read last is held
 * against the norm of the days before: a field that nobody ever finds is not one that broke today. Days on which it
 * was already broken are no norm; so it stays stopped for as long as it is broken, and no longer.
 */
export function fieldStateOf(counts: readonly DayCount[]): FieldState {
  const all = sumOf(counts);
  if (all.total === 0) return 'unseen';
  if (all.total < enough) return all.failed < all.total ? 'ok' : 'unseen';
  const newestFirst = [...counts].sort((a, b) => (a.day < b.day ? 1 : -1));
  const [recent, before] = recentOf(newestFirst);
  const share = shareOf(recent);
  if (share > nearlyAlways) return isBack(newestFirst[0]) ? 'ok' : stateOfFailing(before, all);
  if (share > mostly) return 'partly';
  const norm = sumOf(before);
  const hasDrifted = recent.total >= enoughForDrift && norm.total >= enough && share - shareOf(norm) > drift;
  return hasDrifted ? 'partly' : 'ok';
}

/** The last day on which more than half of the readings found it, and the first day after that on which it was looked for. */
export function lastGoodDayOf(counts: readonly DayCount[]): { readonly lastGoodDay?: string; readonly since?: string } {
  const days = [...counts].sort((a, b) => (a.day < b.day ? -1 : 1)).filter((count) => sumOf([count]).total > 0);
  const good = days.findLast((count) => shareOf(sumOf([count])) < 0.5);
  if (!good) return {};
  const since = days.find(({ day }) => day > good.day)?.day;
  return { lastGoodDay: good.day, ...(since ? { since } : {}) };
}

/** Five readings in a row that found it: it works again, however much of the day was bad. */
const isBack = (newest: DayCount | undefined): boolean => (newest?.inRow ?? 0) >= enough;

function stateOfFailing(before: readonly DayCount[], all: Sum): FieldState {
  const firstOther = before.findIndex((count) => shareOf(sumOf([count])) <= nearlyAlways);
  const norm = sumOf(firstOther < 0 ? [] : before.slice(firstOther));
  const isBroken = norm.total >= enough ? shareOf(norm) < mostly : shareOf(all) > nearlyAlways;
  return isBroken ? 'stopped' : 'partly';
}

interface Sum {
  readonly total: number;
  readonly failed: number;
}

function sumOf(counts: readonly DayCount[]): Sum {
  let total = 0;
  let failed = 0;
  for (const { read, missing, broken = 0 } of counts) {
    total += read + missing;
    failed += missing + Math.min(broken, read);
  }
  return { total, failed };
}

const shareOf = ({ total, failed }: Sum): number => (total === 0 ? 0 : failed / total);

/** The newest day with enough readings, and the days before it; everything in one where no day has enough. */
function recentOf(newestFirst: readonly DayCount[]): readonly [Sum, readonly DayCount[]] {
  const index = newestFirst.findIndex((count) => sumOf([count]).total >= enough);
  if (index < 0) return [sumOf(newestFirst), []];
  return [sumOf(newestFirst.slice(index, index + 1)), newestFirst.slice(index + 1)];
}
