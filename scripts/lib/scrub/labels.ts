import { isAdLabel } from '../../../utils/networks/facebook/time.ts';
import { isPromoted, saysRepost } from '../../../utils/networks/linkedin/published.ts';
import { wordSource, type Inventor } from './invent.ts';
import type { Language } from './language.ts';
import { countWords, pictureLabel } from './words.ts';

/** What the whole page tells about its words. */
export interface Vocabulary {
  readonly language: Language;
  /** Texts of buttons and tabs that the page repeats, and what stands beside repeated counts. */
  readonly interfaceLabels: ReadonlySet<string>;
  readonly interfaceWords: ReadonlySet<string>;
  /** Words of the names and handles of the accounts in the page; and these names in full. All lower case. */
  readonly nameWords: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

export interface Place {
  /** Short, and not where somebody wrote: a count, a time or a word of the interface may stand here. */
  readonly isLabel: boolean;
  /** The label of a button or of a row of them, which the network wrote: exact counts stand in it without marks. */
  readonly isControl?: boolean;
}

interface Token {
  readonly text: string;
  readonly index: number;
  readonly kind: 'handle' | 'number' | 'word';
  readonly known: boolean;
  kept: boolean;
}

const numberSource = String.raw`\p{Nd}+(?:(?:[.,'’٬٫:]|[\u0020\u00a0\u202f](?=\p{Nd}{3}(?!\p{Nd})))\p{Nd}+)*`;
const pattern = new RegExp(String.raw`[@＠][\p{L}\p{N}_.]+|${numberSource}|${wordSource}`, 'gv');

/**
 * A text of the page with every word replaced that is not the interface's. Numbers stay where they are counts or times;
 * when unsure, what stands here is replaced.
 */
export function scrubText(text: string, place: Place, vocabulary: Vocabulary, invent: Inventor): string {
  const label = tidy(text);
  if (label === '') return text;
  if (place.isLabel && vocabulary.interfaceLabels.has(label) && !vocabulary.names.has(label.toLowerCase())) return text;
  const tokens = tokensOf(text, vocabulary);
  if (place.isLabel) decide(text, tokens, place, vocabulary);
  let made = '';
  let end = 0;
  for (const { text: piece, index, kind, kept } of tokens) {
    made += text.slice(end, index);
    end = index + piece.length;
    made += kept ? piece : kind === 'word' ? invent.word(piece) : invent.all(piece);
  }
  return made + text.slice(end);
}

export const tidy = (text: string): string => text.replace(/[\s\u200b\u200e\u200f\u202a-\u202e]+/g, ' ').trim();

function tokensOf(text: string, { language, interfaceWords }: Vocabulary): readonly Token[] {
  const isKnown = (word: string): boolean =>
    [countWords, language.times, interfaceWords].some((words) => words.has(word.toLowerCase())) ||
    isJoined(word, language);
  return [...text.matchAll(pattern)].map(({ 0: piece, index }) => {
    const kind = /^[@＠]/.test(piece) ? 'handle' : /^\p{Nd}/u.test(piece) ? 'number' : 'word';
    return { text: piece, index, kind, known: kind === 'word' && isKnown(piece), kept: false };
  });
}

const spaceless = /^[\p{sc=Hani}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]+$/u;

/** Scripts without spaces join words: "次转帖", "小时前". */
function isJoined(word: string, { times, shortenings }: Language): boolean {
  if (!spaceless.test(word)) return false;
  const reachable = [true];
  for (let end = 1; end <= word.length; end++) {
    reachable[end] = reachable.some((isReached, start) => {
      const part = word.slice(start, end);
      return isReached && start < end && (countWords.has(part) || times.has(part) || shortenings.has(part));
    });
  }
  return reachable[word.length] ?? false;
}

function decide(text: string, tokens: readonly Token[], place: Place, vocabulary: Vocabulary): void {
  const words = tokens.filter(({ kind }) => kind === 'word');
  const isName = vocabulary.names.has(tidy(text).toLowerCase());
  const isNameWord = ({ text: word }: Token): boolean => vocabulary.nameWords.has(word.toLowerCase());
  const numbers = tokens.filter(({ kind }) => kind === 'number');
  const gapBefore = (at: number): string => {
    const before = tokens[at - 1];
    return text.slice(before ? before.index + before.text.length : 0, tokens[at]?.index);
  };

  tokens.forEach((token, at) => {
    if (token.kind !== 'number' || isPartOfMore(text, token, gapBefore(at), gapBefore(at + 1), tokens, at)) return;
    const left = besideNumber(tokens[at - 1], gapBefore(at));
    const right = besideNumber(tokens[at + 1], gapBefore(at + 1));
    const isShortened =
      right && isGlued(gapBefore(at + 1)) && vocabulary.language.shortenings.has(right.text.toLowerCase());
    const isAge = isAgeLabel(text, token, right);
    const beside = [left, right].filter(
      (word) => word?.known && (words.every(({ known }) => known) || !isNameWord(word)),
    );
    if (isShortened || isAge) right.kept = true;
    const longest = beside.length > 0 ? 12 : place.isControl && words.length <= numbers.length * 6 ? 9 : 4;
    const digits = token.text.replace(/\P{Nd}/gu, '').length;
    const isCount =
      digits <= (isGrouped(token.text) ? Math.max(longest, 7) : /^\p{Nd}+$/u.test(token.text) ? longest : 0);
    token.kept = isTime(token.text) || isCount;
    if (token.kept) for (const word of beside) if (word) word.kept = true;
  });
  spread(tokens, gapBefore, isNameWord);

  const isAllKnown = words.length > 0 && words.every(({ known, kept }) => known || kept);
  const isMoment =
    words.length > 0 && words.every(({ text: word }) => vocabulary.language.moments.has(word.toLowerCase()));
  const isCountLabel =
    isAllKnown && (numbers.some(({ kept }) => kept) || words.every(({ text: word }) => isCounted(word)));
  if (!isName && (isCountLabel || isMoment)) for (const word of words) word.kept = true;
  if (!isName && words.length <= 8) keepSigns(text, words, isNameWord);
}

/** Shorter words stand between others, unless a character is a word of its own. */
const isCounted = (word: string): boolean =>
  countWords.has(word.toLowerCase()) && (word.length > 2 || (word.length > 1 && spaceless.test(word)));
const isGlued = (gap: string): boolean => /^[ \u00a0\u202f]?$/.test(gap);

const besideNumber = (token: Token | undefined, gap: string): Token | undefined =>
  token?.kind === 'word' && /^[\s:+()،,·.\u200e\u200f]{0,3}$/.test(gap) ? token : undefined;

/** "2h", "5 dk", "3 sem •": a number and at most three letters, and nothing else up to the next dot. */
function isAgeLabel(text: string, { index, text: digits }: Token, unit: Token | undefined): unit is Token {
  if (!unit || unit.text.length > 3 || digits.length > 3) return false;
  const before = text.slice(0, index);
  const after = text.slice(unit.index + unit.text.length);
  return /(?:^|[•·|])\s*$/.test(before) && /^\.?\s*(?:$|[•·|])/.test(after);
}

/** Telephone numbers, dates in figures, fractions: digits around it that are no words' neighbours. */
function isPartOfMore(
  text: string,
  { index }: Token,
  before: string,
  after: string,
  tokens: readonly Token[],
  at: number,
): boolean {
  const joins = /^[\s\-–—/()+.#*]*$/;
  const isAfterNumber = tokens[at - 1]?.kind === 'number' && joins.test(before);
  const isBeforeNumber = tokens[at + 1]?.kind === 'number' && joins.test(after);
  return isAfterNumber || isBeforeNumber || /[+#@_\p{Sc}]\s?$/u.test(text.slice(0, index));
}

const isTime = (number: string): boolean => /^\p{Nd}{1,2}:\p{Nd}\p{Nd}(?::\p{Nd}\p{Nd})?$/u.test(number);
const isGrouped = (number: string): boolean =>
  /^\p{Nd}{1,3}(?:([.,'’٬\s])\p{Nd}{2,3})(?:\1\p{Nd}{3})*$|^\p{Nd}{1,3}[.,٫]\p{Nd}{1,2}$/u.test(number);

/** Known words in a chain from a number that stays: "3 days ago", "and 29 others reacted". */
function spread(
  tokens: readonly Token[],
  gapBefore: (at: number) => string,
  isNameWord: (token: Token) => boolean,
): void {
  const reach = (order: readonly number[], neighbour: -1 | 1): void => {
    for (const at of order) {
      const token = tokens[at];
      const gap = gapBefore(neighbour < 0 ? at : at + 1);
      const isNext = tokens[at + neighbour]?.kept && /^[\s.,:’']{0,2}$/.test(gap);
      if (token?.known && !token.kept && isNext && !isNameWord(token)) token.kept = true;
    }
  };
  const forwards = tokens.map((_, at) => at);
  reach(forwards, -1);
  reach([...forwards].reverse(), 1);
}

/** The words that tell an advertisement, a repost, a picture: what the readers themselves look for. */
function keepSigns(text: string, words: readonly Token[], isNameWord: (token: Token) => boolean): void {
  const label = tidy(text);
  const [first] = words;
  const isAd = isAdLabel(label) || pictureLabel.test(label);
  for (const word of words) {
    const isFirst = word === first && label.startsWith(word.text) && isPromoted(label) === true;
    if (isAd || (!isNameWord(word) && (isFirst || saysRepost(word.text)))) word.kept = true;
  }
}
