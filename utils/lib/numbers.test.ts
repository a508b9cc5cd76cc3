import { describe, expect, it } from 'vitest';
import { countsIn, parseCount } from './numbers.ts';

const exact = (value: number) => ({ from: value, to: value });

describe('whole numbers', () => {
  it.each([
    ['1,204', 'en', 1204],
    ['1.204', 'de', 1204],
    ['1\u202f204', 'fr', 1204],
    ['1 204', 'pl', 1204],
    ['5 750 seuraajaa', 'fi', 5750],
    ['1\u00a0204', 'en', 1204],
    ['1\u202f204\u202f567', 'ro', 1204567],
    ['1’204', 'de-CH', 1204],
    ["1'204", 'de-CH', 1204],
    ['12,04,567', 'en-IN', 1204567],
    ['12,04,567', 'en', 1204567],
    ['١٤٢', 'ar', 142],
    ['١٬٢٠٤', 'ar', 1204],
    ['१,२०४', 'hi', 1204],
    ['782 comments', 'en', 782],
    ['13 bình luận', 'vi', 13],
    ['10則留言', 'zh-Hant', 10],
    ['讚：44人', 'zh-Hant', 44],
    ['J’adore : 1 personne', 'fr', 1],
    ['\u200f0 comments', 'en', 0],
    ['1,204,567', 'de', 1204567],
    ['1204 visualizzazioni', 'it', 1204],
    ['5 millas', 'es', 5],
    ['5 members', 'en', 5],
    ['1 Like. Like', 'en', 1],
    ['1.204', 'pl', 1204],
    ['أنت و12 آخرون', 'ar', 12],
    ['أنت و١٢ شخصًا آخر', 'ar', 12],
  ])('%s in %s is %i', (text, locale, value) => {
    expect(parseCount(text, locale)).toEqual(exact(value));
  });
});

describe('shortened numbers', () => {
  it.each([
    ['1.4K', 'en', 1400, 1499, '1.4K'],
    ['94K views', 'en', 94_000, 94_999, '94K'],
    ['1.23M', 'en', 1_230_000, 1_239_999, '1.23M'],
    ['1.4K', 'de', 1400, 1499, '1.4K'],
    ['1,2 Mio.', 'de', 1_200_000, 1_299_999, '1,2 Mio.'],
    ['12 Tsd. Follower', 'de', 12_000, 12_999, '12 Tsd.'],
    ['286,3K thành viên', 'vi', 286_300, 286_399, '286,3K'],
    ['1.2万件', 'ja', 12_000, 12_999, '1.2万'],
    ['5千件', 'ja', 5000, 5999, '5千'],
    ['3.4 萬', 'zh', 34_000, 34_999, '3.4 萬'],
    ['1.2만개', 'ko', 12_000, 12_999, '1.2만'],
    ['१.२ लाख', 'hi', 120_000, 129_999, '१.२ लाख'],
    ['12 tis.', 'cs', 12_000, 12_999, '12 tis.'],
    ['1,2 B', 'tr', 1200, 1299, '1,2 B'],
    ['1,2 mil', 'pt', 1200, 1299, '1,2 mil'],
    ['1,2 mln', 'it', 1_200_000, 1_299_999, '1,2 mln'],
    ['1,5 mil millones', 'es', 1_500_000_000, 1_599_999_999, '1,5 mil millones'],
    ['elfu 1.2', 'sw', 1200, 1299, 'elfu 1.2'],
    ['3 miliony', 'hsb', 3_000_000, 3_999_999, '3 miliony'],
    ['1.204K', 'de', 1_204_000, 1_204_999, '1.204K'],
    ['1,2 d. leden', 'nl', 1200, 1299, '1,2 d.'],
    ['12 d. reacties', 'nl', 12_000, 12_999, '12 d.'],
    ['12 mill.', 'es', 12_000_000, 12_999_999, '12 mill.'],
    ['12 हजार', 'hi', 12_000, 12_999, '12 हजार'],
    ['12 rb', 'ms', 12_000, 12_999, '12 rb'],
    ['12 hilj.', 'sr', 12_000, 12_999, '12 hilj.'],
    ['١٢ ألفًا', 'ar', 12_000, 12_999, '١٢ ألفًا'],
    ['12 ألفاً', 'ar', 12_000, 12_999, '12 ألفاً'],
    ['12 ألفا', 'ar', 12_000, 12_999, '12 ألفا'],
    ['12 libong', 'fil', 12_000, 12_999, '12 libong'],
    ['12 milliers', 'fr', 12_000, 12_999, '12 milliers'],
  ])('%s in %s', (text, locale, from, to, shown) => {
    expect(parseCount(text, locale)).toEqual({ from, to, shown });
  });

  it('is exact where the step is one', () => {
    expect(parseCount('1.204K', 'en')).toEqual(exact(1204));
  });

  it('covers rounding too where it is not known that the network cuts', () => {
    expect(parseCount('1.4K', 'en', { shortened: 'unknown' })).toEqual({ from: 1350, to: 1499, shown: '1.4K' });
  });
});

