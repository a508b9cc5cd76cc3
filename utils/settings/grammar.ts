import { storage } from '#imports';
import type { EnglishTrouble } from '../model/english.ts';

/** Why the grammar pack did not answer the last time; null: it did, or was not asked. In session storage. */
export const englishTrouble = storage.defineItem<EnglishTrouble | null>('session:grammar.trouble', { fallback: null });
