import { h } from '../dom.ts';
import { openHoverCards } from '../hover-card.ts';
import type { Account } from '../world.ts';
import { avatarBox } from './post.ts';
import type { Site } from './site.ts';
import { nameText } from './text.ts';
import { followButton } from './user-cell.ts';

/** A card in the layers while the pointer rests on the name or picture of an account in a post. */
export function openCards(site: Site, main: HTMLElement, layers: HTMLElement): void {
  const accountAt = (target: Element): Account | undefined => {
    const path = target.closest('article a[role="link"]')?.getAttribute('href');
    return site.store.world.accounts.find(({ handles }) => path === `/${handles.x}`);
  };
  openHoverCards({ over: main, accountAt, draw: (account) => hoverCard(site, account), into: layers });
}

/** Picture and button first, then the name, as it is reported: no capture shows one. */
const hoverCard = ({ words }: Site, account: Account): HTMLElement =>
  h(
    'div',
    { 'data-testid': 'hoverCardParent', class: 'hover-card' },
    h(
      'div',
      { 'data-testid': 'HoverCard' },
      h(
        'div',
        { class: 'hover-card-top' },
        avatarBox(account),
        followButton(words.follow, account.ids.x, account.handles.x),
      ),
      h(
        'a',
        { href: `/${account.handles.x}`, role: 'link' },
        h('div', { dir: 'ltr', class: 'name' }, h('span', {}, nameText(account.name))),
      ),
      h('div', { dir: 'ltr', class: 'grey' }, h('span', {}, `@${account.handles.x}`)),
      h('div', { dir: 'auto' }, h('span', {}, account.headline)),
    ),
  );
