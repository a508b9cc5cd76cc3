import { h } from '../dom.ts';
import type { Account } from '../world.ts';

/** The first document holds parts that the server drew, hidden, until they are moved to their place. */
export function stageFirstUnit(main: HTMLElement, signal: AbortSignal): void {
  const first = main.querySelector('[data-virtualized="false"]');
  if (!first) return;
  const staged = h('div', { hidden: true, id: 'S:5' });
  staged.append(first.cloneNode(true));
  document.body.append(staged);
  const timer = setTimeout(() => staged.remove(), 400);
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      staged.remove();
    },
    { once: true },
  );
}

/** Canonical address and numeric id of a page: written once, stale after an in-page navigation. */
export function writeAppLink(account: Account | undefined): void {
  if (account)
    document.head.append(h('meta', { property: 'al:android:url', content: `fb://profile/${account.ids.facebook}` }));
}