describe('what is not certain is not read', () => {
  it.each([
    ['', 'en'],
    ['no number', 'en'],
    ['1.204', 'en'],
    ['1,204', 'de'],
    ['1.5', 'en'],
    ['16m', 'en'],
    ['3D', 'en'],
    ['500+', 'en'],
    ['+500', 'fr'],
    ['5 %', 'en'],
    ['$5', 'en'],
    ['10:30', 'en'],
    ['2024-05-01', 'en'],
    ['5–7', 'en'],
    ['12 d. reacties', 'en'],
    ['12 mil', 'gl'],
    ['12 mil', 'en'],
    ['12 tys. osób', 'de'],
    ['12 t følgere', 'nb'],
    ['12 m seguidors', 'ca'],
    ['ထောင် 12', 'my'],
    ['5 N', 'en'],
    ['12 d', 'nl'],
    ['1،204', 'ks'],
    ['1.2.3', 'en'],
    ['1 204', 'en'],
    ['12 204 likes', 'de'],
    ['1,20', 'en'],
    ['2023 204', 'fr'],
    ['007', 'en'],
    ['1.2345K', 'en'],
    ['9'.repeat(20), 'en'],
  ])('%s in %s', (text, locale) => {
    expect(parseCount(text, locale)).toBeUndefined();
  });

  it('falls back to English for a locale nobody knows', () => {
    expect(parseCount('1,204', '')).toEqual(exact(1204));
    expect(parseCount('1,204', 'not a locale')).toEqual(exact(1204));
    expect(parseCount('1,204', 'en_US')).toEqual(exact(1204));
  });
});

describe('several numbers', () => {
  it('finds all in order and passes over words with digits', () => {
    expect(countsIn('H2O: 12 replies, 3 reposts, 1.2K likes', 'en')).toEqual([
      exact(12),
      exact(3),
      { from: 1200, to: 1299, shown: '1.2K' },
    ]);
    expect(countsIn('12 1 20', 'en')).toEqual([exact(12), exact(1), exact(20)]);
    expect(countsIn('none', 'en')).toEqual([]);
  });

  it('says nothing when one of them is uncertain', () => {
    expect(countsIn('12 replies, 500+ likes', 'en')).toEqual([]);
  });
});

const locales = (
  'en en-IN en-GB de de-CH fr fr-CA es es-MX it pt pt-PT nl sv da nb fi pl cs sk hu ro bg ru uk el tr ' +
  'ar ar-EG he fa ur hi bn mr ta te th vi id ms ja ko zh zh-Hant sw hr sr sl lt lv et ca am my km lo fil ka ne'
).split(' ');
const values = [0, 7, 42, 999, 1000, 1204, 1999, 9999, 10_400, 12_345, 99_999, 123_456, 286_321, 999_999, 1_234_567];
const large = [12_345_678, 123_456_789, 1_200_000_000, 45_678_901_234];

/** Where CLDR gives one word two values, or writes no digit ("mille"): silence is right. */
const silent: Record<string, RegExp> = { fr: /^mille$/, it: /^mille$/, ne: /करोड/, bn: /কো/, my: /ဋေ/ };

describe.each(locales)('what %s writes, is read', (locale) => {
  const read = (text: string, shortened: 'cut' | 'unknown') => parseCount(text, locale, { shortened });

  it('plain', () => {
    const format = new Intl.NumberFormat(locale);
    for (const value of [...values, ...large]) {
      const text = format.format(value);
      expect(read(text, 'cut')).toEqual(exact(value));
      expect(read(`\u200f\u2067${text}\u2069\u200f`, 'cut')).toEqual(exact(value));
      expect(read(text.replace(/[\u00a0\u202f]/g, ' '), 'cut')).toEqual(exact(value));
    }
  });

  it.each(['short', 'long'] as const)('compact %s', (compactDisplay) => {
    const options = { notation: 'compact', compactDisplay } as const;
    const rounding = new Intl.NumberFormat(locale, options);
    const cutting = new Intl.NumberFormat(locale, {
      ...options,
      maximumFractionDigits: 1,
      roundingMode: 'trunc',
    } as object);
    for (const value of [...values, ...large]) {
      for (const [format, shortened] of [
        [rounding, 'unknown'],
        [cutting, 'cut'],
      ] as const) {
        const text = format.format(value);
        const count = read(text, shortened);
        if (!count && silent[locale]?.test(text)) continue;
        expect(count, `${value} as ${text}`).toBeDefined();
        expect(count?.from, text).toBeLessThanOrEqual(value);
        expect(count?.to, text).toBeGreaterThanOrEqual(value);
        expect((count?.to ?? 0) - (count?.from ?? 0), text).toBeLessThanOrEqual(value * 2);
      }
    }
  });
});
