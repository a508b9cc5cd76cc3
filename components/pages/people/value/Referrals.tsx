import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ReferralSuggestion } from '../../../../utils/db/queries/referral-suggestions.ts';
import type { ReferralLine, ValueInputs } from '../../../../utils/db/queries/values.ts';
import { declineReferral, removeReferral, restoreReferral } from '../../../../utils/db/tables/referrals.ts';
import type { Person } from '../../../../utils/model/records.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { goTo } from '../../../hooks/use-route.ts';
import { Button } from '../../../ui/Button.tsx';
import { formatDay, formatPercent } from '../../../ui/format.ts';
import { useToast } from '../../../ui/toasts.tsx';
import { ReferralDialog, type ReferralDialogProps } from './ReferralDialog.tsx';

export interface ReferralsProps {
  readonly person: Person;
  readonly now: number;
  readonly inputs: ValueInputs;
  readonly suggestions: readonly ReferralSuggestion[];
}

/** Whom somebody brought, who brought them, and whom they may have brought. */
export function Referrals({ person, now, inputs: { brought, broughtBy }, suggestions }: ReferralsProps) {
  const { db } = useDesk();
  const toast = useToast();
  const [dialog, open] = useState<Omit<ReferralDialogProps, 'person' | 'onClose'> | undefined>(undefined);
  const remove = async ({ referral, other }: ReferralLine) => {
    await removeReferral(db, referral.id, Date.now());
    toast({
      text: i18n.t('value.deleted', [other.name]),
      icon: 'trash',
      undo: () => restoreReferral(db, referral.id, Date.now()),
    });
  };
  const decline = async ({ to }: ReferralSuggestion) => {
    await declineReferral(db, person.id, to.id, true, Date.now());
    toast({
      text: i18n.t('value.declined', [to.name]),
      icon: 'check',
      undo: () => declineReferral(db, person.id, to.id, false, Date.now()),
    });
  };
  const row = (line: ReferralLine, side: 'brought' | 'broughtBy') => (
    <li key={line.referral.id} class="row top">
      <span class="grow dealtext">
        <span>
          {i18n.t(side === 'brought' ? 'value.broughtOne' : 'value.broughtByOne')}{' '}
          <button type="button" class="rowlink m" dir="auto" onClick={() => goTo('people', line.other.id)}>
            {line.other.name}
          </button>
        </span>
        <span class="small grey">
          {[
            formatDay(line.referral.at, now),
            i18n.t('value.anywayIs', [formatPercent(line.referral.anyway)]),
            i18n.t(line.referral.how === 'seen' ? 'value.howSeen' : 'deals.typed'),
          ].join(' · ')}
        </span>
      </span>
      <Button
        kind="ghost"
        size="small"
        icon="note"
        label={i18n.t('value.editOf', [line.other.name])}
        onPress={() => open({ side, other: line.other, referral: line.referral })}
      />
      <Button
        kind="ghost"
        size="small"
        icon="trash"
        label={i18n.t('value.removeOf', [line.other.name])}
        onPress={() => void remove(line)}
      />
    </li>
  );
  return (
    <>
      <ul class="deallist">
        {suggestions.map((suggestion) => (
          <li key={suggestion.to.id} class="col g2 suggestion">
            <span>{i18n.t('value.suggests', [person.name, suggestion.to.name, formatDay(suggestion.at, now)])}</span>
            {suggestion.text && (
              <span class="small grey cut" dir="auto">
                {suggestion.text.slice(0, 160)}
              </span>
            )}
            <span class="row">
              <Button
                size="small"
                label={i18n.t('value.confirmOf', [suggestion.to.name])}
                onPress={() => open({ side: 'brought', other: suggestion.to, seen: suggestion })}
              >
                {i18n.t('value.confirm')}
              </Button>
              <Button
                size="small"
                kind="ghost"
                label={i18n.t('value.declineOf', [suggestion.to.name])}
                onPress={() => void decline(suggestion)}
              >
                {i18n.t('value.decline')}
              </Button>
            </span>
          </li>
        ))}
        {brought.map((line) => row(line, 'brought'))}
        {broughtBy.map((line) => row(line, 'broughtBy'))}
      </ul>
      <div class="row wrap">
        <Button size="small" icon="plus" onPress={() => open({ side: 'brought' })}>
          {i18n.t('value.addBrought')}
        </Button>
        <Button size="small" icon="plus" onPress={() => open({ side: 'broughtBy' })}>
          {i18n.t('value.addBroughtBy')}
        </Button>
      </div>
      {dialog && <ReferralDialog {...dialog} person={person} onClose={() => open(undefined)} />}
    </>
  );
}
