import type { ProfileRef } from '../../model/sighting.ts';
import { accountIn, accountLinksIn } from './accounts.ts';
import { lineIn } from './parts.ts';

export interface SocialContext {
  /** The feed chose the post, nobody of ours did. */
  readonly suggested: boolean;
  /** Who is named first: the reposter, if `words` say so. */
  readonly first: ProfileRef | undefined;
  /** What stands beside the names. A name alone is a company's repost. */
  readonly words: string;
  /** Who reposted, likes, commented, follows. */
  readonly links: readonly Element[];
}

/** The line above a post: "Suggested", "X reposted this", "X, Y and 31 others follow". */
export function contextOf(header: Element | undefined): SocialContext {
  const links = header ? accountLinksIn(header).filter(lineIn) : [];
  const text = lineIn(header);
  const words = links.reduce((rest, link) => rest.replace(lineIn(link), ''), text).trim();
  const [first] = links;
  return { suggested: !first && text !== '', first: accountIn(first), words, links };
}
