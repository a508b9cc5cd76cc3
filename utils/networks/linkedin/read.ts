import type { ShownPost } from '../../model/shown.ts';
import { $$, $optional } from '../../page/dom.ts';
import { known } from '../../lib/fields.ts';
import type { ReadContext, Reading } from '../types.ts';
import { cardLinksAmong, linksAmong, mediaAmong } from './attached.ts';
import { contextOf } from './context.ts';
import { attributeOf, has, type Parts, textFields } from './parts.ts';
import { permalinkOf } from './urns.ts';
import { css } from './selectors.ts';

/** Raised whenever reading changes its meaning. */
export const reader = 'linkedin/1';

export const localeOf = ({ documentElement }: Document): string => documentElement.lang || 'en';

/** A post as a sighting. Without an id or an author it is none: a list of people, a course, a part not yet drawn. */
export function readParts(parts: Parts, { seenAt, surface }: ReadContext, post: Element): Reading<ShownPost> {
  const { ref, author, slot, text, actor, actionRow, original, isBrought, all } = parts;
  if (!ref || !author) return { value: undefined, missing: [ref ? 'author' : 'id'] };
  const { suggested, first, words } = contextOf(parts.lineAbove);
  const { isQuoting, quotedText, quotedPost, quotedAuthor, countLabels } = parts.tellDetails();
  // A zero has no element; but a post without its row of buttons was not understood.
  const counts = actionRow ? [] : ['reactions', 'comments', 'shares'].map((count) => `metrics.${count}`);
  const missing = author.name ? counts : ['author.name', ...counts];
  const value = known<ShownPost>({
    post: ref,
    author,
    verified: has(css.verified, actor) || undefined,
    permalink: ref.id ? permalinkOf(ref) : undefined,
    timeLabel: known({ text: slot.slice(0, 120), original, isBrought, beside: words.slice(0, 200) }),
    ...textFields(text),
    textLinks: text && linksAmong($$('a', text), css.ears).slice(0, 60),
    suggested: suggested || undefined,
    repostedBy: first,
    quotes: isQuoting,
    quoted: isQuoting ? known({ post: quotedPost, author: quotedAuthor, ...textFields(quotedText) }) : undefined,
    // Otherwise what is attached may be somebody else's.
    ...(isQuoting !== undefined && {
      ...mediaAmong(all(css.media), parts.root),
      cardLinks: cardLinksAmong(all(css.cardLinks), actor),
    }),
    mine: mineIn(actionRow),
    countLabels,
    locale: localeOf(post.ownerDocument),
    missing,
    seenAt,
    surface,
    reader,
  });
  return { value, missing };
}

/** The old front end says it; in the new one an icon in outline waits for a press. What it is afterwards was never seen. */
function mineIn(actions: Element | undefined): ShownPost['mine'] {
  const pressed = attributeOf($optional(css.pressed, actions), 'aria-pressed');
  return pressed || has(css.outlined, actions) ? { reacted: pressed === 'true' } : undefined;
}
