import { $$, $optional, matchesWithin } from '../../page/dom.ts';
import type { NameAnchor } from '../types.ts';
import { accountLinksIn, accountOf, nameIn } from './accounts.ts';
import { contextOf } from './context.ts';
import { isBefore } from './parts.ts';
import { findPosts, partsOf } from './posts.ts';
import {
  emberCommenter,
  emberResult,
  guestCommenter,
  guestName,
  guestOriginal,
  sduiComment,
  sduiPost,
  sduiTopcard,
} from './selectors.ts';

/** Names that belong to an account, in document order. */
export function findNames(root: ParentNode): readonly NameAnchor[] {
  const found = new Map<Element, NameAnchor>();
  const add = (role: NameAnchor['role'], link: Element | null | undefined, element = link): void => {
    const profile = element && link ? accountOf(link, nameIn(element)) : undefined;
    if (element && profile?.name && !found.has(element)) found.set(element, { element, profile, role });
  };

  for (const post of findPosts(root)) {
    const { header, name, link } = partsOf(post);
    for (const one of contextOf(header).links) add('reposter', one, $optional('strong', one) ?? one);
    add('author', link, name);
  }
  for (const link of matchesWithin(`${guestOriginal} ${guestName}`, root)) add('author', link);
  for (const comment of matchesWithin(sduiComment, root)) {
    const name = $$('a p', comment).find((p) => nameIn(p));
    add('commenter', name?.closest('a'), $optional('[aria-hidden="true"]', name) ?? name);
  }
  for (const name of matchesWithin(emberCommenter, root)) add('commenter', name.closest('a'), name);
  for (const link of matchesWithin(guestCommenter, root)) add('commenter', link);
  for (const card of matchesWithin(sduiTopcard, root)) add('header', accountLinksIn(card)[0], $optional('h2', card));
  for (const result of matchesWithin(emberResult, root)) {
    const link = accountLinksIn(result).find(nameIn);
    add('result', link, $optional('[aria-hidden="true"]', link) ?? link);
  }
  for (const result of matchesWithin('[role="listitem"]', root)) {
    if (!result.matches(sduiPost)) add('result', $$('p a', result).find(nameIn));
  }
  return [...found.values()].sort((a, b) => (isBefore(a.element, b.element) ? -1 : 1));
}
