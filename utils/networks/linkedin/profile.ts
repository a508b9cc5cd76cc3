import type { ProfileRef } from '../../model/sighting.ts';
import type { ShownProfile } from '../../model/shown.ts';
import { $$, $optional, isBefore } from '../../page/dom.ts';
import { known, numberLabel } from '../../lib/fields.ts';
import type { Reading } from '../types.ts';
import { accountLinksIn, accountOf, nameIn } from './accounts.ts';
import { attributeOf, has, keyOf, lineAt, lineIn } from './parts.ts';
import { localeOf, reader } from './read.ts';
import { decoded, pageOf } from './routes.ts';
import { css } from './selectors.ts';

/** The name at the head of a profile: sdui, ember (from descriptions, not from a capture), guest. */
export const titleIn = (root: ParentNode): Element | undefined => $optional(css.title, root);

export function readProfile(document: Document, url: URL, seenAt: number): Reading<ShownProfile> | undefined {
  const { surface, handle = '' } = pageOf(url);
  const isOrganisation = surface === 'company';
  const title = titleIn(document);
  const name = nameIn(title);
  const card = title?.closest(css.topcard);
  // While the page changes, the head of the profile before can still be there; signed out, pages do not change.
  const isThis = (link: Element): boolean => accountOf(link)?.handle.toLowerCase() === handle.toLowerCase();
  const isRead = card
    ? !isOrganisation && accountLinksIn(card).some(isThis)
    : isOrganisation || (surface === 'profile' && title?.matches(css.guestTitle));
  if (!name || !isRead) return undefined;
  const line = (selector: string): string | undefined => lineAt(selector, document).slice(0, 300) || undefined;
  const website = attributeOf($optional(css.website, document), 'href');
  const countLabels = known<ShownProfile['countLabels']>({
    followers: numberLabel(
      isOrganisation ? $$(css.fact, document).map(lineIn).findLast(numberLabel) : line(css.followers),
    ),
    connections: numberLabel(line(css.connections)),
  });
  const value = known<ShownProfile>({
    profile: known<ProfileRef>({
      network: 'linkedin',
      handle,
      name,
      stableId: isOrganisation
        ? /\d+$/.exec(attributeOf($optional(css.organisation, document), css.urn))?.[0]
        : /ACo[\w-]+(?=Topcard)/.exec(keyOf(card))?.[0],
      isOrganisation,
    }),
    headline: isOrganisation ? line(css.tagline) : headlineIn(document),
    verified: has(css.verified, card) || undefined,
    company: line(css.company),
    place: line(css.place),
    links: website && website.length <= 2000 ? [decoded(/[?&]url=([^&]+)/.exec(website)?.[1] ?? website)] : undefined,
    countLabels,
    locale: localeOf(document),
    seenAt,
    reader,
  });
  return { value, missing: countLabels.followers ? [] : ['followers'] };
}

/** Over the line with the ways of contact, perhaps together with employers, which stand beside too. */
function headlineIn(document: Document): string | undefined {
  const employers = $$(css.employers, document).map(lineIn);
  const card = $optional(css.contact, document)?.closest('div')?.parentElement;
  const [line, another] = (card ? $$(':scope > p', card) : $$(css.headline, document))
    .map(lineIn)
    .filter((each) => each && !each.split(' · ').every((part) => employers.includes(part)));
  return another ? undefined : line?.slice(0, 5000);
}

/** Named beside the feed only: elsewhere there is a picture without an address. */
export function readViewer(document: Document): ProfileRef | undefined {
  const feed = $optional(css.feed, document);
  const picture = $optional(feed ? css.viewer : css.me, document);
  if (feed && picture && !isBefore(picture, feed)) return undefined;
  const link = feed ? picture?.closest('a') : $optional(css.meLink, document);
  return accountOf(link, attributeOf(picture, 'alt'));
}
