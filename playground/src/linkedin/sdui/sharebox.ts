import { h } from '../../dom.ts';
import { renderKey } from '../keys.ts';
import { portrait } from '../picture.ts';
import { accountLink } from '../view.ts';
import type { AccountView } from '../view.ts';
import type { Words } from '../words.ts';
import { c } from './classes.ts';
import { icon } from './icon.ts';

/** The closed share box on top of the feed. */
export function shareBox(viewer: AccountView, words: Words, open: () => void): HTMLElement {
  const key = renderKey();
  return h(
    'div',
    { class: c('card', 'sharebox') },
    h(
      'div',
      { class: c('shareTop') },
      h(
        'div',
        { id: 'shareboxProfilePictureComponentRef', componentkey: 'shareboxProfilePictureComponentRef' },
        h(
          'a',
          { tabindex: 0, href: accountLink(viewer), componentkey: 'shareboxProfilePictureComponentRef' },
          h('figure', { 'aria-hidden': 'true', class: c('figure') }, portrait(viewer, 48, '')),
        ),
      ),
      h(
        'a',
        {
          tabindex: 0,
          href: 'https://www.linkedin.com/preload/sharebox/',
          componentkey: key,
          class: c('opener'),
          click: (event) => {
            event.preventDefault();
            event.stopPropagation();
            open();
          },
        },
        h(
          'div',
          { componentkey: key, 'aria-label': words.t('startPost') },
          h(
            'div',
            { id: 'draft-text-replaceable-component', componentkey: 'draft-text-replaceable-component' },
            h('div', { componentkey: 'draft-text-replaceable-component' }, h('p', {}, words.t('startPost'))),
          ),
        ),
      ),
    ),
    h(
      'div',
      { class: c('shareTools') },
      shareTool('video-medium', words.t('video')),
      shareTool('image-medium', words.t('photo')),
      shareTool('content-align-left-medium', words.t('article')),
    ),
  );
}

function shareTool(name: string, label: string): HTMLElement {
  const key = renderKey();
  return h(
    'a',
    { tabindex: 0, href: location.href, componentkey: key, class: c('shareTool') },
    h('div', { componentkey: key, class: c('place') }, icon(name), h('p', {}, label)),
  );
}

export function sortLine(words: Words): HTMLElement {
  return h(
    'div',
    { role: 'button', tabindex: 0, componentkey: renderKey(), 'aria-expanded': 'false', class: c('sortLine') },
    h('hr', { role: 'presentation' }),
    h('p', {}, words.t('sortBy'), h('span', {}, ' '), h('strong', {}, words.t('top'))),
    icon('chevron-down-medium'),
  );
}
