import type { Surface } from '../../model/network.ts';
import type { PostRef, ProfileRef } from '../../model/sighting.ts';
import type { Page } from '../types.ts';

export const matches = ['https://www.facebook.com/*'];

export const reader = 'facebook/1';

/** First segments that look like a vanity name and are none. */
const reserved =
  /^(?:about|ad_campaign|ads|adsmanager|bookmarks|business|checkpoint|directory|events|friends|fundraisers|gaming|groups|hashtag|help|home|legal|login|marketplace|me|media|memories|messages|notes|notifications|pages|people|pg|photo|photos|places|policies|posts|privacy|profile|recover|reel|reels|reg|saved|search|settings|share|sharer|stories|terms|videos?|watch|.*\.php)$/i;

const surfaceByFirst: Readonly<Record<string, Surface>> = {
  hashtag: 'search-posts',
  media: 'photo',
  messages: 'messages',
  notes: 'article',
  notifications: 'notifications',
  sharer: 'compose',
  'sharer.php': 'compose',
};

const surfaceOfSearch: Readonly<Record<string, Surface>> = {
  people: 'search-people',
  pages: 'search-people',
  groups: 'other',
  events: 'other',
};

export function pageOf(url: URL): Page {
  const [first = '', second = '', third = ''] = url.pathname.split('/').filter(Boolean);
  if (first === '' || first === 'home.php') return { surface: 'home' };
  const post = postOf(url.href);
  const owner = profileOf(url.href)?.handle;
  const handle = owner ?? (first === 'groups' || reserved.test(first) ? undefined : handleOf(first));
  if (/^photo(?:\.php)?$/.test(first) || (second === 'photos' && /\d$/.test(url.pathname.replace(/\/$/, ''))))
    return { surface: 'photo', ...(handle && { handle }) };
  const author = handle ?? url.searchParams.get('id') ?? undefined;
  if (post && first !== 'groups') return { surface: 'post', ...(author && { handle: author }), post };
  if (first === 'groups') return pageOfGroup(second, third, owner, post);
  if (first === 'share') return { surface: /^[pvr]$/.test(second) ? 'post' : 'other' };
  if (first === 'search') return { surface: surfaceOfSearch[second] ?? 'search-posts' };
  return handle ? { surface: 'profile', handle } : { surface: surfaceByFirst[first] ?? 'other' };
}

function pageOfGroup(group: string, tab: string, member: string | undefined, post: PostRef | undefined): Page {
  if (group === '' || group === 'feed') return { surface: 'home' };
  if (/^(?:discover|joins|create|notifications)$/.test(group)) return { surface: 'other' };
  if (member) return { surface: 'profile', handle: member };
  if (tab === 'search') return { surface: 'search-posts', handle: group };
  return post ? { surface: 'post', handle: group, post } : { surface: 'group', handle: group };
}

const own = /^(?:https?:\/\/(?:www|web|m)\.facebook\.com)?\/(?!\/)([^?#]*)(?:\?([^#]*))?/;

/** Path and query of a link that stays on Facebook; undefined for others and for scrambled ones ("?__cft__…"). */
function partsOf(href: string): { path: readonly string[]; query: string } | undefined {
  const [matched, path = '', query = ''] = own.exec(href) ?? [];
  return matched === undefined ? undefined : { path: path.split('/').filter(Boolean), query };
}

const param = (query: string, name: string): string | undefined =>
  new RegExp(`(?:^|&)${name}=([^&]+)`).exec(query)?.[1];

const isNumber = (text: string | undefined): text is string => /^\d{5,25}$/.test(text ?? '');

export const refOfId = (id: string | undefined, kind = 'post'): PostRef | undefined => {
  if (isNumber(id)) return { network: 'facebook', kind, id };
  return /^pfbid\w{10,}$/.test(id ?? '') ? { network: 'facebook', kind: 'pfbid', id: id ?? '' } : undefined;
};

/** The post that a link leads to. A picture has an id of its own, which is not that of its post. */
export function postOf(href: string): PostRef | undefined {
  const { path = [], query = '' } = partsOf(href) ?? {};
  const [first = '', second = ''] = path;
  if (/^(?:permalink|story)\.php$/.test(first)) return refOfId(param(query, 'story_fbid'));
  if (first === 'watch') return refOfId(param(query, 'v'), 'video');
  if (first === 'reel') return refOfId(second, 'video');
  const at = path.findIndex((segment, index) => index > 0 && /^(?:posts|permalink|videos)$/.test(segment));
  // The id comes last, after a title or the name of a set: /videos/pcb.1/2.
  return at < 0 || at === path.length - 1 ? undefined : refOfId(path.at(-1), path[at] === 'videos' ? 'video' : 'post');
}

export type Account = Pick<ProfileRef, 'network' | 'handle' | 'stableId'>;

/** The account that a link leads to; undefined when it leads to something else. */
export function profileOf(href: string): Account | undefined {
  const { path = [], query = '' } = partsOf(href) ?? {};
  const [first = '', second = '', third = '', fourth = ''] = path;
  if (first === 'profile.php') return numbered(param(query, 'id'));
  if (first === 'groups') return third === 'user' ? numbered(fourth) : undefined;
  if (first === 'people' || first === 'pages') return numbered(third);
  if (first === 'p') return numbered(/\d+$/.exec(second)?.[0]);
  if (first === 'pg') return named(second);
  return path.length === 1 ? named(first) : undefined;
}

const numbered = (id: string | undefined): Account | undefined =>
  isNumber(id) ? { network: 'facebook', handle: id, stableId: id } : undefined;

function named(segment: string): Account | undefined {
  const handle = handleOf(segment);
  return handle ? (numbered(handle) ?? { network: 'facebook', handle }) : undefined;
}

function handleOf(segment: string): string | undefined {
  let name = segment;
  try {
    name = decodeURIComponent(segment);
  } catch {
    return undefined;
  }
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.\-_]*$/u.test(name) && !reserved.test(name) ? name : undefined;
}

/** The same address without what only tracks. */
export function cleanAddress(href: string): string {
  const url = new URL(href, 'https://www.facebook.com/');
  for (const name of Array.from(url.searchParams.keys()))
    if (!/^(?:story_fbid|id|v|fbid|set)$/.test(name)) url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}
