import { marked } from './marked.ts';
import { cleaned, proposals } from './clean.ts';
import { kindOf, mostRule, networkName, rewriting } from './say.ts';
import type { Task } from './types.ts';

/** The same for another network. It is copied, since it is not for this composer. */
export const variant: Task = {
  id: 'variant',
  use: 'copy',
  takesPart: true,
  isFor: ({ draft, purpose }) => purpose === 'post' && draft.trim() !== '',
  messagesFor: (input) =>
    rewriting(
      [
        `You rewrite a ${kindOf(input)} as a post on ${networkName(input.target?.network ?? input.network)}, in the way in which people write there.`,
        ...mostRule(input.target?.limit),
      ],
      [marked('draft', input.draft)],
    ),
  proposalsIn: (answer, { draft, network, target }, lengthOf) =>
    proposals(cleaned(answer, draft), target?.network ?? network, target?.limit, lengthOf),
};
