import Quill from 'quill1';
import '../../trusted.ts';

/** How long after a change the composer takes it over. Not at once, as on the site. */
export const commitMs = 90;

export interface QuillOptions {
  readonly placeholder: string;
  readonly label: string;
  onCommit(text: string): void;
}

/** Quill 1 inside `host`, which must stand in the document already. Gives the editable element. */
export function mountQuill(host: HTMLElement, { placeholder, label, onCommit }: QuillOptions): HTMLElement {
  const quill = new Quill(host, { placeholder, formats: [] });
  const root = host.getRootNode();
  if (root instanceof ShadowRoot) followShadow(quill, root);
  quill.root.setAttribute('role', 'textbox');
  quill.root.setAttribute('aria-multiline', 'true');
  quill.root.setAttribute('aria-label', label);
  let pending = 0;
  quill.on('text-change', () => {
    window.clearTimeout(pending);
    pending = window.setTimeout(() => onCommit(quill.getText().replace(/\n$/, '')), commitMs);
  });
  return quill.root;
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
