import { i18n } from '#i18n';
import { useDesk } from '../../hooks/desk.ts';
import { formatNumber } from '../../ui/format.ts';
import { Menu } from '../../ui/Menu.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { fileName, saveBlob } from '../settings/save-file.ts';
import { type PostExport, postExports, exportPosts } from './export-posts.ts';
import type { ShownMetric } from '../../../utils/db/queries/post-lines.ts';
import type { PostList } from './use-post-list.ts';

export interface PostExportMenuProps {
  readonly list: PostList;
  /** What is shown of the posts. */
  readonly metric: ShownMetric;
}

/** Every post that answers the filters as a file, in the order in which they are shown. */
export function PostExportMenu({ list, metric }: PostExportMenuProps) {
  const { workspace } = useDesk();
  const toast = useToast();
  const save = async (shape: PostExport) => {
    if (list.lines.length === 0 && shape !== 'dictionary')
      return toast({ text: i18n.t('postList.export.nothing'), icon: 'info' });
    try {
      toast({ text: await saveList(list, metric, shape, workspace.name), icon: 'check' });
    } catch (error) {
      toast({ text: i18n.t('postList.export.failed', [String(error)]), icon: 'warn' });
    }
  };
  return (
    <Menu
      label={i18n.t('postList.export.name')}
      trigger={{ icon: 'export', children: i18n.t('postList.export.name') }}
      items={postExports.map((id) => ({
        id,
        text: i18n.t(`postList.export.${id}`),
        startsGroup: id === 'dictionary',
        onPick: () => void save(id),
      }))}
    />
  );
}

/** Says what was saved. */
async function saveList(
  { lines, usuals }: PostList,
  metric: ShownMetric,
  shape: PostExport,
  workspace: string,
): Promise<string> {
  const file = await exportPosts(
    lines.map((line) => ({ line, usual: usuals.of(line), metric })),
    shape,
  );
  const words = ['alongside', workspace, i18n.t('posts.name'), ...(shape === 'dictionary' ? [shape] : [])];
  const name = fileName(words, Date.now(), shape === 'dictionary' ? 'csv' : shape);
  saveBlob(file, name);
  if (shape === 'dictionary') return i18n.t('postList.export.savedDictionary', [name]);
  return i18n.t('postList.export.saved', lines.length, [name, formatNumber(lines.length)]);
}
