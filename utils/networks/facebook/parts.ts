import type { ProfileRef } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import { lineOf, textOf } from '../../page/text.ts';
import { profileOf } from './routes.ts';
import { commentSelector, decoySelector, headingSelector, messageSelector, nameSelector } from './selectors.ts';

export interface Parts {
  readonly post: Element;
  /** Whether the post lists its parts; then a part that is not there does not exist. */
  readonly isDescribed: boolean;
  readonly heading: Element | undefined;
  /** Under the heading: time and audience. */
  readonly timeLine: Element | undefined;
  readonly message: Element | undefined;
  readonly attachment: Element | undefined;
  readonly comments: Element | undefined;
  /** The heading of an original that this post shares. */
  readonly attached: Element | undefined;
}

export function partsOf(post: Element): Parts {
  const slots = idsOf(post, 'aria-describedby').map((id) => within(post, id));
  const [label] = idsOf(post, 'aria-labelledby');
  const heading =
    within(post, label) ?? ownPart(post, `${nameSelector} :is(${headingSelector})`) ?? ownPart(post, headingSelector);
  const attachment = slots[2];
  const attached = attachedHeading(post, heading, attachment);
  const isOwn = (element: Element | undefined): element is Element =>
    !!element && (!attached || isBefore(element, attached));
  const message = [slots[1], ownPart(post, messageSelector)].find(isOwn);
  return {
    post,
    isDescribed: slots.length > 4,
    heading,
    timeLine: slots[0] ?? lineUnder(heading, post),
    message,
    attachment,
    comments: slots[4],
    attached,
  };
}

const idsOf = (element: Element, attribute: string): readonly string[] =>
  element.getAttribute(attribute)?.split(/\s+/).filter(Boolean) ?? [];

function within(post: Element, id: string | undefined): Element | undefined {
  const part = id === undefined ? null : post.ownerDocument.getElementById(id);
  return part && post.contains(part) ? part : undefined;
}

const ownPart = (post: Element, selector: string): Element | undefined =>
  $$(selector, post).find((part) => !part.closest(`${commentSelector},${decoySelector}`));

export const isBefore = (a: Element, b: Element): boolean =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function attachedHeading(post: Element, heading: Element | undefined, attachment: Element | undefined) {
  const candidates = attachment ? $$(headingSelector, attachment) : $$(`${nameSelector} h5`, post);
  return candidates.find((other) => other !== heading && accountIn(other));
}

function lineUnder(heading: Element | undefined, post: Element): Element | undefined {
  for (let at = heading; at && at !== post; at = at.parentElement ?? undefined) {
    const next = at.nextElementSibling;
    if (next) return next.querySelector('a[href]') ? next : undefined;
  }
  return undefined;
}

const accountIn = (element: Element): Element | undefined =>
  $$('a[href]', element).find((link) => profileOf(link.getAttribute('href') ?? '') && lineOf(link.textContent));

/** The name is the link with which the heading begins, or that the picture beside it names too. */
export function authorLink({ post, heading }: Pick<Parts, 'post' | 'heading'>): Element | undefined {
  const link = heading && accountIn(heading);
  if (!link) return undefined;
  const name = lineOf(link.textContent);
  if (lineOf(heading.textContent).startsWith(name)) return link;
  const picture = $$('a[aria-label][href]', post).find((other) => isBefore(other, heading));
  return picture?.getAttribute('aria-label') === name ? link : undefined;
}

export function refOf(link: Element | undefined): ProfileRef | undefined {
  const account = profileOf(link?.getAttribute('href') ?? '');
  const name = link && lineOf(textOf(link)).slice(0, 300);
  return account && { ...account, ...(name && { name }) };
}

export const languageOf = (element: Element): string => element.ownerDocument.documentElement.lang || 'en';

export const linkIn = (line: Element | undefined): Element | undefined =>
  line?.closest('a[href]') ?? $optional('a[href]', line);
