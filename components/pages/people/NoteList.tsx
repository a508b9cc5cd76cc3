import { i18n } from '#i18n';
import type { Note } from '../../../utils/model/records.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDay } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ListedNote } from '../notes/NoteText.tsx';

export interface NoteListProps {
  readonly notes: readonly Note[];
  readonly now: number;
  /** Where it can be opened: changed, pinned, put back. */
  readonly onOpen?: (note: Note) => void;
  readonly onRemove: (note: Note) => void;
  /** See `NoteText`. */
  readonly dashboard?: string;
}

/** Notes on a rail of time, pinned ones first, then the newest. */
export function NoteList({ notes, now, onOpen, onRemove, dashboard }: NoteListProps) {
  const sorted = [...notes].sort((a, b) => Number(b.isPinned ?? false) - Number(a.isPinned ?? false));
  return (
    <ul class="timeline">
      {sorted.map((note) => (
        <li key={note.id} class="tl">
          <span class="tic">
            <Icon name={note.isPinned ? 'keep' : 'note'} />
          </span>
          <time class="small grey" dateTime={new Date(note.createdAt).toISOString()}>
            {formatDay(note.createdAt, now)}
            {note.isPinned && <span class="vh"> {i18n.t('notes.pinned')}</span>}
          </time>
          <div class="notetext">
            {note.anchor && (
              <p class="grey small quoted" dir="auto">
                {note.anchor.exact}
              </p>
            )}
            <ListedNote text={note.text} dashboard={dashboard} />
          </div>
          <span class="row tlacts">
            {onOpen && (
              <Button
                kind="ghost"
                size="small"
                icon="right"
                iconFlips
                label={i18n.t('notes.openNote', [formatDay(note.createdAt, now)])}
                onPress={() => onOpen(note)}
              />
            )}
            <Button
              kind="ghost"
              size="small"
              icon="trash"
              label={i18n.t('people.removeNote', [formatDay(note.createdAt, now)])}
              onPress={() => onRemove(note)}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
