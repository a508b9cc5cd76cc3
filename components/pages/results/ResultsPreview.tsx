import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ResultImport } from '../../../utils/model/results.ts';
import { guessMapping, remembered } from '../../../utils/results/columns.ts';
import { isMetric, isTarget, resultFields } from '../../../utils/results/fields.ts';
import type { SheetTable } from '../../../utils/results/read-file.ts';
import { readingOf } from '../../../utils/results/reading.ts';
import type { ResultRules } from '../../../utils/results/rows.ts';
import { periodOf, sourceOf } from '../../../utils/results/sources.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Tag } from '../../ui/Tag.tsx';
import { ColumnTable } from '../people/import/ColumnTable.tsx';
import { Remarks } from '../people/import/Remarks.tsx';
import { FirstOutcomes } from './FirstOutcomes.tsx';
import { RulesFields, type RulesForm } from './RulesFields.tsx';
import type { ChosenResults } from './use-results.ts';
import { useResultsPlan } from './use-results-plan.ts';
import { remarkRows } from './words.ts';

export interface ResultsPreviewProps {
  readonly name: string;
  readonly sheets: readonly SheetTable[];
  readonly imports: readonly ResultImport[];
  readonly currency: string;
  readonly onImport: (chosen: ChosenResults, count: number) => void;
  readonly onBack: () => void;
}

/** What a file of results would bring, sheet by sheet, before anything is written. */
export function ResultsPreview({ sheets, ...props }: ResultsPreviewProps) {
  const [at, choose] = useState(0);
  const sheet = sheets[at];
  return (
    <>
      {sheets.length > 1 && (
        <Select
          label={i18n.t('results.sheet')}
          value={String(at)}
          options={sheets.map(({ name }, index) => ({ value: String(index), text: name }))}
          onValue={(index) => choose(Number(index))}
        />
      )}
      {sheet && <SheetPreview key={at} sheet={sheet} {...props} />}
    </>
  );
}

type SheetPreviewProps = Omit<ResultsPreviewProps, 'sheets'> & { readonly sheet: SheetTable };

function SheetPreview({ name, sheet: { table }, imports, currency, onImport, onBack }: SheetPreviewProps) {
  const [last] = useState(() => remembered(table, imports));
  const [mapping, setMapping] = useState(() => last?.mapping ?? guessMapping(table, sourceOf(table), name));
  const [form, setForm] = useState<RulesForm>(() => ({
    source: last?.source ?? sourceOf(table),
    from: '',
    to: '',
    ...periodOf(table, name),
    zone: last?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    currency,
  }));
  const set = (changes: Partial<RulesForm>) => setForm((before) => ({ ...before, ...changes }));
  const hasDays = mapping.includes('day') || (mapping.includes('from') && mapping.includes('to'));
  const { mark, order } = form;
  const reading = useMemo(() => readingOf(table, mapping, { mark, order }), [table, mapping, mark, order]);
  const rules = useMemo((): ResultRules => {
    const { from, to, ...kept } = form;
    return { ...kept, ...reading, ...(!hasDays && from && to ? { period: { from, to } } : {}) };
  }, [form, reading, hasDays]);
  const { planned, isNewest } = useResultsPlan(table, mapping, rules);
  const { outcomes, refused } = planned ?? { outcomes: [], refused: [] };
  const isReady = mapping.some(isTarget) && mapping.some(isMetric);
  const waiting = outcomes.filter(({ isWaiting }) => isWaiting).length;
  const { length: count } = outcomes;
  return (
    <Form
      class="col g3"
      onSubmit={() => {
        if (planned && isNewest && count > 0) onImport({ file: name, table, mapping, rules }, count);
      }}
    >
      <p class="m cut" dir="auto">
        {i18n.t('peopleFiles.rowsOf', table.rows.length, [name, formatNumber(table.rows.length)])}
      </p>
      <RulesFields
        form={form}
        set={set}
        hasDays={hasDays}
        reading={reading}
        hasMoney={mapping.includes('revenue') || mapping.includes('spend')}
      />
      <ColumnTable
        table={table}
        mapping={mapping}
        fields={resultFields}
        nameOf={(field) => i18n.t(`results.field.${field}`)}
        onField={(column, field) =>
          // Each field is one column: it is taken from the one that had it.
          setMapping(mapping.map((had, index) => (index === column ? field : had === field ? undefined : had)))
        }
      />
      <section class="col g2">
        {!isReady && <p class="bad">{i18n.t('results.needColumns')}</p>}
        <div class="row wrap tagrow" role="status">
          {planned ? (
            <Tag tone="good">{i18n.t('results.joined', count - waiting, [formatNumber(count - waiting)])}</Tag>
          ) : (
            i18n.t('peopleFiles.reading')
          )}
          {waiting > 0 && <Tag>{i18n.t('results.waiting', waiting, [formatNumber(waiting)])}</Tag>}
          {refused.length > 0 && (
            <Tag tone="caution">{i18n.t('peopleFiles.refused', refused.length, [formatNumber(refused.length)])}</Tag>
          )}
        </div>
        <FirstOutcomes outcomes={outcomes} />
        <p class="small grey">{i18n.t('results.twice')}</p>
      </section>
      <Remarks remarks={remarkRows(refused)} />
      <div class="row dialogfoot">
        <span class="end" />
        <Button kind="ghost" onPress={onBack}>
          {i18n.t('ui.cancel')}
        </Button>
        <Button kind="primary" type="submit" disabled={!isNewest || count === 0}>
          {i18n.t('results.importNow', count, [formatNumber(count)])}
        </Button>
      </div>
    </Form>
  );
}
