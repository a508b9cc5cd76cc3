import type { ShownPost } from '../../model/shown.ts';
import { isLegible } from '../../page/dom.ts';
import { known } from '../../lib/fields.ts';
import { textOf } from '../../page/text.ts';
import type { ReadContext, Reading } from '../types.ts';
import { accountIn } from './accounts.ts';
import { contextOf } from './context.ts';
import type { Parts } from './parts.ts';
import { permalinkOf } from './urns.ts';
import { css } from './selectors.ts';

/** Raised whenever reading changes its meaning. */
export const reader = 'linkedin/1';

export const localeOf = ({ documentElement }: Document): string => documentElement.lang || 'en';

/** A post as a sighting. Without an id or an author it is none: a list of people, a course, a part not yet drawn. */
export function readParts(
  parts: Parts,
  { seenAt, surface }: ReadContext,
  { ownerDocument }: Element,
): Reading<ShownPost> {
  const locale = localeOf(ownerDocument);
  const { ref, name, slot, text, actions, original, isBrought } = parts;
  const author = accountIn(name);
  if (!ref || !author) return { value: undefined, missing: [ref ? 'author' : 'id'] };
  const { suggested, first, words } = contextOf(parts.header);
  // A zero has no element; but a post without its row of buttons was not understood.
  const counts = actions ? [] : ['reactions', 'comments', 'shares'].map((count) => `metrics.${count}`);
  const missing = author.name ? counts : ['author.name', ...counts];
  const value = known<ShownPost>({
    post: ref,
    author,
    permalink: ref.id ? permalinkOf(ref) : undefined,
    timeLabel: known({ text: slot.slice(0, 120), original, isBrought, beside: words.slice(0, 200) }),
    // Folded texts are in the page in full.
    text: text && isLegible(text) ? textOf(text, { without: css.forEars }).slice(0, 65_000) : undefined,
    textComplete: text && isLegible(text) ? true : undefined,
    suggested: suggested || undefined,
    repostedBy: first,
    ...parts.details(),
    locale,
    missing,
    seenAt,
    surface,
    reader,
  });
  return { value, missing };
}
