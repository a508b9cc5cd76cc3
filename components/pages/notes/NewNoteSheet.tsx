import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { peopleNames } from '../../../utils/db/queries/note-names.ts';
import type { NoteFilter } from '../../../utils/db/queries/note-lines.ts';
import type { NoteAbout } from '../../../utils/model/records.ts';
import { topicOf } from '../../../utils/notes/topics.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, Select } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { takeNote } from '../people/changes.ts';
import { makeNote } from './changes.ts';
import { NoteEditor } from './NoteEditor.tsx';

interface NewNoteSheetProps {
  /** What the page shows is what the note is on, until another thing is chosen. */
  readonly filter: NoteFilter;
  readonly onClose: () => void;
}

export function NewNoteSheet({ filter, onClose }: NewNoteSheetProps) {
  const { db } = useDesk();
  const toast = useToast();
  const formId = useId();
  const people = useLive(() => peopleNames(db), [db]).value ?? [];
  const [type, setType] = useState<'topic' | 'person'>(filter.person && !filter.topic ? 'person' : 'topic');
  const [topic, setTopic] = useState(filter.topic ?? '');
  const [chosen, choose] = useState(filter.person);
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const person = chosen ?? people[0]?.id;
  const about = aboutOf(type, topic, person);

  const save = async () => {
    setTried(true);
    if (!about || !text.trim()) return;
    const note = await makeNote(db, about, text);
    toast({
      text: i18n.t('notes.saved'),
      icon: 'check',
      undo: () => takeNote(db, note.id),
    });
    onClose();
  };

  return (
    <Sheet
      title={i18n.t('notes.new')}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" type="submit" form={formId}>
            {i18n.t('ui.save')}
          </Button>
          <Button kind="ghost" onPress={onClose}>
            {i18n.t('ui.cancel')}
          </Button>
        </>
      }
    >
      <Form id={formId} class="sec form" onSubmit={save}>
        <NoteEditor
          value={text}
          problem={isTried && !text.trim() ? i18n.t('notes.needText') : undefined}
          onValue={setText}
          onSave={() => void save()}
        />
        <Select<'topic' | 'person'>
          label={i18n.t('notes.on')}
          value={type}
          options={[
            { value: 'topic', text: i18n.t('notes.aTopic') },
            { value: 'person', text: i18n.t('notes.onPerson') },
          ]}
          onValue={setType}
        />
        {type === 'topic' ? (
          <Field
            label={i18n.t('notes.topicName')}
            value={topic}
            maxLength={60}
            placeholder={i18n.t('notes.topicExample')}
            problem={isTried && !about ? i18n.t('notes.needTopic') : undefined}
            onValue={setTopic}
          />
        ) : people.length > 0 ? (
          <Select<string>
            label={i18n.t('notes.person')}
            value={person ?? ''}
            options={people.map(({ id, name }) => ({ value: id, text: name }))}
            onValue={choose}
          />
        ) : (
          <p class="small grey">{i18n.t('notes.needPerson')}</p>
        )}
      </Form>
    </Sheet>
  );
}

function aboutOf(type: 'topic' | 'person', topic: string, person: string | undefined): NoteAbout | undefined {
  if (type === 'person') return person === undefined ? undefined : { type, id: person };
  const id = topicOf(topic);
  return id ? { type, id } : undefined;
}
