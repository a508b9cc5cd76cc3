import { h } from '../../dom.ts';
import type { Child } from '../../dom.ts';
import type { DrawnPost, PostAction } from '../drawn.ts';
import { isLong } from '../richtext.ts';
import { urnOf } from '../view.ts';
import type { PostView } from '../view.ts';
import type { Words } from '../words.ts';
import { actor } from './actor.ts';
import { commentList } from './comments.ts';
import { mediaOf } from './media.ts';
import { emberId, entityImage, icon, paragraph, trackedLink } from './parts.ts';
import { socialCounts } from './counts.ts';

export interface EmberDrawing {
  readonly words: Words;
  readonly now: number;
  act(action: PostAction, post: PostView, item: HTMLElement): void;
}

/** One update as the older front end draws it. Its urn names the repost, not the original. */
export function drawUpdate(post: PostView, number: number, drawing: EmberDrawing): DrawnPost {
  const { words } = drawing;
  let counts = socialCounts(post, words);
  const like = actionButton('like', words.t('like'), 'thumbs-up-outline-small', post, drawing, () => element);
  const tools = h('div', { class: 'feed-shared-update-v2__comments-container display-flex' });
  const element = h(
    'div',
    {
      id: emberId(),
      role: 'article',
      'data-urn': urnOf(post),
      class: 'feed-shared-update-v2 feed-shared-update-v2--minimal-padding full-height relative artdeco-card',
      'data-view-tracking-scope': JSON.stringify([{ updateUrn: urnOf(post) }]),
    },
    h(
      'div',
      {},
      h(
        'div',
        { class: 'feed-shared-update-v2__control-menu-container display-flex' },
        h('h2', { class: 'visually-hidden' }, `${words.t('feedPost')} ${number}`),
        h(
          'div',
          { class: 'fie-impression-container' },
          header(post, words),
          h('div', { class: 'feed-shared-control-menu' }, menuButton(post, words)),
          actor(post, drawing),
        ),
        commentary(post, words),
        post.quoted && reshared(post.quoted, drawing),
        mediaOf(post, words),
      ),
      h(
        'div',
        { class: 'update-v2-social-activity', id: emberId() },
        counts,
        h(
          'div',
          { class: 'feed-shared-social-action-bar feed-shared-social-action-bar--full-width' },
          like,
          actionButton('comment', words.t('comment'), 'comment-small', post, drawing, () => element),
          actionButton('repost', words.t('repost'), 'repost-small', post, drawing, () => element),
          actionButton('send', words.t('send'), 'send-privately-small', post, drawing, () => element),
        ),
      ),
      tools,
      post.shownComments.length > 0 && commentList(post, drawing),
    ),
  );
  return {
    element,
    tools,
    suffix: '',
    recount(next) {
      const fresh = socialCounts(next, words);
      counts.replaceWith(fresh);
      counts = fresh;
      like.querySelector('button')?.setAttribute('aria-pressed', String(next.liked));
    },
  };
}

function header(post: PostView, words: Words): Child {
  const { header: reason } = post;
  if (!reason) return undefined;
  const by = reason.type === 'suggested' ? undefined : reason.by;
  const text =
    reason.type === 'suggested'
      ? words.t('suggested')
      : reason.type === 'name'
        ? ''
        : reason.type === 'follows'
          ? words.t('follows', words.count(reason.others))
          : words.t(reason.type);
  return h(
    'div',
    { class: 'update-components-header update-components-header--with-control-menu-and-hide-post' },
    h(
      'div',
      { class: 'update-components-header__text-wrapper' },
      by &&
        h(
          'a',
          { href: trackedLink(by), 'data-test-app-aware-link': true },
          entityImage(by, 24, 'update-components-header__image'),
        ),
      h(
        'span',
        { class: 'update-components-header__text-view' },
        h(
          'span',
          {},
          by && h('a', { href: new URL(trackedLink(by)).pathname, id: emberId(), class: 'ember-view' }, by.name),
          h('span', { class: 'white-space-pre' }, ' '),
          text,
        ),
      ),
    ),
  );
}

function menuButton(post: PostView, words: Words): HTMLElement {
  return h(
    'button',
    {
      id: emberId(),
      type: 'button',
      'aria-expanded': 'false',
      'aria-label': words.t('menuFor', post.author.name),
      class: 'feed-shared-control-menu__trigger artdeco-button artdeco-button--tertiary artdeco-button--circle',
    },
    icon('overflow-web-ios-small'),
  );
}

function commentary(post: PostView, words: Words): Child {
  if (post.text === '') return undefined;
  const folded = isLong(post.text);
  const box = h(
    'div',
    {
      class: `feed-shared-inline-show-more-text feed-shared-update-v2__description${folded ? ' feed-shared-inline-show-more-text--minimal-padding is-folded' : ''}`,
      tabindex: -1,
    },
    h(
      'div',
      { class: 'update-components-text update-components-update-v2__commentary', dir: directionOf(post.language) },
      h(
        'span',
        { class: 'break-words tvm-parent-container' },
        h('span', { dir: directionOf(post.language) }, paragraph(post.text, post.mentions)),
      ),
    ),
  );
  if (folded) {
    const button = h(
      'button',
      {
        type: 'button',
        class: 'feed-shared-inline-show-more-text__see-more-less-toggle see-more t-14 t-black--light',
        onclick: () => {
          box.classList.remove('is-folded');
          button.remove();
        },
      },
      h('span', { 'aria-hidden': 'true' }, `…${words.t('more')}`),
    );
    box.append(button);
  }
  return box;
}

function directionOf(language: string): string {
  return language === 'ar' ? 'rtl' : 'ltr';
}

function reshared(original: PostView, drawing: EmberDrawing): HTMLElement {
  return h(
    'div',
    { class: 'feed-shared-update-v2__update-content-wrapper artdeco-card' },
    h(
      'div',
      { class: 'update-components-mini-update-v2' },
      actor(original, drawing),
      h(
        'div',
        { class: 'update-components-text', dir: directionOf(original.language) },
        h('span', { class: 'break-words' }, paragraph(original.text, original.mentions)),
      ),
      mediaOf(original, drawing.words),
    ),
  );
}

function actionButton(
  action: PostAction,
  label: string,
  name: string,
  post: PostView,
  drawing: EmberDrawing,
  item: () => HTMLElement,
): HTMLElement {
  return h(
    'span',
    { class: `feed-shared-social-action-bar__action-button${action === 'like' ? ' reactions-react-button' : ''}` },
    h(
      'button',
      {
        id: emberId(),
        type: 'button',
        'aria-label': action === 'like' ? 'React Like' : label,
        'aria-pressed': action === 'like' ? String(post.liked) : undefined,
        class:
          'artdeco-button artdeco-button--muted artdeco-button--3 artdeco-button--tertiary ember-view social-actions-button',
        onclick: () => drawing.act(action, post, item()),
      },
      icon(name),
      h('span', { class: 'artdeco-button__text', 'aria-hidden': 'true' }, label),
    ),
  );
}
