import { CompositeDecorator, ContentState, Editor, EditorState, type ContentBlock } from 'draft-js';
import { Component, createElement, createRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** The real Draft.js in a box, as the site has it: highlighted hashtags, mentions and links, plain text only. */
export interface DraftBox {
  /** From the editor's own model. */
  text(): string;
  clear(): void;
  focus(): void;
  /** Unmounts it. */
  end(): void;
}

export interface DraftOptions {
  readonly host: HTMLElement;
  readonly testId: string;
  readonly label: string;
  readonly placeholder: string;
  onChange(text: string): void;
  onFocus?(): void;
}

interface State {
  readonly editorState: EditorState;
}

const marked = /[#@][\p{L}\p{N}_]+|https?:\/\/\S+|\b[\w-]+\.example\S*/gu;

const decorator = new CompositeDecorator([
  {
    strategy: (block: ContentBlock, found: (start: number, end: number) => void) => {
      for (const match of block.getText().matchAll(marked)) found(match.index, match.index + match[0].length);
    },
    component: ({ children }: { readonly children?: ReactNode }) =>
      createElement('span', { className: 'marked' }, children),
  },
]);

class DraftComponent extends Component<Omit<DraftOptions, 'host'>, State> {
  override state: State = { editorState: EditorState.createEmpty(decorator) };
  readonly editor = createRef<Editor>();

  readonly change = (editorState: EditorState): void => {
    this.setState({ editorState });
    this.props.onChange(textIn(editorState));
  };

  clear(): void {
    const empty = EditorState.push(this.state.editorState, ContentState.createFromText(''), 'remove-range');
    this.change(EditorState.moveSelectionToEnd(empty));
  }

  override render(): ReactNode {
    return createElement(Editor, {
      ref: this.editor,
      editorState: this.state.editorState,
      onChange: this.change,
      onFocus: () => this.props.onFocus?.(),
      ariaLabel: this.props.label,
      ariaMultiline: true,
      placeholder: this.props.placeholder,
      webDriverTestID: this.props.testId,
      stripPastedStyles: true,
      spellCheck: true,
    });
  }
}

const textIn = (editorState: EditorState): string => editorState.getCurrentContent().getPlainText('\n');

export function draftBox({ host, ...options }: DraftOptions): DraftBox {
  const component = createRef<DraftComponent>();
  const root = createRoot(host);
  flushSync(() => root.render(createElement(DraftComponent, { ...options, ref: component })));
  return {
    text: () => (component.current ? textIn(component.current.state.editorState) : ''),
    clear: () => component.current?.clear(),
    focus: () => component.current?.editor.current?.focus(),
    end: () => root.unmount(),
  };
}
