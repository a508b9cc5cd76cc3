import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import { $createLineBreakNode, $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';

/** As on facebook.com: paragraphs. */
export const mountLexical = (root, text) =>
  mount(root, registerRichText, () => {
    for (const line of text.split('\n')) {
      $getRoot().append($createParagraphNode().append(...(line ? [$createTextNode(line)] : [])));
    }
  });

/** One paragraph with line breaks. */
export const mountLexicalPlain = (root, text) =>
  mount(root, registerPlainText, () => {
    const lines = text
      .split('\n')
      .flatMap((line) => [$createLineBreakNode(), ...(line ? [$createTextNode(line)] : [])]);
    $getRoot().append($createParagraphNode().append(...lines.slice(1)));
  });

function mount(root, register, fill) {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  element.role = 'textbox';
  root.append(element);
  const editor = createEditor({
    namespace: 'page',
    onError(error) {
      throw error;
    },
  });
  editor.setRootElement(element);
  register(editor);
  editor.update(() => ($getRoot().clear(), fill()), { discrete: true });
  registerHistory(editor, createEmptyHistoryState(), 300);
  return {
    element,
    model: () =>
      editor.read(() =>
        $getRoot()
          .getChildren()
          .map((paragraph) => paragraph.getTextContent())
          .join('\n'),
      ),
  };
}
