import type { ProfileRef, ProfileSighting } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import { lineOf } from '../../page/text.ts';
import type { Count } from '../../lib/count.ts';
import { countsIn } from '../../lib/numbers.ts';
import type { Reading } from '../types.ts';
import { accountLinksIn, accountOf, nameIn } from './accounts.ts';
import { countOf } from './metrics.ts';
import { reader } from './reader.ts';
import { pageOf } from './routes.ts';
import { sduiActivityCard, sduiFeed, sduiTopcard } from './selectors.ts';

type Header = Partial<Pick<ProfileSighting, 'headline' | 'followers' | 'verified'>> & {
  readonly name: string | undefined;
  readonly stableId?: string | undefined;
};

export function readProfile(document: Document, url: URL, seenAt: number): Reading<ProfileSighting> | undefined {
  const { surface, handle } = pageOf(url);
  if (!handle || (surface !== 'profile' && surface !== 'company')) return undefined;
  const locale = document.documentElement.lang || 'en';
  const header = sduiHeader(document, handle, locale) ?? emberHeader(document, locale) ?? guestHeader(document, locale);
  if (!header) return undefined;
  const { name, stableId, headline, followers, verified } = header;
  if (!name) return { value: undefined, missing: ['profile.name'] };
  const profile: ProfileRef = {
    network: 'linkedin',
    handle,
    name,
    ...(stableId && { stableId }),
    isOrganisation: surface === 'company',
  };
  return {
    value: {
      profile,
      ...(headline && { headline }),
      ...(verified && { verified }),
      ...(followers && { followers }),
      seenAt,
      reader,
    },
    missing: followers ? [] : ['followers'],
  };
}

function sduiHeader(document: Document, handle: string, locale: string): Header | undefined {
  const card = $optional(sduiTopcard, document);
  // While the page changes, the card of the profile before can still be there.
  if (!card || !accountLinksIn(card).some((link) => isSame(accountOf(link)?.handle, handle))) return undefined;
  const name = $optional('h2', card);
  const key = card.getAttribute('componentkey') ?? '';
  const paragraphs = name ? $$('p', card).filter((p) => follows(name, p)) : [];
  const headline = paragraphs.map((p) => lineOf(p.textContent)).find((line) => !line.startsWith('·') && line !== '');
  const activity = $optional(`${sduiActivityCard} h2`, document);
  const line = activity && $$('p', activity.closest(sduiActivityCard) ?? activity).find((p) => follows(activity, p));
  return {
    name: nameIn(name),
    stableId: /ref(ACo[\w-]+)Topcard$/.exec(key)?.[1],
    headline,
    followers: countOf(line?.textContent, locale),
    verified: $optional('svg[id^="verified"]', card) !== undefined,
  };
}

/** From descriptions, not from a capture: no signed-in page of this kind was at hand. */
function emberHeader(document: Document, locale: string): Header | undefined {
  const title = $optional('main :is(.org-top-card-summary__title,h1.text-heading-xlarge)', document);
  if (!title) return undefined;
  const items = $$('.org-top-card-summary-info-list__info-item', document).filter((item) => !item.closest('a'));
  const counts = items.flatMap((item) => countOf(item.textContent, locale) ?? []);
  return {
    name: lineOf(title.textContent),
    headline: lineOf(
      $optional('main :is(.org-top-card-summary__tagline,.text-body-medium.break-words)', document)?.textContent ?? '',
    ),
    followers: counts.length === 1 ? counts[0] : undefined,
  };
}

function guestHeader(document: Document, locale: string): Header | undefined {
  const title = $optional('.top-card-layout__title', document);
  if (!title) return undefined;
  const isCompany = $optional('[data-semaphore-content-type="COMPANY"]', document);
  const urn = isCompany?.getAttribute('data-semaphore-content-urn') ?? '';
  return {
    name: lineOf(title.textContent),
    stableId: /organization:(\d+)$/.exec(urn)?.[1],
    headline: lineOf($optional('.top-card-layout__second-subline', document)?.textContent ?? ''),
    followers: isCompany && lastCount($optional('.top-card-layout__first-subline', document)?.textContent, locale),
  };
}

/** "Berlin, Berlin 5,750 followers": the number of followers is the last one. */
function lastCount(text: string | undefined, locale: string): Count | undefined {
  return countsIn(lineOf(text ?? ''), locale, { shortened: 'unknown' }).at(-1);
}

/** Shown beside the feed only. */
export function readViewer(document: Document): ProfileRef | undefined {
  const feed = $optional(sduiFeed, document);
  const link = feed
    ? accountLinksIn(document.querySelector('#workspace') ?? document).find((one) => follows(one, feed) && nameOf(one))
    : $optional(':is(.profile-card,.feed-identity-module,.share-box-feed-entry__top-bar) a[href*="/in/"]', document);
  if (!link || (feed && !link.getAttribute('href')?.includes('/in/'))) return undefined;
  return accountOf(link, feed ? nameOf(link) : lineOf($optional('.profile-card-name', document)?.textContent ?? ''));
}

const nameOf = (link: Element): string | undefined => nameIn($optional('p', link));

const isSame = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

const follows = (earlier: Element, later: Element): boolean =>
  (earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
