import { h } from '../../dom.ts';
import type { DrawnPost } from '../drawn.ts';
import { emberId, entityImage, icon as emberIcon } from '../ember/parts.ts';
import { renderKey, tokenOf } from '../keys.ts';
import { portrait } from '../picture.ts';
import { c } from '../sdui/classes.ts';
import { icon } from '../sdui/icon.ts';
import type { AccountView, PostView } from '../view.ts';
import type { Words } from '../words.ts';
import { mountQuill } from './quill.ts';
import { mountTiptap } from './tiptap.ts';

export interface CommentSite {
  readonly viewer: AccountView;
  readonly words: Words;
  comment(post: PostView, text: string): void;
}

/** Opens the comment box of a post, or focuses the one that is open already. */
export function openCommentBox(post: PostView, drawn: DrawnPost, front: 'sdui' | 'ember', site: CommentSite): void {
  const open = drawn.tools?.querySelector<HTMLElement>('[contenteditable="true"]');
  if (open) open.focus();
  else if (!drawn.tools) return;
  else if (front === 'sdui') tiptapBox(post, drawn, drawn.tools, site);
  else quillBox(post, drawn.tools, site);
}

function tiptapBox(post: PostView, drawn: DrawnPost, tools: HTMLElement, site: CommentSite): void {
  const { words, viewer } = site;
  const editorHost = h('div');
  const submitPlace = h('div');
  const tool = (name: string, label: string): HTMLElement =>
    h(
      'button',
      { type: 'button', componentkey: renderKey(), class: c('plain'), 'aria-label': label, 'aria-expanded': 'false' },
      h('span', {}, icon(name)),
    );
  tools.replaceChildren(
    h(
      'div',
      { class: c('commentBox') },
      h('figure', { 'aria-hidden': 'true' }, portrait(viewer, 40, '')),
      h(
        'div',
        { class: c('commentField') },
        h(
          'div',
          { componentkey: `commentBox-${tokenOf(post)}-${drawn.suffix}` },
          h('div', { role: 'status', 'aria-live': 'polite', 'aria-atomic': 'true' }),
          h(
            'div',
            { 'data-testid': 'ui-core-tiptap-text-editor-wrapper' },
            editorHost,
            h('div', { 'data-testid': 'ui-core-tiptap-text-editor-cursor' }),
          ),
        ),
        h(
          'div',
          { class: c('commentTools') },
          tool('emoji-medium', words.t('emoji')),
          tool('gif-medium', words.t('addGif')),
          tool('photo-medium', words.t('addPhoto')),
          submitPlace,
        ),
      ),
    ),
  );
  let text = '';
  const submit = h(
    'button',
    {
      type: 'button',
      componentkey: renderKey(),
      class: c('primary'),
      onclick: () => {
        site.comment(post, text);
        editor.destroy();
        tools.replaceChildren();
      },
    },
    h('span', {}, words.t('comment')),
  );
  const editor = mountTiptap(editorHost, {
    placeholder: words.t('addComment'),
    label: words.t('commentEditor'),
    componentKey: renderKey(),
    className: c('tiptap'),
    onCommit(committed) {
      text = committed;
      submitPlace.replaceChildren(...(text.trim() === '' ? [] : [submit]));
    },
  });
  editor.commands.focus();
}

function quillBox(post: PostView, tools: HTMLElement, site: CommentSite): void {
  const { words, viewer } = site;
  const container = h('div', { class: 'ql-container' });
  let text = '';
  const submit = h(
    'button',
    {
      id: emberId(),
      type: 'button',
      class:
        'comments-comment-box__submit-button--cr artdeco-button artdeco-button--1 artdeco-button--primary ember-view',
      onclick: () => {
        site.comment(post, text);
        tools.replaceChildren();
      },
    },
    h('span', { class: 'artdeco-button__text' }, words.t('comment')),
  );
  const actions = h('div', { class: 'comments-comment-box__actions' });
  tools.replaceChildren(
    h(
      'div',
      { class: 'comments-comment-box comments-comment-box--cr' },
      entityImage(viewer, 40, 'comments-comment-box__image'),
      h(
        'form',
        { class: 'comments-comment-box__form', onsubmit: (event) => event.preventDefault() },
        h(
          'div',
          { class: 'comments-comment-box__editor-container' },
          h('div', { class: 'comments-comment-texteditor' }, h('div', { class: 'editor-content' }, container)),
        ),
        h(
          'div',
          { class: 'comments-comment-box__detour-container' },
          emberIcon('emoji-medium', 20),
          emberIcon('image-medium', 20),
        ),
        actions,
      ),
    ),
  );
  const editor = mountQuill(container, {
    placeholder: words.t('addComment'),
    label: words.t('commentEditor'),
    onCommit(committed) {
      text = committed;
      actions.replaceChildren(...(text.trim() === '' ? [] : [submit]));
    },
  });
  editor.focus();
}
