import { i18n } from '#i18n';
import type { Pillar } from '../../../utils/model/records.ts';
import { Field } from '../../ui/Field.tsx';
import { PillarMark } from '../../ui/PillarMark.tsx';
import { pillarName, pillars } from '../calendar/entry-words.ts';

export type PillarNames = Partial<Record<Pillar, string>>;

export interface PillarFieldsProps {
  readonly names: PillarNames;
  readonly onNames: (names: PillarNames) => void;
}

/** Names of the pillars, each beside its mark. */
export const PillarFields = ({ names, onNames }: PillarFieldsProps) => (
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
      </div>
    ))}
  </div>
);

/** Without the blanks of those that have no name. */
export const namedPillars = (names: PillarNames): PillarNames =>
  Object.fromEntries(Object.entries(names).flatMap(([id, name]) => (name.trim() ? [[id, name.trim()]] : [])));
