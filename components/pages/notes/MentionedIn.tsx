import { i18n } from '#i18n';
import { mentionsOfPerson } from '../../../utils/db/queries/note-lines.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { goTo } from '../../hooks/use-route.ts';
import { NoteRows } from './NoteRows.tsx';

/** Notes elsewhere that name a person. Nothing where there is none. */
export function MentionedIn({ id, now }: { readonly id: string; readonly now: number }) {
  const { db } = useDesk();
  const lines = useLive(() => mentionsOfPerson(db, id), [db, id]).value ?? [];
  if (lines.length === 0) return null;
  return (
    <section class="sec" aria-label={i18n.t('notes.mentionedIn')}>
      <h3 class="sechead">{i18n.t('notes.mentionedIn')}</h3>
      <NoteRows lines={lines} now={now} onOpen={(note) => goTo('notes', 'note', note)} />
    </section>
  );
}
