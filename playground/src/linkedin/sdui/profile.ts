import { h } from '../../dom.ts';
import type { Child } from '../../dom.ts';
import { renderKey } from '../keys.ts';
import { portrait } from '../picture.ts';
import { accountLink, updateLink } from '../view.ts';
import type { AccountView, PostView } from '../view.ts';
import type { Words } from '../words.ts';
import { degreeOf, pictureLink } from './actor.ts';
import { c } from './classes.ts';
import { icon } from './icon.ts';
import { textBox } from './text.ts';

/** The cards of a member's profile: topcard, about, activity. */
export function profileCards(account: AccountView, posts: readonly PostView[], words: Words, now: number): Child {
  const ref = `com.linkedin.sdui.profile.card.ref${account.memberId}`;
  return [
    h(
      'div',
      { componentkey: `${ref}Topcard` },
      h('div', { 'data-display-contents': 'true' }, topcard(account, ref, words)),
    ),
    h(
      'div',
      { componentkey: `${ref}About` },
      h(
        'section',
        { componentkey: `${ref}About`, class: c('card', 'padded') },
        h('h2', { class: c('cardTitle') }, words.t('about')),
        h('p', { class: c('relative') }, textBox(account.about, words)),
      ),
    ),
    h(
      'div',
      { componentkey: `com.linkedin.sdui.profile.card.ref${account.slug}Activity` },
      h('section', { componentkey: renderKey(), class: c('card', 'padded') }, activity(account, posts, words, now)),
    ),
  ];
}

function topcard(account: AccountView, ref: string, words: Words): HTMLElement {
  const degree = degreeOf(account, words);
  return h(
    'section',
    { componentkey: `${ref}Topcard`, class: c('card') },
    h('div', { class: c('cover', 'tall') }),
    h(
      'a',
      { tabindex: 0, href: accountLink(account), componentkey: renderKey(), class: c('topPicture') },
      h('figure', { 'aria-hidden': 'true' }, portrait(account, 128, '')),
    ),
    h(
      'div',
      { class: c('topText') },
      h(
        'div',
        { class: c('nameLine') },
        h(
          'a',
          { tabindex: 0, href: accountLink(account), componentkey: renderKey(), class: c('quiet') },
          h('h2', { class: c('topName') }, account.name),
        ),
        account.verified && icon('verified-medium', words.t('verifiedProfile', account.name, '')),
        degree !== undefined && h('p', { class: c('degree') }, `· ${degree}`),
        degree !== undefined &&
          h('div', { 'data-display-contents': 'true', hidden: true }, h('p', {}, `· ${words.t('degree2')}`)),
      ),
      h('p', { class: c('topHeadline') }, account.headline),
      h(
        'div',
        { class: c('faint', 'inline') },
        h('p', {}, account.place),
        h('p', {}, '·'),
        h('p', {}, h('a', { href: `${accountLink(account)}overlay/contact-info/` }, words.t('contactInfo'))),
      ),
      h(
        'a',
        {
          tabindex: 0,
          href: `https://www.linkedin.com/search/results/people/?keywords=${account.slug}`,
          componentkey: renderKey(),
          class: c('accentLink'),
        },
        h('p', {}, words.t('connections', account.connections > 500 ? '500+' : words.count(account.connections))),
      ),
      h(
        'div',
        { class: c('buttons') },
        h(
          'button',
          { type: 'button', componentkey: renderKey(), class: c('primary') },
          h('span', {}, words.t('message')),
        ),
        h(
          'button',
          { type: 'button', componentkey: renderKey(), class: c('secondary'), 'aria-expanded': 'false' },
          h('span', {}, words.t('moreMenu')),
        ),
      ),
    ),
  );
}

function activity(account: AccountView, posts: readonly PostView[], words: Words, now: number): Child {
  return [
    h(
      'div',
      {},
      h('h2', { class: c('cardTitle') }, words.t('activity')),
      h('div', {}, h('p', { class: c('accent') }, words.t('followers', words.count(account.followers)))),
    ),
    h(
      'div',
      { componentkey: `${account.slug}activity_posts_pillContent` },
      h(
        'section',
        { role: 'list', 'data-testid': 'carousel', 'aria-roledescription': 'carousel', componentkey: renderKey() },
        h(
          'ul',
          { 'data-testid': 'carousel-children-container', class: c('carousel') },
          posts.map((post) =>
            h(
              'li',
              { 'data-testid': 'carousel-child-container', class: c('contents') },
              activityCard(post, words, now),
            ),
          ),
        ),
      ),
    ),
    h(
      'a',
      {
        tabindex: 0,
        href: `${accountLink(account)}recent-activity/all/`,
        componentkey: renderKey(),
        class: c('allPosts'),
      },
      h('p', {}, words.t('showAllPosts')),
    ),
  ];
}

/** A post as a small card, told by its link alone. */
function activityCard(post: PostView, words: Words, now: number): HTMLElement {
  const { author } = post;
  const degree = degreeOf(author, words);
  const key = renderKey();
  return h(
    'div',
    { 'data-display-contents': 'true', class: c('contents') },
    h(
      'div',
      { role: 'listitem', componentkey: renderKey(), class: c('activityCard') },
      h(
        'div',
        { class: c('actor') },
        pictureLink(author, words, 32),
        h(
          'a',
          { tabindex: 0, href: accountLink(author), componentkey: renderKey(), class: c('actorLink') },
          h(
            'div',
            { 'aria-label': `${author.name} ${degree ?? ''}` },
            h(
              'div',
              { class: c('nameLine') },
              h('p', { class: c('name') }, author.name),
              h('p', { class: c('degree') }, `• ${degree ?? ''}`),
            ),
            h('div', { class: c('headline') }, h('p', {}, author.headline)),
            h(
              'div',
              { class: c('time') },
              h(
                'p',
                { componentkey: renderKey() },
                `${words.age(post.publishedAt, now)} •`,
                h('span', {}, ' '),
                icon('globe-americas-small', words.t('visibility')),
              ),
            ),
          ),
        ),
      ),
      h('a', { tabindex: 0, href: updateLink(post), componentkey: key }),
      h(
        'p',
        { componentkey: key, class: c('commentary') },
        h(
          'a',
          { tabindex: 0, href: updateLink(post), componentkey: key, class: c('quiet') },
          textBox(post.text, words),
        ),
      ),
      h(
        'div',
        { class: c('counts') },
        post.reactions > 0 &&
          h(
            'p',
            {},
            h('span', { class: c('unseen') }, words.plural('reaction', post.reactions)),
            h('span', { 'aria-hidden': 'true' }, words.count(post.reactions)),
          ),
        post.comments > 0 && h('p', {}, h('span', {}, words.plural('comment', post.comments))),
      ),
    ),
  );
}
