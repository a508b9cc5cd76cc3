import { type AccountMetric } from '../model/account-figures.ts';
import type { NetworkId } from '../model/network.ts';
import type { PostRef } from '../model/sighting.ts';
import { postRefOf } from './linkedin/urns.ts';
import { statusRef } from './x/routes.ts';

/** What the address of a page of statistics tells. */
export interface FigurePage {
  /** What it is there to show. What is not found of it is told as not seen. */
  readonly expects: readonly AccountMetric[];
  /** It is about this one number: if just one stands alone in it, that is it. */
  readonly lone?: AccountMetric;
  /** The page, company or handle that it is about; absent: whoever is signed in. */
  readonly handle?: string;
  readonly post?: PostRef;
  /** The days that the address names. */
  readonly overDays?: number;
  /** Only links to other statistics are read: it is a page of something else. */
  readonly onlyLinks?: true;
}

/** Undefined where the address is not one of statistics. Never guesses: what is not in this list is not read. */
export function figurePageOf(network: NetworkId, url: URL): FigurePage | undefined {
  const found = pagesOf[network](url.pathname.replace(/\/+$/, ''));
  if (!found) return undefined;
  const overDays = Number(/(?:past|last)_(\d{1,3})_days?/i.exec(decodeURIComponent(url.search))?.[1] ?? NaN);
  return { ...found, ...(overDays > 0 ? { overDays } : {}) };
}

/** What the number in a link to statistics counts, by the link's own address. */
export function linkedMetric(network: NetworkId, path: string): AccountMetric | undefined {
  if (network !== 'linkedin') return undefined;
  // Beside the feed: seen in our pages of 2025-06 (ember), 2026-03, 2026-05 and 2026-07 (sdui).
  if (/^\/(?:me|analytics)\/profile-views\/?$/.test(path)) return 'profileViews';
  if (/^\/analytics\/creator\/content\/?$/.test(path)) return 'impressions';
  return /^\/(?:me|analytics)\/search-appearances\/?$/.test(path) ? 'searchAppearances' : undefined;
}

const pagesOf: Readonly<Record<NetworkId, (path: string) => FigurePage | undefined>> = {
  linkedin(path) {
    if (path === '/feed') return { expects: [], onlyLinks: true };
    if (/^\/(?:me|analytics)\/profile-views/.test(path)) return lone('profileViews');
    if (/^\/(?:me|analytics)\/search-appearances/.test(path)) return lone('searchAppearances');
    if (path.startsWith('/analytics/creator/audience')) return lone('followers');
    if (/^\/analytics\/creator\/(?:content|top-posts)/.test(path)) return { expects: ['impressions', 'reach'] };
    const post = path.startsWith('/analytics/post-summary/') ? postRefOf(decoded(path)) : undefined;
    if (post) return { expects: ['impressions', 'reach'], post };
    const [, handle, tab = ''] = /^\/company\/([^/]+)\/admin\/analytics(?:\/([^/]+))?/.exec(path) ?? [];
    if (handle) return { expects: ofTab[tab] ?? [], handle: decoded(handle) };
    return /^\/(?:analytics|dashboard)(?:\/|$)/.test(path) ? { expects: [] } : undefined;
  },
  x(path) {
    const [, handle, id] = /^\/(\w{1,20})\/status\/(\d{1,20})\/analytics$/.exec(path) ?? [];
    if (handle && id) return { expects: ['impressions', 'engagements'], handle, post: statusRef(id) };
    return /^\/i\/account_analytics(?:\/|$)/.test(path) ? { expects: ['impressions', 'engagements'] } : undefined;
  },
  facebook(path) {
    const [, handle] =
      /^(?:\/([\p{L}\p{N}.-]+))?\/(?:professional_dashboard|insights)(?:\/|$)/u.exec(decoded(path)) ?? [];
    if (!/\/(?:professional_dashboard|insights)(?:\/|$)/.test(path)) return undefined;
    return { expects: ['views', 'reach'], ...(handle ? { handle } : {}) };
  },
};

const lone = (metric: AccountMetric): FigurePage => ({ expects: [metric], lone: metric });

const ofTab: Readonly<Record<string, readonly AccountMetric[]>> = {
  updates: ['impressions'],
  content: ['impressions'],
  visitors: ['visitors'],
  followers: ['followers'],
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
