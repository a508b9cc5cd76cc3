import { known } from '../lib/fields.ts';
import type { CommentSighting, PostSighting } from '../model/sighting.ts';

/** On X replies are posts: those that stand below the post that a page is about are comments on it as well. */
export const repliesAmong = (sightings: readonly PostSighting[]): CommentSighting[] =>
  sightings.flatMap(({ post, thread, threadOf, author, promoted, metrics, ...rest }) => {
    if (thread !== 'after' || !threadOf || !author || promoted) return [];
    const { publishedAt, text, textComplete, seenAt, surface, reader } = rest;
    return known<CommentSighting>({
      id: post.id,
      post: threadOf,
      author,
      publishedAt,
      text,
      textComplete,
      reactions: metrics.reactions,
      seenAt,
      surface,
      reader,
    });
  });
