import { i18n } from '#i18n';
import { daysOfRule, mostRepeats } from '../../../utils/lib/recurrence.ts';
import { type DayKey, startOfDay } from '../../calendar/stateless/days.ts';
import { formatFullDay, formatNumber, formatWeekdayName } from '../../ui/format.ts';
import { type EntryForm, type Repeat, repeats } from './entry-form.ts';

type Again = Exclude<Repeat, 'none'>;

/** Days of the week as RFC 5545 writes them; the first is Sunday. */
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Which of its weekday a day is in its month, from 1, and whether there is none after it. */
function placeInMonth(day: DayKey): { readonly nth: number; readonly isLast: boolean; readonly name: string } {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
  return { nth: Math.ceil(date / 7), isLast: date + 7 > last, name: weekdays[weekday] ?? 'MO' };
}

/** As RFC 5545 writes it, without how often; the days of two of them are told by the first day. */
function ruleOf(repeat: Again, day: DayKey): string {
  const { nth, name } = placeInMonth(day);
  const rules: Record<Again, string> = {
    day: 'FREQ=DAILY',
    workdays: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    week: 'FREQ=WEEKLY',
    fortnight: 'FREQ=WEEKLY;INTERVAL=2',
    month: 'FREQ=MONTHLY',
    nth: `FREQ=MONTHLY;BYDAY=${nth}${name}`,
    last: `FREQ=MONTHLY;BYDAY=-1${name}`,
    year: 'FREQ=YEARLY',
  };
  return rules[repeat];
}

/** What can be chosen for an entry that begins on a day, or on none yet. A fifth Friday is called the last one alone. */
export function repeatsFrom(day: DayKey): readonly Repeat[] {
  const place = day ? placeInMonth(day) : undefined;
  return repeats.filter(
    (repeat) => (repeat !== 'nth' || (place?.nth ?? 5) < 5) && (repeat !== 'last' || place?.isLast === true),
  );
}

export function repeatName(repeat: Repeat, day: DayKey): string {
  const weekday = day ? formatWeekdayName(startOfDay(day)) : '';
  const names: Record<Repeat, () => string> = {
    none: () => i18n.t('calendar.repeatNone'),
    day: () => i18n.t('calendar.repeatDay'),
    workdays: () => i18n.t('calendar.repeatWorkdays'),
    week: () => i18n.t('calendar.repeatWeek'),
    fortnight: () => i18n.t('calendar.repeatFortnight'),
    month: () => i18n.t('calendar.repeatMonth'),
    nth: () => i18n.t(`calendar.repeatNth.${nthWord(placeInMonth(day).nth)}`, [weekday]),
    last: () => i18n.t('calendar.repeatLast', [weekday]),
    year: () => i18n.t('calendar.repeatYear'),
  };
  return names[repeat]();
}

const nthWord = (nth: number): 'first' | 'second' | 'third' | 'fourth' =>
  (['first', 'second', 'third', 'fourth'] as const)[nth - 1] ?? 'fourth';

/** How often an entry comes, from 2 to 104; undefined for what is no such number. */
export function timesIn(text: string): number | undefined {
  const times = Number(text.trim());
  return Number.isInteger(times) && times >= 2 && times <= mostRepeats ? times : undefined;
}

/** The rule of a form that is filled in, with its end; undefined where something of it is missing. */
export function ruleOfForm({ repeat, day, ends, times, until }: EntryForm): string | undefined {
  if (repeat === 'none' || !day) return undefined;
  if (ends === 'until') return until > day ? `${ruleOf(repeat, day)};UNTIL=${until.replaceAll('-', '')}` : undefined;
  const count = timesIn(times);
  return count === undefined ? undefined : `${ruleOf(repeat, day)};COUNT=${count}`;
}

/** The days of a form's rule; none where it has no rule yet. */
export function daysOfForm(form: EntryForm): readonly DayKey[] {
  const rule = ruleOfForm(form);
  return rule === undefined ? [] : (daysOfRule(form.day, rule) ?? []);
}

/** "Every week, 8 times", of a rule that an entry has; the rule itself where it is none of ours. */
export function ruleWords(text: string): string {
  const [, rule = '', count, until] = /^(.*?)(?:;COUNT=(\d+)|;UNTIL=(\d{8}))?$/.exec(text) ?? [];
  const day = exampleOf(rule);
  const same = repeatsFrom(day).find((each) => each !== 'none' && ruleOf(each, day) === rule);
  if (!same) return text;
  const name = repeatName(same, day);
  if (count !== undefined) return i18n.t('calendar.repeatTimes', [name, formatNumber(Number(count))]);
  if (until === undefined) return name;
  const last = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6)}`;
  return i18n.t('calendar.repeatUntil', [name, formatFullDay(startOfDay(last))]);
}

/** A day on which a rule of the nth weekday of a month may begin: an entry of it may since have been moved. */
function exampleOf(rule: string): DayKey {
  const [, nth = '1', weekday = 'MO'] = /;BYDAY=(-1|[1-4])([A-Z]{2})$/.exec(rule) ?? [];
  const first = nth === '-1' ? 22 : 7 * (Number(nth) - 1) + 1;
  // February of 2027 has four of each, from a Monday on.
  const date = first + ((weekdays.indexOf(weekday) + 6) % 7);
  return `2027-02-${String(date).padStart(2, '0')}`;
}
