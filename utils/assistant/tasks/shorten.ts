import { marked } from './marked.ts';
import { cleaned, proposals } from './clean.ts';
import { kindOf, rewriting } from './say.ts';
import type { Task, TaskInput } from './types.ts';

/** Fewer than that is no text any more; characters. */
const leastFold = 20;

const foldOf = ({ fold }: TaskInput): number | undefined =>
  fold !== undefined && fold >= leastFold ? fold : undefined;

const mostOf = (input: TaskInput): string =>
  `All of it has to be seen without a press on “more”: at most ${foldOf(input)} characters, without empty lines.`;

/** To what is seen before the text is folded. */
export const shorten: Task = {
  id: 'shorten',
  use: 'replace',
  isFor: (input) => foldOf(input) !== undefined && input.draft.trim() !== '',
  messagesFor: (input) => rewriting([`You shorten a ${kindOf(input)}.`, mostOf(input)], [marked('draft', input.draft)]),
  toolFor: (input) => ({ kind: 'rewrite', text: input.draft, context: mostOf(input), length: 'shorter' }),
  // Measured against the fold: what is longer than that is folded again.
  proposalsIn: (answer, input) =>
    proposals(cleaned(answer, input.draft), input.network, foldOf(input), (_network, text) => text.length),
};
