import type { ProfileRef } from '../../model/sighting.ts';
import { lineOf, textOf } from '../../page/text.ts';
import { known } from './parts.ts';
import { decoded } from './routes.ts';
import { accountLink } from './selectors.ts';

/** The account that a link leads to; its handle is the slug of the address. */
export function accountOf(link: Element | undefined, name?: string): ProfileRef | undefined {
  const href = link?.getAttribute('href') ?? '';
  const [, kind, slug] =
    /^(?:https?:\/\/(?:[\w-]+\.)?linkedin\.com)?\/(in|company|showcase|school)\/([^/?#]{1,300})/.exec(href) ?? [];
  if (!kind || !slug) return undefined;
  const stableId = /miniProfileUrn=urn(?:%3A|:)li(?:%3A|:)\w+(?:%3A|:)(ACo[\w-]{1,90})/.exec(href)?.[1];
  return known<ProfileRef>({
    network: 'linkedin',
    handle: decoded(slug),
    stableId,
    name: name || undefined,
    isOrganisation: kind !== 'in',
  });
}

export const accountLinksIn = (root: ParentNode): readonly Element[] =>
  [...root.querySelectorAll(accountLink)].filter((link) => accountOf(link));

/**
 * A name as it is shown. Pages write it twice, for eyes ([aria-hidden]) and for screen readers with words around it:
 * what is for the eyes wins. Without the "• 2nd" that may follow.
 */
export function nameIn(element: Element | undefined): string {
  if (!element) return '';
  const shown = [...element.querySelectorAll('[aria-hidden="true"]')].find((part) => shownIn(part));
  return shownIn(shown ?? element).slice(0, 300);
}

const shownIn = (element: Element): string =>
  lineOf(textOf(element, { without: '[aria-hidden="true"],.visually-hidden,svg,img,button' })).split(
    /(?:^| )[•·]/,
  )[0] ?? '';
