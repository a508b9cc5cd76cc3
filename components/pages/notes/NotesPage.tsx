import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { peopleInNotes, topicNames } from '../../../utils/db/queries/note-names.ts';
import { type NotePage, notesPage } from '../../../utils/db/queries/note-lines.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { useNow } from '../../hooks/use-now.ts';
import { goTo } from '../../hooks/use-route.ts';
import { useShortcut } from '../../hooks/use-shortcut.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, Select } from '../../ui/Field.tsx';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { Ask } from '../Ask.tsx';
import { PageHead } from '../PageHead.tsx';
import type { PageProps } from '../page.ts';
import { newNote, type NoteRoute, pathOf, routeOf } from './note-route.ts';
import { NewNoteSheet } from './NewNoteSheet.tsx';
import { NoteRows } from './NoteRows.tsx';
import { NoteSheet } from './NoteSheet.tsx';
import { Results } from './Results.tsx';
import { SaveFeedback } from './SaveFeedback.tsx';

const perPage = 50;

export function NotesPage({ path }: PageProps) {
  const { db } = useDesk();
  const now = useNow();
  const route = routeOf(path);
  const { topic, person, openId } = route;
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(perPage);
  const live = useLive(() => notesPage(db, { topic, person }, most), [db, topic, person, most]);
  const go = (change: Partial<NoteRoute>) => goTo(...pathOf({ ...route, ...change }));
  const open = (id: string) => go({ openId: id });
  const close = () => go({ openId: undefined });
  useShortcut('n', () => {
    if (!openId) open(newNote);
  });
  const asked = search.trim() ? search.trimStart() : '';

  return (
    <div class="withsheet">
      <div class="col grow pagecol">
        <PageHead title={i18n.t('notes.name')}>
          <Field
            label={i18n.t('notes.search')}
            labelHidden
            type="search"
            icon="search"
            hint="/"
            isSearch
            placeholder={i18n.t('notes.searchAll')}
            value={search}
            onValue={setSearch}
          />
          <Button kind={openId ? 'default' : 'primary'} icon="plus" onPress={() => open(newNote)}>
            {i18n.t('notes.new')}
          </Button>
        </PageHead>
        <main class="body">
          <Filters route={route} onChange={go} />
          {asked ? (
            <Results asked={asked} filter={{ topic, person }} now={now} openId={openId} onOpen={open} />
          ) : (
            <Ask live={live} lines={6}>
              {(page) => <Listed page={page} route={route} now={now} onOpen={open} onMore={() => setMost(most * 2)} />}
            </Ask>
          )}
        </main>
      </div>
      {openId === newNote && <NewNoteSheet key={newNote} filter={{ topic, person }} onClose={close} />}
      {openId && openId !== newNote && <NoteSheet key={openId} id={openId} onClose={close} />}
    </div>
  );
}

interface FiltersProps {
  readonly route: NoteRoute;
  readonly onChange: (change: Partial<NoteRoute>) => void;
}

const all = '';

function Filters({ route: { topic, person }, onChange }: FiltersProps) {
  const { db } = useDesk();
  const names = useLive(async () => ({ topics: await topicNames(db), people: await peopleInNotes(db) }), [db]).value;
  if (!names || (names.topics.length === 0 && names.people.length === 0)) return null;
  // What the address asks for is offered even where no note has it.
  const topics = topic === undefined || names.topics.includes(topic) ? names.topics : [topic, ...names.topics];
  const isThere = person === undefined || names.people.some(({ id }) => id === person);
  const people = isThere ? names.people : [{ id: person, name: i18n.t('notes.gonePerson') }, ...names.people];
  return (
    <div class="row wrap filters">
      <Select<string>
        label={i18n.t('notes.topic')}
        labelHidden
        value={topic ?? all}
        options={[
          { value: all, text: i18n.t('notes.allTopics') },
          ...topics.map((each) => ({ value: each, text: `#${each}` })),
        ]}
        onValue={(value) => onChange({ topic: value || undefined })}
      />
      <Select<string>
        label={i18n.t('notes.person')}
        labelHidden
        value={person ?? all}
        options={[
          { value: all, text: i18n.t('notes.everybody') },
          ...people.map(({ id, name }) => ({ value: id, text: name })),
        ]}
        onValue={(value) => onChange({ person: value || undefined })}
      />
      {topic !== undefined && <SaveFeedback topic={topic} person={person} />}
    </div>
  );
}

interface ListedProps {
  readonly page: NotePage;
  readonly route: NoteRoute;
  readonly now: number;
  readonly onOpen: (id: string) => void;
  readonly onMore: () => void;
}

function Listed({ page: { pinned, others, hasMore }, route, now, onOpen, onMore }: ListedProps) {
  const { topic, person, openId } = route;
  if (pinned.length + others.length === 0) {
    const isAll = topic === undefined && person === undefined;
    return (
      <div class="panel">
        <Empty
          action={
            <Button icon="plus" onPress={() => onOpen(newNote)}>
              {i18n.t('notes.new')}
            </Button>
          }
        >
          {isAll ? i18n.t('notes.empty') : i18n.t('notes.noneHere')}
        </Empty>
      </div>
    );
  }
  // Of one topic: what is on it, and where it is mentioned; pinned ones are first in both.
  const isOn = ({ note }: NotePage['others'][number]): boolean =>
    note.about.type === 'topic' && note.about.id === topic;
  const both = [...pinned, ...others];
  const groups =
    topic === undefined || person !== undefined
      ? [
          { title: i18n.t('notes.pinned'), lines: pinned },
          { title: i18n.t('notes.newest'), lines: others },
        ]
      : [
          { title: i18n.t('notes.onTopic', [`#${topic}`]), lines: both.filter(isOn) },
          { title: i18n.t('notes.mentionedIn'), lines: both.filter((line) => !isOn(line)) },
        ];
  return (
    <>
      {groups.map(
        ({ title, lines }) =>
          lines.length > 0 && (
            <Panel key={title} title={title} class="notespanel">
              <NoteRows lines={lines} now={now} openId={openId} onOpen={onOpen} />
            </Panel>
          ),
      )}
      {hasMore && (
        <Button class="more" onPress={onMore}>
          {i18n.t('notes.more')}
        </Button>
      )}
    </>
  );
}
