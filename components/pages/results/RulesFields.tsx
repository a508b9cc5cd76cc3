import { i18n } from '#i18n';
import type { DecimalMark } from '../../../utils/files/amounts.ts';
import type { DateOrder } from '../../../utils/files/days.ts';
import { ResultSource } from '../../../utils/model/results.ts';
import type { Reading } from '../../../utils/results/reading.ts';
import { Field, Select } from '../../ui/Field.tsx';
import { isCurrency } from '../people/deals/deal-form.ts';
import { sourceName } from './words.ts';

/** What the file itself may not say. */
export interface RulesForm {
  readonly source: ResultSource;
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly mark?: DecimalMark;
  readonly order?: DateOrder;
  readonly currency: string;
}

export interface RulesFieldsProps {
  readonly form: RulesForm;
  readonly set: (changes: Partial<RulesForm>) => void;
  /** Rows say their own days. */
  readonly hasDays: boolean;
  readonly reading: Reading;
  readonly hasMoney: boolean;
}

const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function RulesFields({ form, set, hasDays, reading, hasMoney }: RulesFieldsProps) {
  const zones = [...new Set([form.zone, ownZone, 'UTC', 'America/Los_Angeles'])];
  const isTurned = form.from !== '' && form.to !== '' && form.from > form.to;
  return (
    <div class="pair">
      <Select<ResultSource>
        label={i18n.t('results.what')}
        value={form.source}
        options={ResultSource.options.map((value) => ({ value, text: sourceName(value) }))}
        onValue={(source) => set({ source })}
      />
      <Select
        label={i18n.t('results.zone')}
        value={form.zone}
        options={zones.map((value) => ({ value, text: value }))}
        onValue={(zone) => set({ zone })}
      />
      {!hasDays && (
        <>
          <Field
            label={i18n.t('results.from')}
            type="date"
            value={form.from}
            problem={form.from ? undefined : i18n.t('results.needDays')}
            onValue={(from) => set({ from })}
          />
          <Field
            label={i18n.t('results.to')}
            type="date"
            value={form.to}
            problem={isTurned ? i18n.t('campaigns.problem.days') : form.to ? undefined : i18n.t('results.needDays')}
            onValue={(to) => set({ to })}
          />
        </>
      )}
      <div>
        <Select<DecimalMark>
          label={i18n.t('purchases.mark')}
          value={reading.mark}
          options={[
            { value: '.', text: i18n.t('purchases.point') },
            { value: ',', text: i18n.t('purchases.comma') },
          ]}
          onValue={(mark) => set({ mark })}
        />
        {reading.isMarkUnclear && (
          <p class="small" role="status">
            {i18n.t('results.markUnclear')}
          </p>
        )}
      </div>
      {hasMoney && (
        <Field
          label={i18n.t('purchases.currency')}
          value={form.currency}
          maxLength={3}
          problem={isCurrency(form.currency) ? undefined : i18n.t('deals.needCurrency')}
          onValue={(currency) => set({ currency: currency.toUpperCase() })}
        />
      )}
      {reading.isOrderUnclear && (
        <Select<DateOrder>
          label={i18n.t('results.order')}
          value={reading.order}
          options={[
            { value: 'mdy', text: i18n.t('results.mdy') },
            { value: 'dmy', text: i18n.t('results.dmy') },
          ]}
          onValue={(order) => set({ order })}
        />
      )}
    </div>
  );
}
