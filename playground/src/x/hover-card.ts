import { h } from '../dom.ts';
import type { Account } from '../world.ts';
import { avatarBox } from './post.ts';
import type { Site } from './site.ts';
import { nameText } from './text.ts';
import { followButton } from './user-cell.ts';

const openAfterMs = 500;
const closeAfterMs = 300;

/** A card in the layers while the pointer rests on the name or picture of an account in a post. */
export function openHoverCards(site: Site, main: HTMLElement, layers: HTMLElement): void {
  let timer = 0;
  let card: HTMLElement | undefined;
  const close = (): void => {
    card?.remove();
    card = undefined;
  };
  const accountAt = (target: EventTarget | null): Account | undefined => {
    const link = target instanceof Element ? target.closest('article a[role="link"]') : null;
    const path = link?.getAttribute('href');
    return site.store.world.accounts.find(({ handles }) => path === `/${handles.x}`);
  };
  main.addEventListener('pointerover', ({ target }) => {
    const account = accountAt(target);
    if (!account || !(target instanceof Element)) return;
    clearTimeout(timer);
    const { left, bottom } = target.getBoundingClientRect();
    timer = window.setTimeout(() => {
      close();
      card = hoverCard(site, account);
      card.style.cssText = `left: ${Math.round(left)}px; top: ${Math.round(bottom + 6)}px`;
      layers.append(card);
    }, openAfterMs);
  });
  const leave = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(close, closeAfterMs);
  };
  main.addEventListener('pointerout', leave);
  layers.addEventListener('pointerout', leave);
  layers.addEventListener('pointerover', () => clearTimeout(timer));
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
