import type { Composer, EditorKind } from '../types.ts';
import { emberComment, sduiComment, sduiCommentBox } from './selectors.ts';

const editable = '[contenteditable="true"],[contenteditable=""],[contenteditable="plaintext-only"]';
/** Editors that nobody sees: closed dialogs, prepared layers. */
const unseen = 'dialog:not([open]),[hidden],[inert],[aria-hidden="true"]';

/**
 * The composer around an element. The share box comes in three generations: an Ember dialog, the same dialog in the
 * open shadow root of #interop-outlet (so nothing here may look beyond the root of the element), and a native dialog.
 */
export function composerOf(element: Element): Composer | undefined {
  const editor = element.closest<HTMLElement>(editable);
  if (!editor || editor.closest(unseen) || editor.ownerDocument.location?.pathname.startsWith('/preload/'))
    return undefined;
  const found = placeOf(editor);
  return found && { element: editor, frame: found.frame, editor: editorKindOf(editor), purpose: found.purpose };
}

function placeOf(editor: HTMLElement): Pick<Composer, 'frame' | 'purpose'> | undefined {
  const message = editor.closest('.msg-form__contenteditable');
  if (message) return { frame: editor.closest('form,.msg-form') ?? message, purpose: 'message' };
  const comment = editor.closest(`${sduiCommentBox},.comments-comment-box,[class*="comments-comment-texteditor"]`);
  if (comment) {
    const box = editor.closest('.comments-comment-box') ?? withButtons(comment);
    return { frame: box, purpose: editor.closest(`${sduiComment},${emberComment}`) ? 'reply' : 'comment' };
  }
  const dialog = editor.closest('dialog[open],[role="dialog"],.share-box-v2__modal,.share-creation-state');
  const isShare =
    editor.matches('[componentkey="ShareBox_textEditor"],[id="ShareBox_textEditor"]') ||
    editor.closest(
      '.share-creation-state__text-editor,[data-sdui-screen*="sharing.ShareCompose"],.share-box,.share-creation-state',
    ) ||
    dialog?.querySelector('[data-sdui-screen*="sharing.ShareCompose"]') ||
    // The composer of a company's own page has no name of its own.
    (dialog &&
      editor.matches('[role="textbox"]') &&
      /^\/company\/[^/]+\/admin\//.test(editor.ownerDocument.location?.pathname ?? ''));
  return isShare ? { frame: dialog ?? withButtons(editor), purpose: 'post' } : undefined;
}

/** The next box around that also holds buttons. */
function withButtons(start: Element): Element {
  let box = start;
  for (let level = 0; level < 4 && !box.querySelector('button') && box.parentElement; level += 1)
    box = box.parentElement;
  return box;
}

function editorKindOf(editor: HTMLElement): EditorKind {
  if (editor.matches('.ql-editor'))
    return editor.parentElement?.querySelector(':scope > .ql-clipboard') ? 'quill1' : 'quill2';
  const isTiptap =
    editor.matches('.tiptap,.ProseMirror') || editor.closest('[data-testid="ui-core-tiptap-text-editor-wrapper"]');
  return isTiptap || editor.matches('[componentkey="ShareBox_textEditor"]') ? 'tiptap' : 'plain';
}
