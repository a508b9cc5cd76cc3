import { h } from '../../dom.ts';
import type { Child } from '../../dom.ts';
import { renderKey } from '../keys.ts';
import type { PostView, ReactionKind } from '../view.ts';
import type { Words } from '../words.ts';
import { c } from './classes.ts';
import type { Drawing } from './drawing.ts';
import { icon } from './icon.ts';

/** The foot of a post, direct children of its card: counts and buttons, in the layout that the post asks for. A zero count has no element. */
export function foot(post: PostView, drawing: Drawing, item: () => HTMLElement): readonly HTMLElement[] {
  return post.layout === 'row' ? rowFoot(post, drawing, item) : [compactFoot(post, drawing, item)];
}

function rowFoot(post: PostView, drawing: Drawing, item: () => HTMLElement): readonly HTMLElement[] {
  const { words } = drawing;
  const counts: Child[] = [];
  if (post.comments > 0) counts.push(commentCount(post, drawing, item));
  if (post.comments > 0 && post.reposts > 0) counts.push(h('p', {}, '•'));
  if (post.reposts > 0) counts.push(pageLink(doubled(words.plural('repost', post.reposts))));
  const line = h(
    'div',
    { class: c('counts') },
    post.reactions > 0 && reactionsLink(post, words),
    counts.length > 0 && h('div', { class: c('countsRight') }, counts),
  );
  return [
    ...(line.childElementCount > 0 ? [line] : []),
    h('hr', { role: 'presentation', class: c('rule') }),
    h(
      'div',
      { class: c('actions') },
      likeButton(post, drawing, item, words.t('like')),
      actionButton('comment', 'comment-small', words.t('comment'), post, drawing, item),
      actionButton('repost', 'repost-small', words.t('repost'), post, drawing, item),
      actionButton('send', 'send-privately-small', words.t('send'), post, drawing, item),
    ),
  ];
}

function reactionsLink(post: PostView, words: Words): HTMLElement {
  const many = post.reactedBy && post.reactions > 1;
  const full = many
    ? words.t('othersReacted', post.reactedBy ?? '', words.count(post.reactions - 1))
    : words.plural('reaction', post.reactions);
  const short = many
    ? words.t('others', post.reactedBy ?? '', words.count(post.reactions - 1))
    : words.count(post.reactions);
  const key = renderKey();
  return h(
    'a',
    { tabindex: 0, href: location.href, componentkey: key, class: c('reactions') },
    h(
      'div',
      { componentkey: key, class: c('reactionsInner') },
      kindList(post.reactionKinds),
      h('div', {}, h('p', {}, h('span', { class: c('unseen') }, full), h('span', { 'aria-hidden': 'true' }, short))),
    ),
  );
}

function kindList(kinds: readonly ReactionKind[]): HTMLElement {
  return h(
    'ul',
    { role: 'presentation', class: c('kinds') },
    kinds.map((kind) => h('li', { class: c(`kind_${kind}`) }, icon(`${kind}-consumption-ring-small`))),
  );
}

function commentCount(post: PostView, drawing: Drawing, item: () => HTMLElement): HTMLElement {
  const key = renderKey();
  const text = drawing.words.plural('comment', post.comments);
  return h(
    'div',
    { role: 'button', tabindex: 0, componentkey: key, click: () => drawing.act('comment', post, item()) },
    h('p', { componentkey: key }, doubled(text)),
  );
}

function pageLink(children: Child): HTMLElement {
  const key = renderKey();
  return h('a', { tabindex: 0, href: location.href, componentkey: key }, h('p', { componentkey: key }, children));
}

function doubled(text: string): Child {
  return [h('span', { class: c('unseen') }, text), h('span', { 'aria-hidden': 'true' }, text)];
}

function compactFoot(post: PostView, drawing: Drawing, item: () => HTMLElement): HTMLElement {
  const { words } = drawing;
  const number = (value: number): string => (value > 0 ? words.count(value) : '\u200b');
  const id = renderKey();
  return h(
    'div',
    { class: c('compact') },
    likeButton(post, drawing, item, number(post.reactions)),
    actionButton('comment', 'comment-small', number(post.comments), post, drawing, item, words.t('comment')),
    actionButton('repost', 'repost-small', number(post.reposts), post, drawing, item, words.t('repost')),
    actionButton('send', 'send-privately-small', '', post, drawing, item, words.t('send')),
    h('div', { class: c('grow') }),
    post.reactions > 0 &&
      h(
        'a',
        { tabindex: 0, href: location.href, componentkey: renderKey(), class: c('reactions') },
        h('div', { id, class: c('unseen') }, words.plural('reaction', post.reactions)),
        h('div', { componentkey: renderKey(), 'aria-labelledby': id }, kindList(post.reactionKinds)),
      ),
  );
}

function likeButton(post: PostView, drawing: Drawing, item: () => HTMLElement, text: string): HTMLElement {
  const { words } = drawing;
  return h(
    'div',
    { class: c('likeGroup') },
    h(
      'div',
      { category: 'unstyled', triggers: '' },
      h(
        'div',
        {},
        h(
          'button',
          {
            type: 'button',
            componentkey: renderKey(),
            class: post.liked ? c('action', 'on') : c('action'),
            'aria-label': words.t(post.liked ? 'likedState' : 'likeState'),
            click: () => drawing.act('like', post, item()),
          },
          h('span', {}, icon('thumbs-up-outline-small'), h('div', {}, h('span', {}, h('span', {}, text)))),
        ),
      ),
    ),
    h(
      'button',
      { type: 'button', class: c('chevron'), 'aria-label': words.t('reactionsMenu'), 'aria-expanded': 'false' },
      h('span', {}, icon('chevron-up-small')),
    ),
  );
}

function actionButton(
  action: 'comment' | 'repost' | 'send',
  name: string,
  text: string,
  post: PostView,
  drawing: Drawing,
  item: () => HTMLElement,
  label?: string,
): HTMLElement {
  const children = h('span', {}, icon(name), text !== '' && h('div', {}, h('span', {}, h('span', {}, text))));
  const common = { componentkey: renderKey(), class: c('action'), 'aria-label': label };
  if (action === 'send') {
    return h('a', { ...common, 'aria-disabled': 'false', href: location.href }, children);
  }
  return h('button', { ...common, type: 'button', click: () => drawing.act(action, post, item()) }, children);
}
