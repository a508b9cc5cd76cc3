import type { ShownProfile } from '../../model/shown.ts';
import type { ProfileRef } from '../../model/sighting.ts';
import { known, numberLabel } from '../../lib/fields.ts';
import { $$, $optional } from '../../page/dom.ts';
import type { Reading } from '../types.ts';
import { accountBehind, followId, isVerified, refOf } from './names.ts';
import { pathOf } from './parts.ts';
import { readPost } from './post.ts';
import { profileData } from './profile-data.ts';
import { isSame, pageOf, reader } from './routes.ts';
import { css } from './selectors.ts';
import { legibleText, lineText, localeOf } from './text.ts';

export function readProfile(document: Document, url: URL, seenAt: number): Reading<ShownProfile> | undefined {
  const { surface, handle } = pageOf(url);
  if (surface !== 'profile' || !handle) return undefined;
  const header = $optional(css.header, document);
  const shown = refOf(header);
  // After navigation the former profile stands there for a moment, in the header and in <head>.
  if (!header || !shown || !isSame(shown.handle, handle)) return undefined;
  const title = $optional(css.title, document);
  const isTitled = lineText(title) === shown.name;
  const { stableId = followId(document, shown.handle), ...data } = profileData(document, handle);
  const link = $optional(css.link, document)?.getAttribute('href');
  /** The link to a page of this profile. */
  const linkTo = (page: string, selector: string): Element | undefined =>
    $$(selector, document).find((one) => new RegExp(`^/${handle}${page}$`, 'i').test(pathOf(one)));
  const countLabels = known<ShownProfile['countLabels']>({
    // As shown they are cut beyond four digits.
    followers: numberLabel(lineText(linkTo('/(?:verified_)?followers', css.followLink))),
    following: numberLabel(lineText(linkTo('/following', css.followLink))),
    // Below the name the top of the page counts what the chosen list holds: posts, or pictures, or likes.
    posts:
      isTitled && linkTo('(?:/with_replies)?', css.chosenTab)
        ? numberLabel(title?.nextElementSibling?.textContent?.replace(/^@.*/, ''))
        : undefined,
  });
  const [top] = $$(css.post, document);
  const first = top && readPost(top, { seenAt, surface }).value;
  const value: ShownProfile = {
    // The name stands above the page as well.
    profile: { ...shown, name: title && !isTitled ? undefined : shown.name, stableId },
    headline: legibleText($optional(css.headline, document))?.slice(0, 5000) || undefined,
    verified: isVerified(header),
    ...data,
    countLabels,
    locale: localeOf(document),
    place: lineText($optional(css.place, document)).slice(0, 300) || undefined,
    links: link && link.length <= 2000 ? [link] : undefined,
    // After navigation the list can still be the former one. That none is pinned no list tells: further down it begins
    // with another post, and signed out it is in no order.
    pinned:
      first?.pinned && isSame(first.author?.handle ?? '', handle)
        ? { id: first.post.id, text: first.text?.slice(0, 200) }
        : undefined,
    seenAt,
    reader,
  };
  return {
    value,
    missing: (['followers', 'following'] as const).filter((name) => !data[name] && !countLabels[name]),
  };
}

export function readViewer(document: Document): ProfileRef | undefined {
  const link = $optional(css.viewer, document);
  return link && accountBehind(link);
}
