import type { ProfileRef } from '../../model/sighting.ts';
import type { ShownProfile } from '../../model/shown.ts';
import { $$, $optional } from '../../page/dom.ts';
import { known, numberLabel } from '../../lib/fields.ts';
import type { Reading } from '../types.ts';
import { accountLinksIn, accountOf, nameIn } from './accounts.ts';
import { attributeOf, has, isBefore, keyOf, lineAt, lineIn } from './parts.ts';
import { localeOf, reader } from './read.ts';
import { pageOf } from './routes.ts';
import { css } from './selectors.ts';

/** The name at the head of a profile: sdui, ember (from descriptions, not from a capture), guest. */
export const titleIn = (root: ParentNode): Element | undefined => $optional(css.title, root);

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
  const card = title?.closest(css.sduiTopcard);
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
    followers: numberLabel(lineAt(`${css.sduiActivityCard} p`, card.ownerDocument)),
    verified: has(css.verifiedIcon, card) || undefined,
  };
}

function companyHeader(document: Document): Header {
  const urn = 'data-semaphore-content-urn';
  const facts = $$(css.companyFact, document);
  return {
    stableId: /\d+$/.exec(attributeOf($optional(css.companyUrn, document), urn))?.[0],
    headline: lineAt(css.companyHeadline, document).slice(0, 5000) || undefined,
    // "Berlin, Berlin 5,750 followers": a place may hold numbers, but stands before. The number of employees is a link.
    followers: facts.flatMap((fact) => (fact.closest('a') ? [] : (numberLabel(lineIn(fact)) ?? []))).at(-1),
  };
}

/** Named beside the feed only: elsewhere there is a picture without an address. */
export function readViewer(document: Document): ProfileRef | undefined {
  const feed = $optional(css.sduiFeed, document);
  const picture = $optional(feed ? css.sduiViewer : css.emberViewer, document);
  if (feed && picture && !isBefore(picture, feed)) return undefined;
  const link = feed ? picture?.closest('a') : $optional(css.emberViewerLink, document);
  return accountOf(link, attributeOf(picture, 'alt'));
}
