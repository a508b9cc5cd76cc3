import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $nodesOfType,
  createEditor,
  TextNode,
} from 'lexical';

class MentionNode extends TextNode {
  static getType() {
    return 'mention';
  }
  static clone({ __text, __key }) {
    return new MentionNode(__text, __key);
  }
  static importJSON({ text }) {
    return new MentionNode(text);
  }
  isTextEntity() {
    return true;
  }
  canInsertTextBefore() {
    return false;
  }
  canInsertTextAfter() {
    return false;
  }
}

/** "@Ada" becomes a mention. */
const nodesOf = (line) =>
  line
    .split(/(@Ada)/)
    .filter(Boolean)
    .map((piece) => (piece === '@Ada' ? new MentionNode(piece).setMode('segmented') : $createTextNode(piece)));

/** As on facebook.com: paragraphs. */
export const mountLexical = (root, text) =>
  mount(root, registerRichText, () => {
    for (const line of text.split('\n')) {
      $getRoot().append($createParagraphNode().append(...nodesOf(line)));
    }
  });

/** One paragraph with line breaks. */
export const mountLexicalPlain = (root, text) =>
  mount(root, registerPlainText, () => {
    const lines = text.split('\n').flatMap((line) => [$createLineBreakNode(), ...nodesOf(line)]);
    $getRoot().append($createParagraphNode().append(...lines.slice(1)));
  });

function mount(root, register, fill) {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  element.role = 'textbox';
  root.append(element);
  const editor = createEditor({
    namespace: 'page',
    nodes: [MentionNode],
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
    drawAgain: () =>
      editor.update(
        () =>
          $getRoot()
            .getAllTextNodes()
            .forEach((node) => node.markDirty()),
        { discrete: true },
      ),
    mentions: () => editor.read(() => $nodesOfType(MentionNode).map((node) => node.getTextContent())),
    model: () =>
      editor.read(() =>
        $getRoot()
          .getChildren()
          .map((paragraph) => paragraph.getTextContent())
          .join('\n'),
      ),
  };
}
