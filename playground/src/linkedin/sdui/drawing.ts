import type { PostAction } from '../drawn.ts';
import type { PostView } from '../view.ts';
import type { Words } from '../words.ts';

export type Surface = 'MAIN_FEED_RELEVANCE' | 'FLAGSHIP_SEARCH' | 'FEED_DETAIL';

/** What every builder of this front end is given besides its data. */
export interface Drawing {
  readonly words: Words;
  readonly now: number;
  readonly surface: Surface;
  act(action: PostAction, post: PostView, item: HTMLElement): void;
}
