import type { ShownPost, XLabels } from '../../model/shown.ts';
import type { MediaKind, ProfileRef, TimeSpan } from '../../model/sighting.ts';
import { $$, $optional, hasMoreThan, isLegible } from '../../page/dom.ts';
import type { ReadContext, Reading } from '../types.ts';
import { countLabelsOf } from './count-labels.ts';
import { named, refOf } from './names.ts';
import { partsOf, pathOf, type Parts } from './parts.ts';
import { handleOfPath, reader, statusRef } from './routes.ts';
import {
  faceSelector,
  mediaSelector,
  pollSelector,
  promotedSelector,
  verifiedSelector,
  videoSelector,
} from './selectors.ts';
import { localeOf, plainText } from './text.ts';

/** The moment that an id of zero would stand for. */
const epochOfIds = 1288834974657n;

export function readPost(post: Element, { seenAt, surface }: ReadContext): Reading<ShownPost> {
  const parts = partsOf(post);
  const promoted = post.closest(promotedSelector) !== null;
  const link = permalinkOf(parts, promoted);
  const author = refOf(part(parts, 'User-Name'));
  if (!link) return { value: undefined, missing: ['id'] };
  if (!author) return { value: undefined, missing: ['author'] };
  // Two halves of one recycled cell: neither can be trusted.
  if (link.handle !== 'i' && link.handle.toLowerCase() !== author.handle.toLowerCase())
    return { value: undefined, missing: ['author'] };

  const publishedAt = link.time ?? (promoted ? timeOfId(link.id, seenAt) : undefined);
  const text = part(parts, 'tweetText');
  const language = text?.getAttribute('lang') ?? '';
  const isUnreadable = text && !isLegible(text);
  const { pinned, repostedBy } = contextOf(parts, surface);
  const countLabels = countLabelsOf(parts);
  const missing = missingOf(countLabels, publishedAt);
  const value: ShownPost = {
    post: statusRef(link.id),
    author,
    verified: part(parts, 'User-Name')?.querySelector(verifiedSelector) !== null,
    permalink: `https://x.com/${author.handle}/status/${link.id}`,
    publishedAt,
    text: isUnreadable ? undefined : plainText(text).trim().slice(0, 65_000),
    textComplete: isUnreadable ? undefined : !parts.byTestId.has('tweet-text-show-more-link'),
    language: isLanguage(language) ? language : undefined,
    media: mediaOf(post, parts),
    promoted,
    pinned: pinned || undefined,
    quotes: parts.quotes,
    repostedBy,
    countLabels,
    locale: localeOf(post.ownerDocument),
    missing,
    seenAt,
    surface,
    reader,
  };
  return { value, missing };
}

const part = (parts: Parts, testId: string): Element | undefined => parts.byTestId.get(testId)?.[0];

interface Permalink {
  readonly handle: string;
  readonly id: string;
  readonly time?: TimeSpan;
}

/** The link around the time; an edited post's ends in /history. Advertisements have none: theirs leads to analytics. */
function permalinkOf(parts: Parts, promoted: boolean): Permalink | undefined {
  let ofAnalytics: Permalink | undefined;
  for (const link of parts.statusLinks) {
    const [, handle, id, tail] = /^\/(\w+)\/status\/(\d+)(?:\/(history|analytics))?\/?$/.exec(pathOf(link)) ?? [];
    if (handle === undefined || id === undefined) continue;
    if (tail === 'analytics') {
      ofAnalytics ??= { handle, id };
      continue;
    }
    // The time stands inside the link, or beside it in edited posts.
    const time = $optional('time[datetime]', tail === 'history' ? (link.parentElement ?? link) : link);
    const at = Date.parse(time?.getAttribute('datetime') ?? '');
    if (!Number.isNaN(at)) return { handle, id, time: { from: at, to: at } };
  }
  return promoted ? ofAnalytics : undefined;
}

/** An id holds the millisecond at which the post was made. */
function timeOfId(id: string, seenAt: number): TimeSpan | undefined {
  const at = Number((BigInt(id) >> 22n) + epochOfIds);
  return at <= seenAt ? { from: at, to: at } : undefined;
}

/** The line above a post: with a link to a profile it names who reposted; without any link it says "pinned". */
function contextOf(parts: Parts, surface: string): { pinned: boolean; repostedBy: ProfileRef | undefined } {
  const context = part(parts, 'socialContext');
  const link = context?.closest('a') ?? $optional('a', context);
  const handle = handleOfPath(pathOf(link));
  const repostedBy = handle === undefined ? undefined : named(handle, $optional('[dir]', context));
  return { pinned: surface === 'profile' && context !== undefined && !link, repostedBy };
}

function mediaOf(post: Element, { byTestId, quotes }: Parts): MediaKind[] | undefined {
  const media = new Set<MediaKind>();
  const pictures = byTestId.get('tweetPhoto') ?? [];
  if (pictures.some((picture) => !picture.querySelector(videoSelector))) media.add('photo');
  if (byTestId.has('videoPlayer') || $$('video', post).some((video) => !video.closest(faceSelector)))
    media.add('video');
  if (byTestId.has('cardPoll')) media.add('poll');
  if (byTestId.get('card.wrapper')?.some((card) => !card.querySelector(pollSelector))) media.add('card');
  if (byTestId.has('twitterArticleReadView')) media.add('article');
  // Pictures that are not accounted for, or can be of a quoted post.
  if (quotes === undefined || hasMoreThan(`${faceSelector},${mediaSelector}`, post)) return undefined;
  return [...media];
}

/** und, qme, art and the like mean that X does not know. */
const isLanguage = (code: string): boolean => /^(?!und|art|zxx|q..)[a-z]{2,3}(?:-\w{2,8}){0,2}$/i.test(code);

/** Every post has these three, in labels; views are told in so many ways that only the background knows. */
const missingOf = (labels: XLabels, publishedAt: TimeSpan | undefined): string[] => [
  ...(publishedAt ? [] : ['publishedAt']),
  ...(['comments', 'shares', 'reactions'] as const).flatMap((name) => (labels[name] ? [] : `metrics.${name}`)),
];
