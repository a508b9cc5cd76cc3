import { insertByPaste } from '../editors/paste.ts';
import type { InsertFor } from './types.ts';

/** Always Lexical. */
export const insertOnFacebook: InsertFor = () => insertByPaste;
