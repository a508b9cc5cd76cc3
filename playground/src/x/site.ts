import type { Settings } from '../settings.ts';
import type { Store } from '../store.ts';
import type { DraftBox } from './draft.ts';
import type { Words } from './words.ts';

/** What every part of the page is drawn from. */
export interface Site {
  readonly store: Store;
  readonly words: Words;
  readonly settings: Settings;
  navigate(path: string): void;
  back(): void;
  /** The editor that was made or focused last. */
  useEditor(editor: DraftBox): void;
}

let counter = 0;
/** Like the site's own: another one at each drawing. */
export const freshId = (): string => `id__${(counter += 1).toString(36)}${Math.floor(performance.now()).toString(36)}`;
