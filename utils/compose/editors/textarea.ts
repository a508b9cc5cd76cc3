import { listen } from '../../lib/listen.ts';
import type { Field } from './types.ts';

/** A textarea remembers its own selection and has no boxes for its text. */
export const textareaField = (element: HTMLTextAreaElement): Field => ({
  element,
  text: () => element.value,
  selection: () => ({ start: element.selectionStart, end: element.selectionEnd }),
  select: ({ start, end }) => element.setSelectionRange(start, end),
  onChange: (listener, signal) => listen(element, 'input', listener, { signal }),
  linked: () => [],
  rects: () => [],
});
