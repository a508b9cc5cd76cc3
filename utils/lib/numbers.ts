import type { Count } from './count.ts';

export interface CountOptions {
  /** What a shortened number stands for. cut: 1.4K is 1400–1499 (default). unknown: cut or rounded, 1350–1499. */
  readonly shortened?: 'cut' | 'unknown';
}

/**
 * The first number in a text of the page, as the interval of integers that it can stand for. `locale` is the page's
 * language. Undefined when there is none, or when it can be read in more than one way.
 */
export function parseCount(text: string, locale: string, options?: CountOptions): Count | undefined {
  return readNumbers(text, locale, true, options)[0];
}

/** All numbers of a text, in order; empty as soon as one of them cannot be read for certain. */
export function countsIn(text: string, locale: string, options?: CountOptions): readonly Count[] {
  const numbers = readNumbers(text, locale, false, options);
  return numbers.every((number) => number !== undefined) ? numbers : [];
}

interface Suffix {
  readonly text: string;
  /** 0 where the language gives one word two values. */
  readonly factor: number;
}

/** How a language writes numbers, learnt from the browser. */
interface Spelling {
  readonly decimal: string;
  readonly group: string;
  readonly number: RegExp;
  /** Longest first, so that "mil milhões" comes before "mil". */
  readonly after: readonly Suffix[];
  readonly before: readonly Suffix[];
}

const invisible = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const clean = (text: string): string => text.normalize('NFC').replace(invisible, '');
const isLetter = /^[\p{L}\p{M}]/u;
/** Scripts that write without spaces, where a counter word follows a number directly. */
const isUnspaced =
  /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const isHangul = /^\p{sc=Hangul}/u;
