import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { savedViews } from '../../../utils/db/queries/saved-views.ts';
import { undoChange } from '../../../utils/db/records.ts';
import type { SavedView } from '../../../utils/model/desk-rules.ts';
import { useDesk } from '../../hooks/desk.ts';
import { useLive } from '../../hooks/use-live.ts';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { NameDialog } from '../../ui/NameDialog.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { isShownBy, openedView, savedQuery, type Shown } from './people-address.ts';
import { isFiltered } from './people-filter.ts';
import { usualView } from './people-views.ts';
import { bringBackView, changeView, peoplePage, removeView, saveView } from './view-changes.ts';

export interface SavedViewsProps {
  readonly view: string;
  readonly shown: Shown;
  readonly onOpen: (view: string, shown: Shown) => void;
}

const longestName = 120;

/** Ways of showing people that were saved under a name: open, save, rename, delete. */
export function SavedViews({ view, shown, onOpen }: SavedViewsProps) {
  const { db } = useDesk();
  const toast = useToast();
  const [asking, ask] = useState<'save' | 'rename' | undefined>(undefined);
  const views = useLive(() => savedViews(db, peoplePage), [db]).value ?? [];
  const current = views.find(({ id }) => id === shown.savedId);
  const isAsSaved = current !== undefined && isShownBy(current, view, shown);
  const isUsual = view === usualView && !isFiltered(shown.filter);
  if (views.length === 0 && isUsual) return null;

  const openView = (saved: SavedView) => {
    const opened = openedView(saved);
    onOpen(opened.view || usualView, opened.shown);
  };
  const update = async (saved: SavedView) => {
    const written = await changeView(db, saved.id, { query: savedQuery(view, shown) });
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
    const savedId = await saveView(db, name, savedQuery(view, shown));
    ask(undefined);
    onOpen(view, { ...shown, savedId });
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
            onPick: () => openView(saved),
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
