import { h } from '../dom.ts';
import { agoOf } from '../numbers.ts';
import type { Comment, Post } from '../world.ts';
import { avatarImage } from './avatar.ts';
import { authorAddress, commentAddress, commenterAddress, type Place } from './ids.ts';
import { cover, fbIcon } from './icons.ts';
import { lexicalBox, type LexicalBox } from './lexical.ts';
import type { Site } from './site.ts';
import { lines } from './text.ts';
import { shownTime } from './time.ts';

export interface CommentSection {
  readonly element: HTMLElement;
  readonly editor: LexicalBox;
  /** Draws the comments anew. */
  update(): void;
}

export interface CommentOptions {
  readonly post: Post;
  readonly place: Place;
  /** How many comments are shown; Infinity in a dialog. */
  readonly limit: number;
}

export function commentSection(site: Site, { post, place, limit }: CommentOptions): CommentSection {
  const list = h('div', { class: 'comments' });
  let drawn = '';
  const update = () => {
    const comments = limit === 0 ? [] : site.store.commentsOf(post).slice(-limit);
    const ids = comments.map(({ id }) => id).join();
    if (ids === drawn) return;
    drawn = ids;
    list.replaceChildren(...comments.map((comment) => commentArticle(site, post, comment, place)));
  };
  update();
  const { form, editor } = commentForm(site, post);
  return { element: h('div', { class: 'comment-section' }, list, form), editor, update };
}

/** The kind of a reaction: a heart, drawn where the real page loads a picture. */
const kindPicture =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 2 2%22%3E%3Ccircle cx=%221%22 cy=%221%22 r=%221%22 fill=%22%23e0245e%22/%3E%3C/svg%3E';

function commentArticle(site: Site, post: Post, comment: Comment, place: Place): HTMLElement {
  const { words, store } = site;
  const { author } = comment;
  const href = commenterAddress(author, post, comment.id);
  const links = { attributionsrc: '/privacy_sandbox/comet/register/source/', href, role: 'link' };
  return h(
    'div',
    { 'data-virtualized': 'false' },
    h(
      'div',
      {
        'aria-label': words.commentBy(author.name, words.long(agoOf(comment.createdAt, store.world.now))),
        role: 'article',
        tabindex: '-1',
        class: 'comment',
      },
      h('a', { ...links, 'aria-hidden': 'true', tabindex: '-1' }, avatarImage(author, 32)),
      h(
        'div',
        { class: 'comment-main' },
        h(
          'div',
          { class: 'bubble' },
          h(
            'span',
            {},
            h(
              'a',
              { ...links, 'aria-hidden': 'false', tabindex: '0', class: 'name' },
              h('span', { dir: 'auto' }, author.name),
            ),
          ),
          h('span', { dir: 'auto', lang: author.language }, lines(comment.text)),
        ),
        h(
          'div',
          { 'aria-hidden': 'false', class: 'unseen' },
          h(
            'div',
            { 'aria-haspopup': 'menu', 'aria-label': 'Hide or report this', role: 'button', tabindex: '0' },
            cover(),
          ),
        ),
        h(
          'ul',
          { 'aria-hidden': 'false', class: 'comment-foot' },
          h(
            'li',
            {},
            h(
              'span',
              {},
              h(
                'a',
                {
                  attributionsrc: '/privacy_sandbox/comet/register/source/',
                  href: commentAddress(post, comment.id, place),
                  role: 'link',
                  tabindex: '0',
                },
                shownTime(site, comment.createdAt),
              ),
            ),
          ),
          h('li', {}, h('div', { 'aria-label': words.like, role: 'button', tabindex: '0' }, words.like)),
          h('li', {}, h('div', { role: 'button', tabindex: '0' }, words.reply)),
          comment.reactions > 0 &&
            h(
              'li',
              {},
              h(
                'div',
                {
                  'aria-label': `${comment.reactions} reactions; see who reacted to this`,
                  role: 'button',
                  tabindex: '0',
                },
                h('img', { alt: '', height: 18, role: 'presentation', src: kindPicture, width: 18 }),
                h('span', {}, comment.reactions),
              ),
            ),
        ),
      ),
    ),
  );
}

function commentForm(site: Site, post: Post): { readonly form: HTMLElement; readonly editor: LexicalBox } {
  const { words, store } = site;
  const { viewer } = store.world;
  const label = words.commentAs(viewer.name);
  const send = () => {
    const text = editor.text().trim();
    if (text === '') return;
    editor.clear();
    store.reply(post, text);
  };
  const submit = h(
    'div',
    {
      'aria-label': words.comment,
      role: 'button',
      tabindex: '0',
      'aria-disabled': 'true',
      class: 'send',
      onclick: send,
    },
    fbIcon('send'),
    cover(),
  );
  const editor = lexicalBox({
    kind: 'plain',
    label,
    placeholder: label,
    onChange: (text) => {
      const isEmpty = text.trim() === '';
      if (isEmpty) submit.setAttribute('aria-disabled', 'true');
      else submit.removeAttribute('aria-disabled');
    },
    onEnter: send,
    onFocus: site.useEditor,
  });
  const tool = (name: 'emoji' | 'photo', text: string) =>
    h('li', {}, h('div', { 'aria-label': text, role: 'button', tabindex: '0' }, fbIcon(name), cover()));
  const form = h(
    'div',
    { class: 'comment-form' },
    h('a', { href: authorAddress(viewer), 'aria-hidden': 'true', tabindex: '-1' }, avatarImage(viewer, 32)),
    h(
      'form',
      { role: 'presentation', onsubmit: (event) => event.preventDefault() },
      h('div', { class: 'comment-field' }, editor.element),
      h(
        'div',
        { class: 'comment-tools' },
        h(
          'ul',
          { 'data-id': 'unfocused-state-actions-list' },
          tool('emoji', 'Insert an emoji'),
          tool('photo', 'Attach a photo or video'),
        ),
        submit,
      ),
    ),
  );
  return { form, editor };
}