/** What looks like a shortening that we do not know, or is no count: "12 d. x", "5 N", "500+", "10:30", "5 %". */
const isDoubtful = /^(?:\s?[+%]|\s?\p{L}{1,4}\.(?!\p{L})|\s\p{Lu}(?![\p{L}\p{M}'’])|[-–/:]\p{Nd})/u;
const isDoubtfulBefore = /(?:[+\p{Sc}]\s?|\p{Nd}[-–/:])$/u;
const endsInLetter = /[\p{L}\p{M}]$/u;

function readNumbers(
  raw: string,
  locale: string,
  onlyFirst: boolean,
  { shortened = 'cut' }: CountOptions = {},
): readonly (Count | undefined)[] {
  const text = clean(raw);
  const spelling = spellingOf(locale);
  const found: (Count | undefined)[] = [];
  for (const { 0: digits, index } of text.matchAll(spelling.number)) {
    const before = text.slice(0, index);
    const prefix = prefixAt(before, spelling.before);
    const isPartOfWord = !prefix && endsInLetter.test(before) && !isUnspaced.test(before.slice(-1));
    if (isPartOfWord) continue;
    const after = text.slice(index + digits.length);
    const suffix = suffixAt(after, spelling.after);
    const rest = suffix ? after.slice(suffix.text.length) : after;
    const isStrange =
      (prefix && suffix) ||
      (suffix ? suffixAt(rest, spelling.after) : isLetter.test(after) && !isUnspaced.test(after)) ||
      isDoubtful.test(rest) ||
      isDoubtfulBefore.test(before);
    const factor = (prefix ?? suffix)?.factor ?? 1;
    const shown = `${prefix?.text ?? ''}${digits}${suffix?.text ?? ''}`;
    found.push(isStrange ? undefined : toCount(splitNumber(digits, spelling, factor !== 1), factor, shown, shortened));
    if (onlyFirst) break;
  }
  return found;
}

function toCount(parts: Parts | undefined, factor: number, shown: string, shortened: string): Count | undefined {
  if (!parts) return undefined;
  const step = factor / 10 ** parts.fraction.length;
  const value = Number(parts.whole + parts.fraction) * step;
  if (step < 1 || !Number.isSafeInteger(step) || !Number.isSafeInteger(value + step)) return undefined;
  if (step === 1) return { from: value, to: value };
  return { from: shortened === 'cut' ? value : Math.max(0, value - step / 2), to: value + step - 1, shown };
}

interface Parts {
  readonly whole: string;
  readonly fraction: string;
}

/** Whole and fraction digits as ASCII; undefined when the separators fit no single reading. */
function splitNumber(written: string, { decimal, group }: Spelling, isShortened: boolean): Parts | undefined {
  const ascii = plainDigits(written);
  const pieces = ascii.split(/\D/);
  const separators = ascii.replace(/\d/g, '');
  const last = separators.at(-1);
  const tail = pieces.at(-1) ?? '';
  if (!last) return /^0\d/.test(ascii) ? undefined : { whole: ascii, fraction: '' };
  const isSingle = separators.indexOf(last) === separators.length - 1;
  const canGroup = tail.length === 3 && separators.length === 1 && last !== decimal;
  const isFraction = last === '٫' || (isSingle && '.,'.includes(last) && !canGroup);
  if (isFraction && !isShortened) return undefined;
  if (isShortened && canGroup && last !== group && '.,'.includes(last)) return undefined;
  const grouped = isFraction ? pieces.slice(0, -1) : pieces;
  const isMixed = new Set(isFraction ? separators.slice(0, -1) : separators).size > 1;
  if (isMixed || !isGrouped(grouped.join(' '))) return undefined;
  return { whole: grouped.join(''), fraction: isFraction ? tail : '' };
}

/** 1 204 567, or 12 04 567 in India. */
const isGrouped = (pieces: string): boolean =>
  /^(?:\d+|(?!0)\d{1,3}(?: \d{3})+|(?!0)\d\d?(?: \d\d)* \d{3})$/.test(pieces);

/** Digits of every script as 0–9; the kinds of spaces and of apostrophes as one. */
const plainDigits = (text: string): string =>
  text
    .replace(/(?!\d)\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      let zero = code;
      while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
      return String((code - zero) % 10);
    })
    .replace(/\s/g, ' ')
    .replace(/’/g, "'");

function suffixAt(text: string, suffixes: readonly Suffix[]): Suffix | undefined {
  const rest = text.replace(/\s/g, ' ').trimStart();
  const space = text.length - rest.length;
  if (space > 1) return undefined;
  const hit = suffixes.find(
    ({ text: word }) =>
      rest.startsWith(word) &&
      (!isLetter.test(rest.slice(word.length)) || (isUnspaced.test(word) && !(space && isHangul.test(word)))),
  );
  return hit && { text: text.slice(0, space + hit.text.length), factor: hit.factor };
}

function prefixAt(text: string, prefixes: readonly Suffix[]): Suffix | undefined {
  const rest = text.trimEnd();
  const hit = prefixes.find(({ text: word }) => rest.endsWith(word) && !endsInLetter.test(rest.slice(0, -word.length)));
  return hit && { text: text.slice(rest.length - hit.text.length), factor: hit.factor };
}

const spellings = new Map<string, Spelling>();

function spellingOf(locale: string): Spelling {
  let spelling = spellings.get(locale);
  if (!spelling) spellings.set(locale, (spelling = learn(supported(locale))));
  return spelling;
}

function supported(locale: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** What pages write beside their language's own forms. */
const everywhere = 'K1e3 k1e3 M1e6 B1e9 Tsd.1e3 千1e3 万1e4 萬1e4 亿1e8 億1e8';

function learn(locale: string): Spelling {
  const after = new Map<string, number>();
  const before = new Map<string, number>();
  for (const compactDisplay of ['short', 'long'] as const) {
    const format = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay });
    for (let power = 1e3; power < 1e12; power *= 10) {
      // Plural forms: 1, several and fractions; 9 is a class of its own in Filipino.
      for (const lead of [1, 1.5, 2, 5, 9]) learnFrom(format.formatToParts(lead * power), lead * power, after, before);
    }
  }
  for (const [, text = '', factor] of everywhere.matchAll(/(\D+)(1e\d) ?/g)) {
    if (!after.has(text)) after.set(text, Number(factor));
  }
  const sample = new Intl.NumberFormat(locale).formatToParts(1234567.5);
  const part = (type: string): string => plainDigits(sample.find((one) => one.type === type)?.value ?? '');
  const group = part('group');
  const space = group === ' ' ? '\\s' : '[\\u00a0\\u202f\\u2009]';
  return {
    decimal: part('decimal'),
    group,
    number: new RegExp(`\\p{Nd}+(?:(?:[.,'’٫٬]|${space}(?=\\p{Nd}{3}(?!\\p{Nd})))\\p{Nd}+)*`, 'gu'),
    after: longestFirst(after),
    before: longestFirst(before),
  };
}

function learnFrom(
  parts: readonly Intl.NumberFormatPart[],
  value: number,
  after: Map<string, number>,
  before: Map<string, number>,
): void {
  const at = parts.findIndex(({ type }) => type === 'compact');
  const first = parts.findIndex(({ type }) => type === 'integer');
  const number = parts.map(({ type, value: text }) => (/int|fra/.test(type) ? text : type === 'decimal' ? '.' : ''));
  const word = clean(parts[at]?.value ?? '').replace(/\s/g, ' ');
  const shown = Number(plainDigits(number.join('')));
  if (!word || !shown) return;
  const known = at < first ? before : after;
  const factor = Math.round(value / shown);
  known.set(word, (known.get(word) ?? factor) === factor ? factor : 0);
}

/** Each also without its full stop. */
const longestFirst = (known: ReadonlyMap<string, number>): readonly Suffix[] =>
  [...known]
    .flatMap(([text, factor]) => [...new Set([text, text.replace(/\.$/, '')])].map((word) => ({ text: word, factor })))
    .sort((a, b) => b.text.length - a.text.length);
