import { i18n } from '#i18n';
import { ChangeLog } from '../../components/charts/ChangeLog.tsx';
import { RivalNumbers } from '../../components/charts/RivalNumbers.tsx';
import type { ProfileCard } from '../../utils/model/cards.ts';

/** What a card says and a form does not: why they are kept, how a competitor does, what changed on a profile. */
export function SeenPart({ card, now }: { readonly card: ProfileCard; readonly now: number }) {
  const { person, rival, changes } = card;
  return (
    <>
      {person?.purpose && (
        <section class="sec" aria-label={i18n.t('overlay.person.keptFor')}>
          <p class="row wrap">
            <span class="small grey">{i18n.t('overlay.person.keptFor')}</span>
            <span dir="auto">{person.purpose}</span>
          </p>
        </section>
      )}
      {rival && (
        <section class="sec" aria-labelledby="rival">
          <h2 id="rival" class="sechead">
            {i18n.t('rival.numbers')}
          </h2>
          <RivalNumbers rival={rival} now={now} />
        </section>
      )}
      {changes.length > 0 && (
        <section class="sec" aria-labelledby="changes">
          <h2 id="changes" class="sechead">
            {i18n.t('rival.changes')}
          </h2>
          <ChangeLog changes={changes} now={now} />
        </section>
      )}
    </>
  );
}
