import { known } from '../lib/fields.ts';
import type { CommentSighting, PostRef, PostSighting } from '../model/sighting.ts';

/**
 * On X replies are posts. Those that stand below the post that a page is about are comments on it as well, and that post
 * is one on what it answers, which stands before it: the last of them where several do.
 */
export const repliesAmong = (sightings: readonly PostSighting[]): CommentSighting[] =>
  sightings.flatMap((seen) => {
    const { post, thread, threadOf, author, promoted, metrics, ...rest } = seen;
    const under = thread === 'after' ? threadOf : thread === 'focal' ? answeredBy(post, sightings) : undefined;
    if (!under || !author || promoted) return [];
    const { publishedAt, text, textComplete, seenAt, surface, reader } = rest;
    return known<CommentSighting>({
      id: post.id,
      post: under,
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

/**
 * What stands before a post on its own page is what it answers, what that answers, and so on. Ids on X rise with time,
 * and each of them is younger than what it answers: the youngest that is older than the post is nearest to it.
 */
function answeredBy({ network, kind, id }: PostRef, sightings: readonly PostSighting[]): PostRef | undefined {
  if (network !== 'x' || !isNumber(id)) return undefined;
  return sightings
    .filter(({ thread, threadOf, promoted }) => thread === 'before' && !promoted && threadOf?.id === id)
    .map(({ post }) => post)
    .filter((post) => post.kind === kind && isNumber(post.id) && BigInt(post.id) < BigInt(id))
    .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
    .at(-1);
}

const isNumber = (id: string): boolean => /^\d{1,25}$/.test(id);
