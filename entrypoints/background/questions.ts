import { browser } from 'wxt/browser';
import { currentWorkspace, workspaces } from '../../utils/settings/items.ts';
import { allowedItem, questionItems, settleQuestions } from '../../utils/settings/questions.ts';

/** The accent of components/ui/tokens.css: a badge takes no variables. */
const accent = '#0b6265';

/** Keeps what is asked true after every change, and says on the toolbar's button that something is asked. */
export function registerQuestions(): void {
  const changed = () => void settleAndShow();
  for (const item of [currentWorkspace, workspaces, allowedItem, ...Object.values(questionItems)]) item.watch(changed);
}

async function settleAndShow(): Promise<void> {
  const open = await settleQuestions();
  await browser.action.setBadgeText({ text: open > 0 ? '?' : '' });
  if (open > 0) await browser.action.setBadgeBackgroundColor({ color: accent });
}
