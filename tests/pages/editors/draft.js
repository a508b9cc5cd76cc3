import { CompositeDecorator, ContentState, Editor, EditorState, Modifier, SelectionState } from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

const Mention = ({ children }) => createElement('a', { className: 'mention' }, children);

const decorator = new CompositeDecorator([
  {
    strategy(block, found, content) {
      block.findEntityRanges((character) => {
        const key = character.getEntity();
        return key !== null && content.getEntity(key).getType() === 'mention';
      }, found);
    },
    component: Mention,
  },
]);

const App = ({ initial, onState, onTick }) => {
  const [editorState, setEditorState] = useState(initial);
  const [, setTick] = useState(0);
  onTick(() => setTick((tick) => tick + 1));
  const onChange = (next) => {
    onState(next);
    setEditorState(next);
  };
  return createElement(Editor, { editorState, onChange, spellCheck: true });
};

/** As on x.com: Draft.js 0.11. "@Ada" in the text becomes a mention. */
export function mountDraft(root, text) {
  let state = EditorState.createWithContent(contentOf(text), decorator);
  const onState = (next) => {
    state = next;
  };
  let tick;
  const onTick = (next) => {
    tick = next;
  };
  flushSync(() => createRoot(root).render(createElement(App, { initial: state, onState, onTick })));
  return {
    drawAgain: () => flushSync(tick),
    element: root.querySelector('[contenteditable=true]'),
    model: () => state.getCurrentContent().getPlainText('\n'),
    mentions: () => {
      const content = state.getCurrentContent();
      const kept = [];
      for (const block of content.getBlocksAsArray()) {
        block.findEntityRanges(
          (character) => character.getEntity() !== null,
          (start, end) => kept.push(block.getText().slice(start, end)),
        );
      }
      return kept;
    },
  };
}

function contentOf(text) {
  const content = ContentState.createFromText(text);
  const block = content.getFirstBlock();
  const at = block.getText().indexOf('@Ada');
  if (at === -1) return content;
  const withEntity = content.createEntity('mention', 'IMMUTABLE', {});
  const span = SelectionState.createEmpty(block.getKey()).merge({ anchorOffset: at, focusOffset: at + 4 });
  return Modifier.applyEntity(withEntity, span, withEntity.getLastCreatedEntityKey());
}
