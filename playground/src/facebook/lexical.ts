import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  FOCUS_COMMAND,
  KEY_ENTER_COMMAND,
  mergeRegister,
} from 'lexical';
import { h } from '../dom.ts';

/** The real Lexical in a box. */
export interface LexicalBox {
  readonly element: HTMLElement;
  /** The editable itself. */
  readonly editable: HTMLElement;
  /** From the editor's own model, lines joined by line breaks. */
  text(): string;
  clear(): void;
  focus(): void;
  end(): void;
}

export interface LexicalOptions {
  readonly kind: 'rich' | 'plain';
  readonly label: string;
  /** Where the label would say the same. */
  readonly placeholder: string;
  onChange?(text: string): void;
  /** Enter without Shift. Absent: a new paragraph. */
  onEnter?(): void;
  onFocus?(box: LexicalBox): void;
}

export function lexicalBox({ kind, label, placeholder, onChange, onEnter, onFocus }: LexicalOptions): LexicalBox {
  const editable = h('div', {
    'aria-label': label,
    'aria-placeholder': placeholder,
    contenteditable: 'true',
    role: 'textbox',
    spellcheck: 'true',
    tabindex: '0',
    class: 'lexical',
  });
  const shown = h('div', { 'aria-hidden': 'true', class: 'placeholder' }, h('div', {}, placeholder));
  const element = h('div', { class: 'lexical-frame' }, editable, shown);

  const editor = createEditor({
    namespace: 'replica',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(editable);
  const text = () =>
    editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((line) => line.getTextContent())
        .join('\n'),
    );
  const stop = mergeRegister(
    kind === 'rich' ? registerRichText(editor) : registerPlainText(editor),
    registerHistory(editor, createEmptyHistoryState(), 300),
    editor.registerUpdateListener(() => {
      const current = text();
      shown.hidden = current !== '';
      onChange?.(current);
    }),
    editor.registerCommand(
      FOCUS_COMMAND,
      () => {
        onFocus?.(box);
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (!onEnter || event?.shiftKey) return false;
        event?.preventDefault();
        onEnter();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
  const clear = () =>
    editor.update(() => {
      const paragraph = $createParagraphNode();
      $getRoot().clear().append(paragraph);
      if (document.activeElement === editable) paragraph.select();
    });
  editor.update(() => $getRoot().append($createParagraphNode()), { tag: 'history-merge', discrete: true });

  const box: LexicalBox = {
    element,
    editable,
    text,
    clear,
    focus: () => editor.focus(),
    end() {
      stop();
      editor.setRootElement(null);
    },
  };
  return box;
}
