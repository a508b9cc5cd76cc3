import { i18n } from '#i18n';
import type { DirectValue } from '../../../../utils/metrics/customer-value.ts';
import type { IndirectPart } from '../../../../utils/metrics/referral-value.ts';
import type { ValueInputs } from '../../../../utils/db/queries/values.ts';
import { Field } from '../../../ui/Field.tsx';
import { expectedFormula, referralFormula } from './value-words.ts';

export interface ValueHowProps {
  readonly direct: readonly DirectValue[];
  readonly parts: readonly IndirectPart[];
  readonly brought: ValueInputs['brought'];
  readonly years: number;
  readonly onYears: (years: number) => void;
}

/** How the numbers came about: each formula with what went into it. */
export function ValueHow({ direct, parts, brought, years, onYears }: ValueHowProps) {
  return (
    <div class="valuehow small col g2">
      <p class="grey">{i18n.t('value.howDirect')}</p>
      <p class="grey">{i18n.t('value.howExpected')}</p>
      {direct.map(
        (value) =>
          value.expected && (
            <p key={value.currency} class="formula">
              {expectedFormula(value)}
            </p>
          ),
      )}
      <Field
        label={i18n.t('value.years')}
        type="number"
        min="0"
        value={String(years)}
        onValue={(text) => {
          const said = Number(text);
          if (said > 0 && said <= 50) onYears(said);
        }}
      />
      <p class="grey">{i18n.t('value.howIndirect')}</p>
      <ul>
        {parts.map((part) => {
          const line = brought.find(({ referralId }) => referralId === part.referralId);
          return (
            line && (
              <li key={`${part.referralId} ${part.currency}`} class="formula">
                <span dir="auto">{line.other.name}</span>
                {': '}
                {referralFormula(part, line.anyway, line.bringers)}
              </li>
            )
          );
        })}
      </ul>
      <p class="grey">{i18n.t('value.howLimits')}</p>
    </div>
  );
}
