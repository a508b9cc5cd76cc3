import { Editor } from '@tiptap/core';
import Mention from '@tiptap/extension-mention';
import StarterKit from '@tiptap/starter-kit';

/** As in LinkedIn's newer front end. "@Ada" in the text becomes a mention. */
export function mountTiptap(root, text) {
  const editor = new Editor({
    element: root,
    extensions: [StarterKit, Mention.configure({ renderText: ({ node }) => `@${node.attrs.label}` })],
    content: { type: 'doc', content: text.split('\n').map(paragraphOf) },
  });
  return {
    element: editor.view.dom,
    drawAgain: () => editor.view.updateState(editor.state),
    model: () => editor.getText({ blockSeparator: '\n' }),
    mentions: () => {
      const kept = [];
      editor.state.doc.descendants((node) => {
        if (node.type.name === 'mention') kept.push(`@${node.attrs.label}`);
      });
      return kept;
    },
  };
}

function paragraphOf(line) {
  const content = line
    .split(/(@Ada)/)
    .filter(Boolean)
    .map((piece) =>
      piece === '@Ada' ? { type: 'mention', attrs: { id: 'ada', label: 'Ada' } } : { type: 'text', text: piece },
    );
  return { type: 'paragraph', content };
}
