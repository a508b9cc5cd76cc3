import { h } from '../../dom.ts';
import type { Child } from '../../dom.ts';
import { renderKey } from '../keys.ts';
import { portrait } from '../picture.ts';
import { c } from '../sdui/classes.ts';
import { icon } from '../sdui/icon.ts';
import type { ComposerSite, OpenComposer } from './composer.ts';
import { shownFiles } from './files.ts';
import { mountTiptap } from './tiptap.ts';

/** How long the placeholder stands before the real dialog takes its place. */
const placeholderMs = 500;

/** The newest share composer: a native dialog in the top layer, first as a placeholder, then with TipTap inside. */
export function openDialog(parent: ParentNode & Node, site: ComposerSite): OpenComposer {
  let isClosed = false;
  const placeholder = shell(
    site,
    [0, 1, 2].map(() => h('div', { class: c('skeleton') })),
  );
  let current = placeholder;
  const close = (): void => {
    if (isClosed) return;
    isClosed = true;
    window.clearTimeout(timer);
    current.close();
    current.remove();
    site.onClose();
  };
  const show = (dialog: HTMLDialogElement): void => {
    dialog.addEventListener('cancel', () => close());
    // TipTap keeps the key for itself, so that the browser's own way out is not taken.
    dialog.addEventListener('keydown', (event) => event.key === 'Escape' && close());
    parent.append(dialog);
    dialog.showModal();
  };
  const timer = window.setTimeout(() => {
    const { dialog, focus } = shareDialog(site, close);
    placeholder.close();
    placeholder.remove();
    current = dialog;
    show(dialog);
    focus();
  }, placeholderMs);
  show(placeholder);
  return { close };
}

function shareDialog(site: ComposerSite, close: () => void): { dialog: HTMLDialogElement; focus: () => void } {
  const { words, viewer } = site;
  let text = '';
  const postButton = h(
    'button',
    {
      type: 'button',
      disabled: true,
      componentkey: renderKey(),
      class: c('primary'),
      onclick: () => {
        if (text.trim() === '') return;
        site.publish(text);
        close();
      },
    },
    h('span', {}, words.t('post')),
  );
  const tool = (name: string, label: string): HTMLElement =>
    h('button', { type: 'button', componentkey: renderKey(), class: c('plain'), 'aria-label': label }, icon(name));
  const host = h('div', { class: c('dialogEditor') });
  const files = shownFiles({ id: 'ShareBoxpreviewCard' });
  const dialog = shell(site, [
    h(
      'div',
      { 'data-sdui-screen': 'com.linkedin.sdui.flagshipnav.sharing.ShareCompose', class: c('dialogBody') },
      h(
        'div',
        { class: c('dialogHead') },
        h('figure', {}, portrait(viewer, 56, viewer.name)),
        h('div', {}, h('p', { class: c('meName') }, viewer.name), h('p', { class: c('faint') }, words.t('anyone'))),
        h(
          'button',
          {
            type: 'button',
            componentkey: renderKey(),
            class: c('round'),
            'aria-label': words.t('close'),
            onclick: close,
          },
          h('span', {}, icon('close-medium')),
        ),
      ),
      host,
      files.element,
      files.input,
      h(
        'div',
        { class: c('dialogTools') },
        tool('emoji-medium', words.t('emoji')),
        tool('image-medium', words.t('addPhoto')),
        tool('calendar-medium', words.t('createEvent')),
        tool('add-medium', words.t('addMore')),
      ),
      h('div', { class: c('dialogFoot') }, tool('clock-medium', words.t('schedule')), postButton),
    ),
  ]);
  const editor = mountTiptap(host, {
    placeholder: words.t('talk'),
    label: words.t('textEditor'),
    componentKey: 'ShareBox_textEditor',
    className: c('tiptap'),
    onCommit(committed) {
      text = committed;
      postButton.toggleAttribute('disabled', committed.trim() === '');
    },
  });
  return { dialog, focus: () => editor.commands.focus() };
}

function shell(site: ComposerSite, children: Child): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('data-testid', 'dialog');
  dialog.setAttribute('aria-label', site.words.t('createPost'));
  dialog.className = c('dialog');
  dialog.append(h('div', { 'data-testid': 'dialog-content' }, children));
  return dialog;
}
