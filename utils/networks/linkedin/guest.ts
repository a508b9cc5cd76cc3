import { $$ } from '../../page/dom.ts';
import type { LinkedInLabels } from '../../model/shown.ts';
import { known, numberLabel } from '../../lib/fields.ts';
import { lineOf } from '../../page/text.ts';
import { accountOf } from './accounts.ts';
import { attributeOf, has, mediaIn, ownPartsOf, type Parts } from './parts.ts';
import { guestName, guestOriginal } from './selectors.ts';
import { postRefOf } from './urns.ts';

const media = {
  photo: 'feed-images-content',
  video: 'feed-native-video-content',
  article: 'article-content',
};

export function guestParts(post: Element): Parts {
  const own = ownPartsOf(post, guestOriginal);
  const authors = new Set($$(guestName, post).map((link) => accountOf(link)?.handle));
  return {
    ref: postRefOf(attributeOf(post, 'data-activity-urn')),
    name: own(guestName),
    header: own('.main-feed-activity-card__header'),
    slot: `${lineOf(own('time')?.firstChild?.nodeValue ?? '')} •`,
    text: own('[data-test-id$="commentary"]'),
    actions: own('.social-action-bar'),
    original: postRefOf(attributeOf(post, 'data-attributed-urn')),
    details: () => {
      const countIn = (name: string) => numberLabel(attributeOf(own(`[${name}]`), name));
      return {
        quotes: has(guestOriginal, post) || (authors.size > 1 ? undefined : false),
        media: mediaIn(media, post, (name) => own(`[data-test-id="${name}"]`)),
        countLabels: known<LinkedInLabels>({
          network: 'linkedin',
          reactions: countIn('data-num-reactions'),
          comments: countIn('data-num-comments'),
        }),
      };
    },
  };
}
