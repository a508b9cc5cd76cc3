import { marked } from './marked.ts';
import { cleaned, proposals } from './clean.ts';
import { kindOf, mostRule, rewriting } from './say.ts';
import type { Task, TaskInput } from './types.ts';

const linesOf = ({ voice: words }: TaskInput): string => words?.lines.join('\n') ?? '';

/** Made to sound as the sheet of the voice says. Not offered where there is none. */
export const voice: Task = {
  id: 'voice',
  use: 'replace',
  takesPart: true,
  isFor: (input) => (input.voice?.lines.length ?? 0) > 0 && input.draft.trim() !== '',
  messagesFor: (input) =>
    rewriting(
      [
        `You change a ${kindOf(input)} so that it fits the voice that is described, and change nothing that fits already.`,
        ...mostRule(input.limit),
      ],
      [marked('voice', linesOf(input)), marked('draft', input.draft)],
    ),
  toolFor: (input) => ({ kind: 'rewrite', text: input.draft, context: linesOf(input), length: 'as-is' }),
  proposalsIn: (answer, { draft, network, limit }, lengthOf) =>
    proposals(cleaned(answer, draft), network, limit, lengthOf),
};
