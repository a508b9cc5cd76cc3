import { i18n } from '#i18n';
import type { Pillar } from '../../../utils/model/records.ts';
import { Field } from '../../ui/Field.tsx';
import { PillarMark } from '../../ui/PillarMark.tsx';
import { pillarName, pillars } from '../calendar/entry-words.ts';
import { isBadPerWeek } from './network-form.ts';

export type PillarNames = Partial<Record<Pillar, string>>;

export interface PillarFieldsProps {
  readonly names: PillarNames;
  readonly onNames: (names: PillarNames) => void;
  /** What is typed as posts a week of each; absent: that is not asked. */
  readonly perWeek?: PillarNames;
  readonly onPerWeek?: (perWeek: PillarNames) => void;
  /** Whether it was tried to keep them: what is no number is said. */
  readonly isTried?: boolean;
}

/** Names of the pillars, each beside its mark. */
export const PillarFields = ({ names, onNames, perWeek, onPerWeek, isTried }: PillarFieldsProps) => (
  <div class="pillarfields">
    {pillars.map((pillar) => (
      <div key={pillar} class="row">
        <PillarMark pillar={pillar} />
        <Field
          label={pillarName(pillar, undefined)}
          labelHidden
          value={names[pillar] ?? ''}
          placeholder={i18n.t(`strategy.pillarExample.${pillar}`)}
          maxLength={60}
          onValue={(value) => onNames({ ...names, [pillar]: value })}
        />
        {perWeek && onPerWeek && (
          <Field
            label={i18n.t('strategy.perWeekOf', [pillarName(pillar, names)])}
            labelHidden
            value={perWeek[pillar] ?? ''}
            placeholder={i18n.t('strategy.perWeek')}
            maxLength={6}
            problem={isTried && isBadPerWeek(perWeek[pillar] ?? '') ? i18n.t('goals.needNumber') : undefined}
            onValue={(value) => onPerWeek({ ...perWeek, [pillar]: value })}
          />
        )}
      </div>
    ))}
  </div>
);

/** Without the blanks of those that have no name. */
export const namedPillars = (names: PillarNames): PillarNames =>
  Object.fromEntries(Object.entries(names).flatMap(([id, name]) => (name.trim() ? [[id, name.trim()]] : [])));
