import { $$, $optional, matchesWithin } from '../../page/dom.ts';
import type { NameAnchor } from '../types.ts';
import { accountLinksIn, accountOf, nameIn } from './accounts.ts';
import { contextOf } from './context.ts';
import { findPosts } from './posts.ts';
import { sduiPartsOf } from './sdui.ts';
import {
  emberActor,
  emberComment,
  emberHeader,
  emberName,
  emberPost,
  emberResult,
  guestCommenter,
  guestHeader,
  guestName,
  guestPost,
  sduiComment,
  sduiPost,
  sduiTopcard,
} from './selectors.ts';

type Role = NameAnchor['role'];

/** Names that belong to an account, in document order. */
export function findNames(root: ParentNode): readonly NameAnchor[] {
  const found = new Map<Element, NameAnchor>();
  const add = (element: Element | undefined, link: Element | undefined, role: Role): void => {
    const profile = element && accountOf(link, nameIn(element));
    if (profile?.name && element && !found.has(element)) found.set(element, { element, profile, role });
  };
  const addLink = (link: Element | undefined, role: Role): void => add($optional('strong', link) ?? link, link, role);

  for (const post of findPosts(root)) {
    if (post.matches(emberPost)) {
      for (const header of $$(emberHeader, post)) contextOf(header).links.forEach((link) => addLink(link, 'reposter'));
      for (const actor of $$(emberActor, post)) add($optional(emberName, actor), accountLinksIn(actor)[0], 'author');
    } else if (post.matches(guestPost)) {
      for (const header of $$(guestHeader, post)) contextOf(header).links.forEach((link) => addLink(link, 'reposter'));
      for (const link of $$(guestName, post)) add(link, link, 'author');
    } else {
      const { header, author } = sduiPartsOf(post);
      contextOf(header).links.forEach((link) => addLink(link, 'reposter'));
      add(author && namedIn(author), author, 'author');
    }
  }
  for (const comment of matchesWithin(sduiComment, root)) {
    const link = accountLinksIn(comment).find((one) => namedIn(one));
    add(link && namedIn(link), link, 'commenter');
  }
  for (const comment of matchesWithin(emberComment, root)) {
    const name = $optional('[class*="comment-meta__description-title"]', comment);
    add(name, name?.closest('a') ?? undefined, 'commenter');
  }
  for (const link of matchesWithin(guestCommenter, root)) add(link, link, 'commenter');
  for (const card of matchesWithin(sduiTopcard, root)) {
    const name = $optional('h2', card);
    add(name, name?.closest('a') ?? accountLinksIn(card)[0], 'header');
  }
  for (const result of matchesWithin(emberResult, root)) {
    const link = accountLinksIn(result).find((one) => nameIn(one));
    add($optional('[aria-hidden="true"]', link) ?? link, link, 'result');
  }
  for (const result of matchesWithin('[role="listitem"]', root)) {
    if (result.matches(sduiPost)) continue;
    const link = $$('p a', result).find((one) => accountOf(one) && nameIn(one));
    add(link, link, 'result');
  }
  return [...found.values()].sort((a, b) =>
    a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

/** The paragraph of an author link that holds the name, or what of it is for the eyes. */
const namedIn = (link: Element): Element | undefined => {
  const paragraph = $optional('p', link);
  return paragraph && nameIn(paragraph) ? paragraph : undefined;
};
