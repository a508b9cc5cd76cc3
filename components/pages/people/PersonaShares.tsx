import { i18n } from '#i18n';
import type { EngagersOfPersonas } from '../../../utils/db/queries/persona-engagers.ts';
import type { Persona } from '../../../utils/model/desk-rules.ts';
import { formatNumber } from '../../ui/format.ts';
import { part } from './PersonaNumbers.tsx';

export interface PersonaSharesProps {
  readonly personas: readonly Persona[];
  readonly engagers: EngagersOfPersonas;
}

/** How many of those who turned to us lately fit each persona, the most first, and of how many too little is known. */
export function PersonaShares({ personas, engagers: { all, known, byPersona } }: PersonaSharesProps) {
  if (personas.length === 0 || all === 0) return null;
  const lines = personas.map((persona) => ({ ...persona, count: byPersona.get(persona.id) ?? 0 }));
  lines.sort((a, b) => b.count - a.count);
  return (
    <section class="sec" aria-labelledby="shares">
      <h2 id="shares" class="sechead">
        {i18n.t('personas.shares')}
      </h2>
      <dl class="facts aged">
        {lines.map(({ id, name, count }) => (
          <div key={id}>
            <dt dir="auto">{name}</dt>
            <dd>{part(count, known)}</dd>
          </div>
        ))}
      </dl>
      <p class="small grey">{i18n.t('personas.sharesAbout', [formatNumber(all), formatNumber(all - known)])}</p>
    </section>
  );
}
