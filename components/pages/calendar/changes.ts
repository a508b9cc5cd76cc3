import { i18n } from '#i18n';
import { approvalStanding } from '../../../utils/db/entry-approval.ts';
import { type RecordEdit, undoChanges, writeRecords } from '../../../utils/db/records.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { addEntries, type EntryContent } from '../../../utils/db/tables/plan-entries.ts';
import type { Approval } from '../../../utils/model/entry-parts.ts';
import type { EntryState, Pillar, PlanEntry } from '../../../utils/model/records.ts';
import { formatNumber, formatWeekday } from '../../ui/format.ts';
import type { ShowToast } from '../../ui/toasts.tsx';
import { addDays, type DayKey, dayKeyOf } from '../../calendar/stateless/days.ts';
import { stateName } from './entry-words.ts';
import { daysBetween, isDated, momentFor, putOn, shiftedBy } from './entry-time.ts';

type Edit = RecordEdit<'planEntries'>;

const defaultClock = '09:00';

/** Entries so many days later, each at its own clock; those without a day stay. */
export const movedBy = (entries: readonly PlanEntry[], days: number): readonly Edit[] =>
  entries.filter(isDated).map((entry) => ({ id: entry.id, changes: { dueAt: shiftedBy(entry, days) } }));

/** Entries with one of them put on a day, and the others as far from it as before; what had no day is due at nine. */
export function movedOnto(entries: readonly PlanEntry[], carried: PlanEntry, day: DayKey): readonly Edit[] {
  // The days of the calendar are those of whoever looks, also of entries by another clock.
  const days = isDated(carried) ? daysBetween(dayKeyOf(carried.dueAt), day) : 0;
  return entries.flatMap((entry): Edit[] => {
    const dueAt = isDated(entry)
      ? putOn(entry, addDays(dayKeyOf(entry.dueAt), days))
      : momentFor({ day, clock: defaultClock }, entry.zone);
    return dueAt === undefined || dueAt === entry.dueAt ? [] : [{ id: entry.id, changes: { dueAt } }];
  });
}

/** Entries in a state; those that are approved with it say by whom, where they are not approved as they are already. */
export const withState = (
  entries: readonly PlanEntry[],
  state: EntryState,
  sign?: (entry: PlanEntry) => Approval,
): readonly Edit[] =>
  entries
    .filter((entry) => entry.state !== state)
    .map((entry) => {
      const isSigned = state === 'approved' && sign && approvalStanding(entry) !== 'holds';
      return { id: entry.id, changes: isSigned ? { state, approval: sign(entry) } : { state } };
    });

export const withPillar = (entries: readonly PlanEntry[], pillar: Pillar | undefined): readonly Edit[] =>
  entries.filter((entry) => entry.pillar !== pillar).map(({ id }) => ({ id, changes: { pillar } }));

export const takenAway = (entries: readonly PlanEntry[], now: number): readonly Edit[] =>
  entries.map(({ id }) => ({ id, changes: { deletedAt: now } }));

/** A copy of an entry that is still to go out: what is approved or out is a draft again. */
export function copyOf(entry: PlanEntry, dueAt: number | undefined): EntryContent {
  const { title, state, pillar, variants, parts, firstComments, campaignId, isSponsored, notes, zone } = entry;
  const { media, assignee, approver, checklist, repeatOf } = entry;
  return {
    title,
    state: state === 'idea' ? 'idea' : 'draft',
    variants,
    ...(parts ? { parts } : {}),
    ...(firstComments ? { firstComments } : {}),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(pillar ? { pillar } : {}),
    ...(campaignId ? { campaignId } : {}),
    ...(isSponsored ? { isSponsored } : {}),
    ...(notes ? { notes } : {}),
    ...(media ? { media } : {}),
    ...(assignee ? { assignee } : {}),
    ...(approver ? { approver } : {}),
    ...(checklist ? { checklist: checklist.map(({ text }) => ({ text, isDone: false })) } : {}),
    ...(repeatOf ? { repeatOf } : {}),
    ...(zone ? { zone } : {}),
  };
}

/** Writes changes of entries, says so, and how that is taken back. */
export async function applyEdits(
  db: WorkspaceDb,
  toast: ShowToast,
  edits: readonly Edit[],
  text: string,
  icon: 'check' | 'trash' = 'check',
): Promise<void> {
  if (edits.length === 0) return;
  const now = Date.now();
  const undos = await writeRecords(
    db,
    'planEntries',
    edits.map(({ id, changes }) => ({ id, changes: { ...changes, updatedAt: now } })),
    { make: false },
  );
  toast({ text, icon, undo: () => undoChanges(db, 'planEntries', undos, Date.now()) });
}

/** Adds entries, says so, and how that is taken back. */
export async function addCopies(
  db: WorkspaceDb,
  toast: ShowToast,
  contents: readonly EntryContent[],
): Promise<readonly PlanEntry[]> {
  const now = Date.now();
  const made = await addEntries(db, contents, now);
  toast({
    text: i18n.t('calendar.duplicated', made.length, [formatNumber(made.length)]),
    icon: 'copy',
    undo: () =>
      undoChanges(
        db,
        'planEntries',
        made.map(({ id }) => ({ t: 'planEntries', id })),
        Date.now(),
      ),
  });
  return made;
}

/** "Moved to Tue 24 Nov", or how many were; and how many of them nobody will be reminded of, since their moment is over. */
export function movedText(edits: readonly Edit[], entries: readonly PlanEntry[], now = Date.now()): string {
  const [only] = edits;
  const text =
    edits.length === 1 && only?.changes.dueAt !== undefined
      ? i18n.t('calendar.movedTo', [formatWeekday(only.changes.dueAt)])
      : i18n.t('calendar.moved', edits.length, [formatNumber(edits.length)]);
  const open = new Set(entries.filter(({ state }) => !isOver(state)).map(({ id }) => id));
  const past = edits.filter(({ id, changes }) => open.has(id) && (changes.dueAt ?? now) < now).length;
  if (past === 0) return text;
  const said = edits.length === 1 ? i18n.t('calendar.past') : i18n.t('calendar.movedPast', past, [formatNumber(past)]);
  return i18n.t('calendar.movedAndPast', [text, said]);
}

/** Nothing is to be done any more. */
export const isOver = (state: EntryState): boolean => state === 'published' || state === 'skipped';

export const stateText = (edits: readonly Edit[], state: EntryState): string =>
  i18n.t('calendar.nowState', edits.length, [formatNumber(edits.length), stateName(state)]);
