import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { easterOf, holidayCountries, holidaysBetween, holidaysOf } from './holidays.ts';

const easterDay = (year: number): string => new Date(easterOf(year)).toISOString().slice(0, 10);
const days = (...of: Parameters<typeof holidaysOf>) => holidaysOf(...of).map(({ day }) => day.slice(5));
const dayOf = (name: RegExp, ...of: Parameters<typeof holidaysOf>) =>
  holidaysOf(...of).flatMap((each) => (name.test(each.name) ? [each.day] : []));

describe('Easter', () => {
  it('is when the almanac has it, the earliest and the latest too', () => {
    expect([1818, 1943, 2000, 2019, 2024, 2025, 2026, 2027, 2038].map(easterDay)).toEqual([
      '1818-03-22',
      '1943-04-25',
      '2000-04-23',
      '2019-04-21',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
    ]);
  });

  it('is a Sunday from 22 March to 25 April of every year', () => {
    for (let year = 1900; year < 2200; year += 1) {
      expect(new Date(easterOf(year)).getUTCDay()).toBe(0);
      expect(easterDay(year).slice(5) >= '03-22' && easterDay(year).slice(5) <= '04-25').toBe(true);
    }
  });
});

describe('the holidays of a country', () => {
  it('are those of its list for 2026', () => {
    expect(days('DE', 2026)).toEqual(['01-01', '04-03', '04-06', '05-01', '05-14', '05-25', '10-03', '12-25', '12-26']);
    expect(days('FR', 2026)).toEqual([
      '01-01',
      '04-06',
      '05-01',
      '05-08',
      '05-14',
      '05-25',
      '07-14',
      '08-15',
      '11-01',
      '11-11',
      '12-25',
    ]);
    // 4 July 2026 is a Saturday.
    expect(days('US', 2026)).toEqual([
      '01-01',
      '01-19',
      '02-16',
      '05-25',
      '06-19',
      '07-03',
      '07-04',
      '09-07',
      '10-12',
      '11-11',
      '11-26',
      '12-25',
    ]);
    // 26 December 2026 is a Saturday.
    expect(days('GB', 2026)).toEqual(['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-26', '12-28']);
    expect(days('SE', 2026)).toEqual([
      '01-01',
      '01-06',
      '04-03',
      '04-05',
      '04-06',
      '05-01',
      '05-14',
      '05-24',
      '06-06',
      '06-20',
      '10-31',
      '12-25',
      '12-26',
    ]);
    expect(days('CA', 2026).slice(1, 4)).toEqual(['04-03', '05-18', '07-01']);
  });

  it('on a weekend are kept on two days in a row where both move, and in the year before', () => {
    // 25 and 26 December 2021 were Saturday and Sunday, 2022 Sunday and Monday.
    expect(dayOf(/Christmas|Boxing/, 'GB', 2021)).toEqual(['2021-12-25', '2021-12-26', '2021-12-27', '2021-12-28']);
    expect(dayOf(/Christmas|Boxing/, 'GB', 2022)).toEqual(['2022-12-25', '2022-12-26', '2022-12-27']);
    expect(holidaysBetween('2021-12-31', '2021-12-31', ['US'])).toMatchObject([
      { name: 'New Year’s Day', isInstead: true },
    ]);
  });

  it('keep what their laws say of single years', () => {
    expect(dayOf(/Brigid/, 'IE', 2026)).toEqual(['2026-02-02']);
    expect(dayOf(/Brigid/, 'IE', 2030)).toEqual(['2030-02-01']);
    expect(dayOf(/Koningsdag/, 'NL', 2025)).toEqual(['2025-04-26']);
    expect([dayOf(/bededag/, 'DK', 2023), dayOf(/bededag/, 'DK', 2024)]).toEqual([['2023-05-05'], []]);
    expect([dayOf(/Wigilia/, 'PL', 2024), dayOf(/Wigilia/, 'PL', 2025)]).toEqual([[], ['2025-12-24']]);
    expect(dayOf(/Victoria/, 'CA', 2027)).toEqual(['2027-05-24']);
    expect(dayOf(/Memorial/, 'US', 2027)).toEqual(['2027-05-31']);
  });

  it('are on days that there are, each once, in order, on the weekday of their rule in every year', () => {
    const country = fc.constantFrom(...holidayCountries);
    fc.assert(
      fc.property(country, fc.integer({ min: 1990, max: 2100 }), (of, year) => {
        const list = holidaysOf(of, year);
        expect(list.every(({ day }) => !Number.isNaN(Date.parse(day)))).toBe(true);
        expect(list.map(({ day }) => day)).toEqual(list.map(({ day }) => day).toSorted());
        expect(new Set(list.map(({ day, name }) => day + name)).size).toBe(list.length);
        for (const { day, isInstead } of list)
          if (isInstead) expect([1, 2, 3, 4, 5]).toContain(new Date(`${day}T00:00Z`).getUTCDay());
      }),
      { numRuns: 200 },
    );
  });
});

it('what several countries keep under one name is said once', () => {
  const list = holidaysBetween('2026-12-25', '2026-12-26', ['DE', 'NO', 'US', 'GB']);
  expect(list.map(({ name, countries }) => [name, countries])).toEqual([
    ['1. Weihnachtstag', ['DE']],
    ['Første juledag', ['NO']],
    ['Christmas Day', ['US', 'GB']],
    ['2. Weihnachtstag', ['DE']],
    ['Andre juledag', ['NO']],
    ['Boxing Day', ['GB']],
  ]);
  expect(holidaysBetween('2026-11-28', '2027-01-01', ['US']).map(({ day }) => day)).toEqual([
    '2026-12-25',
    '2027-01-01',
  ]);
});
