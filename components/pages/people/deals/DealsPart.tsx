import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { dealsOf, lastCurrency } from '../../../../utils/db/queries/deals-of.ts';
import { removeDeal, restoreDeal } from '../../../../utils/db/tables/deals.ts';
import type { Deal } from '../../../../utils/model/dealings.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatDay, formatMoney, formatNumber, formatPercent } from '../../../ui/format.ts';
import { Tag, type TagTone } from '../../../ui/Tag.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import type { PersonPartProps } from '../person-part.ts';
import { DealDialog } from './DealDialog.tsx';

const shownAtFirst = 5;
const toneOf: Readonly<Record<Deal['state'], TagTone>> = { open: 'accent', won: 'good', lost: 'plain' };

/** What may come of somebody, and what they bought. */
export function DealsPart({ detail: { person }, now }: PersonPartProps) {
  const { db } = useDesk();
  const toast = useToast();
  const deals = useLive(() => dealsOf(db, person.id), [db, person.id]).value;
  const currency = useLive(() => lastCurrency(db), [db]).value ?? 'EUR';
  const [edited, edit] = useState<Deal | 'new' | undefined>(undefined);
  const [isAll, showAll] = useState(false);
  if (!deals) return null;
  const shown = isAll ? deals : deals.slice(0, shownAtFirst);
  const remove = async (deal: Deal) => {
    await removeDeal(db, deal.id, Date.now());
    toast({
      text: i18n.t('deals.deleted', [deal.title]),
      icon: 'trash',
      undo: () => restoreDeal(db, deal.id, Date.now()),
    });
  };
  return (
    <section class="sec" aria-label={i18n.t('deals.name')}>
      <div class="row base sechead">
        <h3>{i18n.t('deals.name')}</h3>
        <span class="small grey">{deals.length === 0 && i18n.t('deals.none')}</span>
        <span class="end" />
        <Button size="small" icon="plus" label={i18n.t('deals.add')} onPress={() => edit('new')}>
          {i18n.t('people.addButton')}
        </Button>
      </div>
      <ul class="deallist">
        {shown.map((deal) => (
          <li key={deal.id} class="row top">
            <span class="grow dealtext">
              <span class="row wrap">
                <span dir="auto">{deal.title}</span>
                <Tag tone={toneOf[deal.state]}>{i18n.t(`deals.state.${deal.state}`)}</Tag>
              </span>
              <span class="small grey" dir="auto">
                {aboutText(deal, now)}
              </span>
            </span>
            <span class="m nw num">{formatMoney(deal.amount, deal.currency)}</span>
            <span class="row">
              <Button
                kind="ghost"
                size="small"
                icon="note"
                label={i18n.t('deals.editOf', [deal.title])}
                onPress={() => edit(deal)}
              />
              <Button
                kind="ghost"
                size="small"
                icon="trash"
                label={i18n.t('deals.removeOf', [deal.title])}
                onPress={() => void remove(deal)}
              />
            </span>
          </li>
        ))}
      </ul>
      {deals.length > shown.length && (
        <Button size="small" kind="ghost" onPress={() => showAll(true)}>
          {i18n.t('deals.all', [formatNumber(deals.length)])}
        </Button>
      )}
      {edited && (
        <DealDialog
          personId={person.id}
          deal={edited === 'new' ? undefined : edited}
          currency={currency}
          onClose={() => edit(undefined)}
        />
      )}
    </section>
  );
}

/** When, how likely, for which campaign, and where it is from. */
const aboutText = ({ at, state, likelihood, campaign, source }: Deal, now: number): string =>
  [
    formatDay(at, now),
    state === 'open' && likelihood !== undefined ? i18n.t('deals.likely', [formatPercent(likelihood)]) : '',
    campaign,
    source ?? i18n.t('deals.typed'),
  ]
    .filter(Boolean)
    .join(' · ');
