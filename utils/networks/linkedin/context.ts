import type { ProfileRef } from '../../model/sighting.ts';
import { lineOf } from '../../page/text.ts';
import { accountLinksIn, accountOf, nameIn } from './accounts.ts';

/** "X reposted this" in the words of the page's languages; likes and comments stand in the same place. */
const repostWords =
  /repost|republi|repartag|partagé|geteilt|compart|diffuso|condivi|gedeeld|udostępni|delade|delte|delat|delt dette|jakoi|sdílel|paylaş|репост|подели|distribui|megosztot|membagikan|chia sẻ|แชร์|แบ่งปัน|转发|轉發|转载|分享|再投稿|シェア|リポスト|퍼감|퍼갔|공유|نشر|مشاركة|שיתף|שיתפה|साझा|κοινοποί/iu;

export interface SocialContext {
  /** The feed chose the post, nobody of ours did. */
  readonly suggested: boolean;
  readonly repostedBy: ProfileRef | undefined;
  /** Names in the header: who reposted, likes, commented, follows. */
  readonly links: readonly Element[];
}

/** The line above a post: "Suggested", "X reposted this", "X, Y and 31 others follow". */
export function contextOf(header: Element | undefined): SocialContext {
  if (!header) return { suggested: false, repostedBy: undefined, links: [] };
  const links = accountLinksIn(header).filter((link) => lineOf(link.textContent) !== '');
  const text = lineOf(header.textContent);
  const name = nameIn(links[0]);
  const words = links.reduce((rest, link) => rest.replace(lineOf(link.textContent), ''), text);
  // A name alone is a company's repost.
  const isRepost = links.length > 0 && (words.trim() === '' || repostWords.test(words));
  return {
    suggested: links.length === 0 && text !== '',
    repostedBy: isRepost ? accountOf(links[0], name) : undefined,
    links,
  };
}
