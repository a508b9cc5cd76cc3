import { h } from '../../dom.ts';
import type { Child } from '../../dom.ts';
import { renderKey } from '../keys.ts';
import { accountLink } from '../view.ts';
import type { AccountView, HeaderView, PostView } from '../view.ts';
import type { Words } from '../words.ts';
import { pictureLink } from './actor.ts';
import { c } from './classes.ts';
import type { Drawing } from './drawing.ts';
import { icon } from './icon.ts';

/** Why a post is shown, over the first line of the post; only the menu buttons where there is no such reason. */
export function socialHeader(post: PostView, { words }: Drawing): Child {
  const line = post.group ? groupLine(post) : post.header && headerLine(post.header, words);
  if (!line) return h('div', { class: c('menuOnly') }, menuButtons(post, words));
  return [
    h(
      'div',
      { componentkey: renderKey(), class: c('header') },
      h('div', { class: c('headerText') }, line),
      menuButtons(post, words),
    ),
    h('hr', { role: 'presentation' }),
  ];
}

function headerLine(header: HeaderView, words: Words): Child {
  if (header.type === 'suggested') return h('p', { componentkey: renderKey() }, words.t('suggested'));
  const name = accountName(header.by);
  if (header.type === 'name') return [pictureLink(header.by, words, 24), h('p', { componentkey: renderKey() }, name)];
  const text = header.type === 'follows' ? words.t('follows', words.count(header.others)) : words.t(header.type);
  return [
    pictureLink(header.by, words, 24),
    h('p', { componentkey: renderKey() }, h('span', {}, name, h('span', {}, ' '), text)),
  ];
}

function accountName(account: AccountView): HTMLElement {
  return h('a', { href: accountLink(account, 'posts/') }, h('strong', {}, account.name));
}

/** A group post is told by this link alone: it has no token anywhere. */
function groupLine(post: PostView): Child {
  const group = post.group;
  if (!group) return undefined;
  const urn = `urn:li:activity:${post.id}`;
  return h(
    'a',
    {
      tabindex: 0,
      componentkey: renderKey(),
      href: `https://www.linkedin.com/groups/${group.id}/?q=highlightedFeedForGroups&highlightedUpdateUrn=${urn}`,
    },
    h('p', { componentkey: renderKey() }, group.name),
  );
}

function menuButtons(post: PostView, words: Words): Child {
  const key = { type: 'button', class: c('round') };
  return h(
    'div',
    { class: c('menu') },
    h(
      'button',
      {
        ...key,
        componentkey: renderKey(),
        'aria-label': words.t('menuFor', post.author.name),
        'aria-expanded': 'false',
      },
      h('span', {}, icon('overflow-web-ios-small')),
    ),
    h(
      'button',
      { ...key, componentkey: renderKey(), 'aria-label': words.t('hide', post.author.name) },
      h('span', {}, icon('close-small')),
    ),
  );
}
