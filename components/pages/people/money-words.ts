import { type Money, sumsOf } from '../../../utils/metrics/money.ts';
import { formatMoney } from '../../ui/format.ts';

/** "€31,400 + US$200": one sum for each currency, as nothing here knows a rate. */
export const moneyText = (all: readonly Money[]): string =>
  sumsOf(all)
    .map(({ amount, currency }) => formatMoney(amount, currency))
    .join(' + ');
