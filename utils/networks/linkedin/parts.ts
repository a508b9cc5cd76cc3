import type { MediaKind, PostRef } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import { lineOf } from '../../page/text.ts';
import type { Metrics } from './counts.ts';

/** Where things stand in one post, whichever front end drew it. Nothing of a reshared original, nothing of comments. */
export interface Parts {
  readonly ref: PostRef | undefined;
  /** The element that shows the author's name, and the link to the account. */
  readonly name: Element | undefined;
  readonly link: Element | undefined;
  /** The line above the post: "Suggested", "X reposted this". */
  readonly header: Element | undefined;
  /** What may stand where posts show their age. */
  readonly ages: readonly string[];
  readonly text: Element | undefined;
  readonly actions: Element | undefined;
  /** The id of what was posted first, where the page names it and it is older than `ref`. */
  readonly original?: PostRef | undefined;
  /** The id can be that of the repost or the comment which brought the post here. */
  readonly isBrought?: boolean;
  details(locale: string): Details;
}

export interface Details {
  readonly isVerified: boolean;
  readonly quotes: boolean;
  readonly media: readonly MediaKind[];
  readonly metrics: Metrics;
}

/** The first match that is not part of a reshared original. */
export const outside = (original: string, selector: string, post: Element): Element | undefined =>
  $$(selector, post).find((element) => !element.closest(original));

export const has = (selector: string, root: ParentNode): boolean => root.querySelector(selector) !== null;

/** The text of the first match, on one line; empty when there is none. */
export const lineAt = (selector: string, root: ParentNode): string => lineIn($optional(selector, root));

export const lineIn = (element: Element | null | undefined): string => lineOf(element?.textContent ?? '');

/** The text of an element that holds just one; empty where it holds several. */
export function soleText(element: Element | undefined): string {
  let found = '';
  const walker = element && element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker?.nextNode()) {
    const text = lineOf(walker.currentNode.nodeValue ?? '');
    if (text && found) return '';
    found ||= text;
  }
  return found;
}

export const isBefore = (earlier: Element, later: Element): boolean =>
  (earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Leaves out what was not found. */
export const known = <T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
