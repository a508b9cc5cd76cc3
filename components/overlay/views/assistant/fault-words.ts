import { i18n } from '#i18n';
import type { AssistantFault } from '../../../../utils/model/assistant.ts';

/** Why there is no answer and what can be done, with what the other side said of it, if it said something. */
export function faultWords({ reason, said }: AssistantFault): string {
  const why = i18n.t(`assistant.faults.${reason}` as 'assistant.faults.key');
  return said ? i18n.t('assistant.theySaid', [why, said]) : why;
}
