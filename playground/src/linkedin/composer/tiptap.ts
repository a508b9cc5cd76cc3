import { Editor, Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { StarterKit } from '@tiptap/starter-kit';
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
  let pending = 0;
  return new Editor({
    element: host,
    injectCSS: false,
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
    onUpdate: ({ editor }) => {
      window.clearTimeout(pending);
      pending = window.setTimeout(() => options.onCommit(textOf(editor)), commitMs);
    },
  });
}

export const textOf = (editor: Editor): string => editor.getText({ blockSeparator: '\n' });

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
