import { i18n } from '#i18n';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { readStep } from '../../../utils/lib/day-words.ts';
import { onDay } from '../../../utils/lib/due.ts';
import type { NextStep, Person } from '../../../utils/model/records.ts';
import { useToast } from '../../ui/toasts.tsx';
import { writeNote } from './changes.ts';
import { NoteField } from './NoteField.tsx';
import { whenText } from './person-words.ts';
import { changeStep } from './step-changes.ts';

interface PersonNoteFieldProps {
  readonly db: WorkspaceDb;
  readonly person: Person;
  readonly now: number;
}

/** The line at the foot of a person's sheet: a note, or the next step where the words name a day. */
export function PersonNoteField({ db, person, now }: PersonNoteFieldProps) {
  const toast = useToast();
  return (
    <NoteField
      db={db}
      onNote={async (text) => {
        await writeNote(db, { type: 'person', id: person.id }, text);
        return true;
      }}
      asStep={{
        read: (words) => stepOf(words, now),
        keep: async (step) => {
          const undo = await changeStep(db, person.id, step);
          const text = [step.text, whenText(step, now)].filter(Boolean).join(', ');
          toast({ text: i18n.t('people.stepKept', [text]), icon: 'clock', undo });
        },
        now,
      }}
    />
  );
}

/** What the words say is to be done and when; undefined where they name no day. */
function stepOf(words: string, now: number): NextStep | undefined {
  const { text, day, dueAt } = readStep(words, now);
  if (dueAt === undefined || text.length > 300) return undefined;
  return day === undefined ? { text, dueAt } : onDay({ text }, day);
}
