import type { PostRef } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import type { ReadContext } from '../types.ts';
import { hrefOf, linkIn, type Parts } from './parts.ts';
import { cleanAddress, pageOf, postOf, refOfId } from './routes.ts';
import { commentLinkSelector, photoLinkSelector, setLinkSelector } from './selectors.ts';

export interface Identity {
  readonly post: PostRef | undefined;
  /** The address of the post, where a link of the post itself tells it. */
  readonly permalink: string | undefined;
  /** Whether its own time leads to it: advertisements' times do not. */
  readonly isLinked: boolean;
}

/**
 * Which post this is. Numbers before pfbid, which changes with every viewer: own link, links of comments, sets of
 * pictures, and last the address of the page when it can only mean this post.
 */
export function identify(parts: Parts, handle: string | undefined, { url }: ReadContext): Identity {
  const { post, attached } = parts;
  const own = hrefOf(linkIn(parts.timeLine));
  const ownRef = postOf(own);
  const comments = commentsOf(post);
  // A shared post shows the original's pictures.
  const set = attached ? '' : hrefOf($optional(setLinkSelector, post));
  const setId = /set=(?:pcb|gm)\.(\d+)/.exec(set)?.[1];
  const candidates = [ownRef, comments.number, refOfId(setId), comments.ref, countLinkOf(parts)];
  const known = candidates.filter((ref) => ref !== undefined);
  const ref = known.find(({ kind }) => kind !== 'pfbid') ?? known[0] ?? focusedPost(parts, handle, url);
  const address = ownRef ? own : comments.href;
  return { post: ref, permalink: address && cleanAddress(address), isLinked: ownRef !== undefined };
}

interface CommentsOfPost {
  readonly number: PostRef | undefined;
  readonly ref: PostRef | undefined;
  readonly href: string | undefined;
}

/** Comments link to their post, and their ids hold its number: base64 of "comment:POST_COMMENT". */
function commentsOf(post: Element): CommentsOfPost {
  let number: PostRef | undefined;
  let ref: PostRef | undefined;
  let href: string | undefined;
  for (const link of $$(commentLinkSelector, post)) {
    const address = hrefOf(link);
    // Comments on the picture of a post carry the picture's id.
    if (link.matches(photoLinkSelector)) return { number: undefined, ref, href };
    number ??= refOfId(postInComment(/[?&]comment_id=([^&]+)/.exec(address)?.[1] ?? ''));
    const linked = postOf(address);
    ref ??= linked;
    if (linked) href ??= address;
  }
  const isPicture = number && $optional(`${photoLinkSelector}[href*="fbid=${number.id}"]`, post);
  return { number: isPicture ? undefined : number, ref, href };
}

function postInComment(id: string): string | undefined {
  try {
    return /^comment:(\d+)_/.exec(atob(decodeURIComponent(id)))?.[1];
  } catch {
    return undefined;
  }
}

/** Pages before 2023 link the number of comments. */
function countLinkOf({ post, isDescribed }: Parts): PostRef | undefined {
  if (isDescribed) return undefined;
  for (const link of $$('a[role="button"][href*="/posts/"]', post)) {
    const ref = postOf(hrefOf(link));
    if (ref) return ref;
  }
  return undefined;
}

/** The post that the address names: the one in the dialog, or the only one of its author that is no part of a feed. */
function focusedPost({ post }: Parts, handle: string | undefined, url: URL): PostRef | undefined {
  const page = pageOf(url);
  const isOwn = url.pathname.startsWith('/groups/') || page.handle?.toLowerCase() === handle?.toLowerCase();
  const isAlone = post.closest('[role="dialog"]') !== null || !post.closest('[role="feed"]');
  const isFirst = (post.getAttribute('aria-posinset') ?? '1') === '1';
  return page.surface === 'post' && isOwn && isAlone && isFirst ? page.post : undefined;
}
