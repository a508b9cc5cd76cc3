import type { PostView } from './view.ts';

export type PostAction = 'like' | 'comment' | 'repost' | 'send';

/** A post that stands in the page, whichever front end drew it. */
export interface DrawnPost {
  readonly element: HTMLElement;
  /** Draws the counts anew, in place. */
  recount(post: PostView): void;
  /** Where the comment box goes when it is asked for; absent for a group post of the newer front end. */
  readonly tools: HTMLElement | undefined;
  /** Drawing key with its feed type, as the keys inside end; empty in the older front end. */
  readonly suffix: string;
}
