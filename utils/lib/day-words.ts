import { type Chrono, de, en, es, fr, it, nl, type ParsedResult, pt, sv } from 'chrono-node';
import { morningOf } from './due.ts';
import { dayOf } from './ids.ts';

export interface When {
  /** `yyyy-mm-dd` where a day was said and no time. */
  readonly day?: string;
  /** ms. With a day: its morning where the user is. */
  readonly dueAt: number;
}

export interface SaidStep {
  /** What is left without the words for when; all of it where nothing else was said. */
  readonly text: string;
  readonly day?: string;
  readonly dueAt?: number;
  /** The words that were taken for a date. */
  readonly words?: string;
}

/** By the first part of a language tag. English is tried after each of them. */
const byLanguage: Readonly<Record<string, Chrono>> = Object.fromEntries(
  Object.entries({ de, es, fr, it, nl, pt, sv }).map(([language, { casual }]) => [language, withDots(casual)]),
);

/** The day comes before the month everywhere but where the month does. */
const english = (language: string): Chrono => (/^en-(US|PH)$/i.test(language) ? monthFirst : dayFirst);

const monthFirst = withMore(en.casual);
const dayFirst = withDots(withMore(en.GB));

const languageHere = (): string => globalThis.navigator?.language ?? 'en-GB';

/**
 * When a text says that something is to be done: "in 2 weeks", "Tue", "3 Dec", "tomorrow 10:00". Always from today on: a
 * weekday is the coming one. Undefined where it names no day or only days that are over. Not for content scripts.
 */
export function readWhen(text: string, now: number, language = languageHere()): When | undefined {
  return find(text, now, language)?.when;
}

/** "Call her in 2 weeks" → "Call her" and the day. Without a date the text is the step. */
export function readStep(text: string, now: number, language = languageHere()): SaidStep {
  const whole = text.trim();
  const found = find(whole, now, language);
  if (!found) return { text: whole };
  const { when, from, to } = found;
  const before = whole
    .slice(0, from)
    .replace(/(?:^|\s)(?:on|in|at|by|until|till|before|from|am|an|bis|le|el|il|op)\s*$/i, '');
  const rest = `${before.trimEnd()} ${whole.slice(to).trimStart()}`;
  const step = rest.replace(/\s+([,.;:!?])/g, '$1').replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '');
  return { text: step || whole, ...when, words: whole.slice(from, to) };
}

interface Found {
  readonly when: When;
  readonly from: number;
  readonly to: number;
}

function find(text: string, now: number, language: string): Found | undefined {
  const own = byLanguage[language.toLowerCase().split('-')[0] ?? ''];
  const inOwn = own && findIn(own, text, now, () => true);
  // Of "9 Dec 8:15" German understands the time alone.
  if (inOwn && widthOf(inOwn) === text.trim().length) return inOwn;
  const inEnglish = findIn(english(language), text, now, (result) => isSaid(result, text));
  const isPart =
    inOwn &&
    inEnglish &&
    inOwn.from >= inEnglish.from &&
    inOwn.to <= inEnglish.to &&
    widthOf(inOwn) < widthOf(inEnglish);
  return isPart ? inEnglish : (inOwn ?? inEnglish);
}

const widthOf = ({ from, to }: Found): number => to - from;

function findIn(
  chrono: Chrono,
  text: string,
  now: number,
  isMeant: (result: ParsedResult) => boolean,
): Found | undefined {
  const found = chrono
    .parse(text, { instant: new Date(now) }, { forwardDate: true })
    // "1.11." of "31.11.", which is no day.
    .filter((result) => !/\d$/.test(text.slice(0, result.index)) && isMeant(result))
    .flatMap((result): Found[] => {
      const when = whenOf(result, now);
      return when ? [{ when, from: result.index, to: result.index + result.text.length }] : [];
    });
  // "Ask how Monday went, in 2 weeks": what stands at the end is when.
  return found.findLast(({ to }) => to === text.trimEnd().length) ?? found[0];
}

/** Words that are a date only where they stand as one: "she sat down", "for 5 min", "a second opinion". */
function isSaid(result: ParsedResult, whole: string): boolean {
  const { text, index } = result;
  const tags = result.tags();
  const isAll = text.trim().length === whole.trim().length;
  const before = whole.slice(0, index).trimEnd();
  const isEdge = index === 0 || index + text.length === whole.trimEnd().length;
  if (/(?:^|\s)(?:last|past|previous)$/i.test(before) || /^(?:last|past|previous)\b/i.test(text)) return false;
  if (tags.has('casualReference/now')) return false;
  if (/^(?:march|may|sat|sun)$/.test(text))
    return isEdge || /(?:^|\s)(?:on|in|next|this|by|until|before)$/i.test(before);
  if (tags.has('result/relativeDate') && /^(?:for|a|an|the|\d|one|two|three|half)/i.test(text)) return isAll;
  return true;
}

