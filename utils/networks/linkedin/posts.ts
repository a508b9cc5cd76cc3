import type { PostSighting } from '../../model/sighting.ts';
import { $$, matchesWithin } from '../../page/dom.ts';
import type { ReadContext, Reading } from '../types.ts';
import { emberParts } from './ember.ts';
import { guestParts } from './guest.ts';
import { has, type Parts } from './parts.ts';
import { readParts } from './read.ts';
import { sduiParts, sduiRefOf } from './sdui.ts';
import { emberPost, guestPost, listOfPosts, sduiFeed, sduiItem, sduiPost, sduiPostContent } from './selectors.ts';

/** The front end is settled for each post: old ones stand inside the lists of new ones. */
export function findPosts(root: ParentNode): readonly Element[] {
  const drawn = new Set<string>();
  return matchesWithin(`${emberPost},${guestPost},${sduiPost}`, root).filter((post) => {
    if (post.closest('[hidden]')) return false;
    const old = [emberPost, guestPost].find((selector) => post.matches(selector));
    if (old) return !post.parentElement?.closest(old);
    // An empty place in the list, a wrapper around the post itself, or a list of people.
    if (!has(sduiPostContent, post) || has(`${emberPost},${sduiItem}`, post)) return false;
    const id = sduiRefOf(post)?.id;
    if (!id) return true;
    const isRepeated = drawn.has(id);
    drawn.add(id);
    return !isRepeated;
  });
}

export function partsOf(post: Element): Parts {
  if (post.matches(emberPost)) return emberParts(post);
  return post.matches(guestPost) ? guestParts(post) : sduiParts(post);
}

export const readPost = (post: Element, context: ReadContext): Reading<PostSighting> =>
  readParts(partsOf(post), post.ownerDocument.documentElement.lang || 'en', context);

/** As `readPost`, but also what has no id, with the id "". Such a post must not be recorded. */
export const readUnnamed = (post: Element, context: ReadContext): Reading<PostSighting> => {
  const parts = partsOf(post);
  const ref = parts.ref ?? { network: 'linkedin', kind: 'activity', id: '' };
  return readParts({ ...parts, ref }, post.ownerDocument.documentElement.lang || 'en', context);
};

/** The feed, even while it is empty, and whatever else posts stand in. */
export function regions(document: Document): readonly Element[] {
  const around = findPosts(document).flatMap(
    ({ parentElement: parent }) => parent?.closest(listOfPosts) ?? parent?.closest('ul') ?? parent ?? [],
  );
  return [...new Set([...$$(sduiFeed, document), ...around])];
}
