import type { PostSighting, ProfileRef } from '../../model/sighting.ts';
import { textOf } from '../../page/text.ts';
import type { ReadContext, Reading } from '../types.ts';
import { accountOf, nameIn } from './accounts.ts';
import { contextOf } from './context.ts';
import { known, type Parts } from './parts.ts';
import { timeSlotIn } from './time-slot.ts';
import { permalinkOf } from './urns.ts';

/** Raised whenever reading changes its meaning. */
export const reader = 'linkedin/1';

/** A post as a sighting. Without an id or an author it is none: a list of people, a course, a part not yet drawn. */
export function readParts(parts: Parts, locale: string, { seenAt, surface }: ReadContext): Reading<PostSighting> {
  const { ref, link, name, text } = parts;
  const author = accountOf(link, nameIn(name));
  if (!ref || !author) return { value: undefined, missing: [ref ? 'author' : 'id'] };
  const { suggested, first, words, links } = contextOf(parts.header);
  const { isVerified, quotes, media, metrics } = parts.details(locale);
  const value = known<PostSighting>({
    post: ref,
    author,
    verified: isVerified || undefined,
    permalink: ref.id ? permalinkOf(ref) : undefined,
    timeLabel: {
      text: timeSlotIn(parts.ages),
      locale,
      original: parts.original,
      isBrought: parts.isBrought,
      beside: parts.original ? '' : words.slice(0, 200),
    },
    // Folded texts are in the page in full.
    text: text && textOf(text, { without: '.visually-hidden,button' }).slice(0, 65_000),
    textComplete: text ? true : undefined,
    suggested: suggested || undefined,
    repostedBy: parts.original ? otherThan(author, accountOf(links[0], nameIn(links[0]))) : first,
    quotes,
    media: [...media],
    metrics,
    seenAt,
    surface,
    reader,
  });
  const missing = Object.entries({
    'author.name': author.name,
    // A zero has no element; but a post without its row of buttons was not understood.
    'metrics.reactions': parts.actions,
    'metrics.comments': parts.actions,
    'metrics.shares': parts.actions,
  }).flatMap(([field, found]) => (found === undefined ? field : []));
  return { value, missing };
}

const otherThan = (author: ProfileRef, other: ProfileRef | undefined): ProfileRef | undefined =>
  other?.handle === author.handle ? undefined : other;
