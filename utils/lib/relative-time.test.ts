import { describe, expect, it } from 'vitest';
import { parseRelativeTime } from './relative-time.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const seenAt = new Date(2026, 6, 17, 15, 30).getTime();

const agoOf = (text: string, locale: string): readonly [number, number] | undefined => {
  const span = parseRelativeTime(text, locale, seenAt);
  return span && [seenAt - span.to, seenAt + 1 - span.from];
};

const dayOf = (text: string, locale: string): string | undefined => {
  const span = parseRelativeTime(text, locale, seenAt);
  if (!span) return undefined;
  const from = new Date(span.from);
  expect(from.getHours()).toBe(0);
  expect(span.to - span.from).toBeLessThan(25 * hour);
  expect(span.to).toBeGreaterThan(span.from);
  return [from.getFullYear(), from.getMonth() + 1, from.getDate()].join('-');
};

describe('ages', () => {
  it.each([
    ['45s', 'en', 45_000, 46_000],
    ['5m', 'en', 5 * minute, 6 * minute],
    ['5 min', 'en', 5 * minute, 6 * minute],
    ['2h', 'en', 2 * hour, 3 * hour],
    ['2h •', 'en', 2 * hour, 3 * hour],
    ['2h • Edited •', 'en', 2 * hour, 3 * hour],
    ['· 2h', 'en', 2 * hour, 3 * hour],
    ['3 hrs', 'en', 3 * hour, 4 * hour],
    ['3 hours ago', 'en', 3 * hour, 4 * hour],
    ['an hour ago', 'en', hour, 2 * hour],
    ['1w', 'en', 7 * day, 14 * day],
    ['now', 'en', 0, minute],
    ['Just now', 'en', 0, minute],
    ['3 d', 'pt', 3 * day, 4 * day],
    ['1 sem', 'pt', 7 * day, 14 * day],
    ['há 3 dias', 'pt-BR', 3 * day, 4 * day],
    ['5 min', 'pt-BR', 5 * minute, 6 * minute],
    ['vor 3 Std.', 'de', 3 * hour, 4 * hour],
    ['3 Std.', 'de', 3 * hour, 4 * hour],
    ['Vor 1 Woche', 'de', 7 * day, 14 * day],
    ['hace 4 horas', 'es', 4 * hour, 5 * hour],
    ['il y a 3 h', 'fr', 3 * hour, 4 * hour],
    ['2 j', 'fr', 2 * day, 3 * day],
    ['1 sem.', 'fr', 7 * day, 14 * day],
    ['5 g', 'it', 5 * day, 6 * day],
    ['1 sett.', 'it', 7 * day, 14 * day],
    ['5 u', 'nl', 5 * hour, 6 * hour],
    ['5 u', 'da', 35 * day, 42 * day],
    ['5 t', 'nb', 5 * hour, 6 * hour],
    ['3 pv', 'fi', 3 * day, 4 * day],
    ['5 godz.', 'pl', 5 * hour, 6 * hour],
    ['1 tydz.', 'pl', 7 * day, 14 * day],
    ['5 ч', 'ru', 5 * hour, 6 * hour],
    ['2 дн.', 'ru', 2 * day, 3 * day],
    ['21 минуту назад', 'ru', 21 * minute, 22 * minute],
    ['3 sa', 'tr', 3 * hour, 4 * hour],
    ['2 天', 'zh-CN', 2 * day, 3 * day],
    ['5小时', 'zh-Hans', 5 * hour, 6 * hour],
    ['3 週', 'zh-TW', 21 * day, 28 * day],
    ['刚刚', 'zh-CN', 0, minute],
    ['3時間前', 'ja', 3 * hour, 4 * hour],
    ['3시간', 'ko', 3 * hour, 4 * hour],
    ['20 giờ', 'vi', 20 * hour, 21 * hour],
    ['Vừa xong', 'vi', 0, minute],
    ['À l’instant', 'fr', 0, minute],
    ['maintenant', 'fr', 0, minute],
    ['jetzt', 'de', 0, minute],
    ['الآن', 'ar', 0, minute],
    ['2 jam', 'id', 2 * hour, 3 * hour],
    ['5 ชม.', 'th', 5 * hour, 6 * hour],
    ['1週', 'ja', 7 * day, 14 * day],
    ['2 dgn', 'nl', 2 * day, 3 * day],
    ['3 hod.', 'cs', 3 * hour, 4 * hour],
    ['منذ ٣ ساعات', 'ar', 3 * hour, 4 * hour],
    ['19 س', 'ar', 19 * hour, 20 * hour],
    ['١٩ س', 'ar', 19 * hour, 20 * hour],
    ['۳ ساعت', 'fa', 3 * hour, 4 * hour],
    ['३ घंटे', 'hi', 3 * hour, 4 * hour],
    ['৩ ঘণ্টা', 'bn', 3 * hour, 4 * hour],
    ['2h', 'fr', 2 * hour, 3 * hour],
    ['2 j', 'nl', 720 * day, 1098 * day],
    ['2 a', 'it', 720 * day, 1098 * day],
    ['2 tyg.', 'pl', 14 * day, 21 * day],
    ['3 hod.', 'sk', 3 * hour, 4 * hour],
    ['2 mg', 'id', 14 * day, 21 * day],
    ['2 n', 'hu', 2 * day, 3 * day],
    ['2 ημ.', 'el', 2 * day, 3 * day],
    ['3 ώρ.', 'el', 3 * hour, 4 * hour],
    ['٢ يوم', 'ar', 2 * day, 3 * day],
    ['١ أسبوع', 'ar', 7 * day, 14 * day],
    ['2 ימים', 'he', 2 * day, 3 * day],
    ['3 md', 'da', 84 * day, 124 * day],
    ['3ヶ月前', 'ja', 84 * day, 124 * day],
    ['3カ月', 'ja', 84 * day, 124 * day],
    ['2d', 'fil', 2 * day, 3 * day],
    ['2 hours ago', 'zz-invalid-locale-x', 2 * hour, 3 * hour],
    ['5 min', 'en_US', 5 * minute, 6 * minute],
  ])('%s in %s', (text, locale, atLeast, below) => {
    expect(agoOf(text, locale)).toEqual([atLeast, below]);
  });

  it('leaves room for the different lengths of months and years', () => {
    expect(agoOf('2mo', 'en')).toEqual([56 * day, 93 * day]);
    expect(agoOf('1yr', 'en')).toEqual([360 * day, 732 * day]);
    expect(agoOf('3 m', 'pt')).toEqual([84 * day, 124 * day]);
  });

  it.each(['sv', 'es', 'nl', 'de'])('does not guess whether "3 m" means minutes or months in %s', (locale) => {
    expect(agoOf('3 m', locale)).toBeUndefined();
  });

  // Hours, days or weeks to some, and not what English means by the letter.
  it.each([
    ['3 s', 'hr'],
    ['3 s', 'sr'],
    ['2h', 'id'],
    ['1 h', 'hu'],
    ['5 dk', 'sw'],
  ])('does not guess what %s means in %s', (text, locale) => {
    expect(agoOf(text, locale)).toBeUndefined();
  });
});

