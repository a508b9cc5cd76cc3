import { marked } from './marked.ts';
import { cleaned, proposal } from './clean.ts';
import { kindOf, rewriting } from './say.ts';
import type { Task } from './types.ts';

const wanted = 3;

/** Three other first sentences for what is written. */
export const openings: Task = {
  id: 'openings',
  use: 'replace',
  isFor: ({ draft, purpose }) => purpose === 'post' && draft.trim() !== '',
  messagesFor: (input) =>
    rewriting(
      [
        `You write three different openings for a ${kindOf(input)}.`,
        'Each takes the place of its first sentence, and the rest stays as it is. Each is one line of at most 120 characters.',
      ],
      [marked('first sentence', splitAtOpening(input.draft).first), marked('draft', input.draft)],
      'Answer with three lines, “1. …”, “2. …” and “3. …”, and nothing else: no introduction, no quotation marks, no Markdown.',
    ),
  proposalsIn(answer, { draft, network, limit }, lengthOf) {
    const { first, rest } = splitAtOpening(draft);
    const lines = cleaned(answer)
      .split('\n')
      .flatMap((line) => /^\s*(?:\*\*)?[1-3][.)](?:\*\*)?\s+(.+)$/.exec(line)?.[1] ?? [])
      .map((line) => cleaned(line, first));
    const different = [...new Set(lines)].filter((line) => line && line !== first).slice(0, wanted);
    return different.map((line) => proposal(`${line}${rest}`, network, limit, lengthOf));
  },
};

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** The first sentence, at most its line, and everything after it, with the space or the line break before that. */
export function splitAtOpening(draft: string): { readonly first: string; readonly rest: string } {
  const text = draft.trimStart();
  const [line = ''] = text.split('\n', 1);
  const [sentence] = sentences.segment(line);
  const first = (sentence?.segment ?? '').trimEnd();
  return { first, rest: text.slice(first.length) };
}
