import { i18n } from '#i18n';
import type { PersonDetail } from '../../../utils/db/queries/people-list.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { goTo } from '../../hooks/use-route.ts';
import { useToast } from '../../ui/toasts.tsx';
import { bringBackNote, takeNote, writeNote } from './changes.ts';
import { NoteField } from './NoteField.tsx';
import { NoteList } from './NoteList.tsx';

interface PersonNotesProps {
  readonly db: WorkspaceDb;
  readonly detail: PersonDetail;
  readonly now: number;
}

/** The notes on a person and on their accounts, and one line for the next. */
export function PersonNotes({ db, detail: { person, notes }, now }: PersonNotesProps) {
  const toast = useToast();
  return (
    <section class="sec" aria-label={i18n.t('people.notes')}>
      <div class="row base sechead">
        <h3>{i18n.t('people.notes')}</h3>
        <span class="small grey">{notes.length === 0 && i18n.t('people.noNotes')}</span>
      </div>
      <NoteField
        db={db}
        onNote={async (text) => {
          await writeNote(db, { type: 'person', id: person.id }, text);
          return true;
        }}
      />
      <NoteList
        notes={notes}
        now={now}
        onOpen={(note) => goTo('notes', 'note', note.id)}
        onRemove={(note) => {
          void takeNote(db, note.id);
          toast({ text: i18n.t('people.noteDeleted'), icon: 'trash', undo: () => bringBackNote(db, note.id) });
        }}
      />
    </section>
  );
}
