import { i18n } from '#i18n';
import type { EngagersOfPersonas } from '../../../utils/db/queries/persona-engagers.ts';
import type { PeopleOfPersonas } from '../../../utils/db/queries/persona-people.ts';
import { formatNumber, formatPercent } from '../../ui/format.ts';

interface PersonaNumbersProps {
  readonly id: string;
  /** Of how many people it was asked. */
  readonly kept: number;
  readonly people: PeopleOfPersonas | undefined;
  readonly engagers: EngagersOfPersonas | undefined;
}

/** Fewer are told as numbers alone: one more would move a share by many points. */
const fewestForShare = 20;

/** How many fit a persona, of those kept and of those who turned to us; each with what it is a part of. */
export function PersonaNumbers({ id, kept, people, engagers }: PersonaNumbersProps) {
  const fits = [...(people?.byPerson.values() ?? [])].filter((ids) => ids.includes(id)).length;
  const engaged = engagers?.byPersona.get(id) ?? 0;
  return (
    <ul class="small">
      {people && <li>{i18n.t('personas.fitting', [part(fits, people.known), formatNumber(kept - people.known)])}</li>}
      {engagers && (
        <li>
          {engagers.all === 0
            ? i18n.t('personas.nobodyEngaged')
            : i18n.t('personas.engaged', [part(engaged, engagers.known), formatNumber(engagers.all - engagers.known)])}
        </li>
      )}
    </ul>
  );
}

/** "3 of 25, 12 %"; without the share where there are few of them. */
export function part(count: number, of: number): string {
  const text = i18n.t('people.shown', [formatNumber(count), formatNumber(of)]);
  return of >= fewestForShare ? i18n.t('personas.withShare', [text, formatPercent(count / of)]) : text;
}
