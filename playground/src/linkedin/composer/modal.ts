import { h } from '../../dom.ts';
import { emberId, entityImage, icon } from '../ember/parts.ts';
import type { ComposerSite, OpenComposer } from './composer.ts';
import { shownFiles } from './files.ts';
import { mountQuill } from './quill.ts';

/**
 * The older share composer, a modal with Quill 1. `parent` is the modal outlet of the older front end, or the shadow
 * root of the interop outlet of the newer one.
 */
export function openModal(parent: ParentNode & Node, site: ComposerSite): OpenComposer {
  const { words, viewer } = site;
  let text = '';
  const isCommitted = (): boolean => text.trim() !== '';
  const postButton = h(
    'button',
    {
      id: emberId(),
      type: 'button',
      disabled: true,
      class: 'share-actions__primary-action artdeco-button artdeco-button--2 artdeco-button--primary ember-view',
      onclick: () => {
        if (!isCommitted()) return;
        site.publish(text);
        close();
      },
    },
    h('span', { class: 'artdeco-button__text' }, words.t('post')),
  );
  const tool = (name: string, label: string): HTMLElement =>
    h(
      'button',
      {
        type: 'button',
        'aria-label': label,
        class: 'artdeco-button artdeco-button--circle artdeco-button--muted share-promoted-detour-button',
      },
      icon(name, 24),
    );
  const container = h('div', { class: 'ql-container' });
  const files = shownFiles({ class: 'share-creation-state__preview-container' });
  const modal = h(
    'div',
    {
      class:
        'artdeco-modal-overlay artdeco-modal-overlay--layer-default artdeco-modal-overlay--is-top-layer share-box-v2__overlay',
      'data-test-modal-container': true,
    },
    h(
      'div',
      {
        id: emberId(),
        role: 'dialog',
        'aria-modal': 'true',
        'aria-label': words.t('createPost'),
        tabindex: -1,
        class: 'artdeco-modal artdeco-modal--layer-default share-box-v2__modal',
        'data-test-modal': true,
      },
      h(
        'button',
        {
          type: 'button',
          'aria-label': words.t('close'),
          class: 'artdeco-modal__dismiss artdeco-button artdeco-button--circle artdeco-button--muted',
          onclick: () => close(),
        },
        icon('close-medium', 24),
      ),
      h(
        'div',
        { class: 'share-box share-creation-state' },
        h(
          'div',
          { class: 'share-unified-settings-entry-button' },
          entityImage(viewer, 56, 'share-unified-settings-entry-button__image'),
          h('div', {}, h('h2', { class: 't-20 t-bold' }, viewer.name), h('p', { class: 't-14' }, words.t('anyone'))),
        ),
        h(
          'div',
          { class: 'share-creation-state__content-scrollable' },
          h(
            'div',
            { class: 'share-creation-state__text-editor' },
            h(
              'div',
              { class: 'ql-editor-container editor-container' },
              h('div', { class: 'editor-content' }, container),
            ),
          ),
          files.element,
          files.input,
        ),
        h(
          'div',
          { class: 'share-creation-state__schedule-and-detours' },
          tool('emoji-medium', words.t('emoji')),
          tool('image-medium', words.t('addPhoto')),
          tool('calendar-medium', words.t('createEvent')),
          tool('add-medium', words.t('addMore')),
        ),
        h('div', { class: 'share-creation-state__footer' }, h('div', { class: 'share-box_actions' }, postButton)),
      ),
    ),
  );
  const close = (): void => {
    modal.remove();
    site.onClose();
  };
  modal.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  parent.append(modal);
  const editor = mountQuill(container, {
    placeholder: words.t('talk'),
    label: words.t('textEditor'),
    onCommit(committed) {
      text = committed;
      postButton.toggleAttribute('disabled', !isCommitted());
    },
  });
  editor.focus();
  return { close };
}
