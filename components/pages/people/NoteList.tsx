import { i18n } from '#i18n';
import type { Note } from '../../../utils/model/records.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDay } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';

export interface NoteListProps {
  readonly notes: readonly Note[];
  readonly now: number;
  readonly onRemove: (note: Note) => void;
}

/** Notes on a rail of time, the newest first. */
export function NoteList({ notes, now, onRemove }: NoteListProps) {
  return (
    <ul class="timeline">
      {notes.map((note) => (
        <li key={note.id} class="tl">
          <span class="tic">
            <Icon name="note" />
          </span>
          <time class="small grey" dateTime={new Date(note.createdAt).toISOString()}>
            {formatDay(note.createdAt, now)}
          </time>
          <span class="notetext" dir="auto">
            {note.text}
          </span>
          <Button
            kind="ghost"
            size="small"
            icon="trash"
            label={i18n.t('people.removeNote', [formatDay(note.createdAt, now)])}
            onPress={() => onRemove(note)}
          />
        </li>
      ))}
    </ul>
  );
}
