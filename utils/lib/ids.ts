/** A new random id for a record. */
export const newId = (): string => crypto.randomUUID();

/** The day of a moment in the user's own time zone, `yyyy-mm-dd`. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
