import type { Composer, EditorKind } from '../../networks/types.ts';
import { bindEditable } from './editable.ts';
import { insertByParagraphs, insertInPlain, insertInQuill1 } from './exec.ts';
import { insertByPaste } from './paste.ts';
import { bindTextarea } from './textarea.ts';
import type { Binding, Insert } from './types.ts';

const insertByKind: Readonly<Record<Exclude<EditorKind, 'textarea'>, Insert>> = {
  draft: insertByPaste,
  lexical: insertByPaste,
  quill2: insertByPaste,
  quill1: insertInQuill1,
  tiptap: insertByParagraphs,
  plain: insertInPlain,
};

/** The binding to a composer's editor. It listens until the signal ends. */
export function bindingFor({ element, editor }: Composer, signal: AbortSignal): Binding {
  if (element instanceof HTMLTextAreaElement) return bindTextarea(element, signal);
  const kind = editor === 'textarea' ? 'plain' : editor;
  // Quill 1 loses text on a paste: what the page shows of it outweighs what the adapter expected.
  return bindEditable(element, isQuill1(element) ? insertInQuill1 : insertByKind[kind], signal);
}

/** Version 1 keeps its clipboard in the page beside the editor; version 2 does not. */
const isQuill1 = (element: Element): boolean => Boolean(element.parentElement?.querySelector(':scope > .ql-clipboard'));
