import { $optional } from '../../page/dom.ts';
import type { LinkedInLabels } from '../../model/shown.ts';
import { known, numberLabel } from '../../lib/fields.ts';
import { attributeOf, has, lineAt, mediaIn, ownPartsOf, type Parts } from './parts.ts';
import { css } from './selectors.ts';
import { postRefOf } from './urns.ts';

const media = () => ({
  photo: css.emberPhoto,
  video: css.emberVideo,
  article: css.emberArticle,
  document: css.emberDocument,
  'job-or-entity': css.emberEntity,
});

export function emberParts(post: Element): Parts {
  const own = ownPartsOf(post, css.emberOriginal);
  const actor = own(css.emberActor);
  const header = own(css.emberHeader);
  return {
    ref: postRefOf(attributeOf(post, 'data-urn')),
    name: $optional(css.emberName, actor),
    header,
    slot: lineAt(css.emberAge, actor),
    text: own(css.emberText),
    actions: own(css.emberActions),
    isBrought: header !== undefined,
    details: () => ({
      verified: has(css.emberVerified, actor) || undefined,
      quotes: has(css.emberOriginal, post),
      media: mediaIn(media(), post, own),
      countLabels: labelsIn($optional(css.emberCounts, post)),
    }),
  };
}

function labelsIn(counts: Element | undefined): LinkedInLabels {
  const inItem = (item: string) => numberLabel(lineAt(item, counts));
  return known<LinkedInLabels>({
    network: 'linkedin',
    reactions: numberLabel(attributeOf($optional(css.emberReactions, counts), 'aria-label')),
    comments: inItem(css.emberComments),
    shares: inItem(css.emberReposts),
  });
}
