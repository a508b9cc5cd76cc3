import { h } from '../../dom.ts';
import { urnOf } from '../view.ts';
import type { CommentView, PostView } from '../view.ts';
import type { Words } from '../words.ts';
import { emberId, entityImage, paragraph, trackedLink } from './parts.ts';

interface Context {
  readonly words: Words;
  readonly now: number;
}

export function commentList(post: PostView, context: Context): HTMLElement {
  return h(
    'div',
    { class: 'comments-comments-list comments-comments-list--cr' },
    h(
      'div',
      { class: 'comments-comment-list__container' },
      post.shownComments.map((comment) => entity(comment, post, context)),
    ),
  );
}

function entity(comment: CommentView, post: PostView, { words, now }: Context): HTMLElement {
  const { author } = comment;
  return h(
    'article',
    {
      id: emberId(),
      class: 'comments-comment-entity',
      'data-id': `urn:li:comment:(${urnOf(post).replace('urn:li:', '')},${comment.id})`,
    },
    h(
      'div',
      { class: 'comments-comment-meta__container comments-comment-meta__container--parent' },
      h(
        'div',
        { class: 'comments-comment-meta__actor' },
        h('a', { class: 'comments-comment-meta__image-link', href: trackedLink(author) }, entityImage(author, 32, '')),
        h(
          'div',
          { class: 'comments-comment-meta__data' },
          h(
            'a',
            { class: 'comments-comment-meta__description-container tap-target', href: trackedLink(author) },
            h(
              'h3',
              { class: 'comments-comment-meta__description' },
              h('span', { class: 'comments-comment-meta__description-title' }, author.name),
            ),
            h('div', { class: 'comments-comment-meta__description-subtitle' }, author.headline),
          ),
        ),
      ),
      h('div', { class: 'comments-comment-meta__info' }, h('time', {}, words.age(comment.at, now))),
    ),
    h(
      'div',
      { class: 'comments-comment-entity__content' },
      h(
        'span',
        { class: 'comments-comment-item__main-content feed-shared-main-content--comment t-14 t-black t-normal' },
        h('div', { class: 'update-components-text relative' }, h('span', { dir: 'ltr' }, paragraph(comment.text))),
      ),
    ),
  );
}
