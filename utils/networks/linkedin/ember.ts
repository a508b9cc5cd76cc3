import { $optional } from '../../page/dom.ts';
import { countOf, type Metrics, reactionsOf } from './counts.ts';
import { attributeOf, has, known, lineAt, mediaIn, ownPartsOf, type Parts } from './parts.ts';
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
    details: (locale) => ({
      verified: has('[data-test-icon^="verified"]', actor) || undefined,
      quotes: has(emberOriginal, post),
      media: mediaIn(media, post, (name) => own(part + name)),
      metrics: metricsIn($optional('.social-details-social-counts', post), locale),
    }),
  };
}

function metricsIn(counts: Element | undefined, locale: string): Metrics {
  const comments = '[class*="counts__comments"]';
  const inItem = (item: string) => countOf(lineAt(`:scope li li${item} ${forEyes}`, counts), locale);
  return known<Metrics>({
    reactions: reactionsOf(attributeOf($optional('[data-reaction-details]', counts), 'aria-label'), locale),
    comments: inItem(comments),
    shares: inItem(`:not(${comments})`),
  });
}
