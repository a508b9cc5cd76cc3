import type { ModelMessage } from '../../model/assistant.ts';
import type { NetworkId } from '../../model/network.ts';
import { dataRule } from './marked.ts';
import type { TaskInput } from './types.ts';

const names: Readonly<Record<NetworkId, string>> = { x: 'X', linkedin: 'LinkedIn', facebook: 'Facebook' };

/** What a text is called in a request. */
export const kindOf = ({ network, purpose }: Pick<TaskInput, 'network' | 'purpose'>): string =>
  `${purpose} on ${names[network]}`;

export const networkName = (network: NetworkId): string => names[network];

const keepRule =
  'Write in the language of the text. Keep its meaning, names, numbers, links, mentions (@) and hashtags (#) as they are, and invent nothing.';

/** How every answer has to look. */
const plainRule = 'Answer with the text alone: no introduction, no quotation marks around it, no Markdown.';

/** A request: what to do, in a few sentences, and what to do it with. */
export const request = (
  task: readonly string[],
  parts: readonly string[],
  rule = plainRule,
): readonly ModelMessage[] => [
  { role: 'system', content: [...task, dataRule, rule].join('\n') },
  { role: 'user', content: parts.join('\n\n') },
];

export const rewriting = (
  task: readonly string[],
  parts: readonly string[],
  rule = plainRule,
): readonly ModelMessage[] => request([...task, keepRule], parts, rule);

/** Characters: models count no network's own unit, and what is too long is told after. */
export const mostRule = (limit: number | undefined): readonly string[] =>
  limit === undefined ? [] : [`It must not be longer than ${limit} characters.`];
