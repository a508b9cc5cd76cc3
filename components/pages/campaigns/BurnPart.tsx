import { i18n } from '#i18n';
import { dayOf } from '../../../utils/lib/ids.ts';
import type { CampaignResults } from '../../../utils/db/queries/campaign-results.ts';
import { type BurnDown, burnDown, dayNumber } from '../../../utils/metrics/burn-down.ts';
import type { Campaign } from '../../../utils/model/library.ts';
import { BurnChart } from '../../charts/BurnChart.tsx';
import { formatMoney } from '../../ui/format.ts';
import { daysText } from '../results/words.ts';
import { burnSentences, dayText, partName, rangeText } from './campaign-words.ts';
import { spendingOf } from './spending-of.ts';

export interface BurnOf {
  readonly campaign: Campaign;
  readonly results: CampaignResults;
  readonly now: number;
}

/** How the budget of a campaign went down until now. Undefined where it has none. */
export function burnOf({ campaign, results, now }: BurnOf): BurnDown | undefined {
  const { budget, startsOn, endsOn } = campaign;
  if (!budget) return undefined;
  return burnDown({
    budget: budget.amount,
    typed: spendingOf(campaign).shown,
    files: results.spent.days,
    startsOn,
    endsOn,
    today: dayOf(now),
  });
}

const dayMs = 86_400_000;
const isoDay = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

/** The sentence, the chart and the table of a budget that is spent. Without anything to press: it stands in reports too. */
export function BurnPart({ of, burn }: { readonly of: BurnOf; readonly burn: BurnDown }) {
  const { startsOn, endsOn, budget } = of.campaign;
  if (!budget) return null;
  const money = (amount: number): string => formatMoney(amount, budget.currency);
  const sentences = burnSentences(burn, budget.amount, budget.currency);
  return (
    <>
      <p>{sentences}</p>
      <div class="chartbox">
        <BurnChart
          budget={budget.amount}
          points={burn.steps.map(({ day, left }) => ({ at: dayNumber(day), ...left }))}
          days={startsOn && endsOn ? { from: dayNumber(startsOn), to: dayNumber(endsOn) } : undefined}
          today={dayNumber(dayOf(of.now))}
          label={sentences}
          texts={{
            money,
            day: (at) => dayText(isoDay(at)),
            left: i18n.t('campaign.leftLabel'),
            even: i18n.t('campaign.evenLabel'),
            today: i18n.t('campaign.today'),
          }}
        />
      </div>
      {burn.parts.length > 0 && (
        // The table scrolls sideways in a narrow window: reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div class="tablebox" role="group" aria-label={i18n.t('campaign.burnTable')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{i18n.t('campaign.days')}</th>
                <th scope="col">{i18n.t('campaign.spentFor')}</th>
                <th scope="col" class="num">
                  {i18n.t('campaign.amount')}
                </th>
                <th scope="col" class="num">
                  {i18n.t('campaign.leftAfter')}
                </th>
              </tr>
            </thead>
            <tbody>
              {burn.parts.map((part) => (
                <tr key={part.id}>
                  <th scope="row">{part.from === part.to ? dayText(part.from) : daysText(part.from, part.to)}</th>
                  <td class="wraps" dir="auto">
                    {partName(part)}
                  </td>
                  <td class="num">{money(part.amount)}</td>
                  <td class="num">{part.left ? rangeText(part.left, budget.currency) : i18n.t('campaign.inFile')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {of.results.spent.isOverlapping && <p class="small grey">{i18n.t('results.overlapping')}</p>}
    </>
  );
}
