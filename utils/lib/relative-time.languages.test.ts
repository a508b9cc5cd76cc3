import { describe, expect, it } from 'vitest';
import { parseRelativeTime } from './relative-time.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Whatever is written with Intl, in every language that the networks speak, is understood or left alone. */
const locales = (
  'en en-GB de de-CH fr fr-CA es es-MX it pt pt-PT nl sv da nb fi pl cs sk hu ro bg ru uk el tr ' +
  'ar ar-EG he fa ur hi bn mr ta te th vi id ms ja ko zh zh-Hant sw hr sr sl lt lv et ca'
).split(' ');
const seenAt = new Date(2026, 6, 17, 15, 30).getTime();

const units = [
  ['minute', minute, [1, 2, 5, 21, 45]],
  ['hour', hour, [1, 2, 3, 5, 11, 22]],
  ['day', day, [2, 3, 5, 6]],
  ['week', 7 * day, [1, 2, 3]],
] as const;

/** Words around a number that right-to-left pages write with marks, and narrow spaces. */
const dressings = [
  (text: string) => text,
  (text: string) => `\u200f${text}\u200f`,
  (text: string) => text.replaceAll(' ', '\u202f'),
];

describe.each(locales)('ages in %s', (locale) => {
  it.each(['long', 'short', 'narrow'] as const)('%s', (style) => {
    const format = new Intl.RelativeTimeFormat(locale, { style, numeric: 'always' });
    let understood = 0;
    let written = 0;
    for (const [unit, ms, amounts] of units) {
      for (const amount of amounts) {
        for (const dress of dressings) {
          const text = dress(format.format(-amount, unit));
          const span = parseRelativeTime(text, locale, seenAt);
          written += 1;
          if (!span) continue;
          understood += 1;
          expect(span.from, text).toBeLessThanOrEqual(seenAt - amount * ms);
          expect(span.to, text).toBeGreaterThanOrEqual(seenAt - amount * ms);
          expect(span.to - span.from, text).toBeLessThanOrEqual(ms);
        }
      }
    }
    // Some narrow forms mean two things ("3 m"); there silence is right.
    expect(understood / written).toBeGreaterThanOrEqual(style === 'narrow' ? 0.6 : 0.9);
  });
});

describe.each(locales)('dates in %s', (locale) => {
  it.each(['long', 'short'] as const)('with a %s month', (month) => {
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', calendar: 'gregory' });
    let understood = 0;
    for (let index = 0; index < 12; index += 1) {
      const date = new Date(2024, index, 3 + index * 2);
      const text = format.format(date);
      const span = parseRelativeTime(text, locale, seenAt);
      // Written in numbers alone: which of them is the month is not told.
      if (!/\p{L}{2}/u.test(text)) understood += 1;
      if (!span) continue;
      understood += 1;
      expect(span.from, text).toBeLessThanOrEqual(date.getTime());
      expect(span.to, text).toBeGreaterThan(date.getTime());
      expect(span.to - span.from, text).toBeLessThanOrEqual(25 * hour);
    }
    expect(understood).toBeGreaterThanOrEqual(month === 'long' ? 10 : 8);
  });
});
