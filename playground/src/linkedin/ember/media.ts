import { h } from '../../dom.ts';
import type { Child } from '../../dom.ts';
import type { PostView } from '../view.ts';
import type { Words } from '../words.ts';

export function mediaOf(post: PostView, words: Words): Child {
  const { media } = post;
  if (!media) return undefined;
  const picture = (source: string, className: string, alt = ''): HTMLElement =>
    h(
      'div',
      { class: 'ivm-image-view-model' },
      h(
        'div',
        { class: 'ivm-view-attr__img-wrapper' },
        h('img', { src: source, alt, class: className, loading: 'lazy', width: 600, height: 340 }),
      ),
    );
  if (media.type === 'image') {
    return h(
      'div',
      { class: 'update-components-image update-components-image--single-image feed-shared-update-v2__content' },
      h(
        'div',
        { class: 'update-components-image__container-wrapper' },
        h(
          'div',
          { class: 'update-components-image__container' },
          h(
            'button',
            { type: 'button', class: 'update-components-image__image-link' },
            picture(media.source, 'update-components-image__image', media.alt),
          ),
        ),
      ),
    );
  }
  if (media.type === 'video') {
    return h(
      'div',
      { class: 'update-components-linkedin-video feed-shared-update-v2__content' },
      h(
        'div',
        { 'data-vjs-player': true, class: 'video-js' },
        picture(media.source, 'vjs-poster-img'),
        h('span', { class: 'play', 'aria-hidden': 'true' }),
      ),
    );
  }
  if (media.type === 'document') {
    return h(
      'div',
      { class: 'update-components-document__container feed-shared-update-v2__content' },
      h(
        'div',
        { class: 'update-components-document' },
        h('div', { class: 'document-title' }, `${media.title} • ${words.t('pages', words.count(media.pages))}`),
        picture(media.source, 'carousel-page'),
      ),
    );
  }
  if (media.type === 'article') {
    return h(
      'article',
      { class: 'update-components-article feed-shared-update-v2__content' },
      h(
        'a',
        { href: `https://${media.site}/`, target: '_blank', class: 'update-components-article__meta' },
        h('div', { class: 'update-components-article__title t-bold' }, media.title),
        h('div', { class: 'update-components-article__subtitle t-12 t-black--light' }, media.site),
      ),
    );
  }
  return h(
    'div',
    { class: 'update-components-poll feed-shared-update-v2__content' },
    h('h3', { class: 't-bold' }, media.question),
    media.options.map((option) =>
      h(
        'button',
        { type: 'button', class: 'update-components-poll-option artdeco-button artdeco-button--secondary' },
        h('span', { class: 'artdeco-button__text' }, option),
      ),
    ),
    h(
      'div',
      { class: 'update-components-poll__footer t-12 t-black--light' },
      `${words.t('votes', words.count(media.votes))} • ${words.t('leftWeek')}`,
    ),
  );
}
