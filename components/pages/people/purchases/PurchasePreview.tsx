import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type DecimalMark, decimalMarkOf } from '../../../../utils/files/amounts.ts';
import { guessPurchaseMapping, purchaseFields, whoFields } from '../../../../utils/people/purchases/fields.ts';
import type { SaidPurchases } from '../../../../utils/people/purchases/rows.ts';
import { useNow } from '../../../hooks/use-now.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field, Select } from '../../../ui/Field.tsx';
import { Form } from '../../../ui/Form.tsx';
import { formatDay, formatMoney, formatNumber } from '../../../ui/format.ts';
import { Tag } from '../../../ui/Tag.tsx';
import { isCurrency } from '../deals/deal-form.ts';
import { ColumnTable } from '../import/ColumnTable.tsx';
import { Remarks } from '../import/Remarks.tsx';
import { moneyText } from '../money-words.ts';
import { remarkRows } from './remark-rows.ts';
import type { ChosenPurchases } from './chosen-purchases.ts';
import { usePlan } from './use-plan.ts';

export interface PurchasePreviewProps {
  readonly chosen: ChosenPurchases;
  readonly onImport: (said: SaidPurchases) => void;
  readonly onBack: () => void;
}

const nothingYet = { purchases: [], refused: [], sums: [] };

/** What a file of purchases would bring, before anything is written. */
export function PurchasePreview({ chosen, onImport, onBack }: PurchasePreviewProps) {
  const { name, table, known } = chosen;
  const [mapping, setMapping] = useState(() => guessPurchaseMapping(table.headings));
  const now = useNow();
  const [currency, setCurrency] = useState(chosen.currency);
  const [picked, pickMark] = useState<DecimalMark | undefined>(undefined);
  const column = mapping.indexOf('amount');
  const shown = useMemo(() => decimalMarkOf(table.rows.map(({ cells }) => cells[column] ?? '')), [table, column]);
  const mark = picked ?? shown ?? '.';
  const { planned, isNewest } = usePlan(chosen, mapping, mark, currency);
  const { purchases, refused, sums } = planned ?? nothingYet;
  const isReady = mapping.some((field) => field && whoFields.includes(field)) && column >= 0 && mapping.includes('day');
  const { length: count } = purchases;

  return (
    <Form
      class="col g3"
      onSubmit={() => {
        if (planned && isNewest && count > 0) onImport(planned.said);
      }}
    >
      <p class="m cut" dir="auto">
        {i18n.t('peopleFiles.rowsOf', table.rows.length, [name, formatNumber(table.rows.length)])}
      </p>
      <ColumnTable
        table={table}
        mapping={mapping}
        fields={purchaseFields}
        nameOf={(field) => i18n.t(`purchases.field.${field}`)}
        onField={(column, field) =>
          // Each field is one column: it is taken from the one that had it.
          setMapping(mapping.map((had, at) => (at === column ? field : had === field ? undefined : had)))
        }
      />
      <div class="pair">
        <Field
          label={i18n.t('purchases.currency')}
          value={currency}
          maxLength={3}
          problem={isCurrency(currency) ? undefined : i18n.t('deals.needCurrency')}
          onValue={(text) => setCurrency(text.toUpperCase())}
        />
        <Select<DecimalMark>
          label={i18n.t('purchases.mark')}
          value={mark}
          options={[
            { value: '.', text: i18n.t('purchases.point') },
            { value: ',', text: i18n.t('purchases.comma') },
          ]}
          onValue={pickMark}
        />
      </div>
      <section class="col g2">
        {!isReady && <p class="bad">{i18n.t('purchases.needColumns')}</p>}
        <div class="row wrap tagrow" role="status">
          {planned ? (
            <Tag tone="good">{i18n.t('purchases.count', count, [formatNumber(count)])}</Tag>
          ) : (
            i18n.t('peopleFiles.reading')
          )}
          {count > 0 && <Tag>{i18n.t('purchases.sum', [moneyText(sums)])}</Tag>}
          {refused.length > 0 && (
            <Tag tone="caution">{i18n.t('peopleFiles.refused', refused.length, [formatNumber(refused.length)])}</Tag>
          )}
        </div>
        <ul class="small firstpeople">
          {purchases.slice(0, 3).map(({ personId, purchase }) => (
            <li key={purchase.id} class="row wrap">
              <b dir="auto">{known.people.get(personId)?.name}</b>
              <span>{formatMoney(purchase.amount, purchase.currency)}</span>
              <span class="grey" dir="auto">
                {`${formatDay(purchase.at, now)} · ${purchase.title}`}
              </span>
            </li>
          ))}
        </ul>
        <p class="small grey">{i18n.t('purchases.twice')}</p>
      </section>
      <Remarks remarks={remarkRows(refused)} />
      <div class="row dialogfoot">
        <span class="end" />
        <Button kind="ghost" onPress={onBack}>
          {i18n.t('ui.cancel')}
        </Button>
        <Button kind="primary" type="submit" disabled={!isNewest || count === 0}>
          {i18n.t('purchases.importNow', count, [formatNumber(count)])}
        </Button>
      </div>
    </Form>
  );
}
