import type { ProfileRef } from '../../model/sighting.ts';
import type { ShownProfile } from '../../model/shown.ts';
import { $$, $optional, matchesWithin } from '../../page/dom.ts';
import { known, numberLabel } from '../../lib/fields.ts';
import { lineOf } from '../../page/text.ts';
import type { Reading } from '../types.ts';
import { introLinks } from './intro.ts';
import { hrefOf, languageOf, nameIn } from './parts.ts';
import { pageOf, profileOf, reader } from './routes.ts';
import { css } from './selectors.ts';

/**
 * The header of a person, a page or a group; groups have members for followers. Behind a wall that asks to log in
 * there is only the address.
 */
export function readProfile(document: Document, url: URL, seenAt: number): Reading<ShownProfile> | undefined {
  const { surface, handle } = pageOf(url);
  const isGroup = surface === 'group';
  const title = headerTitle(document);
  if (!handle || !(isGroup || surface === 'profile') || !(title ?? $optional(css.login, document))) return undefined;
  const profile = known<ProfileRef>({
    network: 'facebook',
    handle,
    name: title && nameIn(title),
    stableId: profileOf(url.href)?.stableId ?? (isGroup ? undefined : nativeId(document, handle)),
    isOrganisation: isGroup || undefined,
  });
  const countLabels = title ? countsBeside(title) : {};
  const verified = $optional(css.badge, title) && true;
  return {
    value: known<ShownProfile>({
      profile,
      verified,
      links: title && introLinks(document, handle),
      countLabels,
      locale: languageOf(document.body),
      seenAt,
      reader,
    }),
    missing: [...(title ? [] : ['name']), ...(countLabels.followers || countLabels.connections ? [] : ['followers'])],
  };
}

/** Managed pages have a second title in the menu beside, which is hidden or no part of the content. */
export const headerTitle = (document: Document): Element | undefined =>
  $$(css.header, document).find((title) => !title.closest('[hidden],[role="dialog"]') && lineOf(title.textContent));

type Numbers = ShownProfile['countLabels'];

/** The numbers stand in the same block as the name, as links to the lists behind them. */
function countsBeside(title: Element): Numbers {
  let block: Element | null = title;
  for (let level = 0; level < 9 && block; level++, block = block.parentElement) {
    const links = $$('a[href]', block);
    const countOf = (list: string): string | undefined =>
      links
        .filter((link) => link.matches(list))
        .map((link) => numberLabel(lineOf(link.textContent)))
        .find(Boolean);
    const numbers = known<Numbers>({
      followers: countOf(css.followers),
      following: countOf(css.following),
      connections: countOf(css.connections),
    });
    if (Object.keys(numbers).length > 0) return numbers;
  }
  return {};
}

/** Stays in <head> when the page changes to another profile: true only while the canonical address is this one. */
function nativeId(document: Document, handle: string): string | undefined {
  const canonical = profileOf(hrefOf($optional('link[rel="canonical"]', document)))?.handle;
  const native = $optional(css.nativeId, document)?.getAttribute('content') ?? '';
  return canonical?.toLowerCase() === handle.toLowerCase()
    ? /(?:profile|page)\/(?:\?id=)?(\d+)/.exec(native)?.[1]
    : undefined;
}

/** The picture beside "What's on your mind?" leads to whoever is signed in. Its label is a sentence, not a name. */
export function readViewer(document: Document): ProfileRef | undefined {
  for (const prompt of $$(css.prompt, document)) {
    const beside = prompt.previousElementSibling;
    const [picture] = beside ? matchesWithin(css.picture, beside) : [];
    const account = profileOf(hrefOf(picture));
    if (account && nameIn(prompt) && !beside?.textContent && !prompt.closest(css.decoy)) return account;
  }
  return undefined;
}
