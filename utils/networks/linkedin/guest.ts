import { $$ } from '../../page/dom.ts';
import type { LinkedInLabels } from '../../model/shown.ts';
import { known, numberLabel } from '../../lib/fields.ts';
import { lineOf } from '../../page/text.ts';
import { accountOf } from './accounts.ts';
import { attributeOf, has, mediaIn, ownPartsOf, type Parts } from './parts.ts';
import { css } from './selectors.ts';
import { postRefOf } from './urns.ts';

const media = () => ({ photo: css.guestPhoto, video: css.guestVideo, article: css.guestArticle });

export function guestParts(post: Element): Parts {
  const own = ownPartsOf(post, css.guestOriginal);
  const authors = new Set($$(css.guestName, post).map((link) => accountOf(link)?.handle));
  return {
    ref: postRefOf(attributeOf(post, 'data-activity-urn')),
    name: own(css.guestName),
    header: own(css.guestHeader),
    slot: `${lineOf(own(css.guestAge)?.firstChild?.nodeValue ?? '')} •`,
    text: own(css.guestText),
    actions: own(css.guestActions),
    original: postRefOf(attributeOf(post, 'data-attributed-urn')),
    details: () => {
      const countIn = (name: string) => numberLabel(attributeOf(own(`[${name}]`), name));
      return {
        quotes: has(css.guestOriginal, post) || (authors.size > 1 ? undefined : false),
        media: mediaIn(media(), post, own),
        countLabels: known<LinkedInLabels>({
          network: 'linkedin',
          reactions: countIn('data-num-reactions'),
          comments: countIn('data-num-comments'),
        }),
      };
    },
  };
}
