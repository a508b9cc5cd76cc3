import { NetworkId } from '../model/network.ts';
import type { PlanEntry } from '../model/records.ts';
import type { PostRef, TimeSpan } from '../model/sighting.ts';
import { type ComparedText, comparedText, type Sameness, samenessOf } from './same-post-text.ts';

/** An own post as the plan looks at it. */
export interface OwnPost {
  readonly key: string;
  readonly network: NetworkId;
  readonly text: string;
  /** The page showed only how it begins. */
  readonly isCut: boolean;
  /** Absent where the page did not tell. */
  readonly publishedAt?: TimeSpan | undefined;
  readonly firstSeenAt: number;
}

/** An entry that a post may be: how alike they are, and how far the post is from the moment it was due, ms. */
export interface Candidate {
  readonly entry: PlanEntry;
  readonly sameness: Exclude<Sameness, 'other'>;
  /** 0 where it was due within the time of publishing; Infinity where the entry has no day. */
  readonly apartMs: number;
  /** Whether the time says nothing against it. */
  readonly isInTime: boolean;
}

/**
 * one: it is surely this entry. several: somebody has to say which, if any; the likeliest first. part: it is a further
 * part of a thread whose entry is out, or a text of an entry that is. none: nothing that was planned.
 */
export type Match =
  | { readonly is: 'one'; readonly entry: PlanEntry }
  | { readonly is: 'several'; readonly candidates: readonly Candidate[] }
  | { readonly is: 'part' }
  | { readonly is: 'none' };

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** So long before its day an entry may go out, and so long after. */
export const mostEarlyMs = 3 * dayMs;
export const mostLateMs = 14 * dayMs;
/** What was written down after it was published: only around its day, or right away. */
const aroundMs = 36 * hourMs;
const writtenLaterMs = dayMs;
/** Of two entries with the same text the one that was due then, if the other one was not due for so long. */
const closeMs = 12 * hourMs;
const clearlyFurtherMs = 24 * hourMs;
/** A time of publishing that is vaguer than that decides nothing. */
const vaguestMs = 2 * dayMs;
const mostCandidates = 4;

const strength: Readonly<Record<Candidate['sameness'], number>> = { same: 3, start: 3, near: 2, like: 1 };

/** The post that an entry became on a network. */
export const publishedOn = (
  { published, publishedPost }: Pick<PlanEntry, 'published' | 'publishedPost'>,
  network: NetworkId,
): PostRef | undefined =>
  published?.[network]?.post ?? (publishedPost?.network === network ? publishedPost : undefined);

/** All posts that an entry became. */
export const postsOfEntry = (entry: Pick<PlanEntry, 'published' | 'publishedPost'>): readonly PostRef[] =>
  NetworkId.options.flatMap((network) => publishedOn(entry, network) ?? []);

/** Texts of entries as they are compared, worked out once for all posts of a batch. */
export function createComparer(): (text: string) => ComparedText {
  const known = new Map<string, ComparedText>();
  return (text) => {
    const found = known.get(text) ?? comparedText(text);
    known.set(text, found);
    return found;
  };
}

/** Which entry of the plan an own post is. Entries that are deleted or skipped are to be left out by the caller. */
export function matchPost(post: OwnPost, entries: readonly PlanEntry[], compare = createComparer()): Match {
  const shown = compare(post.text);
  const isText = (text: string | undefined): Sameness =>
    text?.trim() ? samenessOf(shown, compare(text), post.isCut) : 'other';
  const candidates: Candidate[] = [];
  let isPart = false;
  for (const entry of entries) {
    if (entry.declinedPosts?.includes(post.key)) continue;
    const time = timeOf(entry, post);
    if (!time) continue;
    if ((entry.parts?.[post.network] ?? []).some((part) => strengthOf(isText(part)) >= strength.near)) isPart = true;
    if (publishedOn(entry, post.network)) continue;
    const sameness = isText(entry.variants[post.network]);
    if (sameness !== 'other') candidates.push({ entry, sameness, ...time });
  }
  candidates.sort(
    (a, b) =>
      strength[b.sameness] - strength[a.sameness] ||
      Number(b.isInTime) - Number(a.isInTime) ||
      byNumber(a.apartMs, b.apartMs),
  );
  const [first, second] = candidates;
  if (!first) return { is: isPart ? 'part' : 'none' };
  const isSure = strength[first.sameness] >= strength.near && first.isInTime;
  const hasRival = second !== undefined && strength[second.sameness] === strength[first.sameness];
  const isClose = first.apartMs <= closeMs && (second?.apartMs ?? Infinity) >= first.apartMs + clearlyFurtherMs;
  if (isSure && (!hasRival || isClose)) return { is: 'one', entry: first.entry };
  return { is: 'several', candidates: candidates.slice(0, mostCandidates) };
}

const byNumber = (a: number, b: number): number => (a === b ? 0 : a - b);

const strengthOf = (sameness: Sameness): number => (sameness === 'other' ? 0 : strength[sameness]);

/** Undefined where the entry cannot have become the post by then. */
function timeOf(
  { dueAt, createdAt }: PlanEntry,
  { publishedAt, firstSeenAt }: OwnPost,
): Pick<Candidate, 'apartMs' | 'isInTime'> | undefined {
  const isTold = publishedAt !== undefined && publishedAt.to - publishedAt.from <= vaguestMs;
  const { from, to } = publishedAt ?? { from: -Infinity, to: firstSeenAt };
  const wasWritten = to >= createdAt - hourMs;
  if (dueAt === undefined)
    return to < createdAt - writtenLaterMs ? undefined : { apartMs: Infinity, isInTime: isTold && wasWritten };
  if (to < dueAt - mostEarlyMs || from > dueAt + mostLateMs) return undefined;
  const apartMs = dueAt < from ? from - dueAt : dueAt > to ? dueAt - to : 0;
  if (!wasWritten && apartMs > aroundMs) return undefined;
  return { apartMs, isInTime: isTold };
}
