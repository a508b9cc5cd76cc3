import { h } from './dom.ts';
import type { Account, Network } from './world.ts';

export interface SuggestionStyle {
  readonly network: Network;
  readonly accounts: readonly Account[];
  /** What the list is put in, for an editor: where it is seen above all else. */
  home(editor: Element): Node & ParentNode;
  /** The list, and each of its options, as the network has them. Both get their words, role and place here. */
  list(): HTMLElement;
  option(): HTMLElement;
}

/** As long as the server takes to answer, ms. */
const answerMs = 120;
const most = 6;
const topics = ['refill', 'refillnotlandfill', 'tapwater', 'travel', 'hospitality', 'hotels'];

/**
 * Below the caret, accounts and hashtags that begin as what is typed after "@" and "#", in every editor of the page.
 * Goes with Esc, with the focus, and with a press on one, which puts it in.
 */
export function startSuggestions(style: SuggestionStyle): void {
  let shown: HTMLElement | undefined;
  let pending = 0;
  const close = (): void => {
    window.clearTimeout(pending);
    shown?.remove();
    shown = undefined;
  };
  const look = (editor: HTMLElement): void => {
    close();
    const query = editor.isConnected ? queryIn(editor) : undefined;
    const found = query ? wordsFor(query.typed, style) : [];
    if (!query || found.length === 0) return;
    const options = found.map(([name, about], index) => {
      const option = style.option();
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', String(index === 0));
      option.append(h('span', { dir: 'auto', class: 'suggested' }, name), h('span', { dir: 'auto' }, about));
      option.addEventListener('mousedown', (event) => {
        event.preventDefault();
        close();
        document.execCommand('insertText', false, `${about.replace(/^[@#]/, '').slice(query.typed.length - 1)} `);
      });
      return option;
    });
    shown = style.list();
    shown.setAttribute('role', 'listbox');
    shown.setAttribute('aria-label', 'Suggestions');
    shown.append(...options);
    style.home(editor).append(shown);
    place(shown, query.box);
  };
  const later = (event: Event): void => {
    const [target] = event.composedPath();
    const element = target instanceof Element ? target : undefined;
    const editor = element?.closest<HTMLElement>('[contenteditable="true"]');
    if (!editor || (event instanceof KeyboardEvent && event.key === 'Escape')) return;
    window.clearTimeout(pending);
    pending = window.setTimeout(look, answerMs, editor);
  };
  document.addEventListener('keyup', later, true);
  document.addEventListener('focusout', close, true);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close(), true);
}

/** Fixed in the window, also where something around it is moved. */
function place(list: HTMLElement, { left, bottom }: DOMRect): void {
  Object.assign(list.style, { position: 'fixed', left: '0', top: '0' });
  const { left: x, top: y, width } = list.getBoundingClientRect();
  const wanted = Math.max(0, Math.min(left, window.innerWidth - width));
  Object.assign(list.style, { left: `${wanted - x}px`, top: `${bottom + 4 - y}px` });
}

function queryIn(editor: HTMLElement): { readonly typed: string; readonly box: DOMRect } | undefined {
  const root = editor.getRootNode() as Document | (ShadowRoot & { getSelection?(): Selection | null });
  const { focusNode, focusOffset = 0 } = root.getSelection?.() ?? document.getSelection() ?? {};
  if (!(focusNode instanceof Text) || !editor.contains(focusNode)) return undefined;
  const typed = /(?:^|\s)([@#][\p{L}\p{N}_]+)$/u.exec(focusNode.data.slice(0, focusOffset))?.[1];
  if (!typed) return undefined;
  const range = document.createRange();
  range.setStart(focusNode, focusOffset - typed.length);
  range.setEnd(focusNode, focusOffset);
  return { typed, box: range.getBoundingClientRect() };
}

function wordsFor(typed: string, { accounts, network }: SuggestionStyle): readonly (readonly [string, string])[] {
  const start = typed.slice(1).toLowerCase();
  if (typed.startsWith('#'))
    return topics.filter((topic) => topic.startsWith(start)).map((topic) => [`#${topic}`, `#${topic}`]);
  return accounts
    .filter(({ name, handles }) => [name, handles[network]].some((word) => word.toLowerCase().startsWith(start)))
    .slice(0, most)
    .map(({ name, handles }) => [name, `@${handles[network]}`]);
}
