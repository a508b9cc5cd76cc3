import { marked } from './marked.ts';
import { cleaned, proposals } from './clean.ts';
import { kindOf, mostRule, request } from './say.ts';
import type { Task } from './types.ts';

/** One reply to what is answered, as far as it was read. What is known of the person goes along only if it is ticked. */
export const reply: Task = {
  id: 'reply',
  use: 'replace',
  isFor: ({ purpose, post }) => purpose !== 'post' && !!post?.text.trim(),
  messagesFor(input) {
    const { draft, post, person, limit } = input;
    return request(
      [
        `You write one ${kindOf(input)}, from the user to ${post?.author ? 'the author of the post' : 'whoever wrote the post'}.`,
        'Be concrete and brief, flatter nobody, sell nothing, and claim nothing about the user that is not said here.',
        ...(person ? ['What is known of the person is for tact alone: do not quote it.'] : []),
        ...(draft.trim() ? ['The draft says what the user wants to say.'] : []),
        'Write in the language of the post.',
        ...mostRule(limit),
      ],
      [
        marked(post?.author ? `post by ${oneLine(post.author)}` : 'post', post?.text ?? ''),
        ...(person ? [marked('what is known of the person', [person.name, ...person.lines].join('\n'))] : []),
        ...(draft.trim() ? [marked('draft', draft)] : []),
      ],
    );
  },
  proposalsIn: (answer, { draft, network, limit }, lengthOf) =>
    proposals(cleaned(answer, draft), network, limit, lengthOf),
};

/** A name stands in a line of ours: it cannot begin another one. */
const oneLine = (name: string): string => name.replace(/[\p{Cc}\s=]+/gu, ' ').trim();
