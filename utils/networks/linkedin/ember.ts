import type { MediaKind, PostSighting } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import { lineOf, textOf } from '../../page/text.ts';
import type { ReadContext, Reading } from '../types.ts';
import { accountLinksIn, accountOf, nameIn } from './accounts.ts';
import { contextOf } from './context.ts';
import { emberMetrics, viewsOf } from './metrics.ts';
import { publishedAtOf, publishedBefore, timeSlotOf } from './published.ts';
import { reader } from './reader.ts';
import { emberActions, emberActor, emberHeader, emberName, emberOriginal, emberText } from './selectors.ts';
import { permalinkOf, postRefOf } from './urns.ts';

const mediaByClass: readonly (readonly [MediaKind, string])[] = [
  ['photo', 'image'],
  ['video', 'linkedin-video'],
  ['video', 'external-video'],
  ['article', 'article'],
  ['document', 'document'],
  ['poll', 'poll'],
  ['job-or-entity', 'entity'],
];

export function readEmber(post: Element, { seenAt, surface }: ReadContext): Reading<PostSighting> {
  const ref = postRefOf(post.getAttribute('data-urn'));
  const actor = own(emberActor, post);
  const author = actor && accountOf(accountLinksIn(actor)[0], nameIn($optional(emberName, actor)?.parentElement));
  if (!ref || !author || !actor)
    return { value: undefined, missing: [...(ref ? [] : ['id']), ...(author ? [] : ['author'])] };
  const locale = post.ownerDocument.documentElement.lang || 'en';
  const slot = timeSlotOf(nameIn($optional('.update-components-actor__sub-description', actor)), locale, seenAt);
  const header = own(emberHeader, post);
  const { suggested, repostedBy } = contextOf(header);
  // Under a header the id can be that of the repost or comment which brought the post here.
  const publishedAt =
    header && slot.label ? publishedBefore(ref.id, slot.label) : publishedAtOf(ref, slot.label, seenAt);
  const text = own(emberText, post);
  const isVerified = $optional('[data-test-icon^="verified"]', actor) !== undefined;

  const value: PostSighting = {
    post: ref,
    author,
    permalink: permalinkOf(ref),
    ...(isVerified && { verified: true }),
    ...(publishedAt && { publishedAt }),
    ...(text && { text: textOf(text, { without: '.visually-hidden,button' }), textComplete: true }),
    ...(slot.promoted !== undefined && { promoted: slot.promoted }),
    ...(suggested && { suggested }),
    ...(repostedBy && { repostedBy }),
    quotes: $optional(emberOriginal, post) !== undefined,
    media: mediaByClass.flatMap(([kind, name]) => (own(`.update-components-${name}`, post) ? [kind] : [])),
    metrics: { ...emberMetrics(post, locale), ...viewsOf(post, locale) },
    seenAt,
    surface,
    reader,
  };
  const missing = [
    ...(author.name ? [] : ['author.name']),
    ...(publishedAt ? [] : ['publishedAt']),
    ...(slot.promoted === undefined ? ['promoted'] : []),
    ...($optional(emberActions, post) ? [] : ['metrics.reactions', 'metrics.comments', 'metrics.shares']),
  ];
  return { value, missing };
}

/** Not of the reshared original inside. */
const own = (selector: string, post: Element): Element | undefined =>
  $$(selector, post).find((element) => !element.closest(emberOriginal) && lineOf(element.className) !== '');
