import type { Composer } from '../types.ts';
import { css } from './selectors.ts';

/** X writes in Draft.js everywhere: home, replies, the photo viewer, the modal. */
export function composerOf(element: Element): Composer | undefined {
  const editable = element.closest<HTMLElement>(css.editor);
  if (!editable) return undefined;
  const isReply = editable.closest(css.replyBox) ?? editable.closest(css.dialog)?.querySelector(css.post);
  const { attached, described } = css;
  const purpose = isReply ? 'reply' : 'post';
  return { element: editable, frame: frameOf(editable), editor: 'draft', purpose, attached, described };
}

/** The nearest box that also holds the button that sends. */
function frameOf(editable: Element): Element {
  for (let box = editable.parentElement; box && box !== box.ownerDocument.body; box = box.parentElement)
    if (box.querySelector(css.send)) return box;
  return editable.parentElement ?? editable;
}
