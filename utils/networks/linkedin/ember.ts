import type { MediaKind } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import { accountLinksIn } from './accounts.ts';
import { countOf, type Metrics, pureCount, reactionsOf, viewsOf } from './counts.ts';
import { has, known, lineAt, lineIn, outside, type Parts } from './parts.ts';
import {
  emberActions,
  emberActor,
  emberCounts,
  emberHeader,
  emberName,
  emberOriginal,
  emberText,
} from './selectors.ts';
import { postRefOf } from './urns.ts';

const mediaByName: Readonly<Record<string, MediaKind>> = {
  image: 'photo',
  'linkedin-video': 'video',
  'external-video': 'video',
  article: 'article',
  document: 'document',
  poll: 'poll',
  entity: 'job-or-entity',
};
const mediaSelector = Object.keys(mediaByName)
  .map((name) => `.update-components-${name}`)
  .join(',');

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
      media: mediaIn(post),
      metrics: emberMetrics(post, locale),
    }),
  };
}

function mediaIn(post: Element): readonly MediaKind[] {
  const found = $$(mediaSelector, post).filter((element) => !element.closest(emberOriginal));
  const kinds = found.map(({ classList }) =>
    Object.entries(mediaByName).find(([name]) => classList.contains(`update-components-${name}`)),
  );
  return [...new Set(kinds.flatMap((entry) => entry?.[1] ?? []))];
}

function emberMetrics(post: Element, locale: string): Metrics {
  const counts = $optional(emberCounts, post);
  if (!counts) return known<Metrics>({ views: viewsOf(post, locale) });
  const part = (name: string): string => `[class*="social-counts__${name}"]`;
  const total = lineAt(`${part('reactions-count')},${part('social-proof-fallback-number')}`, counts);
  const others = `li${part('item')}:not(${part('comments')},${part('reactions')},${part('video-views')})`;
  const countAt = (selector: string) => countOf(lineAt(`${selector} [aria-hidden="true"]`, counts), locale);
  return known<Metrics>({
    reactions: pureCount(total, locale) ?? reactionsOf(lineAt('[data-reaction-details]', counts), locale),
    comments: countAt(part('comments')),
    shares: countAt(others),
    views: viewsOf(post, locale),
  });
}
