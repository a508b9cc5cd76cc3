import { h } from '../dom.ts';
import { avatarAddress } from '../picture.ts';
import type { Account } from '../world.ts';
import type { DraftBox } from './draft.ts';
import { xIcon } from './icons.ts';
import type { Site } from './site.ts';

/**
 * A conversation, as it is reported of 2026: a textarea that grows, where messages were written in Draft.js before. What
 * is sent stays in the page.
 */
export function chat(site: Site, account: Account): { readonly element: HTMLElement; readonly editor: DraftBox } {
  const { words } = site;
  const log = h('div', { class: 'chat-log', role: 'log', 'aria-label': account.name });
  const field = h('textarea', {
    'data-testid': 'dm-composer-textarea',
    'aria-label': words.nav.messages,
    placeholder: words.nav.messages,
    rows: 1,
    dir: 'auto',
  }) as HTMLTextAreaElement;
  const send = h(
    'button',
    { type: 'button', 'data-testid': 'dm-composer-send-button', 'aria-label': 'Send', class: 'chat-send' },
    xIcon('share'),
  );
  const grow = (): void => {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, 160)}px`;
    send.toggleAttribute('disabled', field.value.trim() === '');
  };
  const editor: DraftBox = {
    text: () => field.value,
    clear: () => {
      field.value = '';
      grow();
    },
    focus: () => field.focus(),
    end: () => undefined,
  };
  send.addEventListener('click', () => {
    if (field.value.trim() === '') return;
    log.append(h('p', { dir: 'auto', 'data-testid': 'messageEntry' }, field.value.trim()));
    editor.clear();
  });
  field.addEventListener('input', grow);
  field.addEventListener('focus', () => site.useEditor(editor));
  site.useEditor(editor);
  send.toggleAttribute('disabled', true);
  const element = h(
    'div',
    { class: 'chat', 'data-testid': 'dm-conversation-panel' },
    h(
      'div',
      { class: 'chat-top' },
      h('img', { alt: '', src: avatarAddress(account) }),
      h('span', { dir: 'auto' }, account.name),
    ),
    log,
    h(
      'div',
      { class: 'chat-form', 'data-testid': 'dm-composer-container' },
      h('button', { type: 'button', 'aria-label': 'Add photos or video' }, xIcon('photo')),
      h('button', { type: 'button', 'aria-label': 'Add emoji' }, xIcon('emoji')),
      field,
      send,
    ),
  );
  return { element, editor };
}
