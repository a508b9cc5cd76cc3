import type { Count } from '../lib/count.ts';
import { westernDigits } from '../lib/locale.ts';
import { parseCount } from '../lib/numbers.ts';
import type { AccountMetric, AudienceShare, ToldBy } from '../model/account-figures.ts';
import type { NetworkId } from '../model/network.ts';
import type { ShownFigures, ShownNumber, ShownTable } from '../model/shown-figures.ts';
import { type FigurePage, linkedMetric } from './figure-pages.ts';
import { metricOfLabels } from './figure-words.ts';

export interface ReadFigure {
  readonly metric: Exclude<AccountMetric, 'audience'>;
  readonly count: Count;
  readonly by: ToldBy;
  readonly overDays?: number;
}

export interface ReadAudience {
  readonly heading: string;
  readonly shares: readonly AudienceShare[];
}

export interface ReadFigures {
  readonly figures: readonly ReadFigure[];
  readonly audience: readonly ReadAudience[];
  /** What the page is there to show and did not, or showed in a way that can be read in two ways. */
  readonly missing: readonly AccountMetric[];
}

interface Candidate {
  readonly metric: AccountMetric;
  readonly count: Count | undefined;
  readonly by: ToldBy;
}

/**
 * Which number is which, where that is certain: by the address of the link around it, by the words beside it, or because it
 * is the only one of a page that is about one. Two different numbers for one thing are none.
 */
export function readFigures(shown: ShownFigures, page: FigurePage): ReadFigures {
  const candidates = candidatesOf(shown, page);
  const overDays = page.overDays ?? spanOf(shown.periods);
  // A link speaks of another page, whose span it does not tell: what it says stands apart from what this page says.
  const [linked, here] = [true, false].map((isLinked) => candidates.filter(({ by }) => (by === 'link') === isLinked));
  const figures = [...agreed(here ?? [], overDays), ...agreed(linked ?? [], undefined)];
  const found = new Set(
    figures.flatMap(({ metric, by }): AccountMetric[] => (by === 'link' && !page.onlyLinks ? [] : [metric])),
  );
  return {
    figures,
    audience: page.onlyLinks || page.post ? [] : shown.tables.flatMap((table) => audienceOf(table)),
    missing: page.expects.filter((metric) => !found.has(metric)),
  };
}

/** One figure for each thing of which all that is said is the same. Followers are as many as they are, over no span. */
function agreed(candidates: readonly Candidate[], overDays: number | undefined): readonly ReadFigure[] {
  return [...new Set(candidates.map(({ metric }) => metric))].flatMap((metric): ReadFigure[] => {
    const of = candidates.filter((each) => each.metric === metric);
    const [first] = of;
    if (metric === 'audience' || !first?.count || of.some(({ count }) => !isSame(count, first.count))) return [];
    const spans = metric === 'followers' ? undefined : overDays;
    return [{ metric, count: first.count, by: first.by, ...(spans ? { overDays: spans } : {}) }];
  });
}

function candidatesOf({ network, locale, numbers, alone }: ShownFigures, page: FigurePage): readonly Candidate[] {
  const told = numbers.flatMap((each): Candidate[] => {
    const of = metricOf(network, each, page);
    return of ? [{ ...of, count: wholeCount(each.number, locale) }] : [];
  });
  const unlinked = numbers.filter(({ href }) => href === undefined);
  const [only] = unlinked;
  const isTold = told.some(({ metric, by }) => metric === page.lone && by !== 'link');
  if (!page.lone || page.onlyLinks || alone !== 1 || !only || isTold) return told;
  return [...told, { metric: page.lone, count: wholeCount(only.number, locale), by: 'address' }];
}

function metricOf(
  network: NetworkId,
  { labels, href }: ShownNumber,
  page: FigurePage,
): Omit<Candidate, 'count'> | undefined {
  if (href !== undefined) {
    const linked = page.post ? undefined : linkedMetric(network, href);
    return linked && { metric: linked, by: 'link' };
  }
  const named = page.onlyLinks ? undefined : metricOfLabels(network, labels);
  return named && { metric: named, by: 'label' };
}

/** A number that is the whole text: "3 days" and "12 Nov" hold one, and are none. */
function wholeCount(text: string, locale: string): Count | undefined {
  const count = parseCount(text, locale);
  const isWhole = !/\p{L}/u.test(text) || count?.shown !== undefined;
  return isWhole ? count : undefined;
}

const isSame = (a: Count | undefined, b: Count | undefined): boolean =>
  a !== undefined && b !== undefined && a.from === b.from && a.to === b.to;

const usualSpans = new Set([1, 7, 14, 15, 28, 30, 60, 90, 180, 365]);

/** The one span of days that what is chosen names in digits, in whatever language: "Past 7 days", "Letzte 7 Tage". */
function spanOf(periods: readonly string[]): number | undefined {
  const spans = periods.flatMap((choice) => {
    const [number, another] = choice.normalize('NFKC').match(/\p{Nd}+/gu) ?? [];
    return number && !another && usualSpans.has(Number(number)) ? [Number(number)] : [];
  });
  const [first, another] = [...new Set(spans)];
  return another === undefined ? first : undefined;
}

/** All lines, or nothing: a table of which a part cannot be read is none. */
function audienceOf({ heading, rows }: ShownTable): ReadAudience[] {
  const shares = rows.flatMap(({ name, share }): AudienceShare[] => {
    const between = shareOf(share);
    return between ? [{ name, ...between }] : [];
  });
  const isWhole = shares.length === rows.length && new Set(shares.map(({ name }) => name)).size === rows.length;
  return isWhole ? [{ heading, shares }] : [];
}

/** "12.3 %" is between 12.25 and 12.35; "< 1 %" between 0 and 1. Shares of 1; at most two decimals, after a point or a comma. */
export function shareOf(text: string): { readonly low: number; readonly high: number } | undefined {
  const plain = westernDigits(text.normalize('NFKC')).replace(/[%٪\s]/g, '');
  const [, sign, whole, decimals = ''] = /^([<≤])?(\d{1,3})(?:[.,٫](\d{1,2}))?$/.exec(plain) ?? [];
  if (whole === undefined) return undefined;
  const value = Number(`${whole}.${decimals || 0}`) / 100;
  if (value > 1) return undefined;
  if (sign) return { low: 0, high: value };
  const half = 0.005 / 10 ** decimals.length;
  return { low: Math.max(0, value - half), high: Math.min(1, value + half) };
}
