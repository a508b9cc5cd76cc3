import { type Count, sumCounts } from '../lib/count.ts';
import type { TimeSpan } from '../model/sighting.ts';

/** What was reached, at least and at most. No upper end: something was not seen, so it may be any amount more. */
export interface Reach {
  readonly from: number;
  readonly to: number | undefined;
}

/** One own post as far as a goal counts it. */
export interface GoalPost {
  readonly publishedAt: TimeSpan | undefined;
  /** Bounds the time of publishing from above where it is not known. */
  readonly firstSeenAt: number;
  readonly reactions: Count | undefined;
  readonly comments: Count | undefined;
  readonly shares: Count | undefined;
}

/** yes: surely published in the span. maybe: the interval of its time reaches over an end of the span. */
export function isWithin(post: Pick<GoalPost, 'publishedAt' | 'firstSeenAt'>, span: TimeSpan): 'yes' | 'maybe' | 'no' {
  const published = post.publishedAt ?? { from: -Infinity, to: post.firstSeenAt };
  if (published.to < span.from || published.from > span.to) return 'no';
  return published.from >= span.from && published.to <= span.to ? 'yes' : 'maybe';
}

/** Posts published in the span, of those that were seen; undefined when none was. */
export function postsReached(posts: readonly GoalPost[], span: TimeSpan): Reach | undefined {
  let from = 0;
  let to = 0;
  for (const post of posts) {
    const within = isWithin(post, span);
    if (within === 'yes') from += 1;
    if (within !== 'no') to += 1;
  }
  return to === 0 ? undefined : { from, to };
}

/** Reactions, comments and shares on the posts published in the span; a count that was not seen opens the upper end. */
export function engagementReached(posts: readonly GoalPost[], span: TimeSpan): Reach | undefined {
  let from = 0;
  let to: number | undefined = 0;
  let hasAny = false;
  for (const post of posts) {
    const within = isWithin(post, span);
    if (within === 'no') continue;
    hasAny = true;
    const counts = [post.reactions, post.comments, post.shares];
    const whole = sumCounts(counts);
    if (within === 'yes') from += counts.reduce((sum, count) => sum + (count?.from ?? 0), 0);
    to = whole && to !== undefined ? to + whole.to : undefined;
  }
  return hasAny ? { from, to } : undefined;
}

/** Followers of several profiles together; a profile that was not seen opens the upper end. Undefined when none was. */
export function followersReached(counts: readonly (Count | undefined)[]): Reach | undefined {
  if (counts.every((count) => count === undefined)) return undefined;
  return {
    from: counts.reduce((sum, count) => sum + (count?.from ?? 0), 0),
    to: sumCounts(counts)?.to,
  };
}
