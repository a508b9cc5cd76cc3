import { addDays, type DayKey, firstOfMonth, isSameMonth, weekdayOf } from './days.ts';

export interface DayCell {
  readonly key: DayKey;
  readonly inMonth: boolean;
}

/** Whole weeks that hold the month of `key`; `firstDay` is the first day of the week, 0 is Sunday. */
export function weeksOfMonth(key: DayKey, firstDay: number): readonly (readonly DayCell[])[] {
  const first = firstOfMonth(key);
  let day = startOfWeek(first, firstDay);
  const weeks: DayCell[][] = [];
  do {
    const week: DayCell[] = [];
    for (let index = 0; index < 7; index += 1) {
      week.push({ key: day, inMonth: isSameMonth(day, first) });
      day = addDays(day, 1);
    }
    weeks.push(week);
  } while (isSameMonth(day, first));
  return weeks;
}

export const startOfWeek = (key: DayKey, firstDay: number): DayKey =>
  addDays(key, -((weekdayOf(key) - firstDay + 7) % 7));

interface WeekLocale {
  readonly getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

const sundayRegions = new Set(
  'AG AS AU BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'.split(
    ' ',
  ),
);
const saturdayRegions = new Set('AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' '));

/** The locale's own first day of the week, 0 is Sunday. Firefox does not tell it: then by region, Monday by default. */
export function firstDayOfWeek(language: string): number {
  const locale = new Intl.Locale(language);
  const info = locale as unknown as WeekLocale;
  const told = info.getWeekInfo?.().firstDay ?? info.weekInfo?.firstDay;
  if (told !== undefined) return told % 7;
  const region = locale.maximize().region ?? '';
  if (sundayRegions.has(region)) return 0;
  return saturdayRegions.has(region) ? 6 : 1;
}
