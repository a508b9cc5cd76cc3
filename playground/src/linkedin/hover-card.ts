import { h } from '../dom.ts';
import { openHoverCards } from '../hover-card.ts';
import type { Account, World } from '../world.ts';
import { accountView } from './accounts.ts';
import { portrait } from './picture.ts';
import { accountLink } from './view.ts';

/** A card at the end of the body while the pointer rests on the name or the picture of a member or a company. */
export function openCards({ accounts }: World): void {
  const accountAt = (target: Element): Account | undefined => {
    const [, slug] = /\/(?:in|company)\/([^/?]+)/.exec(target.closest('main a')?.getAttribute('href') ?? '') ?? [];
    return accounts.find(({ handles }) => handles.linkedin === slug);
  };
  openHoverCards({ over: document.body, accountAt, draw: hoverCard, into: document.body });
}

/** Picture and name, each in a link of its own as in lists of people, then the headline: no capture shows one. */
function hoverCard(account: Account): HTMLElement {
  const view = accountView(account);
  const href = accountLink(view);
  return h(
    'div',
    {
      'data-testid': 'hover-card',
      style:
        'z-index:30;width:300px;padding:16px;border-radius:8px;background:var(--card);border:1px solid var(--line)',
    },
    h('a', { href, tabindex: 0 }, portrait(view, 56, view.name)),
    h('p', {}, h('a', { href, tabindex: 0 }, view.name)),
    h('p', {}, view.headline),
  );
}
