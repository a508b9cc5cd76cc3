import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WorkspaceDb } from '../../../../utils/db/schema.ts';
import { addDeal, changeDeal, type DealContent, removeDeal } from '../../../../utils/db/tables/deals.ts';
import type { Deal, DealState } from '../../../../utils/model/dealings.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useUnsaved } from '../../../hooks/use-unsaved.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogForm } from '../../../ui/DialogForm.tsx';
import { Field, Select } from '../../../ui/Field.tsx';
import { type Toast, useToast } from '../../../ui/toasts.tsx';
import { sensitiveText } from '../../notes/sensitive-text.ts';
import { type DealForm, dealFormOf, dealOf } from './deal-form.ts';

export interface DealDialogProps {
  readonly personId: string;
  /** Undefined: a new one. */
  readonly deal: Deal | undefined;
  /** The currency that a new one begins with. */
  readonly currency: string;
  readonly onClose: () => void;
}

const states: readonly DealState[] = ['open', 'won', 'lost'];

/** A deal or a purchase as the user types it. */
export function DealDialog({ personId, deal, currency, onClose }: DealDialogProps) {
  const { db } = useDesk();
  const toast = useToast();
  const [start] = useState(() => dealFormOf(deal, currency, Date.now()));
  const [form, setForm] = useState(start);
  const [isTried, setTried] = useState(false);
  const set = (change: Partial<DealForm>) => setForm((before) => ({ ...before, ...change }));
  useUnsaved(JSON.stringify(form) !== JSON.stringify(start));
  const made = dealOf(form);
  const problemOf = (field: keyof DealForm): string | undefined => {
    const problem = isTried && 'problems' in made ? made.problems[field] : undefined;
    return problem && i18n.t(`deals.${problem}`);
  };

  const save = async () => {
    setTried(true);
    if (!('content' in made)) return;
    toast(await kept(db, personId, deal, made.content));
    onClose();
  };

  return (
    <Dialog title={i18n.t(deal ? 'deals.edit' : 'deals.add')} onClose={onClose}>
      <DialogForm onSave={() => void save()} onClose={onClose}>
        <Field
          label={i18n.t('deals.title')}
          value={form.title}
          maxLength={300}
          placeholder={i18n.t('deals.titleExample')}
          problem={problemOf('title')}
          help={sensitiveText(form.title)}
          onValue={(title) => set({ title })}
        />
        <div class="pair">
          <Field
            label={i18n.t('deals.amount')}
            type="number"
            min="0"
            value={form.amount}
            problem={problemOf('amount')}
            onValue={(amount) => set({ amount })}
          />
          <Field
            label={i18n.t('deals.currency')}
            value={form.currency}
            maxLength={3}
            problem={problemOf('currency')}
            onValue={(text) => set({ currency: text.toUpperCase() })}
          />
        </div>
        <div class="pair">
          <Select<DealState>
            label={i18n.t('deals.stateLabel')}
            value={form.state}
            options={states.map((value) => ({ value, text: i18n.t(`deals.state.${value}`) }))}
            onValue={(state) => set({ state })}
          />
          <Field
            label={i18n.t(form.state === 'open' ? 'deals.dayOpen' : 'deals.dayDone')}
            type="date"
            value={form.day}
            problem={problemOf('day')}
            onValue={(day) => set({ day })}
          />
        </div>
        {form.state === 'open' && (
          <Field
            label={i18n.t('deals.likelihood')}
            type="number"
            min="0"
            value={form.likelihood}
            problem={problemOf('likelihood')}
            help={i18n.t('deals.likelihoodHelp')}
            onValue={(likelihood) => set({ likelihood })}
          />
        )}
        <Field
          label={i18n.t('deals.campaign')}
          value={form.campaign}
          maxLength={300}
          onValue={(campaign) => set({ campaign })}
        />
      </DialogForm>
    </Dialog>
  );
}

/** Writes it; answers what is said of that, with what takes it back. */
async function kept(db: WorkspaceDb, personId: string, deal: Deal | undefined, content: DealContent): Promise<Toast> {
  const said = { text: i18n.t('deals.saved', [content.title]), icon: 'check' } as const;
  if (deal) {
    await changeDeal(db, deal.id, content, Date.now());
    const { title, amount, currency, state, at, likelihood, campaign } = deal;
    const before = {
      title,
      amount,
      currency,
      state,
      at,
      ...(likelihood === undefined ? {} : { likelihood }),
      ...(campaign === undefined ? {} : { campaign }),
    };
    return { ...said, undo: () => changeDeal(db, deal.id, before, Date.now()) };
  }
  const added = await addDeal(db, personId, content, Date.now());
  return { ...said, undo: () => removeDeal(db, added.id, Date.now()) };
}
