import type { ProfileRef } from '../../model/sighting.ts';
import type { ShownProfile } from '../../model/shown.ts';
import { $$, $optional } from '../../page/dom.ts';
import { known, numberLabel } from '../../lib/fields.ts';
import type { Reading } from '../types.ts';
import { accountLinksIn, accountOf, nameIn } from './accounts.ts';
import { attributeOf, has, isBefore, lineAt, lineIn } from './parts.ts';
import { localeOf, reader } from './read.ts';
import { pageOf } from './routes.ts';
import { keyOf, sduiActivityCard, sduiFeed, sduiTopcard } from './selectors.ts';

/** The name at the head of a profile: sdui, ember (from descriptions, not from a capture), guest. */
export const titleIn = (root: ParentNode): Element | undefined =>
  $optional(`${sduiTopcard} h2,.org-top-card-summary__title,.top-card-layout__title`, root);

interface Header extends Pick<ShownProfile, 'headline' | 'verified'>, Pick<ProfileRef, 'stableId'> {
  readonly followers: string | undefined;
}

export function readProfile(document: Document, url: URL, seenAt: number): Reading<ShownProfile> | undefined {
  const { surface, handle = '' } = pageOf(url);
  const isOrganisation = surface === 'company';
  const title = titleIn(document);
  const name = nameIn(title);
  const header = isOrganisation ? companyHeader(document) : memberHeader(title, handle);
  if (!name || !header) return undefined;
  const { stableId, followers, ...shown } = header;
  const countLabels = followers ? { followers } : {};
  const profile = known<ProfileRef>({ network: 'linkedin', handle, name, stableId, isOrganisation });
  return {
    value: known<ShownProfile>({ profile, ...shown, countLabels, locale: localeOf(document), seenAt, reader }),
    missing: followers ? [] : ['followers'],
  };
}

function memberHeader(title: Element | undefined, handle: string): Header | undefined {
  const card = title?.closest(sduiTopcard);
  // While the page changes, the card of the profile before can still be there.
  const isThis = (link: Element): boolean => accountOf(link)?.handle.toLowerCase() === handle.toLowerCase();
  if (!card || !accountLinksIn(card).some(isThis)) return undefined;
  return {
    stableId: /ACo[\w-]+(?=Topcard)/.exec(keyOf(card))?.[0],
    // Between the name and it stand the degrees of connection: "· 1st".
    headline: $$('p', card)
      .map(lineIn)
      .find((line) => line && !line.startsWith('·'))
      ?.slice(0, 5000),
    followers: numberLabel(lineAt(`${sduiActivityCard} p`, card.ownerDocument)),
    verified: has('svg[id^="verified"]', card) || undefined,
  };
}

function companyHeader(document: Document): Header {
  const urn = 'data-semaphore-content-urn';
  const facts = $$('.org-top-card-summary-info-list__info-item,.top-card-layout__first-subline', document);
  return {
    stableId: /\d+$/.exec(attributeOf($optional(`[${urn}*=":organization:"]`, document), urn))?.[0],
    headline:
      lineAt('.org-top-card-summary__tagline,.top-card-layout__second-subline', document).slice(0, 5000) || undefined,
    // "Berlin, Berlin 5,750 followers": a place may hold numbers, but stands before. The number of employees is a link.
    followers: facts.flatMap((fact) => (fact.closest('a') ? [] : (numberLabel(lineIn(fact)) ?? []))).at(-1),
  };
}

/** Named beside the feed only: elsewhere there is a picture without an address. */
export function readViewer(document: Document): ProfileRef | undefined {
  const feed = $optional(sduiFeed, document);
  const picture = $optional(feed ? 'main a[href*="/in/"] img[alt]:not([alt=""])' : '.global-nav__me-photo', document);
  if (feed && picture && !isBefore(picture, feed)) return undefined;
  const link = feed ? picture?.closest('a') : $optional('.share-box-feed-entry__top-bar a', document);
  return accountOf(link, attributeOf(picture, 'alt'));
}
