import type { ProfileRef } from '../../model/sighting.ts';
import { $$, $optional, matchesWithin } from '../../page/dom.ts';
import type { NameAnchor } from '../types.ts';
import { pathOf } from './parts.ts';
import { handleOfPath } from './routes.ts';
import { lineText } from './text.ts';
import { css } from './selectors.ts';

/** Author lines (also of quoted posts), who reposted, lists of people, mentions, the header of a profile. */
export function findNames(root: ParentNode): readonly NameAnchor[] {
  // One short question to the browser, and the long one of what it finds: half of the time.
  return matchesWithin(css.marked, root)
    .flatMap((element) => (element.matches(css.text) ? $$('a[href]', element) : element))
    .flatMap((element) => (element.matches(css.name) && nameIn(element)) || []);
}

export function nameIn(block: Element): NameAnchor | undefined {
  if (block.closest('[hidden]')) return undefined;
  const isContext = block.matches(css.context);
  if (isContext || block.matches(css.mention)) {
    const handle = handleOfPath(pathOf(block.closest('a') ?? $optional('a', block)));
    const line = isContext ? $optional(css.line, block) : undefined;
    if (handle === undefined || !(isContext || /^[@＠]/.test(block.textContent ?? ''))) return undefined;
    return { element: line ?? block, profile: named(handle, line), role: isContext ? 'reposter' : 'mention' };
  }
  const element = nameElement(block);
  const profile = refOf(block, element);
  if (!profile || !element) return undefined;
  const role = block.matches(css.postName) ? 'author' : block.matches(css.header) ? 'header' : 'result';
  return { element, profile: role === 'result' ? withId(profile, block) : profile, role };
}

/** In lists and hover cards the button beside the name tells the number of the account. */
function withId(profile: ProfileRef, block: Element): ProfileRef {
  const stableId = followId(block, profile.handle);
  return stableId ? { ...profile, stableId } : profile;
}

/** The button of this account among all the follow buttons there: its label names the handle in any language. */
export function followId(root: ParentNode, handle: string): string | undefined {
  const button = $$(css.followButton, root).find((one) =>
    one
      .getAttribute('aria-label')
      ?.split(/[^\w@]+/)
      .includes(`@${handle}`),
  );
  return /^(\d+)-(?:un)?follow$/.exec(button?.getAttribute(css.id) ?? '')?.[1];
}

export function accountBehind(link: Element): ProfileRef | undefined {
  const handle = handleOfPath(pathOf(link));
  return handle === undefined ? undefined : { network: 'x', handle };
}

/**
 * The account that a block of name and handle belongs to. The handle comes from the first link, or, where the block is
 * no link (quotes, the profile header), from the "@…" that stands alone.
 */
export function refOf(block: Element | undefined, name = block && nameElement(block)): ProfileRef | undefined {
  if (!block) return undefined;
  // A link in the header can only lead to the organisation whose badge the account wears.
  const links = block.matches(css.header) ? [] : $$('a[href]', block);
  let handle: string | undefined;
  for (const link of links) handle ??= handleOfPath(pathOf(link));
  handle ??= writtenHandle(block);
  return handle === undefined ? undefined : named(handle, name);
}

/** The last element that holds nothing but "@handle": a display name may pretend to be one, and stands before it. */
function writtenHandle(block: Element): string | undefined {
  const texts = $$(css.line, block).map(lineText);
  return handleOfPath(texts.findLast((text) => /^@\w+$/.test(text))?.replace('@', '/') ?? '');
}

/**
 * The first line of the block: the display name. In lists of people the first link is the picture, without text; a button
 * may stand before the name there.
 */
function nameElement(block: Element): Element | undefined {
  return $$(block.matches(css.entry) ? css.linkedLine : css.nameLine, block).find(
    (element) => element.firstElementChild,
  );
}

export function named(handle: string, element: Element | undefined): ProfileRef {
  const name = lineText(element).slice(0, 300);
  // A line of the block that is not the name.
  const isHandle = name === `@${handle}`;
  return { network: 'x', handle, ...(name && !isHandle && { name }) };
}

/** Undefined where a badge stands beside the name that we do not know. */
export const isVerified = (name: Element | undefined): boolean | undefined =>
  name && ($optional(css.verified, name) ? true : name.querySelector('svg') ? undefined : false);
