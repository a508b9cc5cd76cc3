import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { dayOf, newId } from '../../../utils/lib/ids.ts';
import { mostSpendings } from '../../../utils/model/campaign-parts.ts';
import { goTo } from '../../hooks/use-route.ts';
import { useUnsaved } from '../../hooks/use-unsaved.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { formatMoney, formatNumber } from '../../ui/format.ts';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { isAmount } from '../library/link-form.ts';
import { HowButton } from '../posts/How.tsx';
import { BurnPart, burnOf } from './BurnPart.tsx';
import { dayText } from './campaign-words.ts';
import type { TabProps } from './tab-props.ts';
import { campaignPath } from './campaigns-route.ts';
import { spendingOf } from './spending-of.ts';
import { useWrite } from './use-write.ts';

/** The budget: how it goes down, what was promised to partners, and what was spent, to be typed. */
export function MoneyTab({ page: { campaign }, results, now }: TabProps) {
  const burn = burnOf({ campaign, results, now });
  const { budget, partners = [] } = campaign;
  if (!burn || !budget)
    return (
      <Panel title={i18n.t('campaigns.budget')}>
        <Empty
          action={
            <Button onPress={() => goTo(...campaignPath(campaign.id, 'edit'))}>{i18n.t('campaign.setBudget')}</Button>
          }
        >
          {i18n.t('campaign.noBudget')}
        </Empty>
      </Panel>
    );
  const promised = partners.reduce((sum, { fee = 0 }) => sum + fee, 0);
  return (
    <>
      <Panel title={i18n.t('campaign.burnDown')} action={<HowButton of={['burnDown', 'spent']} />}>
        <div class="campaignpad">
          <BurnPart of={{ campaign, results, now }} burn={burn} />
          {promised > 0 && (
            <p class="small grey">{i18n.t('campaign.promised', [formatMoney(promised, budget.currency)])}</p>
          )}
        </div>
      </Panel>
      <SpendingPanel campaign={campaign} currency={budget.currency} now={now} />
    </>
  );
}

interface SpendingProps extends Pick<TabProps, 'now'> {
  readonly campaign: TabProps['page']['campaign'];
  readonly currency: string;
}

function SpendingPanel({ campaign, currency, now }: SpendingProps) {
  const { id } = campaign;
  const { shown: spending, unread } = spendingOf(campaign);
  const write = useWrite(id);
  const blank = { day: dayOf(now), amount: '', what: '', isAds: false };
  const [form, setForm] = useState(blank);
  const set = (changes: Partial<typeof form>) => setForm((before) => ({ ...before, ...changes }));
  useUnsaved(form.amount.trim() !== '' || form.what.trim() !== '');
  const isReady = isAmount(form.amount) && form.day !== '' && spending.length < mostSpendings;
  const add = async () => {
    if (!isReady) return;
    const { day, amount, what, isAds } = form;
    const made = { id: newId(), day, amount: Number(amount), what: what.trim(), ...(isAds ? { isAds } : {}) };
    await write((before) => ({ spending: [...(before.spending ?? []), made] }));
    setForm({ ...blank, day });
  };
  return (
    <Panel title={i18n.t('campaign.spending')} about={i18n.t('campaign.spendingAbout')}>
      <ul class="campaignrows">
        {spending
          .toSorted((a, b) => b.day.localeCompare(a.day))
          .map((each) => (
            <li key={each.id} class="row">
              <span class="nw small grey">{dayText(each.day)}</span>
              <span class="grow" dir="auto">
                {each.what || i18n.t('campaign.typed')}
                {each.isAds && <span class="small grey"> {i18n.t('campaign.toAds')}</span>}
              </span>
              <span class="num">{formatMoney(each.amount, currency)}</span>
              <Button
                kind="ghost"
                icon="trash"
                label={i18n.t('campaign.removeSpending', [formatMoney(each.amount, currency), dayText(each.day)])}
                onPress={() =>
                  void write(
                    (before) => ({ spending: (before.spending ?? []).filter((other) => other.id !== each.id) }),
                    i18n.t('campaign.removed', [formatMoney(each.amount, currency)]),
                  )
                }
              />
            </li>
          ))}
      </ul>
      {unread > 0 && (
        <div class="campaignpad">
          <div class="row">
            <span class="grow small" role="status">
              {i18n.t('campaign.unreadSpending', unread, [formatNumber(unread)])}
            </span>
            <Button
              size="small"
              onPress={() =>
                void write(
                  (before) => ({ spending: [...spendingOf(before).shown] }),
                  i18n.t('campaign.unreadRemoved', unread, [formatNumber(unread)]),
                )
              }
            >
              {i18n.t('campaign.removeUnread')}
            </Button>
          </div>
        </div>
      )}
      <Form class="campaignadd form" onSubmit={add}>
        <div class="pair">
          <Field label={i18n.t('campaign.day')} type="date" value={form.day} onValue={(day) => set({ day })} />
          <Field
            label={i18n.t('campaign.amountIn', [currency])}
            value={form.amount}
            maxLength={15}
            problem={form.amount.trim() && !isAmount(form.amount) ? i18n.t('campaigns.problem.budget') : undefined}
            onValue={(amount) => set({ amount })}
          />
        </div>
        <Field
          label={i18n.t('campaign.spentFor')}
          value={form.what}
          maxLength={200}
          onValue={(what) => set({ what })}
        />
        <Switch checked={form.isAds} onChange={(isAds) => set({ isAds })}>
          {i18n.t('campaign.isAds')}
        </Switch>
        <p>
          <Button type="submit" icon="plus" disabled={!isReady}>
            {i18n.t('campaign.addSpending')}
          </Button>
        </p>
      </Form>
    </Panel>
  );
}
