import type { Count } from './count.ts';
import { localeOf, westernDigits } from './locale.ts';

export interface CountOptions {
  /** What a shortened number stands for. cut: 1.4K is 1400–1499 (default). unknown: cut or rounded, 1350–1499. */
  readonly shortened?: 'cut' | 'unknown';
}

/**
 * The first number in a text of the page, as the interval of integers that it can stand for. `locale` is the page's
 * language. Undefined when there is none, or when it can be read in more than one way.
 */
export function parseCount(text: string, locale: string, options?: CountOptions): Count | undefined {
  return numbersIn(text, locale, options).next().value ?? undefined;
}

/** All numbers of a text, in order; empty as soon as one of them cannot be read for certain. */
export function countsIn(text: string, locale: string, options?: CountOptions): readonly Count[] {
  const counts = [...numbersIn(text, locale, options)];
  return counts.every((count) => count !== undefined) ? counts : [];
}

/** How a language writes numbers. */
interface Spelling {
  readonly decimal: string;
  readonly group: string;
  /** Words that shorten, each with what it multiplies by: 0 where a language gives one word two values. */
  readonly words: ReadonlyMap<string, number>;
  /** A word that shortens (Swahili), a number, a word that shortens. */
  readonly pattern: RegExp;
}

/** Of scripts that put spaces between words; in the others a counter word follows a number directly. */
const letter =
  '[[\\p{L}\\p{M}]--[\\p{sc=Hani}\\p{sc=Hang}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]]';
/** What is no count, or looks like a part of one: "16m", "500+", "5 N", "12 d. x", "12 d", "12 t x", "10:30", "1 204" in English. */
const doubtful = new RegExp(
  `^(?:${letter}| ?[+%]| \\d{3}(?!\\d)| \\p{Lu}(?![\\p{L}\\p{M}'’])| ${letter}$| [mt](?!${letter})| ?\\p{L}{1,3}\\.(?!\\p{L})|[\\-–\\/:،]\\d)`,
  'v',
);
/** In Burmese thousands can stand before a number. */
const doubtfulBefore = /(?:[+\p{Sc}]|ထောင်|သောင်း|သိန်း|သန်း) ?$/u;
/** A space that holds digits together is part of the number, whatever the page says of its language. */
const joined = (text: string): string => text.replace(/(?<=\p{Nd})[\u00a0\u2009\u202f](?=\p{Nd}{3}(?!\p{Nd}))/gu, '’');
const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    // "And" is written together with what follows it.
    .replace(/(?<!\p{L})و(?=\p{Nd})/gu, 'و ')
    .replace(/\s/g, ' ');

function* numbersIn(raw: string, locale: string, { shortened = 'cut' }: CountOptions = {}) {
  const text = tidy(joined(raw));
  const western = westernDigits(text);
  const spelling = spellingOf(locale);
  for (const { 0: match, 1: prefix, 2: digits = '', 3: suffix, index } of western.matchAll(spelling.pattern)) {
    const end = index + match.length;
    const isDoubtful =
      (prefix && suffix) || doubtful.test(western.slice(end)) || doubtfulBefore.test(western.slice(0, index));
    const factor = spelling.words.get(prefix ?? suffix ?? '') ?? 1;
    yield isDoubtful ? undefined : toCount(digits, factor, spelling, shortened, text.slice(index, end));
  }
}

/** 1204567, 1,204,567, or 12,04,567 as in India. */
const wholeNumber = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(\D)\d{3}(?:\1\d{3})*|[1-9]\d?(?:,\d\d)*,\d{3})$/;

