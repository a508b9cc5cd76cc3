import type { ProfileRef } from '../../model/sighting.ts';
import { $$, $optional, isLegible, matchesWithin } from '../../page/dom.ts';
import { lineOf } from '../../page/text.ts';
import type { NameAnchor } from '../types.ts';
import { pathOf } from './parts.ts';
import { handleOfPath, isHandle } from './routes.ts';
import { plainText } from './text.ts';
import { css } from './selectors.ts';

/** Author lines (also of quoted posts), who reposted, lists of people, mentions, the header of a profile. */
export function findNames(root: ParentNode): readonly NameAnchor[] {
  return matchesWithin(css.name, root).flatMap((element) => nameIn(element) ?? []);
}

function nameIn(block: Element): NameAnchor | undefined {
  if (block.closest('[hidden]')) return undefined;
  if (block.matches(css.context)) {
    const handle = handleOfPath(pathOf(block.closest('a') ?? $optional('a', block)));
    const element = $optional('[dir]', block) ?? block;
    return handle === undefined ? undefined : { element, profile: named(handle, element), role: 'reposter' };
  }
  if (block.matches(css.mention)) {
    const handle = handleOfPath(pathOf(block));
    const isMention = handle !== undefined && /^[@＠]/.test(block.textContent ?? '');
    return isMention ? { element: block, profile: { network: 'x', handle }, role: 'mention' } : undefined;
  }
  const profile = refOf(block);
  const element = nameElement(block);
  if (!profile || !element) return undefined;
  const role = block.matches(css.postName) ? 'author' : block.matches(css.header) ? 'header' : 'result';
  return { element, profile, role };
}

/**
 * The account that a block of name and handle belongs to. The handle comes from the first link, or, where the block is
 * no link (quotes, the profile header), from the "@…" that stands alone.
 */
export function refOf(block: Element | undefined): ProfileRef | undefined {
  if (!block) return undefined;
  // A link in the header can only lead to the organisation whose badge the account wears.
  const links = block.matches(css.header) ? [] : $$('a[href]', block);
  const handle = links.map((link) => handleOfPath(pathOf(link))).find(Boolean) ?? writtenHandle(block);
  return handle === undefined ? undefined : named(handle, nameElement(block));
}

/** The last element that holds nothing but "@handle": a display name may pretend to be one, and stands before it. */
function writtenHandle(block: Element): string | undefined {
  const texts = $$('[dir="ltr"]', block).map((element) => element.textContent?.trim() ?? '');
  const handle = texts.findLast((text) => /^@\w+$/.test(text))?.slice(1);
  return handle !== undefined && isHandle(handle) ? handle : undefined;
}

/** The first line of the block: the display name. In lists of people the first link is the picture, without text. */
function nameElement(block: Element): Element | undefined {
  return $$('div[dir]', block).find((element) => element.querySelector('span,img'));
}

export function named(handle: string, element: Element | undefined): ProfileRef {
  const name = element && isLegible(element) && lineOf(plainText(element)).slice(0, 300);
  // A line of the block that is not the name.
  const isHandle = name === `@${handle}`;
  return { network: 'x', handle, ...(name && !isHandle && { name }) };
}
