import { i18n } from '#i18n';
import { undoChange, writeRecord } from '../../../utils/db/records.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import type { PlanEntry } from '../../../utils/model/records.ts';
import { addDays, dayKeyOf, momentOf, timeOfDay } from '../../calendar/stateless/days.ts';
import { formatWeekday } from '../../ui/format.ts';
import { LaterDone } from '../LaterDone.tsx';

export interface EntryActionsProps {
  readonly db: WorkspaceDb;
  readonly entry: PlanEntry & { readonly dueAt: number };
  readonly now: number;
}

/** Puts an entry off to the same time of a later day, or says that it was published. */
export function EntryActions({ db, entry, now }: EntryActionsProps) {
  const today = dayKeyOf(now);
  const change = async (changes: Partial<Pick<PlanEntry, 'dueAt' | 'state'>>) => {
    const written = await writeRecord(db, 'planEntries', entry.id, { ...changes, updatedAt: Date.now() });
    return () => written && undoChange(db, written.undo, Date.now());
  };
  return (
    <LaterDone
      what={entry.title}
      ways={[1, 7].filter((days) => addDays(today, days) !== dayKeyOf(entry.dueAt))}
      doneLabel={i18n.t('today.entryDone', [entry.title])}
      onLater={async (days) => {
        const dueAt = momentOf(addDays(today, days), timeOfDay(entry.dueAt)) ?? entry.dueAt;
        return {
          text: i18n.t('people.wasPutOff', [entry.title, formatWeekday(dueAt)]),
          undo: await change({ dueAt }),
        };
      }}
      onDone={async () => ({
        text: i18n.t('today.wasPublished', [entry.title]),
        undo: await change({ state: 'published' }),
      })}
    />
  );
}
