import type { Deliverable } from '../../../utils/model/campaign-parts.ts';
import type { NetworkId } from '../../../utils/model/network.ts';
import { postOfAddress } from '../../../utils/results/post-address.ts';
import { safePermalink } from '../today/links.ts';

/**
 * What is kept of a typed address: with the post that it leads to, which is joined with what is seen of that post, or
 * alone where it is an address of the network that names no post, such as a short one. Undefined: it leads elsewhere.
 */
export function linkOf(network: NetworkId, typed: string): Pick<Deliverable, 'post' | 'link'> | undefined {
  const text = typed.trim();
  if (!text || text.length > 2000) return undefined;
  const link = /^https?:\/\//i.test(text) ? text.replace(/^http:/i, 'https:') : `https://${text}`;
  const post = postOfAddress(link);
  if (post) return post.network === network ? { post, link } : undefined;
  return safePermalink(network, link) ? { link } : undefined;
}
