import type { AccountView } from '../view.ts';
import type { Words } from '../words.ts';

/** What each of the three share composers needs. */
export interface ComposerSite {
  readonly viewer: AccountView;
  readonly words: Words;
  publish(text: string): void;
  onClose(): void;
}

export interface OpenComposer {
  close(): void;
}
