import { h } from '../../dom.ts';
import type { Child } from '../../dom.ts';
import { drawingKey, renderKey, tokenOf } from '../keys.ts';
import type { DrawnPost } from '../drawn.ts';
import type { PostView } from '../view.ts';
import { actor } from './actor.ts';
import { c } from './classes.ts';
import { commentSection } from './comments.ts';
import { foot } from './counts.ts';
import type { Drawing } from './drawing.ts';
import { socialHeader } from './header.ts';
import { mediaOf } from './media.ts';
import { textBox } from './text.ts';

/** One post of a feed, of search results or alone, with the keys that this front end gives it. */
export function drawPost(post: PostView, drawing: Drawing): DrawnPost {
  const key = drawingKey();
  const suffix = `${key}FeedType_${drawing.surface}`;
  const expanded = `expanded${suffix}`;
  const token = post.group ? undefined : tokenOf(post);
  const item = (): HTMLElement => element;
  let counts = foot(post, drawing, item);
  const tools =
    token === undefined
      ? undefined
      : h('div', {
          id: `${token}-replaceableCommentTools${suffix}`,
          componentkey: `${token}-replaceableCommentTools${suffix}`,
        });
  const card = h(
    'div',
    { componentkey: key, class: c('post') },
    h('h2', { class: c('unseen') }, h('span', {}, drawing.words.t('feedPost')), h('span', { 'aria-hidden': 'true' })),
    socialHeader(post, drawing),
    actor(post, drawing),
    commentary(post, drawing),
    post.quoted && quoted(post.quoted, drawing),
    mediaOf(post, drawing),
    counts,
  );
  const element = h(
    'div',
    { id: expanded, componentkey: expanded },
    h(
      'div',
      { role: 'listitem', componentkey: expanded, class: c('item') },
      h(
        'div',
        { 'data-display-contents': 'true', class: c('contents') },
        card,
        tools,
        token !== undefined && post.shownComments.length > 0 && commentSection(post, token, suffix, drawing),
      ),
    ),
  );
  return {
    element,
    tools,
    suffix,
    recount(next) {
      const fresh = foot(next, drawing, item);
      counts[0]?.before(...fresh);
      for (const node of counts) node.remove();
      counts = fresh;
    },
  };
}

function commentary(post: PostView, { words }: Drawing): Child {
  if (post.text === '') return undefined;
  const key = post.keyedText ? `feed-commentary_${renderKey()}` : renderKey();
  return h('p', { componentkey: key, class: c('commentary') }, textBox(post.text, words, post.mentions));
}

/** The reshared original: a second actor block, and a text that is a link to the share. */
function quoted(original: PostView, drawing: Drawing): HTMLElement {
  return h(
    'div',
    { class: c('quoted') },
    actor(original, drawing),
    h(
      'p',
      { componentkey: `feed-original-share-description_${renderKey()}`, class: c('commentary') },
      h(
        'a',
        {
          tabindex: 0,
          href: `https://www.linkedin.com/feed/update/urn:li:share:${original.id}/`,
          componentkey: renderKey(),
          class: c('quiet'),
        },
        textBox(original.text, drawing.words),
      ),
    ),
    mediaOf(original, drawing),
  );
}

/** A list item that is no post, though its key says the same: people or a course recommended. */
export function drawRecommendation(kind: 'people' | 'course', children: Child, drawing: Drawing): HTMLElement {
  const expanded = `expanded${drawingKey()}FeedType_${drawing.surface}`;
  return h(
    'div',
    { id: expanded, componentkey: expanded },
    h(
      'div',
      { role: 'listitem', componentkey: expanded, class: c('item') },
      h(
        'div',
        { class: c('post') },
        h('div', { class: c('header') }, h('p', {}, drawing.words.t(kind === 'people' ? 'recommended' : 'learning'))),
        h('hr', { role: 'presentation' }),
        children,
      ),
    ),
  );
}
