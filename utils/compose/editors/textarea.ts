import { fail, ok } from '../../lib/result.ts';
import { insertInTextarea } from './exec.ts';
import { pause } from './pause.ts';
import type { Binding } from './types.ts';

/** A textarea or an input: it remembers its own selection and has no boxes for its text. */
export function bindTextarea(element: HTMLTextAreaElement, signal: AbortSignal): Binding {
  let isComposing = false;
  element.addEventListener('compositionstart', () => (isComposing = true), { signal });
  element.addEventListener('compositionend', () => (isComposing = false), { signal });

  return {
    read: () => ({ text: element.value }),
    onChange: (listener, untilSignal) => element.addEventListener('input', listener, { signal: untilSignal }),
    selection: () => ({ start: element.selectionStart, end: element.selectionEnd }),
    rects: () => [],
    async replace(target, text) {
      if (!element.isConnected) return fail('gone');
      if (isComposing) return fail('composing');
      const before = element.value;
      const { start, end } =
        target === 'all'
          ? { start: 0, end: before.length }
          : target === 'caret'
            ? { start: element.selectionStart, end: element.selectionEnd }
            : target;
      element.focus({ preventScroll: true });
      element.setSelectionRange(start, end);
      await pause(0);
      if (isComposing) return fail('composing');
      await insertInTextarea(element, text);
      await pause(60);
      return element.value === before.slice(0, start) + text + before.slice(end) ? ok(undefined) : fail('not-taken');
    },
  };
}
