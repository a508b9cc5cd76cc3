import { marked } from './marked.ts';
import { cleaned, proposals } from './clean.ts';
import { kindOf, mostRule, request } from './say.ts';
import type { Task } from './types.ts';

/** One or two sentences: screen readers cannot go back in it. X takes 1,000 characters, nobody listens to so many. */
const most = 250;

/** A description of a picture, out of what the user says is in it. The picture itself is not sent. */
export const altText: Task = {
  id: 'altText',
  use: 'copy',
  isFor: ({ purpose }) => purpose !== 'message',
  messagesFor: (input) =>
    request(
      [
        `You write the alternative text of a picture in a ${kindOf(input)}, for people who do not see it.`,
        'Describe only what the notes say is in it; the post tells what it is about. Do not begin with “Picture of”.',
        'Write in the language of the notes.',
        ...mostRule(most),
      ],
      [
        marked('notes on the picture', input.picture?.trim() ?? ''),
        ...(input.draft.trim() ? [marked('post', input.draft)] : []),
      ],
    ),
  proposalsIn: (answer, { network, picture }) =>
    proposals(inOneLine(cleaned(answer, picture)), network, most, (_network, text) => text.length),
};

const inOneLine = (text: string): string =>
  text
    .split('\n')
    .flatMap((line) => line.trim() || [])
    .join(' ');
