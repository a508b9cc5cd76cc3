import { cleaned, proposals } from './clean.ts';
import { marked } from './marked.ts';
import { kindOf, rewriting } from './say.ts';
import type { Task } from './types.ts';

/** Spelling, grammar and punctuation, and nothing else. In any language that a model writes; the grammar pack knows English. */
export const proofread: Task = {
  id: 'proofread',
  use: 'replace',
  takesPart: true,
  isFor: ({ draft }) => draft.trim() !== '',
  messagesFor: (input) =>
    rewriting(
      [
        `You correct spelling, grammar and punctuation of a ${kindOf(input)}, and change nothing else.`,
        'Where nothing is wrong the text comes back as it is.',
      ],
      [marked('draft', input.draft)],
    ),
  toolFor: ({ draft }) => ({ kind: 'proofread', text: draft }),
  proposalsIn: (answer, { draft, network, limit }, lengthOf) =>
    proposals(cleaned(answer, draft), network, limit, lengthOf),
};
