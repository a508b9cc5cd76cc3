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
  'quill1-shadow': mountQuill1,
  quill2: mountQuill2,
  tiptap: mountTiptap,
  'tiptap-dialog': mountTiptap,
  textarea: mountTextarea,
  plain: mountPlain,
};

const parameters = new URLSearchParams(location.search);
const editor = parameters.get('editor');
const text = parameters.get('text') ?? '';

window.subject = { ...mountByEditor[editor](room(editor), text), editor };

function room(name) {
  const root = document.querySelector('#root');
  if (name.endsWith('-shadow')) {
    const inside = document.createElement('div');
    root.attachShadow({ mode: 'open' }).append(inside);
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
