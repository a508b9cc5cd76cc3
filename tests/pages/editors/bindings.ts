/**
 * What the tests put into a world of its own, as the extension's content script would be: an isolated world in Chromium, a
 * content script in Firefox.
 */
import { bind } from '../../../utils/compose/editors/bind.ts';
import { editableField } from '../../../utils/compose/editors/editable.ts';
import { textareaField } from '../../../utils/compose/editors/textarea.ts';
import type { Binding } from '../../../utils/compose/editors/types.ts';
import { insertFor } from '../../../utils/compose/writing/index.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import type { EditorKind } from '../../../utils/networks/types.ts';

const selector = '[contenteditable="true"], textarea';
let binding: Binding | undefined;

/** As the composer's script does for a composer that got the focus. */
function begin(network: NetworkId, editor: EditorKind): void {
  const root = document.querySelector('#root');
  const element = root?.querySelector<HTMLElement>(selector) ?? root?.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!element) throw new Error('no editor in the page');
  const { signal } = new AbortController();
  const field = element instanceof HTMLTextAreaElement ? textareaField(element) : editableField(element, signal);
  binding = bind(field, insertFor[network]({ element, editor }), signal);
}

type Question =
  | readonly ['bind', NetworkId, EditorKind]
  | readonly ['read']
  | readonly ['selection']
  | readonly ['replace', Parameters<Binding['replace']>[0], string];

/** What the binding answers, as JSON has it. */
async function ask(question: Question): Promise<unknown> {
  switch (question[0]) {
    case 'bind':
      begin(question[1], question[2]);
      return true;
    case 'read':
      return binding?.read().text;
    case 'selection':
      return binding?.selection() ?? null;
    case 'replace': {
      const result = await binding?.replace(question[1], question[2]);
      return result?.ok ? 'ok' : result?.error;
    }
  }
}

/** A content script is asked by events of its page. */
document.addEventListener('ask-ours', ({ detail }: CustomEventInit<string>) => {
  const answer = (value: object): unknown =>
    document.dispatchEvent(new CustomEvent('ours-answers', { detail: JSON.stringify(value) }));
  ask(JSON.parse(detail ?? '') as Question).then(
    (value) => answer({ value }),
    (error: unknown) => answer({ error: String(error) }),
  );
});

Object.assign(globalThis, { ask });
