import { i18n } from '#i18n';
import type { WorkspaceDb } from '../../../utils/db/schema.ts';
import { removeLearning, restoreLearning } from '../../../utils/db/tables/learnings.ts';
import type { Learning } from '../../../utils/model/learning.ts';
import type { ShowToast } from '../../ui/toasts.tsx';

/** Takes a line out of the learning log, with ten seconds to think again. */
export async function takeAway(db: WorkspaceDb, { id, text }: Learning, toast: ShowToast): Promise<void> {
  await removeLearning(db, id, Date.now());
  toast({
    text: i18n.t('learnings.deleted', [text]),
    icon: 'trash',
    undo: () => restoreLearning(db, id, Date.now()),
  });
}
