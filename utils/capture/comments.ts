import type { Network } from '../networks/types.ts';
import type { ScreenWatch } from '../page/on-screen.ts';

export interface CommentWatch {
  /** From now on the comments under this post are followed, also those that came since the last time. */
  follow(post: Element): void;
  /** The post left the screen, and with it what stands under it. */
  leave(post: Element): void;
  /** The post that a comment stands under; undefined for what is no comment that is followed. */
  postOf(element: Element): Element | undefined;
}

/** Follows the comments under the posts on screen: each counts as seen when it was itself on screen long enough. */
export function watchComments(network: Network, screen: () => ScreenWatch): CommentWatch {
  const posts = new Map<Element, Element>();
  return {
    follow: (post) => {
      for (const comment of network.posts.findComments(post)) {
        if (posts.has(comment)) continue;
        posts.set(comment, post);
        screen().observe(comment);
      }
    },
    leave: (left) => {
      for (const [comment, post] of posts) {
        if (post !== left) continue;
        screen().unobserve(comment);
        posts.delete(comment);
      }
    },
    postOf: (element) => posts.get(element),
  };
}
