import { i18n } from '#i18n';
import type { ProfileCard } from '../../../utils/model/cards.ts';
import type { ProfileRef } from '../../../utils/model/sighting.ts';
import { acts, calling } from './compose-view.ts';

/** Makes the next step of the words in the field: "call Friday". Undo puts back what was there before. */
export function StepButton({ profile, card }: { readonly profile: ProfileRef; readonly card: ProfileCard }) {
  const { network } = profile;
  const before = card.person?.nextStep;
  const patch = { nextStep: before ?? null, relation: card.relation };
  const act = calling(
    'steps.write',
    { network, profile, text: '' },
    {
      said: before ? i18n.t('overlay.person.stepReplaced', [before.text]) : i18n.t('overlay.person.stepKept'),
      undo: calling('profiles.keep', { network, profile, patch }),
    },
  );
  return (
    <div key="step" class="row">
      <button type="button" class="btn line" {...acts({ ...act, typed: 'text' })}>
        {i18n.t('overlay.person.asStep')}
      </button>
      <span class="small grey">{i18n.t('overlay.person.stepExample')}</span>
    </div>
  );
}
