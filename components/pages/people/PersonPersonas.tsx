import { i18n } from '#i18n';
import { personaFits } from '../../../utils/db/queries/personas.ts';
import type { PersonaFit } from '../../../utils/metrics/persona-fit.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { Tag } from '../../ui/Tag.tsx';
import { criterionName, matchText } from './persona-words.ts';
import type { PersonPartProps } from './person-part.ts';

/** Which personas somebody fits, with the words that matched and where each stands. Nothing without personas. */
export function PersonPersonas({ detail: { person, accounts }, now }: PersonPartProps) {
  const { db } = useDesk();
  const keys = accounts.map(({ key }) => key);
  const { title, company, tags } = person;
  const fits = useLive(
    () => personaFits(db, person, keys),
    [db, person.id, keys.join(' '), title, company, tags.join('\n')],
  ).value;
  if (!fits || fits.length === 0) return null;
  const met = fits.filter((fit) => fit.met > 0);
  const isUnknown = fits.every((fit) => fit.isUnknown);
  return (
    <section class="sec" aria-label={i18n.t('personas.name')}>
      <h3 class="sechead">{i18n.t('personas.name')}</h3>
      {met.length === 0 && (
        <p class="small grey">{isUnknown ? i18n.t('personas.notKnown') : i18n.t('personas.fitsNone', fits.length)}</p>
      )}
      <ul class="fits">
        {met.map((fit) => (
          <Fit key={fit.persona.id} fit={fit} now={now} />
        ))}
      </ul>
    </section>
  );
}

function Fit({ fit, now }: { readonly fit: PersonaFit; readonly now: number }) {
  const { persona, met, of, matches, unmet, leftOut } = fit;
  return (
    <li>
      <p class="row wrap">
        <Tag tone="accent">{i18n.t('personas.fits', [persona.name, String(met), String(of)])}</Tag>
      </p>
      <ul class="small">
        {matches.map((match) => (
          <li key={`${match.criterion} ${match.word}`} dir="auto">
            {matchText(match, now)}
          </li>
        ))}
        {unmet.length > 0 && <li class="grey">{i18n.t('personas.unmet', [unmet.map(criterionName).join(', ')])}</li>}
        {leftOut.length > 0 && (
          <li class="grey">
            {i18n.t('personas.leftOut', [leftOut.map((field) => i18n.t(`personas.field.${field}`)).join(', ')])}
          </li>
        )}
      </ul>
    </li>
  );
}
