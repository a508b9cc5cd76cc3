import type { Span } from '../draft.ts';
import { linksIn } from '../links.ts';

export interface Piece extends Span {
  readonly text: string;
}

/** Stands for what is no prose. No letter, no space, no punctuation. */
const filler = '\uFFFC';

const hashtag = /(?<![\p{L}\p{M}\p{N}_&/])[#＃](?=[\p{L}\p{M}\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_·]+/gu;
const mention = /(?<![\p{L}\p{M}\p{N}_.@])[@＠][\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*/gu;
const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const sequence = /\p{RGI_Emoji}\uFE0F?/gv;

export const piecesOf = (text: string, pattern: RegExp): Piece[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ text: found, start: index, end: index + found.length }));

/** Tags that a network makes a link of. Those in a link are none. */
export const hashtagsIn = (text: string): Piece[] => piecesOf(withoutLinks(text), hashtag);

/** Names after an @, no addresses of mail. A full stop at the end belongs to the sentence. */
export const mentionsIn = (text: string): Piece[] =>
  piecesOf(withoutLinks(text), mention).map((piece) => {
    const name = piece.text.replace(/[.-]+$/, '');
    return { text: name, start: piece.start, end: piece.start + name.length };
  });

export const emojiIn = (text: string): Piece[] => piecesOf(text, sequence);

/** The same text with each link and address of mail filled over: every offset stays. */
export function withoutLinks(text: string): string {
  let left = text.replace(address, (found) => filler.repeat(found.length));
  for (const { start, end } of linksIn(left))
    left = left.slice(0, start) + filler.repeat(end - start) + left.slice(end);
  return left;
}

/** Code between backticks, as many write it where no network sets it apart. */
const code = /```[^`]*```|`[^`\n]+`/g;

/** The same text with links, addresses, tags, mentions and code filled over: every offset stays. */
export function proseOf(text: string): string {
  let left = withoutLinks(text);
  for (const { start, end } of [...hashtagsIn(text), ...mentionsIn(text), ...piecesOf(text, code)])
    left = left.slice(0, start) + filler.repeat(end - start) + left.slice(end);
  return left;
}

/** Words of a prose: letters, with an apostrophe or a hyphen inside. */
export const wordsIn = (prose: string): Piece[] => piecesOf(prose, /[\p{L}\p{M}\p{N}]+(?:['’‑-][\p{L}\p{M}\p{N}]+)*/gu);

/**
 * Sentences by their signs and by line; those of Japanese, Chinese, Arabic and Hindi need no space behind them. Not exact: an
 * abbreviation ends one where a capital follows.
 */
export const sentencesIn = (prose: string): Piece[] =>
  piecesOf(prose, /[^\n.!?…。！？؟।]+(?:[.!?…]+(?![\s\u00A0]|$)[^\n.!?…。！？؟।]+)*[.!?…。！？؟।]*/gu).filter(
    ({ text }) => /\p{L}/u.test(text),
  );
