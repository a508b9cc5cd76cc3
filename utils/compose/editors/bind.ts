import { listen } from '../../lib/listen.ts';
import { fail, ok } from '../../lib/result.ts';
import type { Span } from '../draft.ts';
import { pause } from './pause.ts';
import type { Binding, Field, Insert } from './types.ts';

/** Editors commit asynchronously, LinkedIn's up to 120 ms later; a busy page takes longer, and a text that was offered on
 * the clipboard too early is there twice. */
const readBackAfterMs = [60, 80, 160, 400];

/** The binding of a field, with the way in which its editor takes text. `isMidWord`: an input method has begun a word. */
export function bind(field: Field, insert: Insert, signal: AbortSignal, isMidWord = false): Binding {
  const { element } = field;
  let isComposing = isMidWord;
  for (const type of ['compositionstart', 'compositionend']) {
    listen(element, type, () => (isComposing = type === 'compositionstart'), { signal });
  }
  const blocker = (): 'gone' | 'composing' | undefined =>
    element.isConnected ? (isComposing ? 'composing' : undefined) : 'gone';

  /**
   * Editors see a new selection one macrotask after its event. One that restores its own, on focus or as it is drawn
   * anew, gets ours again: what is inserted before the editor knows it would stand at the old one.
   */
  const select = async (span: Span, text: string): Promise<boolean> => {
    for (let attempt = 0; attempt < 5 && field.text() === text; attempt += 1) {
      await field.select(span);
      await pause(0);
      const got = field.selection();
      if (got?.start === span.start && got.end === span.end) return true;
    }
    return false;
  };

  return {
    ...field,
    read: () => ({ text: field.text() }),
    async replace(target, text) {
      const stopped = blocker();
      if (stopped) return fail(stopped);
      const before = field.text();
      const { length } = before;
      const span =
        target === 'all'
          ? { start: 0, end: length }
          : target === 'caret'
            ? (field.selection() ?? { start: length, end: length })
            : target;
      const isNow = (inserted: string): boolean =>
        plain(field.text()) === plain(before.slice(0, span.start) + inserted + before.slice(span.end));

      element.focus({ preventScroll: true });
      const isSelected = await select(span, before);
      const nowStopped = blocker();
      if (nowStopped || !isSelected) return fail(nowStopped ?? 'not-taken');
      await insert(element, text, isNow);
      for (const ms of readBackAfterMs) {
        await pause(ms);
        // A page may put a new editor in its place: the text stands in the one that nobody sees any more.
        if (!element.isConnected) return fail('gone');
        if (isNow(text)) return ok(undefined);
      }
      return fail(field.text() === before ? 'not-taken' : 'otherwise');
    },
  };
}

/** Browsers write a space that would collapse as a no-break space. */
const plain = (text: string): string => text.replace(/\u00A0/g, ' ');
