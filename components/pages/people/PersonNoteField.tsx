import { i18n } from '#i18n';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import type { Person } from '../../../utils/model/records.ts';
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
      now={now}
      onNote={async (text) => {
        await writeNote(db, { type: 'person', id: person.id }, text);
        return true;
      }}
      onStep={async (step) => {
        const undo = await changeStep(db, person.id, step);
        const text = [step.text, whenText(step, now)].filter(Boolean).join(', ');
        toast({ text: i18n.t('people.stepKept', [text]), icon: 'clock', undo });
      }}
    />
  );
}
