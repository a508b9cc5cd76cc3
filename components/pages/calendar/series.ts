import type { RecordEdit } from '../../../utils/db/records.ts';
import type { EntryContent } from '../../../utils/db/tables/plan-entries.ts';
import { newId } from '../../../utils/lib/ids.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { addDays } from '../../calendar/stateless/days.ts';
import { contentOf, type EntryForm } from './entry-form.ts';
import { type DatedEntry, daysBetween, isDated, momentFor, wallOf } from './entry-time.ts';
import { daysOfForm, ruleOfForm } from './repeat-rules.ts';

/** One content for each time that the form says; each at the same clock of its zone. The first is the one of the form. */
export function seriesOf(form: EntryForm, content: EntryContent): readonly EntryContent[] {
  const rule = ruleOfForm(form);
  if (rule === undefined || content.dueAt === undefined) return [content];
  const series = { id: newId(), rule };
  return daysOfForm(form).map((day, index) => ({
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
