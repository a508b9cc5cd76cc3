import { $optional, inPageOrder, matchesWithin } from '../../page/dom.ts';
import type { NameAnchor } from '../types.ts';
import { accountIn, shownPartOf } from './accounts.ts';
import { contextOf } from './context.ts';
import { findPosts, partsOf } from './posts.ts';
import { readProfile, titleIn } from './profile.ts';
import { css } from './selectors.ts';

type Role = NameAnchor['role'];

/** What holds a name, and where the name stands in it: the first that has one counts. */
const places = (): readonly (readonly [Role, within: string, name: string])[] => [
  ['author', css.original, css.name],
  ['commenter', css.comment, css.commenter],
  ['result', css.result, css.foundName],
];

/** Names that belong to an account, in document order. */
export function findNames(root: ParentNode): readonly NameAnchor[] {
  const found = new Map<Element, NameAnchor>();
  const add = (role: Role, element: Element | undefined, profile = accountIn(element)): void => {
    if (element && profile?.name && !found.has(element)) found.set(element, { element, profile, role });
  };

  for (const post of findPosts(root)) {
    const { lineAbove, name, author } = partsOf(post);
    for (const one of contextOf(lineAbove).links) add('reposter', $optional('strong', one) ?? one);
    add('author', name, author);
  }
  for (const [role, within, name] of places()) {
    for (const holder of matchesWithin(within, root)) {
      if (holder.closest('[hidden]')) continue;
      const first = matchesWithin(name, holder).find((one) => accountIn(one)?.name);
      add(role, first && shownPartOf(first));
    }
  }
  const title = titleIn(root);
  if (title) add('header', title, readProfile(title.ownerDocument, new URL(title.baseURI), 0)?.value?.profile);
  return inPageOrder([...found.values()]);
}
