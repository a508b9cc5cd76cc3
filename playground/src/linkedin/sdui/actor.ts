import { h } from '../../dom.ts';
import type { Child } from '../../dom.ts';
import { renderKey } from '../keys.ts';
import { portrait } from '../picture.ts';
import { accountLink } from '../view.ts';
import type { AccountView, PostView } from '../view.ts';
import type { Words } from '../words.ts';
import { c } from './classes.ts';
import type { Drawing } from './drawing.ts';
import { icon } from './icon.ts';

export function degreeOf(account: AccountView, words: Words): string | undefined {
  return account.degree && words.t(`degree${account.degree}`);
}

/** The figure with the picture of an account, inside a link to it. */
export function pictureLink(account: AccountView, words: Words, size = 48): HTMLElement {
  const key = renderKey();
  const alt = words.t(account.isCompany ? 'viewCompany' : 'viewProfile', account.name);
  return h(
    'a',
    { tabindex: 0, href: accountLink(account, 'posts/'), componentkey: key, class: c('picture') },
    h(
      'figure',
      { componentkey: key, class: c('figure') },
      h('span', { class: c('behind') }, icon(account.isCompany ? 'company-accent-4' : 'person-accent-4', alt)),
      portrait(account, size, alt),
    ),
  );
}

/** Picture, name, headline and time line of the author of a post. */
export function actor(post: PostView, drawing: Drawing): HTMLElement {
  const { author } = post;
  const link = accountLink(author, 'posts/');
  return h(
    'div',
    { class: c('actor') },
    pictureLink(author, drawing.words),
    h(
      'div',
      { class: c('actorText') },
      post.group && groupName(post.group),
      h(
        'div',
        {},
        h(
          'div',
          {},
          h(
            'a',
            { tabindex: 0, href: link, componentkey: renderKey(), class: c('actorLink') },
            nameBlock(author, drawing.words),
          ),
        ),
        h('div', { class: c('headline') }, h('p', {}, headlineOf(author, drawing.words))),
        h('div', { class: c('time') }, timeLine(post, drawing)),
      ),
      h('a', { tabindex: 0, href: link, componentkey: renderKey() }, h('div', { componentkey: renderKey() })),
    ),
    author.degree !== 1 && followButton(author, drawing.words),
  );
}

function groupName(group: { readonly id: string; readonly name: string }): HTMLElement {
  return h(
    'a',
    {
      tabindex: 0,
      href: `https://www.linkedin.com/groups/${group.id}/`,
      componentkey: renderKey(),
      class: c('actorLink'),
    },
    h('p', { class: c('name') }, group.name),
  );
}

function nameBlock(author: AccountView, words: Words): HTMLElement {
  const degree = degreeOf(author, words);
  const label =
    degree && (author.verified ? words.t('verifiedProfile', author.name, degree) : `${author.name} ${degree}`);
  return h(
    'div',
    { componentkey: renderKey() },
    h(
      'div',
      { 'aria-label': label, class: c('nameLine') },
      h('div', {}, h('div', {}, h('p', { class: c('name') }, author.name))),
      degree !== undefined &&
        h(
          'div',
          {},
          h(
            'p',
            { class: c('degree') },
            author.verified && [
              h('span', {}, ' '),
              h('span', { 'aria-hidden': 'true' }, icon('verified-small')),
              h('span', {}, ' '),
            ],
            `• ${degree}`,
          ),
        ),
    ),
  );
}

function headlineOf(author: AccountView, words: Words): string {
  return author.isCompany ? words.t('followers', words.count(author.followers)) : author.headline;
}

function timeLine(post: PostView, { words, now }: Drawing): HTMLElement {
  if (post.promoted) {
    const text = post.promoted === true ? words.t('promoted') : words.t('promotedBy', post.promoted);
    return h('p', { componentkey: renderKey() }, text);
  }
  const parts: Child[] = [`${words.age(post.publishedAt, now)} •`, h('span', {}, ' ')];
  if (post.edited) parts.push(`${words.t('edited')} •`, h('span', {}, ' '));
  return h('p', { componentkey: renderKey() }, parts, icon('globe-americas-small', words.t('visibility')));
}

export function followButton(account: AccountView, words: Words): HTMLElement {
  const kind = account.isCompany ? 'organization' : 'member';
  return h(
    'div',
    { 'data-display-contents': 'true' },
    h(
      'button',
      {
        type: 'button',
        class: c('follow'),
        componentkey: `FollowButtonurn:li:fsd_followingState:urn:li:${kind}:${account.numericId}_follow`,
        'aria-label': `${words.t('follow')} ${account.name}`,
      },
      h('span', {}, icon('add-small'), h('span', {}, words.t('follow'))),
    ),
  );
}
