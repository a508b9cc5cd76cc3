import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addReferral, changeReferral, removeReferral } from '../../../../utils/db/tables/referrals.ts';
import type { Referral } from '../../../../utils/model/dealings.ts';
import type { Person } from '../../../../utils/model/records.ts';
import { dayKeyOf, momentOf } from '../../../calendar/stateless/days.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogForm } from '../../../ui/DialogForm.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import { anywayFormOf, anywayOf } from './referral-form.ts';

export interface ReferralDialogProps {
  /** Whose sheet it is. */
  readonly person: Pick<Person, 'id' | 'name'>;
  /** brought: they brought the other one. broughtBy: the other one brought them. */
  readonly side: 'brought' | 'broughtBy';
  /** Whom it is about, where that is known: a suggestion, or one that is changed. */
  readonly other?: Pick<Person, 'id' | 'name'> | undefined;
  readonly referral?: Referral | undefined;
  /** Where it was seen. */
  readonly seen?: { readonly at: number; readonly postKey: string; readonly text?: string | undefined } | undefined;
  readonly onClose: () => void;
}

/** Who brought whom, and how likely it is that they would have come anyway. */
export function ReferralDialog({ person, side, other, referral, seen, onClose }: ReferralDialogProps) {
  const { db } = useDesk();
  const toast = useToast();
  const [picked, pick] = useState(other);
  const [form, setForm] = useState(() => anywayFormOf(referral));
  const [day, setDay] = useState(() => dayKeyOf(referral?.at ?? seen?.at ?? Date.now()));
  const [isTried, setTried] = useState(false);
  const said = anywayOf(form);

  const save = async () => {
    setTried(true);
    const at = day ? momentOf(day, '12:00') : undefined;
    if (!picked || typeof said === 'string' || at === undefined) return;
    const now = Date.now();
    if (referral) {
      await changeReferral(db, referral.id, { ...said, at }, now);
      toast({
        text: i18n.t('value.saved'),
        icon: 'check',
        undo: () => changeReferral(db, referral.id, referral, Date.now()),
      });
    } else {
      const [fromId, toId] = side === 'brought' ? [person.id, picked.id] : [picked.id, person.id];
      const from = seen
        ? { how: 'seen' as const, postKey: seen.postKey, ...(seen.text ? { text: seen.text.slice(0, 2000) } : {}) }
        : { how: 'typed' as const };
      const added = await addReferral(db, { fromId, toId, at, ...said, ...from }, now);
      const names = side === 'brought' ? [person.name, picked.name] : [picked.name, person.name];
      toast({
        text: i18n.t('value.added', names as [string, string]),
        icon: 'check',
        undo: () => removeReferral(db, added.id, Date.now()),
      });
    }
    onClose();
  };

  return (
    <Dialog
      title={i18n.t(side === 'brought' ? 'value.broughtTitle' : 'value.broughtByTitle', [person.name])}
      onClose={onClose}
    >
      <DialogForm onSave={() => void save()} onClose={onClose}>
        {other ? (
          <p>
            <b dir="auto">{other.name}</b>
          </p>
        ) : (
          <PersonPicker
            label={i18n.t(side === 'brought' ? 'value.who' : 'value.byWhom')}
            without={person.id}
            picked={picked}
            problem={isTried && !picked ? i18n.t('value.needPerson') : undefined}
            onPick={pick}
          />
        )}
        <Field
          label={i18n.t('value.since')}
          type="date"
          value={day}
          problem={isTried && !day ? i18n.t('deals.needDay') : undefined}
          onValue={setDay}
        />
        <Field
          label={i18n.t('value.anyway')}
          type="number"
          min="0"
          value={form.anyway}
          problem={isTried && said === 'need' ? i18n.t('value.needShare') : undefined}
          help={i18n.t('value.anywayHelp')}
          onValue={(anyway) => setForm({ ...form, anyway })}
        />
        <div class="pair">
          <Field
            label={i18n.t('value.anywayLow')}
            type="number"
            min="0"
            value={form.low}
            problem={isTried && said === 'order' ? i18n.t('value.badOrder') : undefined}
            onValue={(low) => setForm({ ...form, low })}
          />
          <Field
            label={i18n.t('value.anywayHigh')}
            type="number"
            min="0"
            value={form.high}
            onValue={(high) => setForm({ ...form, high })}
          />
        </div>
      </DialogForm>
    </Dialog>
  );
}
