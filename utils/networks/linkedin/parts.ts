import type { MediaKind, PostRef } from '../../model/sighting.ts';
import type { LinkedInLabels, ShownPost } from '../../model/shown.ts';
import { $$, $optional, hasMoreThan } from '../../page/dom.ts';
import { lineOf } from '../../page/text.ts';
import { css } from './selectors.ts';

/** Where things stand in one post, whichever front end drew it. Nothing of a reshared original, nothing of comments. */
export interface Parts {
  readonly ref: PostRef | undefined;
  /** The element that shows the author's name, inside a link to the account. */
  readonly name: Element | undefined;
  /** The line above the post: "Suggested", "X reposted this". */
  readonly header: Element | undefined;
  /** What stands where posts show their age: "2h • Edited •". Advertisements have a word there, and no dot behind it. */
  readonly slot: string;
  readonly text: Element | undefined;
  readonly actions: Element | undefined;
  /** The id of what was posted first, where the page names it: a repost has another one than `ref`. */
  readonly original?: PostRef | undefined;
  /** The id can be that of the repost or the comment which brought the post here. */
  readonly isBrought?: boolean;
  details(): Details;
}

export interface Details extends Pick<ShownPost, 'verified' | 'quotes' | 'media'> {
  readonly countLabels: LinkedInLabels;
}

/** Finds the first match in a post that is not part of a reshared original. */
export const ownPartsOf =
  (post: Element, original: string) =>
  (selector: string): Element | undefined =>
    $$(selector, post).find((element) => !element.closest(original));

/** Which of these kinds a post has; undefined where a picture stands in it that is none of them and no face. */
export function mediaIn(
  selectors: Partial<Record<MediaKind, string>>,
  post: Element,
  find: (selector: string) => unknown,
): MediaKind[] | undefined {
  const kinds = Object.entries(selectors).flatMap(([kind, selector]) => (find(selector) ? (kind as MediaKind) : []));
  return kinds.length === 0 && hasMoreThan(css.faces, post) ? undefined : kinds;
}

/** Keys are in `componentkey`, and since 2026-08 sometimes in `id`. */
export const keyOf = (element: Element | undefined): string =>
  attributeOf(element, 'componentkey') || (element?.id ?? '');

export const attributeOf = (element: Element | null | undefined, name: string): string =>
  element?.getAttribute(name) ?? '';

/** The text of the first match, on one line; empty when there is none. */
export const lineAt = (selector: string, root: ParentNode | null | undefined): string =>
  lineIn($optional(selector, root ?? undefined));

export const lineIn = (element: Element | null | undefined): string => lineOf(element?.textContent ?? '');

export const has = (selector: string, root: ParentNode | null | undefined): boolean =>
  $optional(selector, root ?? undefined) !== undefined;

export const isBefore = (earlier: Element, later: Element): boolean =>
  (earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
