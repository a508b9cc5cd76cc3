import type { Composer } from '../types.ts';
import { css } from './selectors.ts';

/**
 * Posts are written in a form that is sent, comments in one that only groups. A chat window and the answer to a story
 * have the same editor and no form.
 */
export function composerOf(element: Element): Composer | undefined {
  const editor = element.closest<HTMLElement>(css.editor) ?? onlyEditorIn(element);
  if (!editor || editor.closest(css.decoy)) return undefined;
  const form = editor.closest('form');
  const dialog = editor.closest(css.dialog);
  const isComment = form?.getAttribute('role') === 'presentation';
  const isPost = form?.getAttribute('method')?.toLowerCase() === 'post';
  const frame = form ?? editor.parentElement?.parentElement ?? editor;
  const purpose = isComment ? purposeOfComment(form) : isPost ? 'post' : 'message';
  return { element: editor, frame: isPost ? (dialog ?? frame) : frame, editor: 'lexical', purpose };
}

/** A box under one comment, among the answers to it, writes an answer. */
const purposeOfComment = (form: Element): 'comment' | 'reply' =>
  form.parentElement?.closest(css.commented) ? 'reply' : 'comment';

/** A button of the composer was meant. */
function onlyEditorIn(element: Element): HTMLElement | undefined {
  const editors = element.closest('form')?.querySelectorAll<HTMLElement>(css.editor);
  return editors?.length === 1 ? editors[0] : undefined;
}
