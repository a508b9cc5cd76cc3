import { $optional } from '../../page/dom.ts';
import type { LinkedInLabels } from '../../model/shown.ts';
import { known, numberLabel } from '../../lib/fields.ts';
import { attributeOf, has, lineAt, mediaIn, ownPartsOf, type Parts } from './parts.ts';
import { emberOriginal, forEyes } from './selectors.ts';
import { postRefOf } from './urns.ts';

const part = '.update-components-';
const media = {
  photo: 'image',
  video: 'linkedin-video',
  article: 'article',
  document: 'document',
  'job-or-entity': 'entity',
};

export function emberParts(post: Element): Parts {
  const own = ownPartsOf(post, emberOriginal);
  const actor = own(`${part}actor__container`);
  const header = own(`${part}header__text-view`);
  return {
    ref: postRefOf(attributeOf(post, 'data-urn')),
    name: $optional(`${part}actor__title ${forEyes}`, actor),
    header,
    slot: lineAt(`${part}actor__sub-description ${forEyes}`, actor),
    text: own(`${part}update-v2__commentary`),
    actions: own('.feed-shared-social-action-bar'),
    isBrought: header !== undefined,
    details: () => ({
      verified: has('[data-test-icon^="verified"]', actor) || undefined,
      quotes: has(emberOriginal, post),
      media: mediaIn(media, post, (name) => own(part + name)),
      countLabels: labelsIn($optional('.social-details-social-counts', post)),
    }),
  };
}

function labelsIn(counts: Element | undefined): LinkedInLabels {
  const comments = '[class*="counts__comments"]';
  const inItem = (item: string) => numberLabel(lineAt(`:scope li li${item} ${forEyes}`, counts));
  return known<LinkedInLabels>({
    network: 'linkedin',
    reactions: numberLabel(attributeOf($optional('[data-reaction-details]', counts), 'aria-label')),
    comments: inItem(comments),
    shares: inItem(`:not(${comments})`),
  });
}
