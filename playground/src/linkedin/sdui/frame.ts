import { h } from '../../dom.ts';
import type { Child } from '../../dom.ts';
import { renderKey } from '../keys.ts';
import { portrait } from '../picture.ts';
import { accountLink } from '../view.ts';
import type { AccountView } from '../view.ts';
import type { Words } from '../words.ts';
import { c } from './classes.ts';
import { icon } from './icon.ts';

export interface Frame {
  readonly root: HTMLElement;
  /** The part under the navigation that each screen fills. */
  readonly stage: HTMLElement;
}

/** Everything that stays while the screens change: toasts, navigation, the stage. */
export function drawFrame(viewer: AccountView, words: Words): Frame {
  const stage = h('div', { class: c('stage') });
  const root = h(
    'div',
    { id: 'root', 'data-strictmode': 'true' },
    h(
      'section',
      { class: c('unseen') },
      h('h2', { 'data-testid': 'toasts-title' }, `0 ${words.t('notifications').toLowerCase()}`),
    ),
    h('div', { class: c('app') }, navigation(viewer, words), stage),
    h(
      'dialog',
      { 'aria-label': words.t('promoted'), 'data-testid': 'dialog' },
      h('div', { 'data-testid': 'dialog-content' }),
    ),
  );
  return { root, stage };
}

function navigation(viewer: AccountView, words: Words): HTMLElement {
  const links: readonly (readonly [string, string, string])[] = [
    ['home-medium', words.t('home'), 'https://www.linkedin.com/feed/'],
    ['people-medium', words.t('network'), 'https://www.linkedin.com/search/results/people/?keywords=a'],
    ['job-medium', words.t('jobs'), 'https://www.linkedin.com/search/results/content/?keywords=team'],
    ['messages-medium', words.t('messaging'), 'https://www.linkedin.com/messaging/'],
    ['bell-fill-medium', words.t('notifications'), 'https://www.linkedin.com/notifications/'],
  ];
  return h(
    'header',
    { class: c('nav') },
    h(
      'div',
      { 'data-testid': 'primary-nav', class: c('navInner') },
      h(
        'div',
        { role: 'button', tabindex: 0, componentkey: renderKey(), class: c('mark') },
        icon('linkedin-bug-blue-medium', words.t('home')),
      ),
      h(
        'div',
        { role: 'search', 'data-expanded': 'false', class: c('search') },
        icon('search-small'),
        h('input', {
          'data-testid': 'typeahead-input',
          autocomplete: 'off',
          dir: 'auto',
          placeholder: words.t('search'),
          'aria-label': words.t('search'),
          componentkey: 'SearchResults_SearchTyahInputRef',
        }),
      ),
      h(
        'div',
        { id: 'primaryNavLinksComponentRef', componentkey: 'primaryNavLinksComponentRef', class: c('grow') },
        h(
          'nav',
          {},
          h(
            'ul',
            { class: c('navLinks') },
            links.map(([name, label, href]) =>
              h(
                'li',
                {},
                h('a', { href, 'aria-label': label }, h('span', {}, icon(name)), h('span', {}, h('span', {}, label))),
              ),
            ),
            h(
              'li',
              {},
              h(
                'a',
                { href: accountLink(viewer), 'aria-expanded': 'false' },
                h('figure', { 'aria-hidden': 'true', class: c('tiny') }, portrait(viewer, 24, '')),
                h('span', {}, h('span', {}, words.t('me'))),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

/** A screen: the scrolling main with its columns. Only `main#workspace` scrolls, never the window. */
export function screen(
  name: string,
  columns: { left?: Child; centre: Child; right?: Child },
  words: Words,
): HTMLElement {
  return h(
    'div',
    { 'data-sdui-screen': `com.linkedin.sdui.flagshipnav.${name}`, class: c('screen') },
    h(
      'div',
      { class: c('screenInner') },
      h(
        'main',
        { id: 'workspace', tabindex: -1, class: c('workspace') },
        h(
          'div',
          { class: columns.left === undefined ? c('columns', 'twoColumns') : c('columns') },
          columns.left !== undefined && h('aside', { class: c('left') }, columns.left),
          h('section', { 'aria-label': words.t('mainContent'), class: c('centre') }, columns.centre),
          columns.right !== undefined && h('aside', { class: c('right') }, columns.right),
        ),
      ),
    ),
  );
}
