import type { Settings } from '../settings.ts';
import type { Store } from '../store.ts';
import type { Post } from '../world.ts';
import type { Group } from './group.ts';
import type { LexicalBox } from './lexical.ts';
import type { Words } from './words.ts';

/** What every part of the page is drawn from. */
export interface Site {
  readonly store: Store;
  readonly words: Words;
  readonly settings: Settings;
  /** The arm of the experiment that hides what a reader looks for. */
  readonly isHardened: boolean;
  readonly group: Group;
  navigate(path: string): void;
  /** The editor that was made or focused last. */
  useEditor(editor: LexicalBox): void;
  openShare(post: Post): void;
  /** Puts the caret into the comment field of a post, wherever it is drawn. */
  openComments(post: Post): void;
}
