import { h } from '../../dom.ts';
import { pictureAddress } from '../../dom.ts';
import type { PostView, ReactionKind } from '../view.ts';
import type { Words } from '../words.ts';
import { emberId } from './parts.ts';

const typeByKind: Readonly<Record<ReactionKind, string>> = {
  like: 'LIKE',
  praise: 'PRAISE',
  support: 'APPRECIATION',
  empathy: 'EMPATHY',
  interest: 'INTEREST',
  entertainment: 'ENTERTAINMENT',
};

const colourByKind: Readonly<Record<ReactionKind, string>> = {
  like: '#378fe9',
  praise: '#6dae4f',
  support: '#a872e8',
  empathy: '#df704d',
  interest: '#f5a623',
  entertainment: '#44bfd3',
};

/** The line of counts. What is zero has no element. */
export function socialCounts(post: PostView, words: Words): HTMLElement {
  const { name } = post.author;
  return h(
    'div',
    { class: 'social-details-social-counts social-details-social-counts--no-vertical-padding' },
    h(
      'ul',
      { class: 'display-flex full-width' },
      post.reactions > 0 && reactions(post, words),
      h(
        'li',
        { 'data-non-reaction-details': true, class: 'display-flex social-details-social-counts__right' },
        h(
          'ul',
          { class: 'display-flex' },
          post.comments > 0 && countButton('comments', words.plural('comment', post.comments), `on ${name}’s post`),
          post.reposts > 0 &&
            countButton('item--height-two-x', words.plural('repost', post.reposts), `of ${name}’s post`),
        ),
      ),
    ),
  );
}

function reactions(post: PostView, words: Words): HTMLElement {
  const named = post.reactedBy !== undefined && post.reactions > 1;
  const label = named
    ? words.t('others', post.reactedBy ?? '', words.count(post.reactions - 1))
    : words.plural('reaction', post.reactions);
  const number = words.count(post.reactions);
  return h(
    'li',
    { class: 'social-details-social-counts__item social-details-social-counts__reactions' },
    h(
      'button',
      {
        type: 'button',
        'data-reaction-details': true,
        'aria-label': label,
        class: 't-black--light display-flex social-details-social-counts__count-value',
      },
      post.reactionKinds.map((kind) =>
        h('img', {
          class: 'reactions-icon social-detail-social-counts__count-icon',
          alt: kind,
          width: 16,
          height: 16,
          src: pictureAddress(
            `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><circle cx='8' cy='8' r='8' fill='${colourByKind[kind]}'/><path d='M5 8l2 2 4-4.500' fill='none' stroke='white'/></svg>`,
          ),
          'data-test-reactions-icon-type': typeByKind[kind],
          'data-test-reactions-icon-style': 'consumption',
        }),
      ),
      named
        ? h(
            'span',
            { class: 'social-details-social-counts__social-proof-container' },
            h(
              'span',
              {
                'aria-hidden': 'true',
                'data-social-proof-fallback': true,
                class: 'social-details-social-counts__social-proof-fallback-number',
              },
              number,
            ),
            h('span', { class: 'social-details-social-counts__social-proof-text' }, label),
          )
        : h('span', { 'aria-hidden': 'true', class: 'social-details-social-counts__reactions-count' }, number),
    ),
  );
}

function countButton(kind: string, text: string, of: string): HTMLElement {
  return h(
    'li',
    { class: `social-details-social-counts__item social-details-social-counts__${kind}` },
    h(
      'button',
      {
        id: emberId(),
        type: 'button',
        'aria-label': `${text} ${of}`,
        class: 'ember-view t-black--light social-details-social-counts__count-value',
      },
      h('span', { 'aria-hidden': 'true' }, text),
    ),
  );
}
