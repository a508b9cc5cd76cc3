import { i18n } from '#i18n';
import { outcomesOfCampaign } from '../../../utils/db/queries/outcomes.ts';
import { spentIn } from '../../../utils/metrics/spent.ts';
import type { Campaign } from '../../../utils/model/library.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { formatMoney, formatPercent } from '../../ui/format.ts';
import { OutcomeList } from '../results/OutcomeList.tsx';

/** What became of a campaign: spend against its budget, and what each source counted. */
export function CampaignOutcomes({ campaign: { id, budget } }: { readonly campaign: Campaign }) {
  const { db } = useDesk();
  const now = useNow();
  const outcomes = useLive(() => outcomesOfCampaign(db, id), [db, id]).value;
  if (!outcomes || (outcomes.length === 0 && !budget)) return null;
  const spent = budget && spentIn(outcomes, budget.currency);
  const share = budget && spent ? spent.amount / budget.amount : undefined;
  const text =
    budget && spent && share !== undefined
      ? i18n.t('results.spentOf', [
          formatMoney(spent.amount, budget.currency),
          formatMoney(budget.amount, budget.currency),
          formatPercent(share),
        ])
      : undefined;
  return (
    <section class="sec col g2" aria-label={i18n.t('results.name')}>
      <h3 class="sechead">{i18n.t('results.name')}</h3>
      {text && share !== undefined && (
        <>
          <p>{text}</p>
          <div class="bar" role="img" aria-label={text}>
            <i style={{ width: `${Math.min(100, share * 100)}%` }} />
          </div>
        </>
      )}
      {budget && !spent && <p class="small grey">{i18n.t('results.noSpend', [budget.currency])}</p>}
      {spent?.isOverlapping && <p class="small grey">{i18n.t('results.overlapping')}</p>}
      {outcomes.length > 0 && <OutcomeList outcomes={outcomes} now={now} />}
    </section>
  );
}
