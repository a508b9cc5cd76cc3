import type { PostSighting } from '../../model/sighting.ts';
import { $$, $optional, matchesWithin } from '../../page/dom.ts';
import type { ReadContext, Reading } from '../types.ts';
import { readEmber } from './ember.ts';
import { readGuest } from './guest.ts';
import { readSdui, sduiActionRow, sduiRefOf } from './sdui.ts';
import {
  emberActions,
  emberPost,
  guestActions,
  guestPost,
  listOfPosts,
  sduiFeed,
  sduiPost,
  sduiPostContent,
} from './selectors.ts';

/** The front end is settled for each post: old ones stand inside the lists of new ones. */
export function findPosts(root: ParentNode): readonly Element[] {
  const drawn = new Set<string>();
  return matchesWithin(`${emberPost},${guestPost},${sduiPost}`, root).filter((post) => {
    if (post.closest('[hidden]')) return false;
    const old = [emberPost, guestPost].find((selector) => post.matches(selector));
    if (old) return !post.parentElement?.closest(old);
    // An empty place in the list, a wrapper around the post itself, or a list of people.
    if (!$optional(sduiPostContent, post) || $optional(`${emberPost},[role="listitem"]:is(${sduiPost})`, post))
      return false;
    const ref = sduiRefOf(post);
    if (ref && drawn.has(ref.id)) return false;
    if (ref) drawn.add(ref.id);
    return true;
  });
}

export function readPost(post: Element, context: ReadContext): Reading<PostSighting> {
  if (post.matches(emberPost)) return readEmber(post, context);
  return post.matches(guestPost) ? readGuest(post, context) : readSdui(post, context);
}

export function actionRow(post: Element): Element | undefined {
  if (post.matches(emberPost)) return $optional(emberActions, post);
  return post.matches(guestPost) ? $optional(guestActions, post) : sduiActionRow(post);
}

/** The feed, even while it is empty, and whatever else posts stand in. */
export function regions(document: Document): readonly Element[] {
  const found = new Set<Element>($$(sduiFeed, document));
  for (const post of findPosts(document)) {
    const region = post.parentElement?.closest(listOfPosts) ?? post.parentElement;
    if (region) found.add(region);
  }
  return [...found];
}
