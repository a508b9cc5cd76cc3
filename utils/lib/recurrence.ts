import ICAL from 'ical.js';

/** So many days a rule gives at most, where it has no end or a later one. */
export const mostRepeats = 104;

const frequencies: ReadonlySet<string> = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

/**
 * The days, `yyyy-mm-dd`, on which something comes that begins on a day, which is always the first of them, by a rule as in
 * RFC 5545: "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=8". Undefined for a text that is no rule, or one of hours and shorter.
 */
export function daysOfRule(first: string, text: string): readonly string[] | undefined {
  try {
    const rule = ICAL.Recur.fromString(text);
    if (!frequencies.has(rule.freq) || (rule.count ?? 1) < 1) return undefined;
    const most = Math.min(rule.count ?? mostRepeats, mostRepeats);
    const days = new Set([first]);
    const turns = rule.iterator(ICAL.Time.fromDateString(first));
    for (let day: ICAL.Time | null = turns.next(); day && days.size < most; day = turns.next())
      days.add(day.toString().slice(0, 10));
    return [...days];
  } catch {
    return undefined;
  }
}
