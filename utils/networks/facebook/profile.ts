import type { Count } from '../../lib/count.ts';
import { parseCount } from '../../lib/numbers.ts';
import type { ProfileRef, ProfileSighting } from '../../model/sighting.ts';
import { $$, $optional } from '../../page/dom.ts';
import { lineOf, textOf } from '../../page/text.ts';
import type { Reading } from '../types.ts';
import { languageOf } from './parts.ts';
import { pageOf, profileOf, reader } from './routes.ts';
import {
  badgeSelector,
  buttonSelector,
  decoySelector,
  headerSelector,
  listSelector,
  nativeIdSelector,
} from './selectors.ts';

/** The header of a person, a page or a group; groups have members for followers. */
export function readProfile(document: Document, url: URL, seenAt: number): Reading<ProfileSighting> | undefined {
  const { surface, handle } = pageOf(url);
  const title = headerTitle(document);
  if (!handle || !title || !(surface === 'profile' || surface === 'group')) return undefined;
  const name = lineOf(textOf(title)).slice(0, 300);
  const numbers = countsBeside(title);
  const stableId = profileOf(url.href)?.stableId ?? (surface === 'profile' ? nativeId(document, handle) : undefined);
  const profile: ProfileRef = {
    network: 'facebook',
    handle,
    name,
    ...(stableId && { stableId }),
    ...(surface === 'group' && { isOrganisation: true }),
  };
  return {
    value: {
      profile,
      ...($optional(badgeSelector, title) && { verified: true }),
      ...numbers,
      seenAt,
      reader,
    },
    missing: numbers.followers || numbers.connections ? [] : ['followers'],
  };
}

/** Managed pages have a second title in the menu beside, which is hidden or no part of the content. */
function headerTitle(document: Document): Element | undefined {
  return $$(headerSelector, document).find(
    (title) => !title.closest('[hidden],[role="dialog"]') && lineOf(title.textContent) !== '',
  );
}

type Numbers = Pick<ProfileSighting, 'followers' | 'following' | 'connections'>;

/** The numbers stand in the same block as the name, as links to the lists behind them. */
function countsBeside(title: Element): Numbers {
  const language = languageOf(title);
  let block: Element | null = title;
  for (let level = 0; level < 9 && block; level++, block = block.parentElement) {
    const numbers: { -readonly [K in keyof Numbers]: Count } = {};
    for (const name of ['followers', 'following', 'connections'] as const) {
      for (const link of $$(listSelector[name], block)) {
        const count = parseCount(lineOf(link.textContent), language);
        if (count) numbers[name] ??= count;
      }
    }
    if (Object.keys(numbers).length > 0) return numbers;
  }
  return {};
}

/** Stays in <head> when the page changes to another profile: true only while the canonical address is this one. */
function nativeId(document: Document, handle: string): string | undefined {
  const canonical = $optional('link[rel="canonical"]', document)?.getAttribute('href') ?? '';
  if (profileOf(canonical)?.handle.toLowerCase() !== handle.toLowerCase()) return undefined;
  return /(?:profile|page)\/(?:\?id=)?(\d+)/.exec(
    $optional(nativeIdSelector, document)?.getAttribute('content') ?? '',
  )?.[1];
}

/** The picture beside "What's on your mind?" leads to whoever is signed in. Its label is a sentence, not a name. */
export function readViewer(document: Document): ProfileRef | undefined {
  for (const link of $$('[role="main"] a[aria-label][href]:not([href*="__cft__"])', document)) {
    const account = profileOf(link.getAttribute('href') ?? '');
    if (account && isPrompt(besideAlone(link)) && !link.closest(decoySelector)) return account;
  }
  return undefined;
}

function besideAlone(link: Element): Element | null {
  let at = link;
  for (let level = 0; level < 4 && !at.nextElementSibling && at.parentElement; level++) at = at.parentElement;
  return at.nextElementSibling;
}

const isPrompt = (element: Element | null): boolean =>
  element !== null &&
  element.matches(`${buttonSelector}:not([aria-label],[aria-haspopup])`) &&
  lineOf(element.textContent) !== '';
