import type { Surface } from '../../model/network.ts';
import type { PostRef, ProfileRef } from '../../model/sighting.ts';
import type { Page } from '../types.ts';

export const matches = ['https://www.facebook.com/*'];

export const reader = 'facebook/1';

const origin = 'https://www.facebook.com/';

/** First segments that look like a vanity name and are none. */
const reserved =
  /^(?:ads|bookmarks|business|events|feeds|friends|fundraisers|games|gaming|groups|hashtag|help|home|jobs|legal|live|login|marketplace|me|media|memories|messages|notes|notifications|pages|people|pg|photos?|places|policies|posts|privacy|profile|reels?|saved|search|settings|share|stories|terms|videos?|watch|.*\.php)$/i;

export function pageOf(url: URL): Page {
  const [first = '', second = '', third] = segmentsOf(url);
  const post = postOf(url.href);
  const handle = profileOf(url.href)?.handle ?? handleOf(first);
  const page = (surface: Surface, about = handle): Page => ({ surface, ...(about && { handle: about }) });
  if (/^\/(?:home(?:\.php)?|groups(?:\/feed)?)?\/?$/.test(url.pathname)) return page('home');
  if (/^\/(?:photo(?:\.php)?|[^/]+\/photos\/.*\d)\/?$/.test(url.pathname)) return page('photo');
  if (first === 'groups' && !handle) {
    if (/^(?:discover|joins|create|notifications)$/.test(second)) return page('other');
    if (third === 'search') return page('search-posts', second);
    return post ? { ...page('post', second), post } : page('group', second);
  }
  if (post) return { ...page('post', handle ?? valueOf(url, 'id') ?? undefined), post };
  if (first === 'search' && second === 'people') return page('search-people');
  if (first === 'search' || first === 'hashtag') return page('search-posts');
  if (first === 'messages' || first === 'notifications') return page(first);
  return page(handle ? 'profile' : 'other');
}

const segmentsOf = (url: URL | undefined): readonly string[] => url?.pathname.split('/').filter(Boolean) ?? [];

/**
 * Undefined for links to other sites. A scrambled one ("?__cft__…") leads to nothing but the home page. `m\w{5}` is mobile
 * and mbasic, `\w\w-\w\w` the site in another language.
 */
function linkOf(href: string): URL | undefined {
  const url = URL.parse(href, origin);
  return url && /^(?:(?:www|web|m|m\w{5}|touch|\w\w-\w\w)\.)?facebook\.com$/.test(url.hostname) ? url : undefined;
}

/** The address that a way out of Facebook leads to. */
export const behind = (href: string): string | null | undefined => valueOf(URL.parse(href, origin), 'u');

const valueOf = (url: URL | null | undefined, name: string): string | null | undefined => url?.searchParams.get(name);

const isNumber = (text: string): boolean => /^\d{5,25}$/.test(text);

export function refOfId(id: string | null | undefined, kind = 'post'): PostRef | undefined {
  const isPfbid = /^pfbid\w{10,}$/.test(id ?? '');
  return id && (isPfbid || isNumber(id)) ? { network: 'facebook', kind: isPfbid ? 'pfbid' : kind, id } : undefined;
}

/** The post that a link leads to. A picture has an id of its own, which is not that of its post. */
export function postOf(href: string): PostRef | undefined {
  const url = linkOf(href);
  if (!url) return undefined;
  const [first = '', second] = segmentsOf(url);
  if (/^(?:permalink|story)\.php$/.test(first)) return refOfId(valueOf(url, 'story_fbid'));
  if (/^(?:watch|video\.php)$/.test(first)) return refOfId(valueOf(url, 'v'), 'video');
  if (/^reels?$/.test(first)) return refOfId(second, 'video');
  // The id comes last, after a title or the name of a set: /videos/pcb.1/2.
  const [, tab, id] = /^\/.+\/(posts|permalink|videos)\/(?:.+\/)?([^/]+)\/?$/.exec(url.pathname) ?? [];
  return refOfId(id, tab === 'videos' ? 'video' : 'post');
}

/** The comment that a link leads to: a number, or base64 of "comment:POST_COMMENT". */
export function commentOf(href: string, name = 'comment_id') {
  const value = valueOf(linkOf(href), name) ?? '';
  try {
    const [, post, id] = /^(?:comment:(\d+)_)?(\d+)$/.exec(/\D/.test(value) ? atob(value) : value) ?? [];
    return id ? { post, id } : undefined;
  } catch {
    return undefined;
  }
}

export type Account = Pick<ProfileRef, 'network' | 'handle' | 'stableId'>;

/** The account that a link leads to; undefined when it leads to something else. */
export function profileOf(href: string): Account | undefined {
  const url = linkOf(href);
  const [first = '', second, third, fourth] = segmentsOf(url);
  if (first === 'profile.php') return numbered(valueOf(url, 'id'));
  if (first === 'groups') return third === 'user' ? numbered(fourth) : undefined;
  if (first === 'people' || first === 'pages') return numbered(third);
  if (first === 'p') return numbered(/\d+$/.exec(second ?? '')?.[0]);
  const handle = second === undefined ? handleOf(first) : undefined;
  return handle ? (numbered(handle) ?? { network: 'facebook', handle }) : undefined;
}

const numbered = (id: string | null | undefined): Account | undefined =>
  id && isNumber(id) ? { network: 'facebook', handle: id, stableId: id } : undefined;

function handleOf(segment: string): string | undefined {
  try {
    const name = decodeURIComponent(segment);
    // Nearly all are plain; classes of all letters would take a millisecond to compile.
    const isName = /^[a-z\d][a-z\d.-]*$/i.test(name) || /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*$/u.test(name);
    return isName && !reserved.test(name) ? name : undefined;
  } catch {
    return undefined;
  }
}

/** The same address without what only tracks. */
export function cleanAddress(href: string): string {
  const url = new URL(href, origin);
  const kept = [...url.searchParams].filter(([name]) => /^(?:story_fbid|id|v)$/.test(name));
  url.search = new URLSearchParams(kept).toString();
  url.hash = '';
  return url.href;
}
