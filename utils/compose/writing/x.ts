import { insertInTextarea } from '../editors/exec.ts';
import { insertByPaste } from '../editors/paste.ts';
import type { InsertFor } from './types.ts';

/** Everything is written in Draft.js, except messages. */
export const insertOnX: InsertFor = ({ editor }) => (editor === 'textarea' ? insertInTextarea : insertByPaste);
