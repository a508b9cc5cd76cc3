import { known, numberLabel } from '../../lib/fields.ts';
import type { PostRef } from '../../model/sighting.ts';
import type { ShownComment } from '../../model/shown.ts';
import { $$ } from '../../page/dom.ts';
import { lineOf } from '../../page/text.ts';
import type { ReadContext } from '../types.ts';
import { hrefOf, languageOf, refOf } from './parts.ts';
import { commentOf, postOf, profileOf, reader } from './routes.ts';
import { css } from './selectors.ts';
import { wordsOf } from './text.ts';
import { labelOf } from './time.ts';

export const findComments = (post: Element): readonly Element[] => $$(css.comment, post);

/** The link around the name; the one around the picture may say that its owner is online. */
export const commenterLink = (comment: Element): Element | undefined =>
  ownParts(css.commenter, comment).find((link) => refOf(link)?.name);

/** Only the time says what a comment answers, so without it nobody knows; the name must agree. */
export function readComment(comment: Element, post: PostRef, context: ReadContext): ShownComment | undefined {
  const link = commenterLink(comment);
  const author = refOf(link);
  const time = ownParts(css.commenter, comment).find((one) => !profileOf(hrefOf(one)) && lineOf(one.textContent));
  const place = placeOf(time);
  const named = placeOf(link);
  if (!author || !time || !place || !named || ![place.id, place.parent].includes(named.id)) return undefined;
  const isHere = [place.post, named.post, postOf(hrefOf(time))?.id].includes(post.id) || time.matches(css.photoLink);
  if (!isHere) return undefined;
  const [words] = ownParts(css.words, comment);
  const [reactions] = ownParts(css.reactions, comment);
  const label = labelOf(time);
  return known<ShownComment>({
    id: place.id,
    post,
    parent: place.parent,
    author,
    timeLabel: label ? { text: label } : undefined,
    ...(words && wordsOf(words)),
    reactionLabel: onlyNumber(reactions?.getAttribute('aria-label') ?? ''),
    locale: languageOf(comment),
    seenAt: context.seenAt,
    surface: context.surface,
    reader,
  });
}

/** Not those of an answer that stands inside. */
const ownParts = (selector: string, comment: Element): readonly Element[] =>
  $$(selector, comment).filter((part) => part.closest(css.comment) === comment);

function placeOf(link: Element | undefined) {
  const comment = commentOf(hrefOf(link));
  const reply = commentOf(hrefOf(link), 'reply_comment_id');
  return comment && { ...comment, ...reply, parent: reply && comment.id };
}

/** "3 reactions; see who reacted to this"; not where other numbers stand beside. */
const onlyNumber = (label: string): string | undefined =>
  /^\P{Nd}*[\p{Nd}\p{P}\s]+\P{Nd}*$/u.test(label) ? numberLabel(label) : undefined;
