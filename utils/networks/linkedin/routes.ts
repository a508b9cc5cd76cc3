import type { Surface } from '../../model/network.ts';
import type { Page } from '../types.ts';
import { postRefOf } from './urns.ts';

export const matches = ['https://www.linkedin.com/*'];

// Pure: the composer's script needs no more of this file than `matches`.
const surfaces = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries<Surface>({
    '': 'home',
    feed: 'home',
    'feed/following': 'home',
    'feed/update': 'post',
    posts: 'post',
    in: 'profile',
    company: 'company',
    school: 'company',
    showcase: 'company',
    groups: 'group',
    pulse: 'article',
    'article/new': 'compose',
    notifications: 'notifications',
    messaging: 'messages',
    'search/people': 'search-people',
    'search/content': 'search-posts',
    'search/all': 'search-posts',
  }),
);

export function pageOf({ pathname }: URL): Page {
  const [first = '', second = '', third = ''] = pathname.split('/').filter(Boolean).map(decoded);
  // /search/results/people is about people, /feed/hashtag is no feed; elsewhere the first part tells.
  const kind = first === 'search' ? third : /^(?:feed|article)$/.test(first) && second;
  const surface = surfaces.get(kind ? `${first}/${kind}` : first) ?? 'other';
  if (/^(?:profile|company|group)$/.test(surface)) return second ? { surface, handle: second } : { surface: 'other' };
  const post = surface === 'post' && postRefOf(decoded(pathname));
  return post ? { surface, post } : { surface };
}

/** A part of an address as people read it. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
