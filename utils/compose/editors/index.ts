import type { Composer, EditorKind } from '../../networks/types.ts';
import { bind } from './bind.ts';
import { editableField } from './editable.ts';
import { insertAtOnce, insertByParagraphs, insertInPlain, insertInQuill1 } from './exec.ts';
import { insertByPaste } from './paste.ts';
import { isQuill1 } from './quill1.ts';
import { textareaField } from './textarea.ts';
import type { Binding, Insert } from './types.ts';

const insertByKind: Readonly<Record<EditorKind, Insert>> = {
  draft: insertByPaste,
  lexical: insertByPaste,
  quill2: insertByPaste,
  quill1: insertInQuill1,
  tiptap: insertByParagraphs,
  textarea: insertAtOnce,
  plain: insertInPlain,
};

/** The binding to a composer with any kind of editor. It listens until the signal ends. */
export function bindingFor({ element, editor }: Pick<Composer, 'element' | 'editor'>, signal: AbortSignal): Binding {
  if (element instanceof HTMLTextAreaElement) return bind(textareaField(element), insertAtOnce, signal);
  // Quill 1 loses text on a paste: what the page shows of it outweighs what the adapter expected.
  const insert = isQuill1(element) ? insertInQuill1 : insertByKind[editor];
  return bind(editableField(element, signal), insert, signal);
}
