import type { Composer } from '../types.ts';
import { css } from './selectors.ts';

/** X writes posts in Draft.js everywhere: home, replies, the photo viewer, the modal. Messages in a textarea. */
export function composerOf(element: Element): Composer | undefined {
  const editable = element.closest<HTMLElement>(css.editor);
  if (!editable) return undefined;
  const isReply = editable.closest(css.replyBox) ?? editable.closest(css.dialog)?.querySelector(css.post);
  const { attached, described } = css;
  return {
    element: editable,
    frame: frameOf(editable),
    editor: editable.matches('textarea') ? 'textarea' : 'draft',
    purpose: editable.matches(css.message) ? 'message' : isReply ? 'reply' : 'post',
    attached,
    described,
  };
}

/** The nearest box that also holds the button that sends. */
function frameOf(editable: Element): Element {
  for (let box = editable.parentElement; box && box !== box.ownerDocument.body; box = box.parentElement)
    if (box.querySelector(css.send)) return box;
  return editable.parentElement ?? editable;
}
