import { i18n } from '#i18n';
import { roundTo } from '../../../utils/lib/estimates.ts';
import type { BurnDown, BurnPart, Range } from '../../../utils/metrics/burn-down.ts';
import type { CampaignKind, Owner } from '../../../utils/model/campaign-parts.ts';
import type { Campaign } from '../../../utils/model/library.ts';
import { formatMoney, formatPercent } from '../../ui/format.ts';
import { daysText, sourceName } from '../results/words.ts';

const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A day without a time zone, `yyyy-mm-dd`. */
export const dayText = (of: string): string => (Number.isNaN(Date.parse(of)) ? of : day.format(Date.parse(of)));

export const kindName = (kind: CampaignKind | undefined): string => i18n.t(`campaigns.kinds.${kind ?? 'campaign'}`);

export const ownerText = ({ name, department }: Owner): string =>
  department ? i18n.t('campaign.ownerOf', [name, department]) : name;

export function spanText({ startsOn, endsOn }: Pick<Campaign, 'startsOn' | 'endsOn'>): string {
  if (startsOn && endsOn) return daysText(startsOn, endsOn);
  if (startsOn) return i18n.t('campaigns.from', [dayText(startsOn)]);
  return endsOn ? i18n.t('campaigns.to', [dayText(endsOn)]) : '';
}

export const rangeText = ({ from, to }: Range, currency: string): string =>
  from === to ? formatMoney(from, currency) : `${formatMoney(from, currency)} – ${formatMoney(to, currency)}`;

/** "€125.50 of €500 are spent; €374.50 is left." and how that stands beside an even pace. */
export function burnSentences({ spent, left, time, even }: BurnDown, budget: number, currency: string): string {
  const said = [
    i18n.t('campaign.spentSentence', [
      rangeText(spent, currency),
      formatMoney(budget, currency),
      rangeText(left, currency),
    ]),
  ];
  if (time !== undefined && even !== undefined) {
    said.push(
      i18n.t('campaign.evenSentence', [
        formatPercent(time),
        formatMoney(Math.abs(even) < 10 ? roundTo(even, 0.01) : Math.round(even), currency),
      ]),
    );
    if (time > 0) {
      if (spent.from > even) said.push(i18n.t('campaign.faster'));
      else if (spent.to < even) said.push(i18n.t('campaign.slower'));
    }
  }
  if (left.to < 0) said.push(i18n.t('campaign.over'));
  return said.join(' ');
}

export const partName = ({ typed, source }: BurnPart): string =>
  typed ? typed.what || i18n.t('campaign.typed') : source ? sourceName(source) : '';
