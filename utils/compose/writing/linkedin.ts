import { insertByParagraphs, insertInPlain, insertInQuill1 } from '../editors/exec.ts';
import { insertByPaste } from '../editors/paste.ts';
import { isQuill1 } from '../editors/quill1.ts';
import type { Writing } from './types.ts';

/**
 * 3,000 by LinkedIn's Posts API, 1,250 as commonly reported. LinkedIn publishes no unit: UTF-16 code units are what its
 * server ("ShareCommentary text length (n characters)") and the script of its composer call the length of a string. It
 * is also the strictest of the usual units, so that the room left is never shown larger than it is.
 */
export const linkedinWriting: Writing = {
  lengthOf: (text) => text.length,
  limits: { post: 3000, comment: 1250, reply: 1250 },
  insertFor({ element, editor }) {
    // Quill 1 loses text on a paste: what the page shows of it outweighs what the adapter expected.
    if (editor === 'quill1' || isQuill1(element)) return insertInQuill1;
    if (editor === 'quill2') return insertByPaste;
    return editor === 'tiptap' ? insertByParagraphs : insertInPlain;
  },
};
