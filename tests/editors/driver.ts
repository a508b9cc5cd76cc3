/** Which way of inserting belongs to which editor of tests/pages/editors, and the origin at which a network uses it. */
export const editors = {
  draft: { kind: 'draft', origin: 'https://x.com' },
  lexical: { kind: 'lexical', origin: 'https://www.facebook.com' },
  'lexical-plain': { kind: 'lexical', origin: 'https://www.facebook.com' },
  quill1: { kind: 'quill1', origin: 'https://www.linkedin.com' },
  'quill1-shadow': { kind: 'quill1', origin: 'https://www.linkedin.com' },
  quill2: { kind: 'quill2', origin: 'https://www.linkedin.com' },
  tiptap: { kind: 'tiptap', origin: 'https://www.linkedin.com' },
  'tiptap-dialog': { kind: 'tiptap', origin: 'https://www.linkedin.com' },
  textarea: { kind: 'textarea', origin: 'https://www.linkedin.com' },
  plain: { kind: 'plain', origin: 'https://www.linkedin.com' },
} as const;

export type EditorName = keyof typeof editors;
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
