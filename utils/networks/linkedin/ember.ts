import type { MediaKind } from '../../model/sighting.ts';
import { $optional } from '../../page/dom.ts';
import { accountLinksIn } from './accounts.ts';
import { countOf, type Metrics, pureCount, reactionsOf, viewsOf } from './counts.ts';
import { has, known, lineAt, lineIn, outside, type Parts } from './parts.ts';
import { emberActions, emberActor, emberHeader, emberName, emberOriginal, emberText } from './selectors.ts';
import { postRefOf } from './urns.ts';

const mediaByClass: readonly (readonly [MediaKind, string])[] = [
  ['photo', 'image'],
  ['video', 'linkedin-video'],
  ['video', 'external-video'],
  ['article', 'article'],
  ['document', 'document'],
  ['poll', 'poll'],
  ['job-or-entity', 'entity'],
];

export function emberParts(post: Element): Parts {
  const own = (selector: string): Element | undefined => outside(emberOriginal, selector, post);
  const actor = own(emberActor);
  const header = own(emberHeader);
  return {
    ref: postRefOf(post.getAttribute('data-urn')),
    name: $optional(emberName, actor),
    link: actor && accountLinksIn(actor)[0],
    header,
    ages: [lineIn($optional('.update-components-actor__sub-description [aria-hidden="true"]', actor))],
    text: own(emberText),
    actions: own(emberActions),
    isBrought: header !== undefined,
    details: (locale) => ({
      isVerified: actor !== undefined && has('[data-test-icon^="verified"]', actor),
      quotes: has(emberOriginal, post),
      media: mediaByClass.flatMap(([kind, name]) => (own(`.update-components-${name}`) ? kind : [])),
      metrics: emberMetrics(post, locale),
    }),
  };
}

function emberMetrics(post: Element, locale: string): Metrics {
  const part = (name: string): string => `[class*="social-counts__${name}"]`;
  const reactions = `${part('reactions-count')},${part('social-proof-fallback-number')}`;
  const others = `li${part('item')}:not(${part('comments')},${part('reactions')},${part('video-views')})`;
  const countAt = (selector: string) => countOf(lineAt(`:is(${selector}) [aria-hidden="true"]`, post), locale);
  return known<Metrics>({
    reactions:
      pureCount(lineAt(reactions, post), locale) ?? reactionsOf(lineAt('[data-reaction-details]', post), locale),
    comments: countAt(part('comments')),
    shares: countAt(others),
    views: viewsOf(post, locale),
  });
}
