import { localeOf } from '../../../utils/lib/locale.ts';
import { timeWords } from './words.ts';

/** The words with which a page writes times and shortened numbers, lower case. */
export interface Language {
  readonly times: ReadonlySet<string>;
  readonly shortenings: ReadonlySet<string>;
  /** Words that tell a time without a number. */
  readonly moments: ReadonlySet<string>;
}

const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
const styles = ['long', 'short', 'narrow'] as const;

/** Asks Intl for the page's language and for English, which stands in pages of every language. */
export function languageOf(tag: string): Language {
  const times = new Set(timeWords.split(' '));
  const moments = new Set(
    'now yesterday today gestern heute hier ayer hoy ontem hoje vừa xong 刚刚 剛剛 昨天 昨日'.split(' '),
  );
  const shortenings = new Set('k m b mil mi mio tsd mrd md n tr 千 万 萬 亿 億'.split(' '));
  for (const locale of new Set([localeOf(tag), 'en'])) {
    for (const style of styles) {
      const relative = new Intl.RelativeTimeFormat(locale, { style });
      const named = new Intl.RelativeTimeFormat(locale, { style, numeric: 'auto' });
      for (const offset of [0, -1]) for (const word of wordsOf(named.format(offset, 'day'))) moments.add(word);
      for (const unit of units) {
        const duration = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: style });
        for (const n of [1, 2, 3, 5, 11, 21])
          for (const word of wordsOf(`${relative.format(-n, unit)} ${duration.format(n)}`)) times.add(word);
      }
    }
    for (const word of dateWords(locale)) times.add(word);
    for (const compactDisplay of ['short', 'long'] as const) {
      const compact = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay });
      for (let power = 1e3; power < 1e12; power *= 10)
        for (const lead of [1, 2, 5]) for (const word of wordsOf(compact.format(lead * power))) shortenings.add(word);
    }
  }
  for (const word of moments) times.add(word);
  return { times, shortenings, moments };
}

function dateWords(locale: string): readonly string[] {
  const formats = (['long', 'short'] as const).map(
    (month) =>
      new Intl.DateTimeFormat(locale, {
        weekday: month,
        year: 'numeric',
        month,
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        calendar: 'gregory',
      }),
  );
  const days = Array.from({ length: 12 }, (_, month) => new Date(2024, month, month + 1, month * 2, 30));
  return formats.flatMap((format) => days.flatMap((day) => wordsOf(format.format(day))));
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
