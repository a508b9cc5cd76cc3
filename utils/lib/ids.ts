/** A new random id for a record. */
export const newId = (): string => crypto.randomUUID();

/** The day of a moment in the user's own time zone, `yyyy-mm-dd`. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The day that lies so many days before a moment. Not by subtracting hours: two days of the year have 23 and 25. */
export function daysBefore(time: number, days: number): string {
  const date = new Date(time);
  return dayOf(new Date(date.getFullYear(), date.getMonth(), date.getDate() - days, 12).getTime());
}
