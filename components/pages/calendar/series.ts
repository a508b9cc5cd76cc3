import { i18n } from '#i18n';
import type { RecordEdit } from '../../../utils/db/records.ts';
import type { EntryContent } from '../../../utils/db/tables/plan-entries.ts';
import { newId } from '../../../utils/lib/ids.ts';
import { daysOfRule, mostRepeats } from '../../../utils/lib/recurrence.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { formatNumber } from '../../ui/format.ts';
import { addDays } from '../../calendar/stateless/days.ts';
import { contentOf, type EntryForm, type Repeat } from './entry-form.ts';
import { type DatedEntry, daysBetween, isDated, momentFor, wallOf } from './entry-time.ts';

export function repeatName(repeat: Repeat): string {
  const names: Record<Repeat, string> = {
    none: i18n.t('calendar.repeatNone'),
    day: i18n.t('calendar.repeatDay'),
    workdays: i18n.t('calendar.repeatWorkdays'),
    week: i18n.t('calendar.repeatWeek'),
    fortnight: i18n.t('calendar.repeatFortnight'),
    month: i18n.t('calendar.repeatMonth'),
  };
  return names[repeat];
}

/** As RFC 5545 writes them, without how often. */
const rules: Readonly<Record<Exclude<Repeat, 'none'>, string>> = {
  day: 'FREQ=DAILY',
  workdays: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  week: 'FREQ=WEEKLY',
  fortnight: 'FREQ=WEEKLY;INTERVAL=2',
  month: 'FREQ=MONTHLY',
};

/** How often an entry comes, from 2 to 104; undefined for what is no such number. */
export function timesIn(text: string): number | undefined {
  const times = Number(text.trim());
  return Number.isInteger(times) && times >= 2 && times <= mostRepeats ? times : undefined;
}

/** "Every week, 8 times", of a rule that an entry has; the rule itself where it is none of ours. */
export function ruleWords(text: string): string {
  const [, rule, count] = /^(.*?)(?:;COUNT=(\d+))?$/.exec(text) ?? [];
  const same = (Object.keys(rules) as Exclude<Repeat, 'none'>[]).find((each) => rules[each] === rule);
  if (!same) return text;
  return count === undefined
    ? repeatName(same)
    : i18n.t('calendar.repeatTimes', [repeatName(same), formatNumber(Number(count))]);
}

/** One content for each time that the form says; each at the same clock of its zone. The first is the one of the form. */
export function seriesOf(form: EntryForm, content: EntryContent): readonly EntryContent[] {
  const count = timesIn(form.times);
  if (form.repeat === 'none' || count === undefined || !form.day || content.dueAt === undefined) return [content];
  const series = { id: newId(), rule: `${rules[form.repeat]};COUNT=${count}` };
  return (daysOfRule(form.day, series.rule) ?? []).map((day, index) => ({
    ...content,
    dueAt: momentFor({ day, clock: form.clock }, form.zone || undefined) ?? content.dueAt,
    state: index > 0 && content.state === 'published' ? 'draft' : content.state,
    series,
  }));
}

/** Those of a series that come after an entry and are not out. */
export const laterOf = (all: readonly PlanEntry[], entry: PlanEntry): readonly DatedEntry[] =>
  all
    .filter(isDated)
    .filter(
      ({ id, series, dueAt, state, published, deletedAt }) =>
        series !== undefined &&
        series.id === entry.series?.id &&
        id !== entry.id &&
        dueAt > (entry.dueAt ?? Infinity) &&
        deletedAt === undefined &&
        state !== 'published' &&
        published === undefined,
    );

const carried = [
  'title',
  'pillar',
  'variants',
  'parts',
  'firstComments',
  'campaignId',
  'isSponsored',
  'notes',
  'media',
  'assignee',
  'approver',
] as const;

/** What was changed in the sheet of an entry, for the later ones as well: each keeps its own distance in days. */
export function laterEdits(
  later: readonly DatedEntry[],
  before: EntryForm,
  after: EntryForm,
): readonly RecordEdit<'planEntries'>[] {
  const [was, is] = [contentOf(before, undefined), contentOf(after, undefined)];
  const changed = carried.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]));
  const changes = Object.fromEntries(changed.map((field) => [field, is[field]]));
  const isMoved = before.day !== after.day || before.clock !== after.clock || before.zone !== after.zone;
  const days = before.day && after.day ? daysBetween(before.day, after.day) : 0;
  const zone = after.zone || undefined;
  return later.flatMap((entry): RecordEdit<'planEntries'>[] => {
    const dueAt = isMoved ? momentFor({ day: addDays(wallOf(entry).day, days), clock: after.clock }, zone) : undefined;
    const all = { ...changes, ...(dueAt === undefined ? {} : { dueAt, zone }) };
    return Object.keys(all).length > 0 ? [{ id: entry.id, changes: all }] : [];
  });
}