function whenOf({ start }: ParsedResult, now: number): When | undefined {
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  if (year === null || month === null || day === null) return undefined;
  const isTimed = start.isCertain('hour');
  const timeSaid = isTimed ? momentOf(start, year, month, day) : partOfDay(start, year, month, day);
  const at = timeSaid !== undefined && (isTimed || timeSaid > now) ? timeSaid : undefined;
  const today = dayOf(now);
  const said = at === undefined ? dayOf(new Date(year, month - 1, day, 12).getTime()) : dayOf(at);
  const isWeekday = start.isCertain('weekday') && !start.isCertain('day');
  if (isWeekday && said === today && (at ?? 0) <= now) return later(year, month, day + 7, at);
  if (said < today) return undefined;
  return at === undefined ? dayWhen(said) : { dueAt: at };
}

function dayWhen(day: string): When | undefined {
  const dueAt = morningOf(day);
  return dueAt === undefined ? undefined : { day, dueAt };
}

function later(year: number, month: number, day: number, at: number | undefined): When | undefined {
  if (at === undefined) return dayWhen(dayOf(new Date(year, month - 1, day, 12).getTime()));
  const clock = new Date(at);
  return { dueAt: new Date(year, month - 1, day, clock.getHours(), clock.getMinutes()).getTime() };
}

type Parts = ParsedResult['start'];

/** Made from its parts, unless it says how far it is from UTC: the library's own sum is off by the hour of a change. */
function momentOf(start: Parts, year: number, month: number, day: number): number {
  if (start.isCertain('timezoneOffset')) return Math.floor(start.date().getTime() / 60_000) * 60_000;
  return new Date(year, month - 1, day, start.get('hour') ?? 0, start.get('minute') ?? 0).getTime();
}

const hourByPart: Readonly<Record<string, number>> = {
  'casualReference/noon': 12,
  'casualReference/afternoon': 15,
  'casualReference/evening': 18,
  'casualReference/tonight': 18,
  'casualReference/night': 20,
};

/** "Tomorrow afternoon". A morning is what a day begins with anyway. */
function partOfDay(start: Parts, year: number, month: number, day: number): number | undefined {
  const part = Object.keys(hourByPart).find((tag) => start.tags().has(tag));
  return part === undefined ? undefined : new Date(year, month - 1, day, hourByPart[part]).getTime();
}

/** What the library does not read or reads wrong: "the day after tomorrow" (as tomorrow), "the 5th". */
function withMore(base: Chrono): Chrono {
  const chrono = base.clone();
  chrono.parsers.unshift(
    {
      pattern: () => /\b(?:the\s+)?day\s+after\s+tomorrow\b/i,
      extract: ({ reference }) => addedTo(reference.instant, 2),
    },
    {
      pattern: () => /\b(?:on\s+)?the\s+(\d{1,2})(?:st|nd|rd|th)\b(?!\s+of\b|\s+\w+day\b)/i,
      extract: ({ reference }, [, number]) => nextDated(reference.instant, Number(number)) ?? null,
    },
  );
  return chrono;
}

/** "3.12.", as days are written from Norway to Austria. */
function withDots(base: Chrono): Chrono {
  const chrono = base.clone();
  chrono.parsers.unshift({
    pattern: () => /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?!\s?\d)/,
    extract: ({ reference }, [, day, month]) => nextOf(reference.instant, Number(day), Number(month)) ?? null,
  });
  return chrono;
}

/** The next one of a day of the year, from today on; undefined where the month has no such day. */
function nextOf(from: Date, day: number, month: number) {
  const today = dayOf(from.getTime());
  return [0, 1, 2, 3, 4]
    .map((years) => new Date(from.getFullYear() + years, month - 1, day, 12))
    .filter((date) => date.getMonth() === month - 1 && date.getDate() === day && dayOf(date.getTime()) >= today)
    .map(partsOf)[0];
}

const partsOf = (date: Date) => ({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });

const addedTo = (from: Date, days: number) =>
  partsOf(new Date(from.getFullYear(), from.getMonth(), from.getDate() + days, 12));

/** The next day from today on that has this number in its month; months without it are passed over. */
function nextDated(from: Date, number: number) {
  for (let months = 0; months < 3; months += 1) {
    const date = new Date(from.getFullYear(), from.getMonth() + months, number, 12);
    if (date.getDate() === number && dayOf(date.getTime()) >= dayOf(from.getTime())) return partsOf(date);
  }
  return undefined;
}
