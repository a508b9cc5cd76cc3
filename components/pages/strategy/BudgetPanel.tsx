import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { campaigns } from '../../../utils/db/queries/campaigns.ts';
import { BudgetSpan, type Strategy } from '../../../utils/model/strategy.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogForm } from '../../ui/DialogForm.tsx';
import { Field, Select } from '../../ui/Field.tsx';
import { formatMoney, formatNumber } from '../../ui/format.ts';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { readNumber } from '../today/goal-form.ts';
import type { StrategyPanelProps } from './strategy-panel.ts';
import { useSaveStrategy } from './use-strategy-toast.ts';

type Budget = NonNullable<Strategy['budget']>;

/** What may be spent in all; what campaigns have of it stands with them. */
export function BudgetPanel({ strategy }: StrategyPanelProps) {
  const { db } = useDesk();
  const [isEditing, edit] = useState(false);
  const all = useLive(() => campaigns(db), [db]).value ?? [];
  const budget = strategy?.budget;
  const given = all.flatMap((campaign) =>
    campaign.isActive && budget && campaign.budget?.currency === budget.currency ? [campaign.budget.amount] : [],
  );
  return (
    <Panel
      title={i18n.t('strategy.budget')}
      action={
        <Button kind="ghost" size="small" label={i18n.t('strategy.editBudget')} onPress={() => edit(true)}>
          {i18n.t('ui.edit')}
        </Button>
      }
    >
      {budget ? (
        <div class="budgetpart">
          <p class="m">{budgetText(budget)}</p>
          {given.length > 0 && (
            <p class="small grey">
              {i18n.t('strategy.budgetGiven', given.length, [
                formatNumber(given.length),
                formatMoney(
                  given.reduce((sum, amount) => sum + amount, 0),
                  budget.currency,
                ),
              ])}
            </p>
          )}
        </div>
      ) : (
        <Empty>{i18n.t('strategy.budgetEmpty')}</Empty>
      )}
      {isEditing && <BudgetDialog budget={budget} onClose={() => edit(false)} />}
    </Panel>
  );
}

/** "€400 a month" */
export const budgetText = ({ amount, currency, per }: Budget): string =>
  i18n.t(`strategy.per.${per}`, [formatMoney(amount, currency)]);

function BudgetDialog({ budget, onClose }: { readonly budget: Budget | undefined; readonly onClose: () => void }) {
  const start = {
    amount: budget ? String(budget.amount) : '',
    currency: budget?.currency ?? 'EUR',
    per: budget?.per ?? 'month',
  } as const;
  const [amount, setAmount] = useState<string>(start.amount);
  const [currency, setCurrency] = useState<string>(start.currency);
  const [per, setPer] = useState<BudgetSpan>(start.per);
  const [isTried, tried] = useState(false);
  const save = useSaveStrategy();
  useUnsaved(amount !== start.amount || currency !== start.currency || per !== start.per);
  const number = readNumber(amount);
  const isCurrency = /^[A-Za-z]{3}$/.test(currency.trim());
  const isNone = amount.trim() === '';
  const done = async () => {
    tried(true);
    if (!isNone && (!number || !isCurrency)) return;
    const code = currency.trim().toUpperCase();
    await save({ budget: number && !isNone ? { amount: number, currency: code, per } : undefined });
    onClose();
  };
  return (
    <Dialog title={i18n.t('strategy.budget')} onClose={onClose}>
      <DialogForm onSave={() => void done()} onClose={onClose}>
        <div class="pair">
          <Field
            label={i18n.t('strategy.amount')}
            value={amount}
            help={i18n.t('strategy.amountHelp')}
            problem={isTried && !isNone && !number ? i18n.t('goals.needNumber') : undefined}
            onValue={setAmount}
          />
          <Field
            label={i18n.t('strategy.currency')}
            value={currency}
            maxLength={3}
            problem={isTried && !isCurrency ? i18n.t('strategy.needCurrency') : undefined}
            onValue={setCurrency}
          />
        </div>
        <Select<BudgetSpan>
          label={i18n.t('strategy.budgetFor')}
          value={per}
          options={BudgetSpan.options.map((value) => ({ value, text: i18n.t(`strategy.span.${value}`) }))}
          onValue={setPer}
        />
      </DialogForm>
    </Dialog>
  );
}
