import type { ProfileRef } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import { known } from '../../lib/fields.ts';
import { lineOf, textOf } from '../../page/text.ts';
import { profileOf } from './routes.ts';
import { css } from './selectors.ts';

export interface Parts {
  readonly post: Element;
  /** Whether the post lists its parts; then a part that is not there does not exist. */
  readonly isDescribed: boolean;
  readonly authorHeading: Element | undefined;
  /** Under the heading: time and audience. */
  readonly timeLine: Element | undefined;
  readonly message: Element | undefined;
  readonly attachment: Element | undefined;
  readonly comments: Element | undefined;
  /** The heading of an original that this post shares. */
  readonly originalHeading: Element | undefined;
}

export function partsOf(post: Element): Parts {
  const partsNamedBy = (attribute: string): readonly (Element | null)[] =>
    (post.getAttribute(attribute)?.split(/\s+/) ?? []).map((id) => post.ownerDocument.getElementById(id));
  const own = (part: Element | null): Element | undefined => (part && post.contains(part) ? part : undefined);
  const [label] = partsNamedBy('aria-labelledby').map(own);
  const described = partsNamedBy('aria-describedby');
  const [timeLine, message, attachment, , comments] = described.map(own);
  // The heading of an original that is shared is an h5.
  const authorHeading =
    label ?? ownPart(post, css.ownHeading) ?? ownPart(post, css.sharedHeading) ?? ownPart(post, css.heading);
  const originalHeading = $$(attachment ? css.heading : css.sharedHeading, attachment ?? post).find(
    (other) => other !== authorHeading && (other.matches(css.sharedHeading) || accountIn(other)),
  );
  /** Not the original's. */
  const isAhead = (part: Element | undefined): boolean =>
    !!part && !(originalHeading && isBefore(originalHeading, part));
  // A copy of a post lists the parts of the first one.
  const isDescribed = described.length > 4 && described.every((part) => !part || own(part));
  return {
    post,
    isDescribed,
    authorHeading,
    timeLine: timeLine ?? (isDescribed ? undefined : lineUnder(authorHeading, post)),
    // One question for each mark: browsers answer one with commas ten times as slowly.
    message: isAhead(message)
      ? message
      : [css.story, css.preview, css.oldMessage].map((mark) => ownPart(post, mark)).find(isAhead),
    attachment,
    comments,
    originalHeading,
  };
}

/** What is hidden is left out already, and the post itself is none of these. */
const isOwn = (part: Element): boolean => !part.closest(css.alien);

/** What is neither in a comment nor in a trap. */
export const ownParts = (post: Element, selector: string): readonly Element[] => $$(selector, post).filter(isOwn);

export const ownPart = (post: Element, selector: string): Element | undefined => $$(selector, post).find(isOwn);

/** Following and nothing else: what stands inside of an element is not behind it. */
export const isBefore = (a: Element, b: Element): boolean => a.compareDocumentPosition(b) === 4;

export function lineUnder(heading: Element | undefined, post: Element): Element | undefined {
  let at = heading;
  while (at && at !== post && !at.nextElementSibling) at = at.parentElement ?? undefined;
  const next = at !== post && at?.nextElementSibling;
  return next && next.querySelector('a[href]') ? next : undefined;
}

export const hrefOf = (link: Element | undefined): string => link?.getAttribute('href') ?? '';

const accountIn = (element: Element): Element | undefined =>
  $$('a[href]', element).find((link) => profileOf(hrefOf(link)) && lineOf(link.textContent));

/**
 * The name is the link with which the heading begins, or that the picture beside it names too. Outside of a group its
 * posts are headed by the group, and who wrote them stands before the time.
 */
export function authorLink(post: Element, heading: Element | undefined, line?: Element): Element | undefined {
  const link = heading && accountIn(heading);
  if (!link) return line && $$('a[href]', line).find(isMember);
  const name = lineOf(link.textContent);
  if (lineOf(heading.textContent).startsWith(name)) return link;
  const picture = $optional('a[aria-label][href]', post);
  return picture?.getAttribute('aria-label') === name ? link : undefined;
}

export function refOf(link: Element | undefined): ProfileRef | undefined {
  const account = profileOf(hrefOf(link));
  return account && known<ProfileRef>({ ...account, name: link && (nameIn(link) || undefined) });
}

/** What a person reads there: a badge is no part of it. */
export const nameIn = (element: Element): string => lineOf(textOf(element)).slice(0, 300);

export const languageOf = (element: Element): string => element.ownerDocument.documentElement.lang || 'en';

/** The time: in front of it can stand which member of a group wrote the post. */
export const linkIn = (line: Element | undefined): Element | undefined =>
  line && (line.closest('a[href]') ?? $$('a[href]', line).find((link) => !isMember(link)));

/** Whether a link leads to somebody in a group. */
export const isMember = (link: Element | undefined): boolean => /\/groups\/[^/]+\/user\//.test(hrefOf(link));
