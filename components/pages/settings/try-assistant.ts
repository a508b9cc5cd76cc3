import { i18n } from '#i18n';
import { call } from '../../../utils/protocol/client.ts';
import type { Said } from './Outcome.tsx';

/** Asks what is in use for one word, and says how it went. */
export async function tryAssistant(): Promise<Said> {
  const answer = await call('assistant.try', {});
  return answer.ok
    ? { isBad: !answer.value.isGood, text: answer.value.said }
    : { isBad: true, text: i18n.t('assistant.faults.gone') };
}