describe('dates', () => {
  it.each([
    ['15 November', 'en', '2025-11-15'],
    ['15 November at 10:04', 'en', '2025-11-15'],
    ['Mar 3, 2024', 'en', '2024-3-3'],
    ['Thursday, November 14, 2024 at 10:04 PM', 'en', '2024-11-14'],
    ['July 17', 'en', '2026-7-17'],
    ['July 18', 'en', '2025-7-18'],
    ['11 juillet', 'fr', '2026-7-11'],
    ['25 octobre 2007', 'fr', '2007-10-25'],
    ['11 juil., 10:04', 'fr', '2026-7-11'],
    ['3 de março', 'pt', '2026-3-3'],
    ['3 de mar. de 2024', 'pt-BR', '2024-3-3'],
    ['15. November', 'de', '2025-11-15'],
    ['11 lipca 2024', 'pl', '2024-7-11'],
    ['5 октября 2023 г.', 'ru', '2023-10-5'],
    ['5 أكتوبر 2023', 'ar', '2023-10-5'],
    ['٥ أكتوبر ٢٠٢٣', 'ar', '2023-10-5'],
    ['2023年8月18日', 'zh-CN', '2023-8-18'],
    ['8月18日', 'ja', '2025-8-18'],
    ['11월 15일', 'ko', '2025-11-15'],
    ['15 tháng 11', 'vi', '2025-11-15'],
    ['5 tháng 1, 2024', 'vi', '2024-1-5'],
    ['3 ม.ค. 2567', 'th', '2024-1-3'],
    ['Yesterday at 10:04', 'en', '2026-7-16'],
    ['昨天10:04', 'zh-CN', '2026-7-16'],
    ['gestern', 'de', '2026-7-16'],
    ['Hôm qua lúc 10:04', 'vi', '2026-7-16'],
    ['เมื่อวานนี้ เวลา 10:04 น.', 'th', '2026-7-16'],
    ['昨天上午10:04', 'zh-Hant', '2026-7-16'],
    ['昨日午後10:04', 'ja', '2026-7-16'],
    ['Igår kl. 10:04', 'sv', '2026-7-16'],
    ['Вчора о 10:04', 'uk', '2026-7-16'],
    ['Terça-feira, 5 de março de 2024 às 10:04', 'pt', '2024-3-5'],
    ['Selasa, 5 Maret 2024 pukul 10.04', 'id', '2024-3-5'],
  ])('%s in %s', (text, locale, expected) => {
    expect(dayOf(text, locale)).toBe(expected);
  });

  it('never ends after it was seen', () => {
    expect(parseRelativeTime('July 17', 'en', seenAt)?.to).toBe(seenAt);
  });
});

it.each([
  ['', 'en'],
  ['Promoted', 'en'],
  ['Edited', 'en'],
  ['1,167', 'en'],
  ['12 comments', 'en'],
  ['500+', 'en'],
  ['2h 30m', 'en'],
  ['in 3 hours', 'en'],
  ['May', 'en'],
  ['31 February 2024', 'en'],
  ['On May 3 we launched something', 'en'],
  ['Marketing director', 'en'],
  ['3 Kommentare', 'de'],
  ['Anzeige', 'de'],
  ['Ahora Capital', 'es'],
  ['2024', 'en'],
  ['n'.repeat(10_000), 'en'],
])('says nothing of %s in %s', (text, locale) => {
  expect(parseRelativeTime(text, locale, seenAt)).toBeUndefined();
});
