import type { PostSighting } from '../../model/sighting.ts';
import { isLegible } from '../../page/dom.ts';
import { textOf } from '../../page/text.ts';
import type { ReadContext, Reading } from '../types.ts';
import { accountIn } from './accounts.ts';
import { contextOf } from './context.ts';
import { known, type Parts } from './parts.ts';
import { permalinkOf } from './urns.ts';
import { forEars } from './selectors.ts';

/** Raised whenever reading changes its meaning. */
export const reader = 'linkedin/1';

export const localeOf = ({ documentElement }: Document): string => documentElement.lang || 'en';

/** A post as a sighting. Without an id or an author it is none: a list of people, a course, a part not yet drawn. */
export function readParts(
  parts: Parts,
  { seenAt, surface }: ReadContext,
  { ownerDocument }: Element,
): Reading<PostSighting> {
  const locale = localeOf(ownerDocument);
  const { ref, name, slot, text, actions, original, isBrought } = parts;
  const author = accountIn(name);
  if (!ref || !author) return { value: undefined, missing: [ref ? 'author' : 'id'] };
  const { suggested, first, words } = contextOf(parts.header);
  const value = known<PostSighting>({
    post: ref,
    author,
    permalink: ref.id ? permalinkOf(ref) : undefined,
    timeLabel: { text: slot.slice(0, 120), locale, original, isBrought, beside: words.slice(0, 200) },
    // Folded texts are in the page in full.
    text: text && isLegible(text) ? textOf(text, { without: forEars }).slice(0, 65_000) : undefined,
    textComplete: text && isLegible(text) ? true : undefined,
    suggested: suggested || undefined,
    repostedBy: first,
    ...parts.details(locale),
    seenAt,
    surface,
    reader,
  });
  // A zero has no element; but a post without its row of buttons was not understood.
  const counts = actions ? [] : ['reactions', 'comments', 'shares'].map((count) => `metrics.${count}`);
  return { value, missing: author.name ? counts : ['author.name', ...counts] };
}
