import type { TimeSpan } from '../model/sighting.ts';

/** A comment of somebody else under an own post. */
export interface SeenComment {
  readonly at: TimeSpan | undefined;
  readonly account: string;
  readonly post: string;
}

/** When people comment, over the hours of a day. It says when they were there, not when it is best to publish. */
export interface AudienceClock {
  /** By hour of the day, 0 to 23: how many comments. One whose time is known to within an hour only counts in parts. */
  readonly hours: readonly number[];
  /** Comments whose time is known closely enough, and all that were seen. */
  readonly n: number;
  readonly seen: number;
  /** Accounts and posts that the comments are of. */
  readonly accounts: number;
  readonly posts: number;
}

const hourMs = 3_600_000;
/** What is vaguer than that tells no hour. */
const vaguestMs = hourMs;

/** `hourOf` gives the hour of the day of a moment, 0–23, in the time zone that is asked for. */
export function audienceClock(comments: readonly SeenComment[], hourOf: (at: number) => number): AudienceClock {
  const hours = Array.from({ length: 24 }, () => 0);
  const timed = comments.filter(({ at }) => at !== undefined && at.to - at.from <= vaguestMs);
  for (const { at } of timed) {
    if (!at) continue;
    const [first, last] = [hourOf(at.from), hourOf(at.to)];
    // An hour at most: it can touch two of the clock.
    const part = first === last ? 1 : shareBefore(at, hourOf);
    hours[first] = (hours[first] ?? 0) + part;
    if (part < 1) hours[last] = (hours[last] ?? 0) + 1 - part;
  }
  return {
    hours,
    n: timed.length,
    seen: comments.length,
    accounts: new Set(timed.map(({ account }) => account)).size,
    posts: new Set(timed.map(({ post }) => post)).size,
  };
}

/** Which part of a span lies before the hour changes; to the minute, and in zones that are off by half an hour too. */
function shareBefore({ from, to }: TimeSpan, hourOf: (at: number) => number): number {
  const first = hourOf(from);
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = (low + high) / 2;
    if (hourOf(middle) === first) low = middle;
    else high = middle;
  }
  return (high - from) / (to - from);
}
