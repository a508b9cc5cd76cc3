import { foldWord } from './fold-word.ts';

/** What is looked for: every one of `all`, and none of `none`. */
export interface WatchQuery {
  readonly all: readonly WatchTerm[];
  readonly none: readonly WatchTerm[];
}

interface WatchTerm {
  /** Folded words that stand after each other. */
  readonly words: readonly string[];
  /** The last one is a whole word; else longer ones begin with it. */
  readonly isWhole: boolean;
}

export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

/** "-" before it, then a phrase in quotes of any kind or what stands between spaces. */
const term = /(?<!\S)(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]|(\S+))/gu;
const word = /[\p{L}\p{M}\p{N}_]+/gu;
/** Scripts that set no space between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** With so few letters a word is the beginning of too many others. */
const shortLetters = 3;

/** Reads `guest soap`, `"guest soap"`, `refill -coffee`. Undefined where nothing is named that must be there. */
export function parseWatchword(typed: string): WatchQuery | undefined {
  const all: WatchTerm[] = [];
  const none: WatchTerm[] = [];
  for (const [, minus, phrase, plain] of typed.matchAll(term)) {
    const words = ((phrase ?? plain ?? '').match(word) ?? []).map(foldWord);
    const last = words.at(-1);
    if (last === undefined) continue;
    const isWhole = phrase !== undefined || [...last].length <= shortLetters;
    (minus ? none : all).push({ words, isWhole });
  }
  return all.length > 0 ? { all, none } : undefined;
}

interface Token extends TextSpan {
  readonly folded: string;
}

/** The words of a text, to be looked through for any number of watchwords. */
export const tokensOf = (text: string): readonly Token[] =>
  Array.from(text.matchAll(word), ({ 0: each, index }) => ({
    folded: foldWord(each),
    from: index,
    to: index + each.length,
  }));

/** Where in a text what is looked for stands, in its order. Undefined where something is missing, or is there that must not be. */
export function seenWords(
  { all, none }: WatchQuery,
  text: string,
  tokens: readonly Token[] = tokensOf(text),
): readonly TextSpan[] | undefined {
  if (none.some((each) => spansOf(each, tokens).length > 0)) return undefined;
  const spans = all.map((each) => spansOf(each, tokens));
  if (spans.some((each) => each.length === 0)) return undefined;
  const inOrder = spans.flat().sort((a, b) => a.from - b.from || b.to - a.to);
  let end = -1;
  return inOrder.filter(({ from, to }) => {
    const isNew = from >= end;
    if (isNew) end = to;
    return isNew;
  });
}

function spansOf({ words, isWhole }: WatchTerm, tokens: readonly Token[]): TextSpan[] {
  const [only] = words;
  if (words.length === 1 && only !== undefined && unspaced.test(only))
    return tokens.flatMap((token) => inside(only, token));
  return tokens.flatMap((first, at) => {
    const last = tokens[at + words.length - 1];
    const fits = words.every((each, n) => {
      const folded = tokens[at + n]?.folded;
      return n === words.length - 1 && !isWhole ? folded?.startsWith(each) : folded === each;
    });
    return fits && last ? [{ from: first.from, to: last.to }] : [];
  });
}

/** Part of a word that is a whole line; folded it may have another length, and then all of it is meant. */
function inside(asked: string, { folded, from, to }: Token): TextSpan[] {
  const at = folded.indexOf(asked);
  if (at < 0) return [];
  return folded.length === to - from ? [{ from: from + at, to: from + at + asked.length }] : [{ from, to }];
}
