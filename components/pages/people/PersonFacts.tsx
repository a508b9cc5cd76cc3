import { i18n } from '#i18n';
import type { PersonPartProps } from './person-part.ts';

/** What a file said of somebody, and which file it was. Nothing where nobody said anything. */
export function PersonFacts({ detail: { person } }: Pick<PersonPartProps, 'detail'>) {
  const facts: readonly (readonly [name: string, values: readonly (string | undefined)[]])[] = [
    [i18n.t('peopleFiles.field.email'), person.emails ?? []],
    [i18n.t('peopleFiles.field.phone'), person.phones ?? []],
    [i18n.t('peopleFiles.field.title'), [person.title]],
    [i18n.t('peopleFiles.field.company'), [person.company]],
    [i18n.t('peopleFiles.field.website'), [person.website]],
    [i18n.t('peopleFiles.source'), [person.source]],
  ];
  const said = facts.filter(([, values]) => values.some(Boolean));
  if (said.length === 0) return null;
  return (
    <section class="sec" aria-label={i18n.t('peopleFiles.details')}>
      <h3 class="sechead">{i18n.t('peopleFiles.details')}</h3>
      <dl class="backupfacts">
        {said.map(([name, values]) => (
          <div key={name}>
            <dt class="grey">{name}</dt>
            <dd dir="auto">{values.filter(Boolean).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
