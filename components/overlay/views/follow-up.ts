import { i18n } from '#i18n';
import { onDay } from '../../../utils/lib/due.ts';
import { formatNearDay } from '../../../utils/lib/format.ts';
import { daysBefore } from '../../../utils/lib/ids.ts';
import type { CardAct } from '../../../utils/model/card-view.ts';
import type { ProfileCard } from '../../../utils/model/cards.ts';
import type { ProfileRef } from '../../../utils/model/sighting.ts';
import { calling } from './compose-view.ts';

const afterDays = 3;

/** Sets the next step with an author in three days. Undo puts back what was there, a replaced next step included. */
export function followUp(profile: ProfileRef, before: ProfileCard, now: number): CardAct {
  const { network } = profile;
  const stepBefore = before.person?.nextStep;
  const nextStep = onDay({ text: i18n.t('overlay.post.followUpStep') }, daysBefore(now, -afterDays));
  const day = formatNearDay(nextStep.dueAt, now);
  const patchBack = { nextStep: stepBefore ?? null, relation: before.relation };
  return calling(
    'profiles.keep',
    { network, profile, patch: { nextStep } },
    {
      said: stepBefore
        ? i18n.t('overlay.post.followUpReplaced', [day, stepBefore.text])
        : i18n.t('overlay.post.followUpSet', [day]),
      undo: calling('profiles.keep', { network, profile, patch: patchBack }),
    },
  );
}
