import { linksIn } from '../links.ts';
import type { Span } from '../draft.ts';
import type { Check } from './types.ts';
import { isOfNetwork } from './urls.ts';

/**
 * A link to another site in a post. That networks show such posts to fewer people is said everywhere and proven nowhere,
 * so this is silent until the user's own posts can tell: their result is what it is about.
 */
export const leadsAway: Check = {
  id: 'leadsAway',
  run({ text }, { purpose, history }) {
    const [first] = purpose === 'post' && history?.effects?.link ? linksAway(text) : [];
    return first ? [{ span: first, reason: 'leadsAway.link' }] : [];
  },
};

export const hasLinkAway = (text: string): boolean => linksAway(text).length > 0;

const linksAway = (text: string): Span[] =>
  linksIn(text).flatMap(({ start, end }) => (isOfNetwork(text.slice(start, end)) ? [] : [{ start, end }]));
