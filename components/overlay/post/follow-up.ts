import { formatNearDay } from '../../../utils/lib/format.ts';
import type { ProfileRef } from '../../../utils/model/sighting.ts';
import type { Desk } from '../desk.ts';
import { i18n } from '../text.ts';

const afterDays = 3;
const morningHour = 9;

export function followUpTime(now: number): number {
  const day = new Date(now);
  day.setDate(day.getDate() + afterDays);
  return day.setHours(morningHour, 0, 0, 0);
}

/**
 * Sets the next step with the author in three days; keeps them first if they were not. Undo puts back what was there
 * before, a next step that was replaced included.
 */
export async function followUp({ ask, network, toasts, known }: Desk, profile: ProfileRef, onChange: () => void) {
  const before = await ask('profiles.card', { network: network.id, profile });
  if (!before) return;
  const keep = async (patch: Parameters<typeof keepPatch>[0]) => {
    const kept = await ask('profiles.keep', { network: network.id, profile, patch: keepPatch(patch) });
    if (kept) {
      known.forget();
      onChange();
    }
    return kept;
  };
  const dueAt = followUpTime(Date.now());
  const stepBefore = before.person?.nextStep;
  if (!(await keep({ nextStep: { text: i18n.t('overlay.post.followUpStep'), dueAt } }))) return;
  const day = formatNearDay(dueAt, Date.now());
  toasts.say({
    text: stepBefore
      ? i18n.t('overlay.post.followUpReplaced', [day, stepBefore.text])
      : i18n.t('overlay.post.followUpSet', [day]),
    undo: () => void keep({ nextStep: stepBefore ?? null, relation: before.relation }),
  });
}

type KeepPatch = Parameters<Desk['ask']>[1] extends infer P ? Extract<P, { patch: unknown }>['patch'] : never;
const keepPatch = (patch: KeepPatch): KeepPatch => patch;
