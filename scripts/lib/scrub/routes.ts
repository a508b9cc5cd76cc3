import type { NetworkId } from '../../../utils/model/network.ts';
import { profileOf } from '../../../utils/networks/facebook/routes.ts';
import { handleOfPath } from '../../../utils/networks/x/routes.ts';

const networkHost =
  /(?:^|\.)(?:x|twitter|linkedin|facebook|fb|messenger|instagram|threads)\.(?:com|me|net)$|^(?:t\.co|lnkd\.in)$/;

/** Whether a host is one of the networks' own: only other sites' names are replaced. */
export const isNetworkHost = (host: string): boolean => networkHost.test(host.toLowerCase());

/** Parts of addresses that are the networks' own, beside what stands before a handle. */
const routeWords = new Set(
  (
    'home explore search notifications messages i settings compose intent hashtag login logout signup account tos privacy ' +
    'jobs about download share oauth lists bookmarks communities topics premium topic status with_replies media highlights ' +
    'articles likes followers following verified_followers photo video analytics quotes retweets history article post ' +
    'header_photo media_tags people grok keyboard_shortcuts connect_people creators pro_signup display chat spaces ' +
    'feed update in company school showcase groups pulse posts events newsletters mynetwork messaging me profile results ' +
    'content all safety go post-summary overlay recent-activity learning premium products sales talent ads preload ' +
    'activity comments reactions images documents videos contact-info details urn li ugcPost share following_feed ' +
    'profile.php permalink.php story.php photo.php home.php l.php permalink videos reel reels stories watch live friends ' +
    'friends_likes members user marketplace gaming pages places policies help business community followers_you_know ' +
    'web broadcasts moments trending birdwatch n photos_by photos_of photos_albums reviews mentions directory p ad_center create professional_dashboard latest inbox ' +
    'page group feed_type relevance recent top latest live list true false null en fr de es pt it nl pl tr ja ko zh ar vi'
  ).split(' '),
);

export const isRouteWord = (part: string): boolean => routeWords.has(part.toLowerCase());

/** After these comes what somebody chose. */
const namedAfter: Readonly<Record<NetworkId, RegExp>> = {
  x: /^(?:hashtag|lists)$/,
  linkedin: /^(?:in|company|showcase|school|groups|pulse|posts|events|newsletters|hashtag)$/,
  facebook: /^(?:groups|people|pages|p|hashtag|events|stories|posts|videos)$/,
};

/** Whether a part of a path was chosen by somebody: a handle, a slug, a title. */
export function isChosen(network: NetworkId, parts: readonly string[], at: number): boolean {
  const part = parts[at] ?? '';
  const before = parts[at - 1];
  if (before !== undefined && namedAfter[network].test(before)) return !(network === 'facebook' && isRouteWord(part));
  if (at > 0 || /^\d*$/.test(part)) return false;
  if (network === 'x') return handleOfPath(`/${part}`) !== undefined;
  return network === 'facebook' && profileOf(`/${part}`) !== undefined;
}

/** The handle or slug of the account that an address leads to. */
export function handleIn(network: NetworkId, href: string): string | undefined {
  const [path = ''] = href.replace(/^https?:\/\/[^/]+/, '').split(/[?#]/);
  if (network === 'x') return /^https?:/.test(href) && !networkHost.test(hostOf(href)) ? undefined : handleOfPath(path);
  const [, slug] = /^\/(?:in|company|showcase|school|groups)\/([^/]+)/.exec(path) ?? [];
  if (slug) return slug;
  return network === 'facebook' ? profileOf(href)?.handle : undefined;
}

export const hostOf = (href: string): string => /^(?:https?:)?\/\/([^/?#]+)/i.exec(href)?.[1] ?? '';
