import { insertByParagraphs, insertInPlain, insertInQuill1 } from '../editors/exec.ts';
import { insertByPaste } from '../editors/paste.ts';
import { isQuill1 } from '../editors/quill1.ts';
import type { InsertFor } from './types.ts';

export const insertOnLinkedIn: InsertFor = ({ element, editor }) => {
  // Quill 1 loses text on a paste: what the page shows of it outweighs what the adapter expected.
  if (editor === 'quill1' || isQuill1(element)) return insertInQuill1;
  // Version 2 sees no selection in a shadow root: what is pasted would stand at the beginning.
  if (editor === 'quill2') return element.getRootNode() === document ? insertByPaste : insertInQuill1;
  return editor === 'tiptap' ? insertByParagraphs : insertInPlain;
};
