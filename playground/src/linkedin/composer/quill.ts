import Quill from 'quill1';
import { h } from '../../dom.ts';
import { rememberEditor } from './last-editor.ts';

/** How long after a change the composer takes it over. Not at once, as on the site. */
export const commitMs = 90;

class Clipboard extends Quill.import('modules/clipboard') {
  override convert(html?: string): unknown {
    guardHtml(this.container);
    return super.convert(html);
  }
}

export interface QuillOptions {
  readonly placeholder: string;
  readonly label: string;
  onCommit(text: string): void;
}

/** Quill 1 inside `host`, which must stand in the document already. Gives the editable element. */
export function mountQuill(host: HTMLElement, { placeholder, label, onCommit }: QuillOptions): HTMLElement {
  Quill.register('modules/clipboard', Clipboard, true);
  guardHtml(host);
  const quill = new Quill(host, { placeholder, formats: [] });
  const root = host.getRootNode();
  if (root instanceof ShadowRoot) followShadow(quill, root);
  quill.root.setAttribute('role', 'textbox');
  quill.root.setAttribute('aria-multiline', 'true');
  quill.root.setAttribute('aria-label', label);
  const read = (): string => quill.getText().replace(/\n$/, '');
  rememberEditor(read);
  quill.root.addEventListener('focus', () => rememberEditor(read));
  let pending = 0;
  quill.on('text-change', () => {
    window.clearTimeout(pending);
    pending = window.setTimeout(() => onCommit(read()), commitMs);
  });
  return quill.root;
}

/**
 * Quill builds its first line from an HTML string with an inline style, which the page's policy forbids. The two
 * elements that it writes to get a setter of their own, which builds the same nodes.
 */
function guardHtml(element: HTMLElement): void {
  if (Object.hasOwn(element, 'innerHTML')) return;
  const firstLine = (): Node => h('div', { class: 'ql-editor', style: 'white-space: normal' }, h('p', {}, h('br')));
  Object.defineProperty(element, 'innerHTML', {
    get: () => '',
    set: (html: unknown) => {
      element.replaceChildren(...(String(html) === '' ? [] : [firstLine()]));
    },
  });
}

/** Quill asks the document for the selection, which stops at the shadow host. */
function followShadow(quill: Quill, root: ShadowRoot & { getSelection?: () => Selection | null }): void {
  quill.selection.getNativeRange = () => {
    const selection = root.getSelection?.() ?? document.getSelection();
    if (!selection || selection.rangeCount === 0) return null;
    return quill.selection.normalizeNative(selection.getRangeAt(0));
  };
  quill.selection.hasFocus = () => root.activeElement === quill.root;
}
