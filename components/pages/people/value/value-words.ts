import { i18n } from '#i18n';
import type { Between } from '../../../../utils/metrics/count-intervals.ts';
import type { DirectValue } from '../../../../utils/metrics/customer-value.ts';
import type { IndirectPart } from '../../../../utils/metrics/referral-value.ts';
import { formatMoney, formatNumber, formatPercent } from '../../../ui/format.ts';

const whole = (amount: number, currency: string): string => formatMoney(Math.round(amount), currency);

/** "€3,250", to the unit: what follows from a likelihood is no more precise. */
export const estimateText = ({ value }: Between, currency: string): string => whole(value, currency);

/** "€2,100 – €4,600", or that there is no interval. */
export const betweenText = ({ low, high, value }: Between, currency: string): string =>
  low === high && low === value ? '' : `${whole(low, currency)} – ${whole(high, currency)}`;

const digits = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

/** What one may expect of somebody, or what is missing until one may. */
export function expectedText({ expected, needed, currency }: DirectValue): string {
  if (expected)
    return i18n.t('value.expected', [
      estimateText(expected, currency),
      betweenText(expected, currency),
      digits.format(expected.years),
    ]);
  return needed.purchases > 0
    ? i18n.t('value.needPurchases', needed.purchases, [formatNumber(needed.purchases)])
    : i18n.t('value.needDays', needed.days, [formatNumber(needed.days)]);
}

/** The formula of what one may expect, with what went in. */
export function expectedFormula({ expected, currency }: DirectValue): string {
  if (!expected) return '';
  const { average, perYear, years } = expected;
  return i18n.t('value.expectedFormula', [
    formatMoney(Math.round(average * 100) / 100, currency),
    digits.format(perYear.value),
    digits.format(years),
    estimateText(expected, currency),
    `${digits.format(perYear.low)} – ${digits.format(perYear.high)}`,
  ]);
}

/** The formula of one referral, with what went in: "€5,000 × (1 − 35 %) = €3,250". */
export const referralFormula = ({ share, value, currency }: IndirectPart, anyway: number, bringers: number): string =>
  [
    i18n.t('value.referralFormula', [whole(share, currency), formatPercent(anyway), whole(value, currency)]),
    bringers > 1 ? i18n.t('value.shared', [formatNumber(bringers)]) : '',
  ]
    .filter(Boolean)
    .join(' ');
