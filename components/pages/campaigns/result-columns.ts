import { i18n } from '#i18n';
import { roundTo } from '../../../utils/lib/estimates.ts';
import type { CampaignResults } from '../../../utils/db/queries/campaign-results.ts';
import type { ShownOutcome } from '../../../utils/db/queries/outcomes.ts';
import { breakEvenCpa, paysOff, type PaysOff } from '../../../utils/metrics/break-even.ts';
import { conversionRate } from '../../../utils/metrics/conversion-rate.ts';
import { cpa } from '../../../utils/metrics/cpa.ts';
import { cpc } from '../../../utils/metrics/cpc.ts';
import { cpm } from '../../../utils/metrics/cpm.ts';
import { ctr } from '../../../utils/metrics/ctr.ts';
import type { MetricId } from '../../../utils/metrics/dictionary.ts';
import { type Return, roas } from '../../../utils/metrics/roas.ts';
import type { Campaign } from '../../../utils/model/library.ts';
import { formatCount, formatDay, formatMoney, formatNumber } from '../../ui/format.ts';
import { estimateTexts, type RatioUnit } from '../results/figure-text.ts';
import { daysText, sourceName } from '../results/words.ts';

/** The lines of the table of results, in their order, by their entry in the dictionary of metrics. */
const resultRows = [
  'impressions',
  'reach',
  'engagement',
  'clicks',
  'visits',
  'conversions',
  'revenue',
  'spent',
  'ctr',
  'conversionRate',
  'cpc',
  'cpm',
  'cpa',
  'breakEvenCpa',
  'roas',
] as const satisfies readonly MetricId[];
export type ResultRow = (typeof resultRows)[number];

export interface ResultCell {
  readonly text: string;
  /** What chance alone can do, at 80 %. */
  readonly between?: string | undefined;
  /** What it is a part of, where sources differ in that. */
  readonly of?: string | undefined;
}

export type ResultGroup = 'organic' | 'paid' | 'site';

/** One source in its days. Figures of two columns are never added. */
export interface ResultColumn {
  readonly id: string;
  readonly group: ResultGroup;
  readonly name: string;
  readonly about: string;
  readonly cells: Partial<Record<ResultRow, ResultCell>>;
  /** Whether a conversion costs less than it brings, by its interval. */
  readonly verdict?: { readonly is: PaysOff; readonly cost: string; readonly limit: string } | undefined;
}

type Worth = Pick<Campaign, 'budget' | 'margin' | 'conversionValue'>;

/** Organic and paid side by side, then sites and shops, which count whoever came. */
export function resultColumns(results: CampaignResults, worth: Worth, now: number): readonly ResultColumn[] {
  return [
    ...seenColumn(results.seen, now),
    ...results.organic.map((each) => sourceColumn('organic', each, worth)),
    ...results.paid.map((each) => sourceColumn('paid', each, worth)),
    ...results.site.map((each) => sourceColumn('site', each, worth)),
  ];
}

/** The lines in which some column says something. */
export const shownRows = (columns: readonly ResultColumn[]): readonly ResultRow[] =>
  resultRows.filter((row) => columns.some(({ cells }) => cells[row]));

function seenColumn(
  { posts, seen, engagement, seenAt }: CampaignResults['seen'],
  now: number,
): readonly ResultColumn[] {
  if (!engagement || !seenAt) return [];
  return [
    {
      id: 'seen',
      group: 'organic',
      name: i18n.t('campaign.seenOnPages'),
      about: i18n.t('campaign.seenAbout', [formatNumber(seen), formatNumber(posts), formatDay(seenAt.to, now)]),
      cells: { engagement: { text: formatCount(engagement) } },
    },
  ];
}

function sourceColumn(group: ResultGroup, outcome: ShownOutcome, worth: Worth): ResultColumn {
  const { metrics, currency, source, from, to, importId, file } = outcome;
  const money: RatioUnit | undefined = currency ? { currency } : undefined;
  const count = (value: number | undefined): ResultCell | undefined =>
    value === undefined ? undefined : { text: formatNumber(value) };
  const amount = (value: number | undefined): ResultCell | undefined =>
    value === undefined || !currency ? undefined : { text: formatMoney(value, currency) };
  const ratio = (value: Return | undefined, unit: RatioUnit | undefined): ResultCell | undefined =>
    value && unit ? estimateTexts(value, unit) : undefined;
  const { reactions, comments, shares } = metrics;
  const rate = conversionRate(metrics);
  const cost = cpa(metrics);
  // A value that was typed is in the currency of the budget: it says nothing of costs in another one.
  const isSame = currency !== undefined && currency === (worth.budget?.currency ?? currency);
  const { margin, conversionValue } = worth;
  const limit = breakEvenCpa(isSame ? { margin, conversionValue } : { margin }, metrics);
  const limitText =
    limit && currency
      ? formatMoney(
          limit.by === 'typed' || limit.value < 10 ? roundTo(limit.value, 0.01) : Math.round(limit.value),
          currency,
        )
      : undefined;
  const costText = cost && money ? estimateTexts(cost, money) : undefined;
  return {
    id: [importId, from, to, currency ?? ''].join(' '),
    group,
    name: sourceName(source),
    about: `${daysText(from, to)}, ${file}`,
    cells: given({
      impressions: count(metrics.impressions),
      reach: count(metrics.reach),
      engagement:
        reactions === undefined || comments === undefined || shares === undefined
          ? undefined
          : count(reactions + comments + shares),
      clicks: count(metrics.clicks),
      visits: count(metrics.visits),
      conversions: count(metrics.conversions),
      revenue: amount(metrics.revenue),
      spent: amount(metrics.spend),
      ctr: ratio(ctr(metrics), 'share'),
      conversionRate: rate && {
        ...estimateTexts(rate, 'share'),
        of: i18n.t(rate.of === 'visits' ? 'campaign.ofVisits' : 'campaign.ofClicks'),
      },
      cpc: ratio(cpc(metrics), money),
      cpm: ratio(cpm(metrics), money),
      cpa: costText,
      breakEvenCpa:
        limit && limitText
          ? { text: limitText, of: i18n.t(limit.by === 'typed' ? 'campaign.byTyped' : 'campaign.bySource') }
          : undefined,
      roas: ratio(roas(metrics), 'factor'),
    }),
    ...(cost && limit && limitText && costText
      ? {
          verdict: {
            is: paysOff(cost, limit),
            cost: costText.between ? `${costText.text} (${costText.between})` : costText.text,
            limit: limitText,
          },
        }
      : {}),
  };
}

const given = (cells: Partial<Record<ResultRow, ResultCell | undefined>>): ResultColumn['cells'] =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined));
