import { i18n } from '#i18n';
import type { Return } from '../../../utils/metrics/roas.ts';
import type { OutcomeMetric } from '../../../utils/model/results.ts';
import { decimalsOf, placeOf, roundTo } from '../../../utils/lib/estimates.ts';
import { formatMoney, formatNumber, formatRate } from '../../ui/format.ts';

/** A figure as its file gives it: an amount in its currency, all else a number. */
export const figureText = (metric: OutcomeMetric, value: number, currency: string | undefined): string =>
  (metric === 'revenue' || metric === 'spend') && currency ? formatMoney(value, currency) : formatNumber(value);

const threeDigits = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 3 });

export type RatioUnit = 'share' | 'factor' | { readonly currency: string };

/** A ratio, and what it can be by chance where that can be said: then with no more digits than that lets it have. */
export function estimateTexts(
  { value, low, high }: Return,
  unit: RatioUnit,
): { readonly text: string; readonly between?: string } {
  const plain = (number: number): string => {
    if (unit === 'share') return formatRate(number, threeDigits);
    return unit === 'factor' ? threeDigits.format(number) : formatMoney(number, unit.currency);
  };
  if (low === undefined || high === undefined) return { text: plain(value) };
  const shown = unit === 'share' ? { low: 100 * low, high: 100 * high } : { low, high };
  const place = placeOf(shown);
  if (place === undefined) return { text: plain(value), between: i18n.t('results.between', [plain(low), plain(high)]) };
  const digits = { minimumFractionDigits: decimalsOf(place), maximumFractionDigits: decimalsOf(place) };
  const format = new Intl.NumberFormat(
    undefined,
    typeof unit === 'object' ? { style: 'currency', currency: unit.currency, ...digits } : digits,
  );
  const text = (number: number): string => {
    const rounded = format.format(roundTo(unit === 'share' ? 100 * number : number, place));
    return unit === 'share' ? i18n.t('ui.percent', [rounded]) : rounded;
  };
  return { text: text(value), between: i18n.t('results.between', [text(low), text(high)]) };
}
