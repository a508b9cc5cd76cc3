/** Date arithmetic in the user's time zone. A day key is "2026-11-24"; it never moves with a time zone. */
export type DayKey = string;

const two = (value: number): string => String(value).padStart(2, '0');

export function dayKeyOf(at: number): DayKey {
  const date = new Date(at);
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function partsOf(key: DayKey): readonly [number, number, number] {
  const [year = 1970, month = 1, day = 1] = key.split('-').map(Number);
  return [year, month - 1, day];
}

/** Midnight of that day, ms; where the clock skips midnight, the first moment of the day. */
export const startOfDay = (key: DayKey): number => new Date(...partsOf(key)).getTime();

/** Not by adding 24 hours: two days of the year have 23 and 25. */
export function addDays(key: DayKey, days: number): DayKey {
  const [year, month, day] = partsOf(key);
  return dayKeyOf(new Date(year, month, day + days, 12).getTime());
}

/** The same day of another month, or its last day where it has no such day. */
export function addMonths(key: DayKey, months: number): DayKey {
  const [year, month, day] = partsOf(key);
  const last = new Date(year, month + months + 1, 0, 12).getDate();
  return dayKeyOf(new Date(year, month + months, Math.min(day, last), 12).getTime());
}

export const firstOfMonth = (key: DayKey): DayKey => `${key.slice(0, 7)}-01`;

export const isSameMonth = (a: DayKey, b: DayKey): boolean => a.slice(0, 7) === b.slice(0, 7);

/** 0 is Sunday. */
export const weekdayOf = (key: DayKey): number => {
  const [year, month, day] = partsOf(key);
  return new Date(year, month, day, 12).getDay();
};

export const timeOfDay = (at: number): string => {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
};

/** A day and "09:30" as ms; undefined when either is not one. */
export function momentOf(key: DayKey, clock: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(clock);
  if (!match || !/^\d{4,}-\d{2}-\d{2}$/.test(key)) return undefined;
  const [year, month, day] = partsOf(key);
  const at = new Date(year, month, day, Number(match[1]), Number(match[2])).getTime();
  return Number.isNaN(at) ? undefined : at;
}
