import { i18n } from '#i18n';
import type { DockShown } from '../../../../utils/model/dock.ts';

type FoldShown = NonNullable<DockShown['fold']>;

/** What the bar says of the fold in a few words. */
export function foldLabel({ here, source }: FoldShown): string {
  if (here === undefined) return i18n.t('compose.foldsOnPhones');
  if (here === '') return i18n.t('compose.nothingSeen');
  return i18n.t(source === 'page' ? 'compose.foldsAfter' : 'compose.foldsAbout', [here]);
}

/** Where the text is cut on this screen and on a phone, and how that is known. */
export function FoldCard({ here, phone, source }: FoldShown) {
  const sentence = (word: string | undefined, isExact: boolean): string => {
    if (word === undefined) return i18n.t(isExact ? 'compose.allSeenLong' : 'compose.allSeenLikelyLong');
    if (word === '') return i18n.t('compose.nothingSeenLong');
    return i18n.t(isExact ? 'compose.foldsAfterLong' : 'compose.foldsAboutLong', [word]);
  };
  return (
    <section class="card palette" role="group" aria-label={i18n.t('compose.fold')}>
      <p class="sec">
        <b>{i18n.t('compose.onScreen')}</b> {sentence(here, source === 'page')}
      </p>
      <p class="sec">
        <b>{i18n.t('compose.onPhone')}</b> {sentence(phone, false)}
      </p>
      <p class="sec keys small grey">{i18n.t(source === 'page' ? 'compose.foldMeasured' : 'compose.foldTable')}</p>
    </section>
  );
}
