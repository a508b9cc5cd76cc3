import { h } from '../dom.ts';
import type { Account } from '../world.ts';
import { avatarBox } from './post.ts';
import type { Site } from './site.ts';
import { nameText } from './text.ts';

/** One account in a list: beside the feed, among followers, in a search for people. */
export const userCell = ({ words }: Site, account: Account, isFollowed = false): HTMLElement =>
  h(
    'div',
    { role: 'button', tabindex: '0', 'data-testid': 'UserCell', class: 'user-cell' },
    avatarBox(account),
    h(
      'div',
      { class: 'user-cell-name' },
      h(
        'a',
        { href: `/${account.handles.x}`, role: 'link' },
        h('div', { dir: 'ltr', class: 'name' }, h('span', {}, nameText(account.name))),
      ),
      h('div', { dir: 'ltr', class: 'grey' }, `@${account.handles.x}`),
    ),
    followButton(words.follow, account.ids.x, account.handles.x, isFollowed),
  );

export const followButton = (label: string, id: string, handle: string, isFollowed = false): HTMLElement =>
  h(
    'button',
    {
      type: 'button',
      role: 'button',
      'aria-label': `${label} @${handle}`,
      'data-testid': `${id}-${isFollowed ? 'unfollow' : 'follow'}`,
      class: isFollowed ? 'follow on' : 'follow',
    },
    h('div', { dir: 'ltr' }, h('span', {}, label)),
  );
