import { i18n } from '#i18n';
import type { Return } from '../../../utils/metrics/roas.ts';
import type { OutcomeMetric } from '../../../utils/model/results.ts';
import { formatMoney, formatNumber, formatRate } from '../../ui/format.ts';

/** A figure as its file gives it: an amount in its currency, all else a number. */
export const figureText = (metric: OutcomeMetric, value: number, currency: string | undefined): string =>
  (metric === 'revenue' || metric === 'spend') && currency ? formatMoney(value, currency) : formatNumber(value);

const threeDigits = new Intl.NumberFormat(undefined, { maximumSignificantDigits: 3 });

export type RatioUnit = 'share' | 'factor' | { readonly currency: string };

/** A ratio, and what it can be by chance where that can be said. */
export function estimateTexts(
  { value, low, high }: Return,
  unit: RatioUnit,
): { readonly text: string; readonly between?: string } {
  const text = (number: number): string => {
    if (unit === 'share') return formatRate(number, threeDigits);
    return unit === 'factor' ? threeDigits.format(number) : formatMoney(number, unit.currency);
  };
  if (low === undefined || high === undefined) return { text: text(value) };
  return { text: text(value), between: i18n.t('results.between', [text(low), text(high)]) };
}
