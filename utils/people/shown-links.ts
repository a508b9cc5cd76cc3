import { handleKey } from '../lib/keys.ts';
import type { ProfileRef, ProfileSighting } from '../model/sighting.ts';
import { accountOfLink } from './accounts.ts';

/** A link that an account shows publicly, to an account on another network. */
export interface ShownLink {
  /** As the page showed it. */
  readonly link: string;
  readonly to: ProfileRef;
  readonly seenAt: number;
}

/** An address of one of the networks in running text, e.g. in an introduction. */
const inText = /(?:https?:\/\/)?(?:[a-z\d-]+\.)*(?:x|twitter|linkedin|facebook|fb)\.com\/[^\s<>()"',;|]+/gi;
/** "notx.com/ada" is no address of X. */
const startsAWord = (text: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}.@_-]/u.test(text[at - 1] ?? '');

/** The links of a profile, as it was seen, that lead to an account on another network. Each account once. */
export function shownLinks(seen: Pick<ProfileSighting, 'profile' | 'headline' | 'links' | 'seenAt'>): ShownLink[] {
  const found = new Map<string, ShownLink>();
  for (const link of [...(seen.links ?? []), ...linksIn(seen.headline ?? '')]) {
    const to = accountOfLink(link);
    if (!to || to.network === seen.profile.network) continue;
    const key = handleKey(to.network, to.handle);
    if (!found.has(key)) found.set(key, { link: link.slice(0, 2000), to, seenAt: seen.seenAt });
  }
  return [...found.values()];
}

const linksIn = (text: string): string[] =>
  [...text.matchAll(inText)].flatMap(({ 0: link, index }) =>
    startsAWord(text, index) ? [link.replace(/[.!?:]+$/, '')] : [],
  );
