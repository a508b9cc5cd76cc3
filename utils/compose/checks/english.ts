import type { EnglishLint } from '../../model/english.ts';
import { proseOf } from './prose.ts';
import type { CheckContext, Finding } from './types.ts';

/** Kinds of the checker that are about right and wrong. The others are taste, or what other checks say. */
const grammarKinds = new Set([
  'Agreement',
  'BoundaryError',
  'Capitalization',
  'Eggcorn',
  'Grammar',
  'Malapropism',
  'Punctuation',
  'Usage',
  'WordChoice',
  'WordOrder',
]);
const spellingKinds = new Set(['Spelling', 'Typo']);

const letter = /[\p{L}\p{M}\p{N}]/u;

/** Whether a word stands for itself: not a part of one with signs or letters that the checker takes apart, or of a host. */
const isWhole = (text: string, { start, end }: EnglishLint['span']): boolean =>
  !letter.test(text.slice(0, start).slice(-1)) &&
  !/[\p{L}\p{N}]\.$/u.test(text.slice(0, start)) &&
  !/^(?:[\p{L}\p{M}\p{N}&+#'’\uD800-\uDFFF]|\.[\p{Ll}\p{N}])/u.test(text.slice(end));

const isAbbreviation = (word: string): boolean => /^\P{Ll}{2,}$/u.test(word);
/** These are written with a full stop, which the checker takes for the end of a sentence. */
const withStop = /^(?:incl|excl|approx|resp|esp|intl|dept|govt|est|max|min|fig|vol|ext)$/i;
/** "Sooooo", "yesss": drawn out on purpose. */
const drawnOut = /(\p{L})\1\1/iu;
/** A word so long for which the checker has no other is a name, or one of a trade. */
const longestWord = 24;

/** A name, an abbreviation or a word of another language, as far as its letters tell. */
const isNoWord = (word: string): boolean =>
  word.length < 3 ||
  !/^[A-Za-z'’-]+$/.test(word) ||
  isAbbreviation(word) ||
  /.[A-Z]/.test(word) ||
  withStop.test(word) ||
  drawnOut.test(word);

/** Capitals inside a sentence are those of names; the same word at the beginning of one is that name too. */
function isName(text: string, word: string): boolean {
  if (!/^[A-Z]/.test(word)) return false;
  const places = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'gu'))];
  return places.some(({ index }) => /[\p{L}\p{N},;:]["“(‘'’]?[ \u00a0]$/u.test(text.slice(0, index)));
}

/** The same word stands before it: another check knows when that is right. */
const repeats = (text: string, { start, end }: EnglishLint['span']): boolean => {
  const word = text.slice(start, end).trim().toLowerCase();
  return text.slice(0, start).toLowerCase().trimEnd().split(/\s+/).at(-1) === word;
};

const possessive = /['’]s$/;

/** Words that are no error: of the user's own dictionary, and names of people we know. */
export const isKnownWord = (word: string, known: ReadonlySet<string>): boolean =>
  [word, word.replace(possessive, '')].some((each) => known.has(each.toLowerCase()));

/** What the checker said that is about spelling, or about grammar, and stands in prose. */
export function lintsOf(text: string, { english }: CheckContext, group: 'spelling' | 'grammar'): EnglishLint[] {
  if (!english) return [];
  const kinds = group === 'spelling' ? spellingKinds : grammarKinds;
  const prose = proseOf(text);
  return english.lints.filter(({ kind, span, change }) => {
    const word = text.slice(span.start, span.end);
    if (!kinds.has(kind) || word === '' || prose.slice(span.start, span.end) !== word || change === word) return false;
    if (isAbbreviation(word) && change && isAbbreviation(change)) return false;
    if (group === 'grammar') return change !== '' || !repeats(text, span);
    if (change === undefined && word.length > longestWord) return false;
    if (kind === 'Spelling' && (isNoWord(word) || !isWhole(text, span) || isName(text, word))) return false;
    return !isKnownWord(word, english.known);
  });
}

export const findingOf = (text: string, reason: Finding['reason'], lint: EnglishLint): Finding => ({
  span: lint.span,
  reason,
  args: [text.slice(lint.span.start, lint.span.end), lint.message],
  ...(lint.change === undefined ? {} : { change: { span: lint.span, text: lint.change } }),
});
