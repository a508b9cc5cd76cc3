import type { ProfileRef } from '../../model/sighting.ts';
import { accountLinksIn, accountOf, nameIn } from './accounts.ts';
import { lineIn } from './parts.ts';

/** "X reposted this" in the languages of the pages; likes and comments stand in the same place. */
const repostWords =
  /repost|republi|repartag|partagé|geteilt|compart|diffuso|condivi|gedeeld|udostępni|delade|del[et] dette|jakoi|sdílel|paylaş|репост|подели|distribui|megosztot|membagikan|chia sẻ|แชร์|转发|轉發|分享|シェア|リポスト|퍼감|공유|نشر|مشاركة|שיתפ|साझा|κοινοποί/iu;

export interface SocialContext {
  /** The feed chose the post, nobody of ours did. */
  readonly suggested: boolean;
  readonly repostedBy: ProfileRef | undefined;
  /** Who reposted, likes, commented, follows. */
  readonly links: readonly Element[];
}

/** The line above a post: "Suggested", "X reposted this", "X, Y and 31 others follow". */
export function contextOf(header: Element | undefined): SocialContext {
  const links = header ? accountLinksIn(header).filter((link) => lineIn(link) !== '') : [];
  const text = lineIn(header);
  const words = links.reduce((rest, link) => rest.replace(lineIn(link), ''), text).trim();
  const [first] = links;
  // A name alone is a company's repost.
  const isRepost = first && (words === '' || repostWords.test(words));
  return {
    suggested: !first && text !== '',
    repostedBy: isRepost ? accountOf(first, nameIn(first)) : undefined,
    links,
  };
}
