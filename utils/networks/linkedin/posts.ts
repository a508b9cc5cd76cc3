import type { PostRef } from '../../model/sighting.ts';
import type { ShownPost } from '../../model/shown.ts';
import { $$, $optional, matchesWithin } from '../../page/dom.ts';
import type { ReadContext, Reading, ShownText } from '../types.ts';
import { classicParts, classicRefOf } from './classic.ts';
import { has, type Parts, textFields } from './parts.ts';
import { readParts } from './read.ts';
import { sduiParts, sduiRefOf } from './sdui.ts';
import { css } from './selectors.ts';

/** The front end is settled for each post: they can stand in one page. */
export function findPosts(root: ParentNode): readonly Element[] {
  const drawn = new Set<string>();
  return matchesWithin(css.post, root).filter((post) => {
    if (post.closest('[hidden]') || post.parentElement?.closest(css.classic)) return false;
    if (!post.matches(css.item)) return true;
    const id = sduiRefOf(post)?.id;
    // Without an id and a text it is an empty place in the list, or a list of people.
    if (!id) return has(css.box, post);
    const isFirst = !drawn.has(id);
    drawn.add(id);
    return isFirst;
  });
}

export const partsOf = (post: Element): Parts => (post.matches(css.classic) ? classicParts(post) : sduiParts(post));

export const refOf = (post: Element): PostRef | undefined =>
  post.matches(css.classic) ? classicRefOf(post) : sduiRefOf(post);

export const readPost = (post: Element, context: ReadContext): Reading<ShownPost> =>
  readParts(partsOf(post), context, post);

/** As `readPost`, but also what has no id, with the id "". Such a post must not be recorded. */
export function readUnnamed(post: Element, context: ReadContext): Reading<ShownPost> {
  const parts = partsOf(post);
  return readParts({ ...parts, ref: parts.ref ?? { network: 'linkedin', kind: '', id: '' } }, context, post);
}

/** The feed, even while it is empty, and whatever else posts stand in. */
export function regions(document: Document): readonly Element[] {
  const around = findPosts(document).flatMap(
    ({ parentElement: parent }) => parent?.closest(css.list) ?? parent?.closest('ul') ?? parent ?? [],
  );
  return [...new Set([...$$(css.feed, document), ...around])];
}

/** All of a text is in the page; what unfolds it stands in it, or beside it. */
export function shownText(post: Element): ShownText | undefined {
  const { text: box } = partsOf(post);
  const { text } = textFields(box);
  if (!box || !text) return undefined;
  const more = $optional('button', box) ?? $optional(':scope > button', box.parentElement ?? undefined);
  return { box, more, text, isCut: false };
}
