import { i18n } from '#i18n';
import type { NoteFilter } from '../../../utils/db/queries/note-lines.ts';
import { notesOfIds } from '../../../utils/db/queries/note-lines.ts';
import { personLink, topicLink } from '../../../utils/notes/links.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useFinder } from '../../hooks/use-finder.ts';
import { useLive } from '../../hooks/use-live.ts';
import { hashOf } from '../../hooks/use-route.ts';
import { formatNumber } from '../../ui/format.ts';
import { Empty, Panel } from '../../ui/Panel.tsx';
import { NoteRows } from './NoteRows.tsx';

const most = 50;

interface ResultsProps {
  readonly asked: string;
  readonly filter: NoteFilter;
  readonly now: number;
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** Everything that has the words: notes, people, and posts of own and followed accounts. */
export function Results({ asked, filter, now, openId, onOpen }: ResultsProps) {
  const { db } = useDesk();
  const isFiltered = filter.topic !== undefined || filter.person !== undefined;
  // A filter looks at all that answers: what it leaves may be far down.
  const { answer, isReady } = useFinder(db, asked, isFiltered ? 2000 : most);
  const refs = (kind: 'note' | 'person' | 'post'): string[] => answer[kind].found.map(({ ref }) => ref);
  const [noteIds, personIds, postKeys] = [refs('note'), refs('person').slice(0, most), refs('post').slice(0, most)];
  const live = useLive(async () => {
    const links = [
      ...(filter.topic === undefined ? [] : [topicLink(filter.topic)]),
      ...(filter.person === undefined ? [] : [personLink(filter.person)]),
    ];
    const [notes, people, posts] = await Promise.all([
      notesOfIds(db, noteIds),
      db.people.bulkGet(isFiltered ? [] : personIds),
      db.posts.bulkGet(isFiltered ? [] : postKeys),
    ]);
    return {
      notes: notes.filter(({ note }) => links.every((link) => note.links?.includes(link))),
      people: people.flatMap((row) => (row && row.deletedAt === undefined ? [row] : [])),
      posts: posts.flatMap((row) => row ?? []),
    };
  }, [db, noteIds.join(), personIds.join(), postKeys.join(), filter.topic, filter.person]);
  const found = live.value;
  const total = isFiltered ? (found?.notes.length ?? 0) : answer.note.total + answer.person.total + answer.post.total;
  return (
    <>
      <p class="small grey filters" role="status">
        {i18n.t('notes.found', total, [formatNumber(total)])}
        {!isReady && ` · ${i18n.t('notes.stillReading')}`}
      </p>
      {found && found.notes.length + found.people.length + found.posts.length === 0 && isReady && (
        <div class="panel">
          <Empty>{i18n.t('notes.noMatch')}</Empty>
        </div>
      )}
      {found && found.notes.length > 0 && (
        <Panel title={i18n.t('notes.notesFound')} class="notespanel">
          <NoteRows lines={found.notes.slice(0, most)} now={now} openId={openId} onOpen={onOpen} />
        </Panel>
      )}
      {found && found.people.length > 0 && (
        <Panel title={i18n.t('notes.people')} class="notespanel">
          <ul class="noterows">
            {found.people.map(({ id, name, tags }) => (
              <li key={id}>
                <a href={hashOf('people', id)} dir="auto">
                  {name}
                </a>{' '}
                <span class="small grey" dir="auto">
                  {tags.join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {found && found.posts.length > 0 && (
        <Panel title={i18n.t('notes.posts')} class="notespanel">
          <ul class="noterows">
            {found.posts.map(({ key, author, text }) => (
              <li key={key}>
                <a href={hashOf('posts', key)} dir="auto">
                  {author?.name ?? author?.handle ?? i18n.t('posts.unknown')}
                </a>
                <p class="cut2" dir="auto">
                  {text}
                </p>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
