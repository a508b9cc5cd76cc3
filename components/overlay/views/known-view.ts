import { i18n } from '#i18n';
import type { KnownProfile, KnownView } from '../../../utils/model/cards.ts';
import { nameOf } from '../names.ts';

export function viewOfKnown(known: KnownProfile): KnownView {
  const { handleKey, name, shownAs, relation, isOrganisation, nextStepDue } = known;
  const handle = handleKey.slice(handleKey.indexOf(':') + 1);
  return {
    handleKey,
    called: shownAs === undefined ? [name] : [name, shownAs],
    dot: `${isOrganisation ? 'sq' : ''} ${nextStepDue ? 'due' : ''}`,
    label: i18n.t('overlay.openPerson', [nameOf({ name, handle }), i18n.t(`overlay.relation.${relation}`)]),
  };
}
