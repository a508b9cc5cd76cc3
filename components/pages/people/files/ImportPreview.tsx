import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { withoutErasedRows } from '../../../../utils/people/erased-rows.ts';
import { fields, type Mapping } from '../../../../utils/people/fields.ts';
import { planImport } from '../../../../utils/people/plan.ts';
import { peopleOf, type SaidPeople } from '../../../../utils/people/rows-to-people.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useLive } from '../../../hooks/use-live.ts';
import { useStages } from '../../../hooks/use-stages.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field as TextField } from '../../../ui/Field.tsx';
import { Form } from '../../../ui/Form.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { NetworkTag } from '../../../ui/NetworkTag.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { ColumnTable } from '../import/ColumnTable.tsx';
import { Remarks } from '../import/Remarks.tsx';
import { remarkRows } from './remark-rows.ts';
import type { Chosen } from './use-import.ts';

export interface ImportPreviewProps {
  readonly chosen: Chosen;
  readonly onImport: (said: SaidPeople, mapping: Mapping, purpose: string) => void;
  readonly onBack: () => void;
}

/** What a file would bring, before anything is written. */
export function ImportPreview({ chosen, onImport, onBack }: ImportPreviewProps) {
  const { name, file, known } = chosen;
  const { db } = useDesk();
  const stages = useStages();
  const [mapping, setMapping] = useState(chosen.mapping);
  const [purpose, setPurpose] = useState('');
  const [isTried, setTried] = useState(false);
  const said = useMemo(() => peopleOf(file.table, mapping, stages), [file, mapping, stages]);
  const read = useLive(
    async () => ({ of: said, ...(await withoutErasedRows(db, said.people, name)) }),
    [db, said, name],
  ).value;
  const kept = read?.of === said ? read : undefined;
  const plan = useMemo(() => planImport(kept?.people ?? [], known, name), [kept?.people, known, name]);
  const refused = [...said.refused, ...(kept?.refused ?? []), ...plan.refused].sort((a, b) => a.line - b.line);
  const added = plan.people.filter(({ isNew }) => isNew).length;
  const again = plan.people.length - added;
  const { length: rows } = file.table.rows;
  const needsPurpose = isTried && !purpose.trim();

  return (
    <Form
      class="col g3"
      onSubmit={() => {
        setTried(true);
        if (purpose.trim() && plan.people.length > 0) onImport(said, mapping, purpose.trim());
      }}
    >
      <p class="m cut" dir="auto">
        {i18n.t('peopleFiles.rowsOf', rows, [name, formatNumber(rows)])}
      </p>
      <TextField
        label={i18n.t('peopleFiles.purpose')}
        value={purpose}
        maxLength={300}
        placeholder={i18n.t('peopleFiles.purposeExample')}
        problem={needsPurpose ? i18n.t('peopleFiles.needPurpose') : undefined}
        help={i18n.t('peopleFiles.purposeHelp')}
        onValue={setPurpose}
      />
      <ColumnTable
        table={file.table}
        mapping={mapping}
        fields={fields}
        nameOf={(field) => i18n.t(`peopleFiles.field.${field}`)}
        onField={file.kind === 'vcard' ? undefined : (column, field) => setMapping(mapping.with(column, field))}
      />
      <section class="col g2">
        <div class="row wrap tagrow" role="status">
          {kept && (
            <>
              <Tag tone="good">{i18n.t('peopleFiles.new', added, [formatNumber(added)])}</Tag>
              <Tag>{i18n.t('peopleFiles.known', again, [formatNumber(again)])}</Tag>
              <RefusedTag count={refused.length} />
            </>
          )}
        </div>
        {again > 0 && <p class="small grey">{i18n.t('peopleFiles.knownHelp')}</p>}
        {kept && said.people.length === 0 && <p class="bad">{i18n.t('peopleFiles.nobody')}</p>}
      </section>
      {plan.people.length > 0 && (
        <section>
          <h3 class="sechead">{i18n.t('peopleFiles.first')}</h3>
          <ul class="small firstpeople">
            {plan.people.slice(0, 3).map(({ id, said: person }) => (
              <li key={id} class="row wrap">
                <b dir="auto">{person.name}</b>
                {person.accounts.map(({ network, handle }) => (
                  <NetworkTag key={`${network}:${handle}`} network={network} />
                ))}
                <span class="grey" dir="auto">
                  {[...person.emails, ...person.phones, person.title, person.company, ...person.tags]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Remarks remarks={remarkRows(refused, said.leftOut)} />
      <div class="row dialogfoot">
        <span class="end" />
        <Button kind="ghost" onPress={onBack}>
          {i18n.t('ui.cancel')}
        </Button>
        <Button kind="primary" type="submit" disabled={plan.people.length === 0}>
          {i18n.t('peopleFiles.importNow', plan.people.length, [formatNumber(plan.people.length)])}
        </Button>
      </div>
    </Form>
  );
}

const RefusedTag = ({ count }: { readonly count: number }) =>
  count > 0 ? <Tag tone="caution">{i18n.t('peopleFiles.refused', count, [formatNumber(count)])}</Tag> : null;