function toCount(digits: string, factor: number, { decimal, group }: Spelling, shortened: string, shown: string) {
  const [, mark = ''] = /([.,٫])\d*$/.exec(digits) ?? [];
  const at = digits.indexOf(mark);
  const canGroup = mark !== decimal && /^\d+\D\d{3}$/.test(digits);
  const hasFraction = mark && !canGroup && at === digits.lastIndexOf(mark);
  const isUnclear = factor === 1 ? hasFraction : canGroup && mark !== group;
  const whole = hasFraction ? digits.slice(0, at) : digits;
  if (isUnclear || !wholeNumber.test(whole)) return undefined;
  const fraction = hasFraction ? digits.slice(at + 1) : '';
  const step = factor / 10 ** fraction.length;
  const from = Number(whole.replace(/\D/g, '') + fraction) * step;
  if (step < 1 || !Number.isSafeInteger(from + step)) return undefined;
  if (step === 1) return { from, to: from };
  return { from: shortened === 'cut' ? from : Math.max(0, from - step / 2), to: from + step - 1, shown };
}

const spellings = new Map<string, Spelling>();

/** The first use of Intl in a page takes some 30 ms: English does without. */
function spellingOf(locale: string): Spelling {
  const spelling = spellings.get(locale) ?? (locale === 'en' ? spell('.', ',', english) : learn(localeOf(locale)));
  spellings.set(locale, spelling);
  return spelling;
}

/** What pages write beside their language's own forms. A thousand to some is a million to others. */
const everywhere: readonly (readonly [factor: number, words: string])[] = [
  [0, 'mil'],
  [1e3, 'K k Tsd mila hilj rb 千 हजार ألفًا ألفاً ألفا libong milliers'],
  [1e4, '万 萬'],
  [1e6, 'M mln mill jt مليونًا مليوناً'],
  [1e8, '亿 億'],
  [1e9, 'B'],
];
const common = everywhere.flatMap(([factor, words]) => words.split(' ').map((word) => [word, factor] as const));
const english = new Map([...common, ['thousand', 1e3], ['million', 1e6], ['billion', 1e9]]);
/** Facebook's; Intl has none. Without its point it is days. */
const dutch = [['d.', 1e3]] as const;

/** Asks Intl for the short and the long form of all magnitudes; 9 has a plural of its own in Filipino, 3 in Sorbian. */
function learn(locale: string): Spelling {
  const words = new Map<string, number>();
  const first = new Set<string>();
  for (const compactDisplay of ['short', 'long'] as const) {
    const options = { notation: 'compact', compactDisplay, useGrouping: false } as const;
    const format = new Intl.NumberFormat(`${locale}-u-nu-latn`, options);
    for (let power = 1e3; power < 1e12; power *= 10) {
      for (const lead of [1, 1.5, 2, 3, 5, 9]) {
        const written = tidy(format.format(lead * power));
        const [, prefix, digits = '', suffix] = /^(\D*?) ?(\d[\d.,]*) ?(\D*?)\.?$/.exec(written) ?? [];
        const word = prefix || suffix;
        if (!word) continue;
        const factor = Math.round((lead * power) / Number(digits.replace(',', '.')));
        words.set(word, (words.get(word) ?? factor) === factor ? factor : 0);
        if (prefix) first.add(word);
      }
    }
  }
  const sample = westernDigits(tidy(new Intl.NumberFormat(locale).format(1234567.5)));
  const [, group = '', decimal = ''] = /(\D)567(\D)/.exec(sample) ?? [];
  const own = locale.startsWith('nl') ? dutch : [];
  return spell(decimal, group, new Map([...common, ...own, ...words]), first);
}

function spell(decimal: string, group: string, words: Spelling['words'], first: Iterable<string> = []): Spelling {
  const space = group === ' ' ? '| (?=\\d{3}(?!\\d))' : '';
  const number = `\\d+(?:(?:[.,'’٬٫]${space})\\d+)*`;
  const prefix = `(?<!${letter})(${anyOf(first)}) ?`;
  const suffix = ` ?(${anyOf(words.keys())})(?!${letter})\\.?`;
  const pattern = new RegExp(`(?:${prefix}|(?<!${letter}|\\d))(${number})(?:${suffix})?`, 'gv');
  return { decimal, group, words, pattern };
}

/** The longest first: "mil milhões" before "mil". */
const anyOf = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|') || '(?!)';
