import type { PostRef, ProfileRef } from '../../model/sighting.ts';
import type { LinkedInLabels, ShownPost } from '../../model/shown.ts';
import { $optional, isLegible } from '../../page/dom.ts';
import { lineOf, textOf } from '../../page/text.ts';
import { css } from './selectors.ts';

/** Where things stand in one post, whichever front end drew it. Nothing of a reshared original, nothing of comments. */
export interface Parts {
  /** What holds all that is the post's, without what stands under it. */
  readonly root: Element;
  readonly ref: PostRef | undefined;
  readonly author: ProfileRef | undefined;
  /** The element that shows the author's name, inside a link to the account. */
  readonly name: Element | undefined;
  /** The line above the post: "Suggested", "X reposted this". */
  readonly lineAbove: Element | undefined;
  /** What stands where posts show their age: "2h • Edited •". Advertisements have a word there, and no dot behind it. */
  readonly slot: string;
  /** Author and age, with all that is said of the author. */
  readonly actor: Element | undefined;
  readonly text: Element | undefined;
  readonly actionRow: Element | undefined;
  /** The id of what was posted first, where the page names it: a repost has another one than `ref`. */
  readonly original?: PostRef | undefined;
  /** The id can be that of the repost or the comment which brought the post here. */
  readonly isBrought?: boolean | undefined;
  /** What of the post itself matches. */
  all(selector: string): readonly Element[];
  tellDetails(): Details;
}

export interface Details {
  /** Undefined where somebody else is named as an author, and nothing marks a reshared original. */
  readonly isQuoting: boolean | undefined;
  readonly quotedText: Element | undefined;
  readonly quotedPost: PostRef | undefined;
  readonly quotedAuthor: ProfileRef | undefined;
  readonly countLabels: LinkedInLabels;
}

/** Keys have an attribute of their own, and are since 2026-08 sometimes in `id`. */
export const keyOf = (element: Element | null | undefined): string =>
  attributeOf(element, css.key) || (element?.id ?? '');

export const attributeOf = (element: Element | null | undefined, name: string): string =>
  element?.getAttribute(name) ?? '';

/** The text of the first match, on one line; empty when there is none. */
export const lineAt = (selector: string, root: ParentNode | null | undefined): string =>
  lineIn($optional(selector, root ?? undefined));

export const lineIn = (element: Element | null | undefined): string => (element ? lineOf(textOf(element)) : '');

export const has = (selector: string, root: ParentNode | null | undefined): boolean =>
  $optional(selector, root ?? undefined) !== undefined;

/** Folded texts are in the page in full. */
export const textFields = (text: Element | undefined): Partial<Pick<ShownPost, 'text' | 'textComplete'>> =>
  text && isLegible(text) ? { text: textOf(text, { without: css.ears }).slice(0, 65_000), textComplete: true } : {};
