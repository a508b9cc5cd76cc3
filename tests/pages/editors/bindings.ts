/** What the tests put into an isolated world of the page, as the extension's content script would be. */
import { bindingFor } from '../../../utils/compose/editors/index.ts';
import type { Binding } from '../../../utils/compose/editors/types.ts';
import type { EditorKind } from '../../../utils/networks/types.ts';

const selector = '[contenteditable="true"], textarea';
let binding: Binding | undefined;

function bind(editor: EditorKind): void {
  const root = document.querySelector('#root');
  const element = root?.querySelector<HTMLElement>(selector) ?? root?.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!element) throw new Error('no editor in the page');
  const { signal } = new AbortController();
  binding = bindingFor({ element, frame: element, editor, purpose: 'post' }, signal);
}

Object.assign(globalThis, { bind, binding: () => binding });
