import { h } from '../../dom.ts';
import type { PostView } from '../view.ts';
import type { Words } from '../words.ts';
import { emberId, entityImage, icon, trackedLink, twice } from './parts.ts';

/** Picture, name, headline and time of an author. */
export function actor(post: PostView, drawing: { readonly words: Words; readonly now: number }): HTMLElement {
  const { words } = drawing;
  const { author } = post;
  const link = trackedLink(author);
  const degree = author.degree && words.t(`degree${author.degree}`);
  const description = author.isCompany ? words.t('followers', words.count(author.followers)) : author.headline;
  return h(
    'div',
    { class: 'update-components-actor display-flex' },
    h(
      'div',
      { class: 'update-components-actor__container display-flex' },
      h(
        'a',
        {
          class: 'update-components-actor__image',
          href: link,
          'aria-label': words.t('viewProfile', author.name),
          'data-test-app-aware-link': true,
        },
        h(
          'span',
          { class: 'js-update-components-actor__avatar' },
          entityImage(author, 48, 'update-components-actor__avatar'),
        ),
      ),
      h(
        'div',
        { class: 'update-components-actor__meta' },
        h(
          'a',
          {
            class: 'update-components-actor__meta-link',
            href: link,
            'aria-label': `View: ${author.name} ${description}`,
            'data-test-app-aware-link': true,
          },
          h(
            'span',
            { class: 'update-components-actor__title' },
            h(
              'span',
              {
                class:
                  'hoverable-link-text t-14 t-bold white-space-nowrap t-black update-components-actor__single-line-truncate',
              },
              h('span', { dir: 'ltr' }, twice(author.name)),
            ),
            degree !== undefined &&
              h(
                'span',
                { class: 'update-components-actor__supplementary-actor-info t-14 t-black--light' },
                h('span', { 'aria-hidden': 'true' }, h('span', { class: 'white-space-pre' }, ' '), `• ${degree}`),
                h('span', { class: 'visually-hidden' }, degree),
              ),
          ),
          h('span', { class: 'update-components-actor__description t-12 t-black--light' }, twice(description)),
        ),
        subDescription(post, drawing),
      ),
    ),
    author.degree !== 1 &&
      h(
        'button',
        {
          id: emberId(),
          type: 'button',
          class: 'follow artdeco-button artdeco-button--tertiary update-components-actor__follow-button',
          'aria-label': `${words.t('follow')} ${author.name}`,
        },
        icon('add-small'),
        h('span', { class: 'artdeco-button__text' }, words.t('follow')),
      ),
  );
}

function subDescription(post: PostView, { words, now }: { readonly words: Words; readonly now: number }): HTMLElement {
  const className = 'update-components-actor__sub-description t-12 t-black--light';
  if (post.promoted) {
    const text = post.promoted === true ? words.t('promoted') : words.t('promotedBy', post.promoted);
    return h('span', { class: className }, twice(text));
  }
  const age = words.age(post.publishedAt, now);
  const edited = post.edited ? ` ${words.t('edited')} •` : '';
  return h(
    'span',
    { class: className },
    h(
      'span',
      { 'aria-hidden': 'true' },
      `${age} •${edited}`,
      h('span', { class: 'white-space-pre' }, ' '),
      h(
        'span',
        {},
        h(
          'li-icon',
          { 'aria-hidden': 'true', type: 'globe-americas', class: 'v-align-bottom', size: 'small' },
          icon('globe-americas-small'),
        ),
      ),
    ),
    h('span', { class: 'visually-hidden' }, `${age} • ${words.t('visibility')}`),
  );
}
