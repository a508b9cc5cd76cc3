import type { ViewNode } from './card-view.ts';

/** One thing that a check found, as far as the page has to know of it: where it is and what would stand there. */
export interface FoundInDraft {
  readonly check: string;
  readonly span?: { readonly start: number; readonly end: number };
  readonly change?: { readonly span: { readonly start: number; readonly end: number }; readonly text: string };
}

export interface CheckedDraft {
  readonly found: readonly FoundInDraft[];
  /** The one whose card `body` is. */
  readonly at: number | undefined;
  /** The card; empty where none was asked for. */
  readonly body: readonly ViewNode[];
  /** Something slow has not answered: there may be more to say when it is asked once more, with `waits`. */
  readonly isPart?: boolean;
  /** An own post is about the same as the draft. */
  readonly isLike?: boolean;
}
