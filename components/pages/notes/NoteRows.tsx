import { i18n } from '#i18n';
import type { NoteLine } from '../../../utils/db/queries/note-lines.ts';
import { formatDay } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ListedNote } from './NoteText.tsx';
import { subjectName } from './subject.ts';

export interface NoteRowsProps {
  readonly lines: readonly NoteLine[];
  readonly now: number;
  readonly openId?: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** Notes with what they are on; the first line of each opens it. */
export function NoteRows({ lines, now, openId, onOpen }: NoteRowsProps) {
  return (
    <ul class="noterows">
      {lines.map(({ note, subject }) => {
        const name = subjectName(subject);
        const day = formatDay(note.createdAt, now);
        return (
          <li key={note.id} class={note.id === openId ? 'sel' : ''}>
            <div class="row base">
              <button
                type="button"
                class="rowlink m"
                aria-label={i18n.t('notes.open', [name, day])}
                aria-current={note.id === openId ? 'true' : undefined}
                onClick={() => onOpen(note.id)}
              >
                <bdi>{name}</bdi>
              </button>
              <span class="end row small grey">
                {note.isPinned && (
                  <span class="row">
                    <Icon name="keep" />
                    {i18n.t('notes.pinned')}
                  </span>
                )}
                <time dateTime={new Date(note.createdAt).toISOString()}>{day}</time>
              </span>
            </div>
            {note.anchor && (
              <p class="grey small quoted" dir="auto">
                {note.anchor.exact}
              </p>
            )}
            <ListedNote text={note.text} />
          </li>
        );
      })}
    </ul>
  );
}
