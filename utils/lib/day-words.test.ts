import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readStep, readWhen } from './day-words.ts';
import { dayOf } from './ids.ts';

const zoneHere = process.env.TZ;
afterEach(() => {
  // Undefined would become a text.
  if (zoneHere === undefined) delete process.env.TZ;
  else process.env.TZ = zoneHere;
});

/** A Tuesday. */
const now = new Date(2026, 10, 17, 11, 0).getTime();
const on = (month: number, day: number, hour: number, minute = 0, year = 2026): number =>
  new Date(year, month - 1, day, hour, minute).getTime();

const dayOfText = (text: string, language = 'en-GB', at = now) => {
  const when = readWhen(text, at, language);
  return when && 'day' in when ? when.day : when?.dueAt;
};

describe('when a text says', () => {
  it.each([
    ['today', '2026-11-17'],
    ['tomorrow', '2026-11-18'],
    ['day after tomorrow', '2026-11-19'],
    ['Fri', '2026-11-20'],
    ['this Friday', '2026-11-20'],
    ['Mon', '2026-11-23'],
    ['in 2 weeks', '2026-12-01'],
    ['2 weeks', '2026-12-01'],
    ['next week', '2026-11-24'],
    ['next month', '2026-12-17'],
    ['end of month', '2026-11-30'],
    ['3 Dec', '2026-12-03'],
    ['Dec 3', '2026-12-03'],
    ['17 Nov', '2026-11-17'],
    ['16 Nov', '2027-11-16'],
    ['3 Jan', '2027-01-03'],
    ['2026-12-03', '2026-12-03'],
    ['the 5th', '2026-12-05'],
    ['the 17th', '2026-11-17'],
    ['the 31st', '2026-12-31'],
  ])('%s: a day', (text, day) => expect(dayOfText(text)).toBe(day));

  it('the weekday of today is the one in a week, unless its time is still to come', () => {
    expect(dayOfText('Tue')).toBe('2026-11-24');
    expect(dayOfText('Tue 15:00')).toBe(on(11, 17, 15));
    expect(dayOfText('Tue 10:00')).toBe(on(11, 24, 10));
  });

  it.each([
    ['tomorrow 10:00', on(11, 18, 10)],
    ['Friday at 3pm', on(11, 20, 15)],
    ['at 15:30', on(11, 17, 15, 30)],
    ['at 10:30', on(11, 18, 10, 30)],
    ['in 3 hours', on(11, 17, 14)],
    ['tomorrow afternoon', on(11, 18, 15)],
    ['tonight', on(11, 17, 18)],
  ])('%s: a moment', (text, at) => expect(readWhen(text, now, 'en-GB')).toEqual({ dueAt: at }));

  it.each([
    'Ask about prices',
    'Call 2 people',
    'yesterday',
    'last Friday',
    '3 days ago',
    '3 Dec 2020',
    '31 Nov',
    'She sat down',
    'ask for 5 min of her time',
    'a second opinion',
    'what they use now',
    'they march on it',
    'Call +47 22 33 44 55',
    '',
  ])('"%s": no day', (text) => expect(readWhen(text, now, 'en-GB')).toBeUndefined());

  it('reads 3/12 as the user writes it', () => {
    expect(dayOfText('3/12', 'en-GB')).toBe('2026-12-03');
    expect(dayOfText('3/12', 'en-US')).toBe('2027-03-12');
  });

  it.each([
    ['de-DE', 'in 2 Wochen', '2026-12-01'],
    ['de', 'nächsten Freitag', '2026-11-27'],
    ['fr-FR', 'dans deux semaines', '2026-12-01'],
    ['es', 'mañana', '2026-11-18'],
    ['nl', 'morgen', '2026-11-18'],
    ['it', 'tra 2 settimane', '2026-12-01'],
    ['pt-BR', 'amanhã', '2026-11-18'],
    ['sv', 'imorgon', '2026-11-18'],
    ['de', 'in 2 weeks', '2026-12-01'],
    ['xx', 'tomorrow', '2026-11-18'],
    ['de', '3.12.', '2026-12-03'],
    ['de', 'am 03. 12.', '2026-12-03'],
    ['en-GB', '3.12.', '2026-12-03'],
    ['nb-NO', '16.11.', '2027-11-16'],
    ['de', '31.11.', undefined],
    ['de', 'Version 3.12.5', undefined],
    ['de', '9 Dec 2026', '2026-12-09'],
  ])('%s: "%s"', (language, text, day) => expect(dayOfText(text, language)).toBe(day));

  it('English in another language, where that understands a part of it', () => {
    expect(readStep('call 9 Dec 2026 8:15', now, 'de-DE')).toMatchObject({ text: 'call', dueAt: on(12, 9, 8, 15) });
    expect(readStep('call Friday 9am', now, 'de-DE')).toMatchObject({ text: 'call', dueAt: on(11, 20, 9) });
    expect(readStep('anrufen Freitag 9 Uhr', now, 'de-DE')).toMatchObject({ text: 'anrufen', dueAt: on(11, 20, 9) });
  });

  it('at the end of the year and on the days on which the clock changes', () => {
    process.env.TZ = 'Europe/Oslo';
    const sylvester = new Date(2026, 11, 31, 23, 30).getTime();
    expect(dayOfText('tomorrow', 'en-GB', sylvester)).toBe('2027-01-01');
    expect(dayOfText('3 Jan', 'en-GB', sylvester)).toBe('2027-01-03');
    // Summer time ends in the night to the 25th of October 2026.
    const before = new Date(2026, 9, 24, 23, 30).getTime();
    expect(dayOfText('tomorrow', 'en-GB', before)).toBe('2026-10-25');
    expect(dayOfText('tomorrow 10:00', 'en-GB', before)).toBe(new Date(2026, 9, 25, 10).getTime());
    expect(dayOfText('in 3 hours', 'en-GB', before)).toBe(before + 3 * 3_600_000);
  });

  it.each(['Pacific/Kiritimati', 'America/New_York', 'Europe/Oslo'])(
    'a number of days from any moment in %s is that day of the calendar, with its morning',
    (zone) => {
      process.env.TZ = zone;
      const start = Date.UTC(2026, 0, 1);
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 1095 * 24 * 60 }), fc.integer({ min: 1, max: 400 }), (minutes, days) => {
          const from = new Date(start + minutes * 60_000);
          const day = dayOf(new Date(from.getFullYear(), from.getMonth(), from.getDate() + days, 12).getTime());
          const when = readWhen(`in ${days} days`, from.getTime(), 'en-GB');
          expect(when?.day).toBe(day);
          expect(new Date(when?.dueAt ?? 0).getHours()).toBe(9);
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('a step in words', () => {
  const step = (text: string) => {
    const { text: left, day, dueAt } = readStep(text, now, 'en-GB');
    return [left, day ?? dueAt];
  };
  it.each([
    ['call her in 2 weeks', 'call her', '2026-12-01'],
    ['Send the hotel case on Fri', 'Send the hotel case', '2026-11-20'],
    ['Fri: send the case', 'send the case', '2026-11-20'],
    ['Ask, in December, for a quote', 'Ask, for a quote', '2026-12-01'],
    ['Ask how Monday went, in 2 weeks', 'Ask how Monday went', '2026-12-01'],
    ['Call her in 2 weeks about prices', 'Call her about prices', '2026-12-01'],
    ['Lunch tomorrow 12:30', 'Lunch', on(11, 18, 12, 30)],
    ['  Say thank you ', 'Say thank you', undefined],
    ['Tue', 'Tue', '2026-11-24'],
  ])('"%s"', (text, left, when) => expect(step(text)).toEqual([left, when]));

  it('says which words were the date, and never loses the others', () => {
    expect(readStep('call her in 2 weeks', now, 'en-GB').words).toBe('in 2 weeks');
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        expect(readStep(text, now, 'en-GB').text.length).toBeLessThanOrEqual(text.trim().length);
        expect(readStep(`${text} zzz`, now, 'en-GB').text).toContain('zzz');
      }),
    );
  });
});
