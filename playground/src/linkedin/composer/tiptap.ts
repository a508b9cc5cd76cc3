import { Editor, Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { StarterKit } from '@tiptap/starter-kit';
import { rememberEditor } from './last-editor.ts';
import { commitMs } from './quill.ts';

export interface TiptapOptions {
  readonly placeholder: string;
  readonly label: string;
  readonly componentKey: string;
  readonly className: string;
  /** Called once per change, a moment after it, with paragraphs as lines. */
  onCommit(text: string): void;
}

/** TipTap 3 with plain paragraphs inside `host`. The editable element carries the component key. */
export function mountTiptap(host: HTMLElement, options: TiptapOptions): Editor {
  shareTrustedPolicy();
  let pending = 0;
  const made = new Editor({
    element: host,
    injectCSS: false,
    // As data: an HTML string would have to pass the page's trusted types.
    content: { type: 'doc', content: [{ type: 'paragraph' }] },
    extensions: [
      StarterKit.configure({
        blockquote: false,
        bold: false,
        bulletList: false,
        code: false,
        codeBlock: false,
        heading: false,
        horizontalRule: false,
        italic: false,
        link: false,
        listItem: false,
        listKeymap: false,
        orderedList: false,
        strike: false,
        trailingNode: false,
        underline: false,
      }),
      placeholderExtension(options.placeholder),
    ],
    editorProps: {
      attributes: {
        role: 'textbox',
        dir: 'auto',
        tabindex: '0',
        translate: 'no',
        'aria-label': options.label,
        componentkey: options.componentKey,
        class: options.className,
      },
    },
    onFocus: ({ editor }) => rememberEditor(() => textOf(editor)),
    onUpdate: ({ editor }) => {
      window.clearTimeout(pending);
      pending = window.setTimeout(() => options.onCommit(textOf(editor)), commitMs);
    },
  });
  rememberEditor(() => textOf(made));
  return made;
}

const textOf = (editor: Editor): string => editor.getText({ blockSeparator: '\n' });

function placeholderExtension(text: string): Extension {
  return Extension.create({
    name: 'placeholder',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations({ doc }) {
            const first = doc.firstChild;
            if (doc.childCount !== 1 || !first || first.content.size > 0) return null;
            return DecorationSet.create(doc, [Decoration.node(0, first.nodeSize, { 'data-placeholder': text })]);
          },
        },
      }),
    ],
  });
}

interface PolicyFactory {
  createPolicy(name: string, rules: unknown): unknown;
}

/** ProseMirror makes a policy of its own for pasted HTML. The page allows one policy only, so it is given that one. */
function shareTrustedPolicy(): void {
  const factory = Reflect.get(globalThis, 'trustedTypes') as PolicyFactory | undefined;
  if (!factory || Object.hasOwn(factory, 'createPolicy')) return;
  const create = factory.createPolicy.bind(factory);
  const trusted = Reflect.get(globalThis, '__replicaTrusted') as { html(text: string): unknown };
  Object.defineProperty(factory, 'createPolicy', {
    value: (name: string, rules: unknown) =>
      name === 'ProseMirrorClipboard' ? { createHTML: (html: string) => trusted.html(html) } : create(name, rules),
  });
}
