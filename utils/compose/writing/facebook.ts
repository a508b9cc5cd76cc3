import { insertByPaste } from '../editors/paste.ts';
import type { Writing } from './types.ts';

/** Both limits as commonly reported, the unit as the composer's script counts: UTF-16 code units. Always Lexical. */
export const facebookWriting: Writing = {
  lengthOf: (text) => text.length,
  limits: { post: 63_206, comment: 8000, reply: 8000 },
  insertFor: () => insertByPaste,
};
