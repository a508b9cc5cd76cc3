import { i18n } from '#i18n';
import type { AccountFigure, AccountMetric, ToldBy } from '../../../utils/model/account-figures.ts';
import { formatNumber } from '../../ui/format.ts';

/** As the dictionary of metrics calls it. */
export const figureName = (metric: AccountMetric): string => i18n.t(`metrics.${metric}.name`);

export const figureSpan = ({ overDays }: Pick<AccountFigure, 'overDays'>): string =>
  overDays === undefined ? '' : i18n.t('account.overDays', overDays, [formatNumber(overDays)]);

/** What told which number it is. */
export function toldBy(by: ToldBy): string {
  const texts: Readonly<Record<ToldBy, string>> = {
    link: i18n.t('account.byLink'),
    address: i18n.t('account.byAddress'),
    label: i18n.t('account.byLabel'),
  };
  return texts[by];
}
