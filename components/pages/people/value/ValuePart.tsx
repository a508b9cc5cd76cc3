import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { referralSuggestions } from '../../../../utils/db/queries/referral-suggestions.ts';
import { valueInputs } from '../../../../utils/db/queries/values.ts';
import { directValue } from '../../../../utils/metrics/customer-value.ts';
import { indirectParts, valueTotals } from '../../../../utils/metrics/referral-value.ts';
import { useDesk } from '../../../hooks/desk.ts';
import { useLive } from '../../../hooks/use-live.ts';
import type { PersonPartProps } from '../person-part.ts';
import { Referrals } from './Referrals.tsx';
import { useValueYears } from './use-value-years.ts';
import { ValueHow } from './ValueHow.tsx';
import { ValueLines } from './ValueLines.tsx';

/** What somebody is worth: directly, through people they brought, and together. */
export function ValuePart({ detail: { person }, now }: PersonPartProps) {
  const { db } = useDesk();
  const id = useId();
  const inputs = useLive(() => valueInputs(db, person.id), [db, person.id]).value;
  const suggestions = useLive(() => referralSuggestions(db, person.id), [db, person.id]).value ?? [];
  const [years, setYears] = useValueYears();
  const [isHow, showHow] = useState(false);
  if (!inputs) return null;
  const direct = directValue(inputs.purchases, now, years);
  const parts = indirectParts(inputs.brought);
  const totals = valueTotals(inputs.purchases, parts);
  return (
    <section class="sec col g2" aria-label={i18n.t('value.name')}>
      <div class="row base">
        <h3>{i18n.t('value.name')}</h3>
        <span class="small grey">{totals.length === 0 && i18n.t('value.none')}</span>
        <span class="end" />
        {totals.length > 0 && (
          <button
            type="button"
            class="link small"
            aria-expanded={isHow}
            aria-controls={id}
            onClick={() => showHow(!isHow)}
          >
            {i18n.t('value.how')}
          </button>
        )}
      </div>
      <ValueLines totals={totals} direct={direct} brought={inputs.brought.length} />
      <div id={id}>
        {isHow && <ValueHow direct={direct} parts={parts} brought={inputs.brought} years={years} onYears={setYears} />}
      </div>
      <Referrals person={person} now={now} inputs={inputs} suggestions={suggestions} />
    </section>
  );
}
