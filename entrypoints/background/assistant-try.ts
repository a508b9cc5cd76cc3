import { i18n } from '#i18n';
import { faultWords } from '../../components/overlay/views/assistant/fault-words.ts';
import { cleaned } from '../../utils/assistant/tasks/clean.ts';
import { chosenAssistant } from './assistant-choice.ts';

/** Nothing of the user is in it. */
const request = { messages: [{ role: 'user', content: 'Answer with one word: ready' }] } as const;
const mostShown = 60;

/** Asks once, and says how it went in plain words. */
export async function tryAssistant(): Promise<{ readonly isGood: boolean; readonly said: string }> {
  const bad = (fault: Parameters<typeof faultWords>[0]) => ({ isGood: false, said: faultWords(fault) });
  const chosen = await chosenAssistant();
  if (!chosen) return bad({ reason: 'address' });
  const model = await chosen.asking('try', request);
  if (!model.ok) return bad(model.error);
  const pieces = model.value.run(request, new AbortController().signal);
  let text = '';
  for (;;) {
    const { done, value } = await pieces.next();
    if (!done) text += value;
    else if (value.ok)
      return { isGood: true, said: i18n.t('assistant.itAnswers', [cleaned(text).slice(0, mostShown)]) };
    else return bad(value.error);
  }
}
