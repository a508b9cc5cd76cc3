import type { Surface } from '../../model/network.ts';
import type { PostRef } from '../../model/sighting.ts';
import type { Page } from '../types.ts';
import { postRefOf } from './urns.ts';

export const matches = ['https://www.linkedin.com/*'];

const surfaceByFirst: Readonly<Record<string, Surface>> = {
  '': 'home',
  feed: 'home',
  in: 'profile',
  company: 'company',
  school: 'company',
  showcase: 'company',
  groups: 'group',
  pulse: 'article',
  notifications: 'notifications',
  messaging: 'messages',
};
const withHandle = new Set(['in', 'company', 'school', 'showcase', 'groups']);

export function pageOf(url: URL): Page {
  const [first = '', second = '', third = ''] = url.pathname.split('/').filter(Boolean).map(decoded);
  const post = postInPath(first, second, third);
  if (post) return { surface: 'post', post };
  if (first === 'posts') return { surface: 'post' };
  if (first === 'search') return { surface: searchSurface(third) };
  if ((first === 'article' || first === 'post') && /^(?:new|edit)$/.test(second)) return { surface: 'compose' };
  if (first === 'feed' && second) return { surface: second === 'following' ? 'home' : 'other' };
  const surface = surfaceByFirst[first] ?? 'other';
  if (!withHandle.has(first)) return { surface };
  return second ? { surface, handle: second } : { surface: 'other' };
}

const searchSurface = (kind: string): Surface =>
  kind === 'people' ? 'search-people' : kind === 'content' || kind === 'all' ? 'search-posts' : 'other';

/** /feed/update/urn:li:activity:1, and /posts/NAME_WORDS-activity-1-x4Yz where the words are the author's own. */
function postInPath(first: string, second: string, third: string): PostRef | undefined {
  if (first === 'feed' && second === 'update') return postRefOf(third);
  if (first !== 'posts') return undefined;
  const [, kind, id] = /-(activity|ugcPost|share)-(\d{15,20})(?:-[\w-]{1,8})?$/.exec(second) ?? [];
  return kind && id ? { network: 'linkedin', kind, id } : undefined;
}

/** A part of an address as people read it. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
