import type { ProfileRef } from '../../model/sighting.ts';
import { lineOf, textOf } from '../../page/text.ts';
import { accountLink } from './selectors.ts';

/** The account that a link leads to; its handle is the slug of the address. */
export function accountOf(link: Element | null | undefined, name?: string): ProfileRef | undefined {
  const href = link?.getAttribute('href') ?? '';
  const [, kind, slug = ''] =
    /^(?:https?:\/\/(?:[\w-]+\.)?linkedin\.com)?\/(in|company|showcase|school)\/([^/?#]+)/.exec(href) ?? [];
  const handle = decoded(slug);
  if (!kind || !handle) return undefined;
  const [, stableId] = /(?:miniProfileUrn=urn(?:%3A|:)li(?:%3A|:)\w+(?:%3A|:))(ACo[\w-]+)/.exec(href) ?? [];
  return {
    network: 'linkedin',
    handle,
    ...(stableId && { stableId }),
    ...(name && { name }),
    isOrganisation: kind !== 'in',
  };
}

export const accountLinksIn = (root: ParentNode): readonly Element[] =>
  [...root.querySelectorAll(accountLink)].filter((link) => accountOf(link));

/**
 * A name as it is shown. Pages write it twice, for eyes ([aria-hidden]) and for screen readers with words around it:
 * what is for the eyes wins.
 */
export function nameIn(element: Element | null | undefined): string | undefined {
  if (!element) return undefined;
  const shown = [...element.querySelectorAll('[aria-hidden="true"]')].find((part) => ownText(part));
  return ownText(shown ?? element) || undefined;
}

const ownText = (element: Element): string =>
  lineOf(textOf(element, { without: '[aria-hidden="true"],.visually-hidden,svg,img,button' }));

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
