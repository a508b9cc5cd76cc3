import type { Composer, EditorKind } from '../types.ts';
import { css } from './selectors.ts';

/**
 * The composer around an element. The share box comes in three generations: an Ember dialog, the same dialog in the
 * open shadow root of #interop-outlet (so nothing here may look beyond the root of the element), and a native dialog.
 */
export function composerOf(element: Element): Composer | undefined {
  const editor = element.closest<HTMLElement>(css.editor);
  const { pathname } = location;
  if (!editor || editor.closest(css.unseen) || pathname.startsWith('/preload/')) return undefined;
  const place = placeOf(editor, pathname);
  return place && { element: editor, editor: editorKindOf(editor), attached: css.attached, ...place };
}

function placeOf(editor: HTMLElement, pathname: string): Pick<Composer, 'frame' | 'purpose'> | undefined {
  if (editor.matches(css.message)) return { frame: editor.closest('form') ?? editor, purpose: 'message' };
  const comment = editor.closest(css.answer);
  if (comment) {
    const isReply = comment.closest(css.comment);
    return { frame: withButtons(comment), purpose: isReply ? 'reply' : 'comment' };
  }
  const dialog = editor.closest(css.dialog);
  // The composer of a company's own page has no name of its own.
  const isCompanys = dialog && /^\/company\/[^/]+\/admin\//.test(pathname);
  if (!isCompanys && !editor.closest(css.share)) return undefined;
  return { frame: dialog ?? editor, purpose: 'post' };
}

/** The next box around that also holds buttons. */
const withButtons = (start: Element): Element => start.closest(':has(button)') ?? start;

function editorKindOf(editor: HTMLElement): EditorKind {
  if (editor.matches('.ql-editor')) return editor.parentElement?.querySelector('.ql-clipboard') ? 'quill1' : 'quill2';
  return editor.matches('.ProseMirror') ? 'tiptap' : 'plain';
}
