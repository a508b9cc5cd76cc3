import type { MediaKind, PostSighting } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import { lineOf, textOf } from '../../page/text.ts';
import type { ReadContext, Reading } from '../types.ts';
import { accountOf } from './accounts.ts';
import { contextOf } from './context.ts';
import { guestMetrics } from './metrics.ts';
import { publishedAtOf, timeSlotOf } from './published.ts';
import { reader } from './reader.ts';
import { guestActions, guestHeader, guestName, guestOriginal } from './selectors.ts';
import { permalinkOf, postRefOf, timeOfId } from './urns.ts';

const mediaById: readonly (readonly [MediaKind, string])[] = [
  ['photo', 'feed-images-content'],
  ['video', 'feed-native-video-content'],
  ['article', 'article-content'],
  ['document', 'feed-document-content'],
  ['poll', 'feed-poll-content'],
];

export function readGuest(post: Element, { seenAt, surface }: ReadContext): Reading<PostSighting> {
  const ref = postRefOf(post.getAttribute('data-activity-urn'));
  const link = own(guestName, post);
  const author = accountOf(link, lineOf(link?.textContent ?? ''));
  if (!ref || !author) return { value: undefined, missing: [...(ref ? [] : ['id']), ...(author ? [] : ['author'])] };
  const locale = post.ownerDocument.documentElement.lang || 'en';
  const slot = timeSlotOf(lineOf(own('time', post)?.firstChild?.nodeValue ?? ''), locale, seenAt);
  const original = postRefOf(post.getAttribute('data-attributed-urn'));
  const headerLinks = contextOf(own(guestHeader, post)).links;
  const inHeader = accountOf(headerLinks[0], lineOf(headerLinks[0]?.textContent ?? ''));
  // A share gets its id just before its activity; one that is much older was posted by somebody else before.
  const isRepost =
    inHeader !== undefined &&
    inHeader.handle !== author.handle &&
    original !== undefined &&
    (timeOfId(ref.id) ?? 0) - (timeOfId(original.id) ?? Infinity) > 10 * 60_000;
  const publishedAt = publishedAtOf(isRepost ? original : ref, slot.label, seenAt);
  const text = own('[data-test-id$="commentary"]', post);

  const value: PostSighting = {
    post: ref,
    author,
    permalink: permalinkOf(ref),
    ...(publishedAt && { publishedAt }),
    ...(text && { text: textOf(text, { without: 'button' }), textComplete: true }),
    promoted: false,
    ...(isRepost && { repostedBy: inHeader }),
    quotes: $optional(guestOriginal, post) !== undefined,
    media: mediaById.flatMap(([kind, name]) => (own(`[data-test-id="${name}"]`, post) ? [kind] : [])),
    metrics: guestMetrics(post, locale),
    seenAt,
    surface,
    reader,
  };
  const missing = [
    ...(author.name ? [] : ['author.name']),
    ...(publishedAt ? [] : ['publishedAt']),
    ...($optional(guestActions, post) ? [] : ['metrics.reactions', 'metrics.comments']),
  ];
  return { value, missing };
}

/** Not of the reshared original inside. */
const own = (selector: string, post: Element): Element | undefined =>
  $$(selector, post).find((element) => !element.closest(guestOriginal));
