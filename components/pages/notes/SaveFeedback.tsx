import { i18n } from '#i18n';
import { type NoteFilter, notesPage } from '../../../utils/db/queries/note-lines.ts';
import { useDesk } from '../../hooks/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/format.ts';
import { useToast } from '../../ui/toasts.tsx';
import { fileName, saveBlob } from '../settings/save-file.ts';
import { feedbackCsv } from './feedback-file.ts';

/** What was noted on a topic, as a table for the board on which others, product or sales, collect it. */
export function SaveFeedback({ topic, person }: NoteFilter & { readonly topic: string }) {
  const { db, workspace } = useDesk();
  const toast = useToast();
  const save = async () => {
    const { pinned, others } = await notesPage(db, { topic, person }, Infinity);
    const lines = [...pinned, ...others];
    const keys = lines.flatMap(({ subject }) => (subject.type === 'post' ? [subject.key] : []));
    const posts = await db.posts.bulkGet(keys);
    const links = new Map(posts.flatMap((post) => (post?.permalink ? [[post.key, post.permalink] as const] : [])));
    const name = fileName(['alongside', workspace.name, topic], Date.now(), 'csv');
    saveBlob(new Blob([...feedbackCsv(lines, links)], { type: 'text/csv;charset=utf-8' }), name);
    toast({ text: i18n.t('notes.exported', lines.length, [name, formatNumber(lines.length)]), icon: 'check' });
  };
  return (
    <Button icon="export" onPress={() => void save()}>
      {i18n.t('notes.export')}
    </Button>
  );
}
