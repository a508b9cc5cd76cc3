import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { savedViews } from '../../utils/db/queries/saved-views.ts';
import { undoChange } from '../../utils/db/records.ts';
import type { SavedView } from '../../utils/model/desk-rules.ts';
import { useDesk } from '../hooks/desk.ts';
import { useLive } from '../hooks/use-live.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';
import { NameDialog } from '../ui/NameDialog.tsx';
import { useToast } from '../ui/toasts.tsx';
import { bringBackView, changeView, removeView, saveView } from './view-changes.ts';

export interface SavedViewsProps {
  /** What views of this page are stored under. */
  readonly page: string;
  /** What is shown now, as it would be stored. */
  readonly query: SavedView['query'];
  /** The view that it was opened as; what is shown may have changed since. */
  readonly savedId: string | undefined;
  /** Nothing is filtered: where no view was saved either, there is nothing to offer. */
  readonly isUsual: boolean;
  /** Whether a saved view shows just what is shown now. */
  readonly isShownBy: (saved: SavedView) => boolean;
  readonly onOpen: (saved: SavedView) => void;
  /** What is shown was saved under this id. */
  readonly onSaved: (id: string) => void;
}

const longestName = 120;

/** Ways of showing a page that were saved under a name: open, save, rename, delete. */
export function SavedViews({ page, query, savedId, isUsual, isShownBy, onOpen, onSaved }: SavedViewsProps) {
  const { db } = useDesk();
  const toast = useToast();
  const [asking, ask] = useState<'save' | 'rename' | undefined>(undefined);
  const views = useLive(() => savedViews(db, page), [db, page]).value ?? [];
  const current = views.find(({ id }) => id === savedId);
  const isAsSaved = current !== undefined && isShownBy(current);
  if (views.length === 0 && isUsual) return null;

  const update = async (saved: SavedView) => {
    const written = await changeView(db, saved.id, { query });
    toast({
      text: i18n.t('peopleViews.updated', [saved.name]),
      icon: 'check',
      ...(written ? { undo: () => undoChange(db, written.undo, Date.now()) } : {}),
    });
  };
  const remove = async (saved: SavedView) => {
    await removeView(db, saved.id);
    toast({
      text: i18n.t('peopleViews.deleted', [saved.name]),
      icon: 'trash',
      undo: () => bringBackView(db, saved.id),
    });
  };
  const ofCurrent = (saved: SavedView): MenuItem[] => [
    ...(isAsSaved
      ? []
      : [{ id: 'update', text: i18n.t('peopleViews.update', [saved.name]), onPick: () => void update(saved) }]),
    { id: 'rename', text: i18n.t('peopleViews.rename'), icon: 'note', onPick: () => ask('rename') },
    { id: 'delete', text: i18n.t('peopleViews.delete'), icon: 'trash', onPick: () => void remove(saved) },
  ];
  const nameProblem = (name: string, except?: string): string | undefined => {
    if (!name) return i18n.t('people.needName');
    const isTaken = views.some((each) => each.name === name && each.id !== except);
    return isTaken ? i18n.t('peopleViews.taken') : undefined;
  };
  const save = async (typed: string) => {
    const name = typed.trim();
    const problem = nameProblem(name);
    if (problem) return problem;
    const id = await saveView(db, page, name, query);
    ask(undefined);
    onSaved(id);
    return undefined;
  };
  const rename = async (typed: string) => {
    const name = typed.trim();
    const problem = nameProblem(name, current?.id);
    if (problem || !current) return problem;
    await changeView(db, current.id, { name });
    ask(undefined);
    return undefined;
  };

  return (
    <>
      <Menu
        label={i18n.t('peopleViews.name')}
        trigger={{ icon: 'keep', children: isAsSaved ? current.name : i18n.t('peopleViews.name') }}
        items={[
          ...views.map((saved) => ({
            id: saved.id,
            text: saved.name,
            checked: isAsSaved && saved.id === current.id,
            onPick: () => onOpen(saved),
          })),
          {
            id: 'save',
            text: i18n.t('peopleViews.save'),
            icon: 'plus',
            startsGroup: views.length > 0,
            onPick: () => ask('save'),
          },
          ...(current ? ofCurrent(current) : []),
        ]}
      />
      {asking && (
        <NameDialog
          title={i18n.t(asking === 'save' ? 'peopleViews.save' : 'peopleViews.rename')}
          label={i18n.t('people.nameLabel')}
          action={i18n.t('ui.save')}
          maxLength={longestName}
          start={asking === 'rename' ? (current?.name ?? '') : ''}
          onClose={() => ask(undefined)}
          onName={asking === 'save' ? save : rename}
        />
      )}
    </>
  );
}
