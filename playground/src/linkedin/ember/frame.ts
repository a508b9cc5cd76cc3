import { h } from '../../dom.ts';
import type { Child } from '../../dom.ts';
import { portrait } from '../picture.ts';
import { accountLink } from '../view.ts';
import type { AccountView } from '../view.ts';
import type { Words } from '../words.ts';
import { emberId, icon } from './parts.ts';

export interface EmberFrame {
  readonly nodes: readonly HTMLElement[];
  readonly stage: HTMLElement;
  /** Where modals come up. */
  readonly modalOutlet: HTMLElement;
}

export function drawFrame(viewer: AccountView, words: Words): EmberFrame {
  const stage = h('div', { class: 'authentication-outlet' });
  const modalOutlet = h('div', { id: 'artdeco-modal-outlet' });
  const toasts = h(
    'div',
    { id: 'artdeco-toasts__wormhole' },
    h('section', { id: 'artdeco-toasts', class: 'artdeco-toasts', 'aria-label': 'Toast message' }),
  );
  const app = h('div', { id: emberId(), class: 'application-outlet ember-view' }, navigation(viewer, words), stage);
  return { nodes: [toasts, modalOutlet, app], stage, modalOutlet };
}

function navigation(viewer: AccountView, words: Words): HTMLElement {
  const links: readonly (readonly [string, string, string])[] = [
    ['home', words.t('home'), 'https://www.linkedin.com/feed/?front=ember'],
    ['people', words.t('network'), 'https://www.linkedin.com/search/results/people/?keywords=a'],
    ['job', words.t('jobs'), 'https://www.linkedin.com/search/results/content/?keywords=team'],
    ['messages', words.t('messaging'), 'https://www.linkedin.com/messaging/'],
    ['bell', words.t('notifications'), 'https://www.linkedin.com/notifications/'],
  ];
  return h(
    'header',
    { id: 'global-nav', class: 'global-nav global-alert-offset-top global-nav--visible' },
    h(
      'div',
      { class: 'global-nav__content' },
      h(
        'a',
        {
          href: 'https://www.linkedin.com/feed/?front=ember',
          class: 'global-nav__branding-logo',
          'aria-label': words.t('home'),
        },
        icon('linkedin-bug-blue', 36),
      ),
      h(
        'div',
        { class: 'global-nav__search', role: 'search' },
        icon('search'),
        h('input', {
          class: 'search-global-typeahead__input',
          placeholder: words.t('search'),
          'aria-label': words.t('search'),
        }),
      ),
      h(
        'nav',
        { class: 'global-nav__nav' },
        h(
          'ul',
          { class: 'global-nav__primary-items' },
          links.map(([name, label, href]) =>
            h(
              'li',
              { class: 'global-nav__primary-item' },
              h(
                'a',
                { href, class: 'global-nav__primary-link', 'data-test-app-aware-link': true },
                icon(name, 24),
                h('span', {}, label),
              ),
            ),
          ),
          h(
            'li',
            { class: 'global-nav__primary-item' },
            h(
              'a',
              { href: accountLink(viewer), class: 'global-nav__primary-link' },
              portrait(viewer, 24, viewer.name, { class: 'global-nav__me-photo evi-image ember-view' }),
              h('span', {}, words.t('me')),
            ),
          ),
        ),
      ),
    ),
  );
}

export function columns(parts: { left?: Child; main: Child; right?: Child }): HTMLElement {
  return h(
    'div',
    { class: 'scaffold-layout-container' },
    h(
      'div',
      {
        class: `scaffold-layout__row scaffold-layout__content ${parts.left === undefined ? 'scaffold-layout__content--main-aside' : 'scaffold-layout__content--sidebar-main-aside'}`,
      },
      parts.left !== undefined && h('div', { class: 'scaffold-layout__sidebar' }, parts.left),
      h('main', { class: 'scaffold-layout__main' }, parts.main),
      parts.right !== undefined && h('aside', { class: 'scaffold-layout__aside' }, parts.right),
    ),
  );
}

export function shareBox(viewer: AccountView, words: Words, open: () => void): HTMLElement {
  const tool = (name: string, label: string): HTMLElement =>
    h(
      'button',
      {
        type: 'button',
        class: 'share-box-feed-entry-toolbar__item artdeco-button artdeco-button--muted artdeco-button--tertiary',
      },
      icon(name, 24),
      h('span', { class: 'artdeco-button__text' }, label),
    );
  return h(
    'div',
    { class: 'share-box-feed-entry__closed-share-box artdeco-card' },
    h(
      'div',
      { class: 'share-box-feed-entry__top-bar' },
      h('a', { href: accountLink(viewer), class: 'share-box-feed-entry__avatar' }, portrait(viewer, 48, viewer.name)),
      h(
        'button',
        {
          id: emberId(),
          type: 'button',
          class:
            'artdeco-button artdeco-button--muted artdeco-button--tertiary share-box-feed-entry__trigger ember-view',
          'aria-label': words.t('startPost'),
          onclick: open,
        },
        h('span', { class: 'artdeco-button__text' }, h('strong', {}, words.t('startPost'))),
      ),
    ),
    h(
      'div',
      { class: 'share-box-feed-entry-toolbar__wormhole' },
      tool('video', words.t('video')),
      tool('image', words.t('photo')),
      tool('content-align-left', words.t('article')),
    ),
  );
}

export function identityCard(
  viewer: AccountView,
  words: Words,
  numbers: { readonly viewers: number; readonly impressions: number },
): HTMLElement {
  const line = (label: string, value: number): HTMLElement =>
    h(
      'div',
      { class: 'feed-identity-widget-item' },
      h('span', { class: 't-black--light' }, label),
      h('strong', {}, words.count(value)),
    );
  return h(
    'div',
    { class: 'artdeco-card feed-identity-module' },
    h('div', { class: 'feed-identity-module__member-bg-image' }),
    h(
      'a',
      { href: accountLink(viewer), class: 'feed-identity-module__actor-meta' },
      portrait(viewer, 72, viewer.name),
      h('div', { class: 'feed-identity-module__name t-16 t-bold' }, viewer.name),
    ),
    h('p', { class: 't-12 t-black--light' }, viewer.headline),
    line(words.t('profileViewers'), numbers.viewers),
    line(words.t('impressions'), numbers.impressions),
  );
}

export function newsCard(
  words: Words,
  news: readonly { readonly title: string; readonly readers: number }[],
): HTMLElement {
  return h(
    'section',
    { class: 'artdeco-card feed-news' },
    h('h2', { class: 't-16 t-bold' }, words.t('news')),
    h(
      'ul',
      {},
      news.map((line) =>
        h(
          'li',
          {},
          h('div', { class: 't-bold' }, line.title),
          h('div', { class: 't-12 t-black--light' }, words.t('readers', words.count(line.readers))),
        ),
      ),
    ),
    h('p', { class: 't-12 t-black--light feed-footer' }, words.t('footer')),
  );
}
