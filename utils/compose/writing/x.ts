import { insertAtOnce } from '../editors/exec.ts';
import { insertByPaste } from '../editors/paste.ts';
import { weightedLength } from '../weighted-length.ts';
import type { Writing } from './types.ts';

/** The limits of an account without Premium. Everything is written in Draft.js, except messages. */
export const xWriting: Writing = {
  lengthOf: weightedLength,
  limits: { post: 280, reply: 280, comment: 280 },
  insertFor: ({ editor }) => (editor === 'textarea' ? insertAtOnce : insertByPaste),
};
