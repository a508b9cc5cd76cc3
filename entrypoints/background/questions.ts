import { currentWorkspace, workspaces } from '../../utils/settings/items.ts';
import { allowedItem, questionItems } from '../../utils/settings/questions.ts';
import { showBadge } from './badge.ts';

/** Keeps what is asked true after every change, and says on the toolbar's button that something is asked. */
export function registerQuestions(): void {
  const changed = () => void showBadge();
  for (const item of [currentWorkspace, workspaces, allowedItem, ...Object.values(questionItems)]) item.watch(changed);
}
