import { i18n } from '#i18n';
import type { PersonDetail } from '../../../utils/db/queries/people-list.ts';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { goTo } from '../../hooks/use-route.ts';
import { useToast } from '../../ui/toasts.tsx';
import { bringBackNote, takeNote } from './changes.ts';
import { NoteList } from './NoteList.tsx';

interface PersonNotesProps {
  readonly db: WorkspaceDb;
  readonly detail: PersonDetail;
  readonly now: number;
}

/** The notes on a person and on their accounts. Nothing where there is none: the next one is typed below. */
export function PersonNotes({ db, detail: { notes }, now }: PersonNotesProps) {
  const toast = useToast();
  if (notes.length === 0) return null;
  return (
    <section class="sec" aria-label={i18n.t('people.notes')}>
      <h3 class="sechead">{i18n.t('people.notes')}</h3>
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
