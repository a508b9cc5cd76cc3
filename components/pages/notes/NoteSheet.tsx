import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type NoteLine, notesOfIds } from '../../../utils/db/queries/note-lines.ts';
import type { EarlierText } from '../../../utils/model/records.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo } from '../../hooks/use-route.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { formatMoment } from '../../ui/format.ts';
import { Empty } from '../../ui/Panel.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { Ask } from '../Ask.tsx';
import { bringBackNote, takeNote } from '../people/changes.ts';
import { changeNote, keepOnTop } from './changes.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteText } from './NoteText.tsx';
import { subjectName, subjectPath } from './subject.ts';

export function NoteSheet({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { db } = useDesk();
  const live = useLive(async () => ({ line: (await notesOfIds(db, [id]))[0] }), [db, id]);
  const line = live.value?.line;
  if (line) return <Open key={id} line={line} onClose={onClose} />;
  return (
    <Sheet title={i18n.t('notes.note')} onClose={onClose}>
      <Ask live={live} lines={6}>
        {() => <Empty>{i18n.t('notes.gone')}</Empty>}
      </Ask>
    </Sheet>
  );
}

function Open({ line: { note, subject }, onClose }: { readonly line: NoteLine; readonly onClose: () => void }) {
  const { db } = useDesk();
  const toast = useToast();
  const formId = useId();
  const now = useNow();
  // Undefined while nothing is typed: a text that is put back, or comes from elsewhere, is shown at once.
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const text = typed ?? note.text;
  const isChanged = text.trim() !== note.text;
  const path = subjectPath(subject);

  const change = async (next: string, said: string) => {
    if (!next.trim()) return;
    const undo = await changeNote(db, note.id, next);
    setTyped(undefined);
    toast({ text: said, icon: 'check', ...(undo ? { undo } : {}) });
  };
  const pin = async () => {
    const undo = await keepOnTop(db, note.id, !note.isPinned);
    const text = note.isPinned ? i18n.t('notes.wasUnpinned') : i18n.t('notes.wasPinned');
    toast({ text, icon: 'keep', ...(undo ? { undo } : {}) });
  };
  const remove = async () => {
    await takeNote(db, note.id);
    toast({ text: i18n.t('people.noteDeleted'), icon: 'trash', undo: () => bringBackNote(db, note.id) });
    onClose();
  };

  return (
    <Sheet
      title={<bdi>{subjectName(subject)}</bdi>}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" type="submit" form={formId} disabled={!isChanged || !text.trim()}>
            {i18n.t('ui.save')}
          </Button>
          <Button icon="keep" pressed={note.isPinned ?? false} onPress={() => void pin()}>
            {i18n.t('notes.pin')}
          </Button>
          <span class="end" />
          <Button kind="ghost" icon="trash" label={i18n.t('notes.delete')} onPress={() => void remove()} />
        </>
      }
    >
      <Form
        id={formId}
        class="sec form"
        onSubmit={() => {
          if (isChanged) void change(text, i18n.t('notes.saved'));
        }}
      >
        <NoteEditor
          value={text}
          problem={text.trim() ? undefined : i18n.t('notes.needText')}
          onValue={setTyped}
          onSave={() => void change(text, i18n.t('notes.saved'))}
        />
      </Form>
      <section class="sec" aria-label={i18n.t('notes.reads')}>
        <h3 class="sechead">{i18n.t('notes.reads')}</h3>
        <NoteText text={text} />
      </section>
      {note.anchor && (
        <section class="sec" aria-label={i18n.t('notes.words')}>
          <h3 class="sechead">{i18n.t('notes.words')}</h3>
          <blockquote class="quoted" dir="auto">
            <span class="grey">{note.anchor.prefix}</span>
            {note.anchor.exact}
            <span class="grey">{note.anchor.suffix}</span>
          </blockquote>
        </section>
      )}
      {path && (
        <div class="sec">
          <Button icon="right" iconFlips onPress={() => goTo(...path)}>
            {i18n.t('notes.goTo', [subjectName(subject)])}
          </Button>
        </div>
      )}
      {note.earlier && note.earlier.length > 0 && (
        <Earlier
          texts={note.earlier}
          now={now}
          onPutBack={(earlier) => void change(earlier, i18n.t('notes.wasPutBack'))}
        />
      )}
    </Sheet>
  );
}

interface EarlierProps {
  readonly texts: readonly EarlierText[];
  readonly now: number;
  readonly onPutBack: (text: string) => void;
}

function Earlier({ texts, now, onPutBack }: EarlierProps) {
  return (
    <section class="sec" aria-label={i18n.t('notes.earlier')}>
      <h3 class="sechead">{i18n.t('notes.earlier')}</h3>
      <ul class="earlier">
        {texts.map(({ text, until }) => {
          const moment = formatMoment(until, now);
          return (
            <li key={`${until} ${text}`}>
              <div class="row">
                <span class="small grey">{i18n.t('notes.until', [moment])}</span>
                <span class="end">
                  <Button
                    size="small"
                    icon="undo"
                    label={i18n.t('notes.putBackOf', [moment])}
                    onPress={() => onPutBack(text)}
                  >
                    {i18n.t('notes.putBack')}
                  </Button>
                </span>
              </div>
              <div class="grey">
                <NoteText text={text} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
