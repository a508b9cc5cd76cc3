import { h } from '../dom.ts';
import type { Account } from '../world.ts';
import { rememberEditor } from './composer/last-editor.ts';
import { emberId, icon } from './ember/parts.ts';
import type { Words } from './words.ts';

/**
 * The bar "Messaging" at the foot of the window and the conversation that it opens. In the document of the older front
 * end, in the shadow root of the interop outlet of the newer one. What is sent stays in the page.
 */
export function messagingOverlay(words: Words, partner: Account | undefined): HTMLElement {
  const overlay = h('aside', { id: 'msg-overlay', class: 'msg-overlay-container msg-overlay-container-reflow' });
  const open = (): void => {
    if (!partner || overlay.querySelector('.msg-overlay-conversation-bubble')) return;
    const { bubble, editor } = conversation(words, partner.name);
    overlay.prepend(bubble);
    editor.focus();
  };
  const header = h(
    'button',
    {
      id: 'msg-overlay-list-bubble-header__button',
      type: 'button',
      class: 'msg-overlay-bubble-header__button truncate',
      onclick: open,
    },
    h('span', { class: 'truncate t-14 t-bold t-black' }, words.t('messaging')),
  );
  overlay.append(
    h(
      'div',
      { tabindex: -1, class: 'msg-overlay-list-bubble msg-overlay-list-bubble--is-minimized' },
      h('header', { class: 'msg-overlay-bubble-header' }, header),
    ),
  );
  return overlay;
}

function conversation(words: Words, name: string): { readonly bubble: HTMLElement; readonly editor: HTMLElement } {
  const editor = h(
    'div',
    {
      class: 'msg-form__contenteditable t-14 t-black--light t-normal flex-grow-1',
      contenteditable: 'true',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': words.t('writeMessage'),
    },
    h('p', {}, h('br')),
  );
  const lines = (): string => [...editor.children].map(({ textContent }) => textContent ?? '').join('\n');
  rememberEditor(lines);
  editor.addEventListener('focus', () => rememberEditor(lines));
  const log = h('ul', { class: 'msg-s-message-list-content' });
  const send = h(
    'button',
    { type: 'submit', disabled: true, class: 'msg-form__send-button artdeco-button artdeco-button--1' },
    words.t('send'),
  );
  editor.addEventListener('input', () => send.toggleAttribute('disabled', lines().trim() === ''));
  const tool = (symbol: string, label: string): HTMLElement =>
    h(
      'button',
      { type: 'button', class: 'msg-form__footer-action artdeco-button artdeco-button--circle', 'aria-label': label },
      icon(symbol),
    );
  const form = h(
    'form',
    {
      id: emberId(),
      class: 'msg-form',
      onsubmit: (event) => {
        event.preventDefault();
        log.append(h('li', { class: 'msg-s-event-listitem' }, h('p', { dir: 'auto' }, lines())));
        editor.replaceChildren(h('p', {}, h('br')));
        send.toggleAttribute('disabled', true);
      },
    },
    h('div', { class: 'msg-form__msg-content-container' }, editor),
    h(
      'footer',
      { class: 'msg-form__footer' },
      tool('image', words.t('addPhoto')),
      tool('gif', words.t('addGif')),
      tool('emoji', words.t('emoji')),
      send,
    ),
  );
  const bubble = h(
    'div',
    {
      class: 'msg-overlay-conversation-bubble msg-overlay-conversation-bubble--is-active',
      role: 'dialog',
      'aria-label': name,
    },
    h(
      'header',
      { class: 'msg-overlay-bubble-header' },
      h('h2', { class: 't-14 t-bold truncate', dir: 'auto' }, name),
      h(
        'button',
        {
          type: 'button',
          class: 'msg-overlay-bubble-header__control artdeco-button artdeco-button--circle',
          'aria-label': words.t('close'),
          onclick: () => bubble.remove(),
        },
        icon('close'),
      ),
    ),
    log,
    form,
  );
  return { bubble, editor };
}

export const messagingCss = `
.msg-overlay-container{position:fixed;inset:auto 16px 0 auto;z-index:150;display:flex;gap:16px;align-items:flex-end;color:var(--text);font:14px/1.430 -apple-system,system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
.msg-overlay-list-bubble,.msg-overlay-conversation-bubble{background:var(--card);border:1px solid var(--line);border-radius:8px 8px 0 0;box-shadow:0 0 8px var(--shade)}
.msg-overlay-list-bubble{width:200px}.msg-overlay-conversation-bubble{width:336px;max-width:calc(100vw - 32px)}
.msg-overlay-bubble-header{display:flex;align-items:center;justify-content:space-between;height:44px;padding:0 12px;border-bottom:1px solid var(--line)}
.msg-overlay-bubble-header__button{flex:1;text-align:start;height:100%;color:inherit}
.msg-s-message-list-content{height:140px;overflow-y:auto;margin:0;padding:8px 12px;list-style:none}
.msg-form{border-top:1px solid var(--line)}
.msg-form__contenteditable{min-height:56px;max-height:140px;overflow-y:auto;margin:8px 12px;padding:8px;background:var(--field);border-radius:4px;outline:0;white-space:pre-wrap;overflow-wrap:anywhere}
.msg-form__contenteditable p{margin:0}
.msg-form__footer{display:flex;align-items:center;gap:4px;padding:4px 12px 8px;border-top:1px solid var(--line)}
.msg-form__send-button{margin-inline-start:auto}
`;
