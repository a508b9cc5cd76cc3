import { i18n } from '#i18n';
import { storage } from '#imports';
import { browser } from 'wxt/browser';
import { dueBadge } from '../../utils/settings/items.ts';
import { settleQuestions } from '../../utils/settings/questions.ts';

/** Accent and grey of components/ui/tokens.css: a badge takes no variables. */
const accent = '#0b6265';
const grey = '#5a6668';

/** How many next steps of the open workspace are late or of today; counted in `reminders.ts`. */
const dueItem = storage.defineItem<number>('session:badge.due', { fallback: 0 });

export async function showDueOnBadge(due: number): Promise<void> {
  await dueItem.setValue(due);
  await showBadge();
}

/** What the toolbar's button says: that something is asked, before how much is due. */
export async function showBadge(): Promise<void> {
  const [open, counted, isShown] = await Promise.all([settleQuestions(), dueItem.getValue(), dueBadge.getValue()]);
  const due = isShown ? counted : 0;
  const text = open > 0 ? '?' : due > 99 ? '99+' : due > 0 ? String(due) : '';
  await browser.action.setBadgeText({ text });
  // Without a text the browser shows the name of the product.
  await browser.action.setTitle({ title: due > 0 ? i18n.t('reminders.onButton', due, [String(due)]) : '' });
  if (text) await browser.action.setBadgeBackgroundColor({ color: open > 0 ? accent : grey });
}
