import { h } from '../../dom.ts';
import type { Child } from '../../dom.ts';
import { renderKey } from '../keys.ts';
import { updateLink } from '../view.ts';
import type { MediaView, PostView } from '../view.ts';
import { c } from './classes.ts';
import type { Drawing } from './drawing.ts';

/** What a post shows below its text. */
export function mediaOf(post: PostView, drawing: Drawing): Child {
  const { media } = post;
  if (!media) return undefined;
  if (media.type === 'image') return imageOf(media, drawing);
  if (media.type === 'video') return videoOf(media, drawing);
  if (media.type === 'document') return documentOf(media, drawing);
  if (media.type === 'article') return articleOf(media);
  return pollOf(media, post, drawing);
}

function imageOf(media: MediaView & { type: 'image' }, { words }: Drawing): HTMLElement {
  const key = renderKey();
  return h(
    'div',
    { class: c('media') },
    h(
      'a',
      { tabindex: 0, href: location.href, componentkey: key },
      h(
        'figure',
        { componentkey: key, class: c('wide') },
        h('img', { alt: words.t('viewImage'), src: media.source, 'data-loaded': 'true' }),
      ),
    ),
  );
}

function videoOf(media: MediaView & { type: 'video' }, { words }: Drawing): HTMLElement {
  const minutes = `${Math.floor(media.seconds / 60)}:${String(media.seconds % 60).padStart(2, '0')}`;
  return h(
    'div',
    { class: c('media'), 'data-color-scheme': 'dark', componentkey: renderKey() },
    h(
      'div',
      {
        'data-vjs-player': 'true',
        tabindex: -1,
        role: 'region',
        translate: 'no',
        'aria-label': words.t('videoPlayer'),
        class: c('wide', 'video'),
      },
      h('picture', { tabindex: -1 }, h('img', { alt: '', src: media.source, 'data-loaded': 'true' })),
      h('div', { class: c('play'), 'aria-hidden': 'true' }),
      h('span', { class: c('length') }, minutes),
      h('div', { role: 'dialog', 'aria-hidden': 'true', hidden: true, tabindex: -1 }),
    ),
  );
}

function documentOf(media: MediaView & { type: 'document' }, { words }: Drawing): HTMLElement {
  return h(
    'div',
    { class: c('media') },
    h(
      'div',
      { componentkey: `document-container-${btoa(media.title.slice(0, 8).replace(/[^\w ]/g, 'x'))}` },
      h(
        'div',
        { class: c('documentTitle') },
        h('p', { 'data-color-scheme': 'dark' }, h('span', {}, media.title)),
        h('p', { 'data-color-scheme': 'dark' }, h('span', {}, words.t('pages', words.count(media.pages)))),
      ),
      h(
        'ul',
        { class: c('documentPages') },
        h(
          'li',
          { 'data-page-card': 'true' },
          h('figure', { class: c('wide') }, h('img', { alt: '', src: media.source, 'data-loaded': 'true' })),
        ),
      ),
    ),
  );
}

function articleOf(media: MediaView & { type: 'article' }): HTMLElement {
  const key = renderKey();
  return h(
    'div',
    { class: c('media', 'article') },
    h(
      'a',
      {
        tabindex: 0,
        href: `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(`https://${media.site}/`)}`,
        target: '_blank',
        componentkey: key,
      },
      h(
        'figure',
        { class: c('thumb'), 'aria-hidden': 'true' },
        h('img', { alt: '', src: media.source, 'data-loaded': 'true' }),
      ),
      h('div', {}, h('p', { class: c('strong') }, media.title), h('p', { class: c('faint') }, media.site)),
    ),
  );
}

function pollOf(media: MediaView & { type: 'poll' }, post: PostView, { words }: Drawing): HTMLElement {
  return h(
    'div',
    { class: c('poll') },
    h(
      'a',
      { tabindex: 0, href: updateLink(post), componentkey: renderKey() },
      h('p', { class: c('strong'), componentkey: renderKey() }, media.question),
    ),
    h('div', {}, h('p', { class: c('faint') }, words.t('voteNote'))),
    h(
      'div',
      {},
      media.options.map((option) =>
        h(
          'button',
          { type: 'button', componentkey: renderKey(), class: c('option') },
          h('span', {}, h('div', {}, h('span', {}, option))),
        ),
      ),
    ),
    h(
      'div',
      { class: c('pollFoot') },
      h(
        'a',
        { tabindex: 0, href: location.href, componentkey: renderKey() },
        h('p', {}, words.t('votes', words.count(media.votes))),
      ),
      h('p', {}, '•'),
      h('p', {}, words.t('leftWeek')),
    ),
  );
}
