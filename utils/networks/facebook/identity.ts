import type { PostRef } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import type { ReadContext } from '../types.ts';
import { findPosts } from './find.ts';
import { hrefOf, linkIn, type Parts } from './parts.ts';
import { cleanAddress, commentOf, pageOf, postOf, refOfId } from './routes.ts';
import { css } from './selectors.ts';

export interface Identity {
  readonly post: PostRef | undefined;
  /** Its other ids: each viewer gets a pfbid of his own, and not every page tells the number. */
  readonly aliases: PostRef[] | undefined;
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
  const { post, originalHeading } = parts;
  const own = hrefOf(linkIn(parts.timeLine));
  const ownRef = postOf(own);
  const comments = $$(css.commentLink, post);
  const addresses = comments.map(hrefOf);
  const address = ownRef ? own : addresses.find(postOf);
  // A shared post shows the original's pictures.
  const set = originalHeading ? '' : hrefOf($optional(css.setLink, post));
  const candidates = [
    ownRef,
    // Comments on the picture of a post carry the picture's id.
    comments.some((link) => link.matches(css.photoLink)) ? undefined : numberIn(addresses, post),
    refOfId(/set=(?:pcb|gm)\.(\d+)/.exec(set)?.[1]),
    ownRef ?? postOf(address ?? ''),
    countLinkOf(parts),
  ];
  const refs = isTorn(parts, candidates) ? [] : candidates.filter((ref) => ref !== undefined);
  const ref = refs.find(({ kind }) => kind !== 'pfbid') ?? refs[0] ?? focusedPost(parts, handle, url);
  const alias = refs.find(({ kind }) => kind === 'pfbid');
  return {
    post: ref,
    aliases: alias && alias !== ref ? [alias] : undefined,
    permalink: ref && address && cleanAddress(address),
    isLinked: !!ownRef,
  };
}

/** A collection has no time of its own and goes by its first post: not where its parts disagree which that is. */
function isTorn({ post, timeLine }: Parts, refs: readonly (PostRef | undefined)[]): boolean {
  const first = timeLine ? undefined : firstPost('a[href]', post);
  return refs.some((ref) => first && ref?.kind === first.kind && ref.id !== first.id);
}

const firstPost = (selector: string, root: Element): PostRef | undefined =>
  firstOf($$(selector, root).map(hrefOf), postOf);

/** Taking an address apart is dear: none is that comes after what was looked for. */
function firstOf<T>(addresses: readonly string[], read: (address: string) => T | undefined): T | undefined {
  for (const address of addresses) {
    const found = read(address);
    if (found) return found;
  }
  return undefined;
}

/** The ids of comments hold the number of their post. */
function numberIn(addresses: readonly string[], post: Element): PostRef | undefined {
  const id = firstOf(addresses, (address) => commentOf(address)?.post);
  return id && !$optional(`${css.photoLink}[href*="fbid=${id}"]`, post) ? refOfId(id) : undefined;
}

/** Pages before 2023 link the number of comments. */
const countLinkOf = ({ post, isDescribed }: Parts): PostRef | undefined =>
  isDescribed ? undefined : firstPost(css.countLink, post);

/** The post that the address names: the one in the dialog, or else the only one that is no part of a feed. */
function focusedPost({ post }: Parts, handle: string | undefined, url: URL | undefined): PostRef | undefined {
  const page = url && pageOf(url);
  const isOwn = url?.pathname.startsWith('/groups/') || page?.handle?.toLowerCase() === handle?.toLowerCase();
  if (!page?.post || !isOwn) return undefined;
  const single = findPosts(post.ownerDocument).filter((one) => !one.closest(css.feed));
  const inDialog = single.filter((one) => one.closest(css.dialog));
  const [only, other] = inDialog.length > 0 ? inDialog : single;
  return only === post && !other ? page.post : undefined;
}
