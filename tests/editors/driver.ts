/** The editors of tests/pages/editors, alone and in what networks put around them, and a network that uses each. */
export const editors = {
  draft: { kind: 'draft', network: 'x' },
  lexical: { kind: 'lexical', network: 'facebook' },
  'lexical-plain': { kind: 'lexical', network: 'facebook' },
  quill1: { kind: 'quill1', network: 'linkedin' },
  'quill1-shadow': { kind: 'quill1', network: 'linkedin' },
  quill2: { kind: 'quill2', network: 'linkedin' },
  tiptap: { kind: 'tiptap', network: 'linkedin' },
  'tiptap-dialog': { kind: 'tiptap', network: 'linkedin' },
  textarea: { kind: 'textarea', network: 'x' },
  plain: { kind: 'plain', network: 'linkedin' },
  'draft-dialog': { kind: 'draft', network: 'x' },
  'lexical-dialog': { kind: 'lexical', network: 'facebook' },
  'quill1-dialog': { kind: 'quill1', network: 'linkedin' },
  'quill2-dialog': { kind: 'quill2', network: 'linkedin' },
  'quill2-shadow': { kind: 'quill2', network: 'linkedin' },
  'tiptap-shadow': { kind: 'tiptap', network: 'linkedin' },
  'textarea-dialog': { kind: 'textarea', network: 'x' },
  'textarea-shadow': { kind: 'textarea', network: 'x' },
  'plain-dialog': { kind: 'plain', network: 'linkedin' },
  'plain-shadow': { kind: 'plain', network: 'linkedin' },
} as const;

export const originOf = (name: EditorName): string =>
  editors[name].network === 'x' ? 'https://x.com' : `https://www.${editors[name].network}.com`;

/** Where the page of the editors shows one with this text in it. */
export const editorAddress = (name: EditorName, text: string): string =>
  `${originOf(name)}/compose?${new URLSearchParams({ editor: name, text: JSON.stringify(text) })}`;

export type EditorName = keyof typeof editors;

/** The checks of every push have time for all of one editor in a dialog and of one in a shadow root. */
export const isForEveryPush = (name: EditorName): boolean =>
  !/-(dialog|shadow)$/.test(name) || name === 'tiptap-dialog' || name === 'quill1-shadow';

export const editorNames = Object.keys(editors) as EditorName[];

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A page with one real editor, our binding to it in a world of its own, and the user in front of it. */
export interface EditorDriver {
  /** What the editor itself says that it holds: the tests believe this, the DOM is only its picture. */
  model(): Promise<string>;
  mentions(): Promise<string[]>;
  /** What our binding says. */
  read(): Promise<string>;
  selection(): Promise<Span | null>;
  /** "ok", or the error of the binding. */
  replace(target: Span | 'all' | 'caret', text: string): Promise<string>;
  /** Focus by a real click, then the caret by real keys: to the start, and so many characters on. */
  placeCaret(characters: number): Promise<void>;
  type(text: string): Promise<void>;
  undo(): Promise<void>;
  /** Writes into another field and presses a button, as in our own overlay. */
  goElsewhere(): Promise<void>;
  /** What a keyboard with an input method does: a word that is not finished yet, and its end. */
  compose(text: string): Promise<void>;
  commit(text: string): Promise<void>;
  /** Runs in the page. */
  inPage(script: string): Promise<void>;
}
