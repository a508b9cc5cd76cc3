import type { Settings } from '../settings.ts';
import type { Front } from './site.ts';
import type { StatisticsPage } from './sdui/statistics.ts';

/** What an address asks for. */
export type Place =
  | { readonly type: 'feed' }
  | { readonly type: 'other' }
  | { readonly type: 'profile' | 'activity' | 'company'; readonly slug: string }
  | { readonly type: 'post'; readonly id: string }
  | { readonly type: 'statistics'; readonly page: StatisticsPage }
  | { readonly type: 'search-content' | 'search-people'; readonly keywords: string };

export function placeOf(url: URL): Place {
  const path = decodeURIComponent(url.pathname);
  const keywords = (url.searchParams.get('keywords') ?? '').replace(/^#/, '');
  const update = /^\/feed\/update\/urn:li:(?:activity|ugcPost|share):(\d+)/.exec(path)?.[1];
  if (update) return { type: 'post', id: update };
  if (path === '/' || /^\/feed\/?$/.test(path)) return { type: 'feed' };
  const company = /^\/company\/([^/]+)/.exec(path)?.[1];
  if (company) return { type: 'company', slug: company };
  const [, member, part] = /^\/in\/([^/]+)\/?([^/]*)/.exec(path) ?? [];
  if (member) return { type: part === 'recent-activity' ? 'activity' : 'profile', slug: member };
  if (path.startsWith('/search/results/people')) return { type: 'search-people', keywords };
  if (path.startsWith('/search/results/')) return { type: 'search-content', keywords };
  const page = statistics.find(([pattern]) => pattern.test(path))?.[1];
  return page ? { type: 'statistics', page } : { type: 'other' };
}

const statistics: readonly (readonly [RegExp, StatisticsPage])[] = [
  [/^\/analytics\/creator\/content/, 'content'],
  [/^\/analytics\/creator\/audience/, 'audience'],
  [/^\/(?:analytics|me)\/profile-views/, 'profile-views'],
  [/^\/(?:analytics|me)\/search-appearances/, 'search-appearances'],
  [/^\/analytics\/post-summary\//, 'post-summary'],
];

/** Some pages exist in one front end only; the feed and a post in both: `?front=ember`, or `replica.front` kept. */
export function frontOf(url: URL, place: Place, settings: Settings): Front {
  if (place.type === 'company' || place.type === 'activity') return 'ember';
  if (place.type !== 'feed' && place.type !== 'post') return 'sdui';
  const asked = url.searchParams.get('front') ?? localStorage.getItem('replica.front') ?? settings.arm;
  return asked === 'ember' ? 'ember' : 'sdui';
}

/** Which of the three share composers comes up: A in Ember, else `?composer=B`, or `replica.composer` kept, else C. */
export function composerOf(url: URL, front: Front): 'A' | 'B' | 'C' {
  if (front === 'ember') return 'A';
  const asked = url.searchParams.get('composer') ?? localStorage.getItem('replica.composer');
  return asked === 'B' ? 'B' : 'C';
}
