import { known, numberLabel } from '../../lib/fields.ts';
import type { PostRef } from '../../model/sighting.ts';
import type { ShownComment } from '../../model/shown.ts';
import { $$, $optional } from '../../page/dom.ts';
import type { ReadContext } from '../types.ts';
import { authorAmong } from './accounts.ts';
import { attributeOf, keyOf, lineIn, textFields } from './parts.ts';
import { refOf } from './posts.ts';
import { localeOf, reader } from './read.ts';
import { css } from './selectors.ts';
import { timeOfId } from './urns.ts';

/** The new front end draws a comment as one thing in another, all of one name: the outermost is it. */
export function findComments(post: Element): readonly Element[] {
  const ids = new Set<string>();
  return $$(css.comment, post).filter((comment) => {
    const id = idOf(comment);
    return id && ids.size < ids.add(id).size;
  });
}

/** What may be a reply, and does not say to which comment, is left out. */
export function readComment(comment: Element, of: PostRef, { seenAt, surface }: ReadContext): ShownComment | undefined {
  const id = idOf(comment);
  const post = comment.closest(css.post);
  const first = id && post && refOf(post)?.id === of.id ? firstOf(comment, id) : undefined;
  if (!id || !first) return undefined;
  const own = (selector: string) => $$(selector, comment).filter((part) => idOf(part.closest(css.comment)) === id);
  const { author } = authorAmong(own(css.commenter), comment);
  const age = lineIn(own(css.since)[0]).slice(0, 120);
  const at = timeOfId(id);
  return (
    author &&
    known<ShownComment>({
      id,
      post: of,
      parent: first === id ? undefined : first,
      author,
      publishedAt: at && at <= seenAt ? { from: at, to: at } : undefined,
      timeLabel: age ? { text: age } : undefined,
      ...textFields(own(css.words)[0]),
      reactionLabel: numberLabel(lineIn(own(css.likes)[0])),
      locale: localeOf(comment.ownerDocument),
      seenAt,
      surface,
      reader,
    })
  );
}

/** The number behind the post's in "urn:li:comment:(activity:1,2)". */
function idOf(comment: Element | null | undefined): string | undefined {
  const name =
    attributeOf(comment, 'data-id') ||
    keyOf(comment) ||
    attributeOf($optional(css.report, comment ?? undefined), css.urn);
  return /comment:\([\w:]+,(\d{15,20})\)/.exec(name)?.[1];
}

/** The comment that the thread of this one begins with. In the old front end replies lie in it. */
function firstOf(comment: Element, id: string): string | undefined {
  const around = idOf(comment.parentElement?.closest(css.comment));
  if (around && around !== id) return around;
  if (comment.matches(css.keyed)) return firstBefore(comment);
  return comment.matches(css.reply) ? undefined : id;
}

/**
 * In the new front end replies follow, and are marked where they have words; what is no comment stands between a thread
 * and the next.
 */
function firstBefore(comment: Element, isBeforeReply = false): string | undefined {
  const key = keyOf($optional(css.box, comment)?.parentElement);
  if (key.startsWith('comment-commentary')) return idOf(comment);
  const isReply = key.startsWith('comment-reply');
  const before = comment.previousElementSibling;
  if (before?.matches(css.keyed)) return isReply || isBeforeReply ? firstBefore(before, true) : undefined;
  return isReply || !before?.matches(':not([hidden])') ? undefined : idOf(comment);
}
