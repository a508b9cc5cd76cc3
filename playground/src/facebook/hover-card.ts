import { h } from '../dom.ts';
import { openHoverCards } from '../hover-card.ts';
import type { Account } from '../world.ts';
import { avatarImage } from './avatar.ts';
import { accountPath, authorAddress } from './ids.ts';
import type { Site } from './site.ts';

/** A card in the layers while the pointer rests on the name or picture of an account. */
export function openCards({ store }: Site, root: HTMLElement, layers: HTMLElement): void {
  const accountAt = (target: Element): Account | undefined => {
    const link = target.closest<HTMLAnchorElement>('a[role="link"]');
    if (!link) return undefined;
    const { pathname, searchParams } = new URL(link.href);
    const id = searchParams.get('id');
    return store.world.accounts.find((account) => accountPath(account) === (id ? `${pathname}?id=${id}` : pathname));
  };
  openHoverCards({ over: root, accountAt, draw: hoverCard, into: layers });
}

/** A small dialog with picture and name, as it is reported: no capture shows one. */
function hoverCard(account: Account): HTMLElement {
  const href = authorAddress(account);
  const link = { href, role: 'link', tabindex: '0' };
  return h(
    'div',
    { role: 'dialog', 'aria-label': 'Link preview', class: 'hover-card' },
    h('a', { ...link, 'aria-hidden': 'true', tabindex: '-1' }, avatarImage(account, 56)),
    h(
      'div',
      {},
      h('div', {}, h('span', { dir: 'auto' }, h('a', link, h('span', {}, account.name)))),
      h('div', { dir: 'auto', class: 'grey small' }, account.headline),
    ),
  );
}
