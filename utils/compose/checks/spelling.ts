import { findingOf, lintsOf } from './english.ts';
import type { Check } from './types.ts';

/** Misspelt English words, where the grammar pack is on and has answered. No names, tags, links and abbreviations. */
export const spelling: Check = {
  id: 'spelling',
  run: ({ text }, context) => lintsOf(text, context, 'spelling').map((lint) => findingOf(text, 'spelling.word', lint)),
};
