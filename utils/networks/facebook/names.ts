import { $$, matchesWithin } from '../../page/dom.ts';
import { lineOf, textOf } from '../../page/text.ts';
import type { NameAnchor } from '../types.ts';
import { authorLink, partsOf, refOf } from './parts.ts';
import { findPosts } from './find.ts';
import { pageOf } from './routes.ts';
import { commentSelector, decoySelector, headerSelector, messageSelector } from './selectors.ts';

export function findNames(root: ParentNode): readonly NameAnchor[] {
  const roles = new Map<Element, NameAnchor['role']>();
  for (const post of findPosts(root)) {
    const parts = partsOf(post);
    for (const heading of [parts.heading, parts.attached]) {
      const link = heading && authorLink({ post, heading });
      if (link) roles.set(link, 'author');
    }
  }
  for (const comment of matchesWithin(commentSelector, root)) {
    const link = $$('a[href]', comment).find((one) => refOf(one) && lineOf(textOf(one)) !== '');
    if (link && !roles.has(link)) roles.set(link, 'commenter');
  }
  for (const link of matchesWithin(`:is(${messageSelector}) a[href]`, root)) roles.set(link, 'mention');
  const anchors = [...roles].flatMap(([element, role]): NameAnchor[] => {
    const profile = element.closest(decoySelector) ? undefined : refOf(element);
    return profile?.name ? [{ element, profile, role }] : [];
  });
  return [...headerIn(root), ...anchors].sort((a, b) => position(a.element, b.element));
}

function headerIn(root: ParentNode): readonly NameAnchor[] {
  const title = matchesWithin(headerSelector, root).find((one) => !one.closest('[hidden],[role="dialog"]'));
  const { surface, handle } = title ? pageOf(new URL(title.ownerDocument.location.href)) : {};
  const name = title && lineOf(textOf(title)).slice(0, 300);
  if (!title || !name || !handle || surface !== 'profile') return [];
  return [{ element: title, profile: { network: 'facebook', handle, name }, role: 'header' }];
}

const position = (a: Element, b: Element): number =>
  a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
