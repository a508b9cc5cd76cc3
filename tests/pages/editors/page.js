/**
 * One real editor per page, chosen by ?editor=, with a draft in it. `window.subject` gives the editor's own model, which
 * is what the tests believe; the DOM is only its picture.
 */
import { mountDraft } from './draft.js';
import { mountLexical, mountLexicalPlain } from './lexical.js';
import { mountPlain, mountTextarea } from './plain.js';
import { mountQuill1, mountQuill2 } from './quill.js';
import { mountTiptap } from './tiptap.js';

const mountByEditor = {
  draft: mountDraft,
  lexical: mountLexical,
  'lexical-plain': mountLexicalPlain,
  quill1: mountQuill1,
  quill2: mountQuill2,
  tiptap: mountTiptap,
  textarea: mountTextarea,
  plain: mountPlain,
};

const parameters = new URLSearchParams(location.search);
const editor = parameters.get('editor');
// As JSON, in which half an emoji can be written.
const text = JSON.parse(parameters.get('text') ?? '""');
const mount = mountByEditor[editor.replace(/-(dialog|shadow)$/, '')];
const place = room(editor);

/** The same draft in an editor that is new, as when a component is drawn under another key. */
function begin() {
  const root = document.createElement('div');
  place.replaceChildren(root);
  window.subject = { ...mount(root, text), editor, replaceOnInsert };
}
begin();

function replaceOnInsert() {
  const once = new AbortController();
  const later = () => (once.abort(), setTimeout(begin, 0));
  for (const type of ['input', 'paste']) document.addEventListener(type, later, { capture: true, signal: once.signal });
}

function room(name) {
  const root = document.querySelector('#root');
  if (name.endsWith('-shadow')) {
    const shadow = root.attachShadow({ mode: 'open' });
    const inside = document.createElement('div');
    shadow.append(document.querySelector('style').cloneNode(true), inside);
    return inside;
  }
  if (name.endsWith('-dialog')) {
    const dialog = document.createElement('dialog');
    root.append(dialog);
    dialog.showModal();
    return dialog;
  }
  return root;
}
