import type { NetworkId } from '../../model/network.ts';
import type { LengthOf, Proposal } from './types.ts';

/** No single ones: an apostrophe may stand at each end. */
const quotes: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
];

/**
 * An answer as the text that was asked for: without what a model thought aloud, fences, quotation marks around all of it,
 * our own marks, and characters that nobody sees. What the draft itself was in stays.
 */
export function cleaned(answer: string, draft = ''): string {
  let text = answer
    .replace(/^\s*<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/i, '')
    .replace(/\r\n?/g, '\n')
    .replace(hidden, (character) => (draft.includes(character) ? character : ''))
    .trim();
  text = withoutMarks(withoutFence(text)).trim();
  for (const [open, close] of quotes) {
    const inner = text.slice(open.length, text.length - close.length);
    const isAround = text.length > 2 && text.startsWith(open) && text.endsWith(close);
    // Two quotations, one at each end, are not one around all.
    if (isAround && !inner.includes(open) && !inner.includes(close) && !draft.trim().startsWith(open))
      return inner.trim();
  }
  return text;
}

/** Controls other than tab and line break, and what turns the direction of the text around it. */
const hidden = /(?![\t\n])\p{Cc}|[\u{202A}-\u{202E}\u{2066}-\u{2069}\u{FEFF}\u{E0000}-\u{E007F}]/gu;

function withoutFence(text: string): string {
  const [, inner] = /^```[^\n`]*\n([\s\S]*?)\n?```$/.exec(text) ?? [];
  return inner ?? text;
}

const withoutMarks = (text: string): string =>
  text.replace(/^={5,} [^\n]*\n/, '').replace(/\n={5,} end of [^\n]*$/, '');

/** With what is too long about it. */
export function proposal(text: string, network: NetworkId, limit: number | undefined, lengthOf: LengthOf): Proposal {
  const over = limit === undefined ? 0 : lengthOf(network, text) - limit;
  return over > 0 ? { text, over } : { text };
}

export const proposals = (
  text: string,
  network: NetworkId,
  limit: number | undefined,
  lengthOf: LengthOf,
): readonly Proposal[] => (text ? [proposal(text, network, limit, lengthOf)] : []);
