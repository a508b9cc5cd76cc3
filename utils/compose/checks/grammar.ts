import { findingOf, lintsOf } from './english.ts';
import type { Check } from './types.ts';

/** Slips of English grammar, where the grammar pack is on and has answered. What is taste is left aside. */
export const grammar: Check = {
  id: 'grammar',
  run: ({ text }, context) => lintsOf(text, context, 'grammar').map((lint) => findingOf(text, 'grammar.rule', lint)),
};
