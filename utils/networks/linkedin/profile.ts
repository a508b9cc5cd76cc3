import type { Count } from '../../lib/count.ts';
import type { ProfileRef, ProfileSighting } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import type { Reading } from '../types.ts';
import { accountLinksIn, accountOf, nameIn } from './accounts.ts';
import { allCounts, countOf } from './counts.ts';
import { has, isBefore, known, lineAt, lineIn } from './parts.ts';
import { reader } from './read.ts';
import { pageOf } from './routes.ts';
import { sduiActivityCard, sduiFeed, sduiTopcard } from './selectors.ts';

interface Header {
  readonly name: string;
  readonly stableId?: string | undefined;
  readonly headline: string | undefined;
  readonly followers: Count | undefined;
  readonly verified?: boolean;
}

export function readProfile(document: Document, url: URL, seenAt: number): Reading<ProfileSighting> | undefined {
  const { surface, handle } = pageOf(url);
  if (!handle || (surface !== 'profile' && surface !== 'company')) return undefined;
  const locale = document.documentElement.lang || 'en';
  const header = sduiHeader(document, handle, locale) ?? emberHeader(document, locale) ?? guestHeader(document, locale);
  if (!header) return undefined;
  const { stableId, headline, followers, verified } = header;
  const name = header.name.slice(0, 300);
  if (!name) return { value: undefined, missing: ['name'] };
  const isOrganisation = surface === 'company';
  return {
    value: known<ProfileSighting>({
      profile: known<ProfileRef>({ network: 'linkedin', handle, name, stableId, isOrganisation }),
      headline: headline?.slice(0, 5000) || undefined,
      verified: verified || undefined,
      followers,
      seenAt,
      reader,
    }),
    missing: followers ? [] : ['followers'],
  };
}

function sduiHeader(document: Document, handle: string, locale: string): Header | undefined {
  const card = $optional(sduiTopcard, document);
  const name = $optional('h2', card);
  // While the page changes, the card of the profile before can still be there.
  const isThis = (link: Element): boolean => accountOf(link)?.handle.toLowerCase() === handle.toLowerCase();
  if (!card || !name || !accountLinksIn(card).some(isThis)) return undefined;
  const lines = (start: Element, root: Element) =>
    $$('p', root)
      .filter((p) => isBefore(start, p))
      .map(lineIn);
  const activity = $optional(sduiActivityCard, document);
  const title = $optional('h2', activity);
  return {
    name: nameIn(name),
    stableId: /ref(ACo[\w-]+)Topcard$/.exec(card.getAttribute('componentkey') ?? '')?.[1],
    // Between the name and it stand the degrees of connection: "· 1st".
    headline: lines(name, card).find((line) => line && !line.startsWith('·')),
    followers: activity && title && countOf(lines(title, activity)[0] ?? '', locale),
    verified: has('svg[id^="verified"]', card),
  };
}

/** From descriptions, not from a capture: no signed-in page of this kind was at hand. */
function emberHeader(document: Document, locale: string): Header | undefined {
  const name = lineAt('main :is(.org-top-card-summary__title,h1.text-heading-xlarge)', document);
  if (!name) return undefined;
  const items = $$('.org-top-card-summary-info-list__info-item', document).filter((item) => !item.closest('a'));
  const counts = items.flatMap((item) => countOf(lineIn(item), locale) ?? []);
  return {
    name,
    headline: lineAt('main :is(.org-top-card-summary__tagline,.text-body-medium.break-words)', document),
    followers: counts.length === 1 ? counts[0] : undefined,
  };
}

function guestHeader(document: Document, locale: string): Header | undefined {
  const title = $optional('.top-card-layout__title', document);
  if (!title) return undefined;
  const company = $optional('[data-semaphore-content-type="COMPANY"]', document);
  return {
    name: lineIn(title),
    stableId: /organization:(\d+)$/.exec(company?.getAttribute('data-semaphore-content-urn') ?? '')?.[1],
    headline: lineAt('.top-card-layout__second-subline', document),
    // "Berlin, Berlin 5,750 followers": a place may hold numbers, but stands before.
    followers: company && allCounts(lineAt('.top-card-layout__first-subline', document), locale).at(-1),
  };
}

/** Shown beside the feed only. */
export function readViewer(document: Document): ProfileRef | undefined {
  const feed = $optional(sduiFeed, document);
  const link = feed
    ? $$('#workspace a[href*="/in/"]', document).find(
        (one) => isBefore(one, feed) && has('img[alt]:not([alt=""])', one),
      )
    : $optional(':is(.profile-card,.feed-identity-module,.share-box-feed-entry__top-bar) a[href*="/in/"]', document);
  const name = feed
    ? $optional('img[alt]:not([alt=""])', link)?.getAttribute('alt')
    : lineAt('.profile-card-name', document);
  return accountOf(link, name ?? '');
}
