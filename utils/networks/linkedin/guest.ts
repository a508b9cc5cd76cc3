import type { MediaKind } from '../../model/sighting.ts';
import { lineOf } from '../../page/text.ts';
import { type Metrics, pureCount } from './counts.ts';
import { has, known, outside, type Parts } from './parts.ts';
import { guestActions, guestHeader, guestName, guestOriginal } from './selectors.ts';
import { postRefOf, timeOfId } from './urns.ts';

const mediaById: readonly (readonly [MediaKind, string])[] = [
  ['photo', 'feed-images-content'],
  ['video', 'feed-native-video-content'],
  ['article', 'article-content'],
  ['document', 'feed-document-content'],
  ['poll', 'feed-poll-content'],
];

export function guestParts(post: Element): Parts {
  const own = (selector: string): Element | undefined => outside(guestOriginal, selector, post);
  const ref = postRefOf(post.getAttribute('data-activity-urn'));
  const link = own(guestName);
  const header = own(guestHeader);
  const shared = postRefOf(post.getAttribute('data-attributed-urn'));
  // A share gets its id just before its activity. One that is much older is that of the post which is reposted here,
  // or of one that was scheduled: either way the post is not younger than its age says, and not older than this id.
  const isOlder = ref && shared && (timeOfId(ref.id) ?? 0) - (timeOfId(shared.id) ?? Infinity) > 10 * 60_000;
  const countIn = (name: string, locale: string) => pureCount(own(`[${name}]`)?.getAttribute(name) ?? '', locale);
  return {
    ref,
    name: link,
    link,
    header,
    ages: [lineOf(own('time')?.firstChild?.nodeValue ?? '')],
    text: own('[data-test-id$="commentary"]'),
    actions: own(guestActions),
    original: isOlder ? shared : undefined,
    details: (locale) => ({
      isVerified: false,
      quotes: has(guestOriginal, post),
      media: mediaById.flatMap(([kind, name]) => (own(`[data-test-id="${name}"]`) ? kind : [])),
      metrics: known<Metrics>({
        reactions: countIn('data-num-reactions', locale),
        comments: countIn('data-num-comments', locale),
      }),
    }),
  };
}
