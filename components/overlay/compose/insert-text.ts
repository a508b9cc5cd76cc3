import type { Span } from '../../../utils/compose/draft.ts';
import type { Binding } from '../../../utils/compose/editors/types.ts';
import { i18n } from './text.ts';

/**
 * Puts text into the editor. When the editor did not take it the text goes to the clipboard instead; there is no second
 * try. `said` is what the user must know.
 */
export async function insertText(
  binding: Binding,
  target: Span | 'all' | 'caret',
  text: string,
): Promise<{ readonly isIn: boolean; readonly said: string }> {
  const result = await binding.replace(target, text);
  if (result.ok) return { isIn: true, said: '' };
  const { error } = result;
  if (error === 'composing' || error === 'otherwise') return { isIn: false, said: i18n.t(`compose.${error}`) };
  return { isIn: false, said: error === 'gone' ? '' : (await copyText(text)) || pasteIt() };
}

/** Empty when the text is on the clipboard, else what the user must know. */
export async function copyText(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return '';
  } catch {
    return i18n.t('compose.notTaken');
  }
}

/** What to do with a text that is on the clipboard. */
export const pasteIt = (): string => i18n.t('compose.copied', [/Mac|iP/.test(navigator.platform) ? '⌘V' : 'Ctrl+V']);
