import { matchesWithin } from '../../page/dom.ts';
import type { NameAnchor } from '../types.ts';
import { commenterLink } from './comments.ts';
import { findPosts } from './find.ts';
import { authorLink, isBefore, nameIn, partsOf, refOf } from './parts.ts';
import { headerTitle } from './profile.ts';
import { pageOf } from './routes.ts';
import { css } from './selectors.ts';

export function findNames(root: ParentNode & Node): readonly NameAnchor[] {
  const roles = new Map<Element, NameAnchor['role']>();
  for (const post of findPosts(root)) {
    const parts = partsOf(post);
    const links = [authorLink(post, parts.authorHeading, parts.timeLine), authorLink(post, parts.originalHeading)];
    for (const link of links) if (link) roles.set(link, 'author');
  }
  for (const comment of matchesWithin(css.comment, root)) {
    const link = commenterLink(comment);
    if (link && !roles.has(link)) roles.set(link, 'commenter');
  }
  for (const link of matchesWithin(css.mention, root)) roles.set(link, 'mention');
  const anchors = [...roles].flatMap(([element, role]): NameAnchor[] => {
    const profile = element.closest(css.decoy) ? undefined : refOf(element);
    return profile?.name ? [{ element, profile, role }] : [];
  });
  return [...headerIn(root), ...anchors].sort((a, b) => (isBefore(a.element, b.element) ? -1 : 1));
}

function headerIn(root: ParentNode & Node): readonly NameAnchor[] {
  const document = root.ownerDocument ?? (root as Document);
  const element = headerTitle(document);
  const { surface, handle } = pageOf(new URL(document.location.href));
  if (!element || !handle || surface !== 'profile' || !root.contains(element)) return [];
  return [{ element, profile: { network: 'facebook', handle, name: nameIn(element) }, role: 'header' }];
}
