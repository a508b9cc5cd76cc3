import { h } from '../../dom.ts';
import { renderKey } from '../keys.ts';
import { accountLink, urnOf } from '../view.ts';
import type { CommentView, PostView } from '../view.ts';
import { degreeOf, pictureLink } from './actor.ts';
import { c } from './classes.ts';
import type { Drawing } from './drawing.ts';
import { icon } from './icon.ts';
import { textBox } from './text.ts';

/** The comments of a post that are drawn below it. `suffix` is the drawing key with its feed type. */
export function commentSection(post: PostView, token: string, suffix: string, drawing: Drawing): HTMLElement {
  return h(
    'div',
    { componentkey: `commentsSectionContainer${suffix}`, class: c('comments') },
    h(
      'div',
      { role: 'button', tabindex: 0, componentkey: renderKey(), class: c('sort') },
      h('p', {}, drawing.words.t('mostRelevant')),
      icon('caret-small'),
    ),
    h(
      'div',
      { 'data-testid': `${token}-commentList${suffix}`, 'data-component-type': 'LazyColumn' },
      h('div', { componentkey: `${token}-commentsSectionAnchorRef${suffix}` }),
      post.shownComments.map((comment) => commentItem(comment, post, drawing)),
    ),
  );
}

function commentItem(comment: CommentView, post: PostView, drawing: Drawing): HTMLElement {
  const key = `replaceableComment_urn:li:comment:(${urnOf(post)},${comment.id})`;
  const { words, now } = drawing;
  const { author } = comment;
  const link = accountLink(author);
  return h(
    'div',
    { componentkey: key },
    h(
      'div',
      { id: key, componentkey: key, class: c('comment') },
      pictureLink(author, words, 32),
      h(
        'div',
        { class: c('commentBody') },
        h(
          'div',
          { class: c('commentHead') },
          h(
            'a',
            { tabindex: 0, href: link, componentkey: renderKey(), class: c('actorLink') },
            h(
              'div',
              {},
              h(
                'p',
                { class: c('nameLine') },
                h('span', { class: c('name') }, author.name),
                h('span', { class: c('degree') }, ` • ${degreeOf(author, words) ?? ''}`),
              ),
              h('div', { class: c('headline') }, h('p', {}, h('span', {}, author.headline))),
            ),
          ),
          h('div', { class: c('faint') }, h('p', {}, h('span', {}, words.age(comment.at, now)))),
          h(
            'button',
            {
              type: 'button',
              componentkey: renderKey(),
              class: c('round'),
              'aria-label': words.t('commentMenu', author.name),
              'aria-expanded': 'false',
            },
            h('span', {}, icon('overflow-web-ios-small')),
          ),
        ),
        h(
          'p',
          { componentkey: `comment-commentary_${renderKey()}`, class: c('commentText') },
          textBox(comment.text, words),
        ),
        h(
          'div',
          { class: c('commentFoot') },
          h(
            'div',
            { role: 'button', tabindex: 0, componentkey: renderKey() },
            icon('thumbs-up-outline-small', words.t('likeState')),
            comment.reactions > 0 &&
              h(
                'p',
                {},
                h('span', { class: c('unseen') }, words.plural('reaction', comment.reactions)),
                h('span', { 'aria-hidden': 'true' }, words.count(comment.reactions)),
              ),
          ),
          h(
            'button',
            { type: 'button', componentkey: renderKey(), class: c('plain'), 'aria-label': words.t('reply') },
            h('span', {}, icon('comment-small')),
          ),
        ),
      ),
    ),
  );
}
