import type { NetworkId } from '../../model/network.ts';
import { hasManyHashtags } from './hashtags.ts';
import { beginsWithGreeting } from './hook.ts';
import { hasLinkAway } from './leads-away.ts';
import { hasManyMentions } from './mentions.ts';
import { isHardToRead } from './reading-ease.ts';
import type { Reason } from './reasons.ts';
import type { Finding, OwnEffect, OwnRule } from './types.ts';

/** Reasons that are rules of thumb of how many people a post reaches: the user's own posts know better. */
const ruleByReason: Readonly<Partial<Record<Reason, OwnRule>>> = {
  'hashtags.many': 'hashtags',
  'hook.greeting': 'greeting',
  'leadsAway.link': 'link',
  'mentions.many': 'mentions',
  'readingEase.hard': 'ease',
};

/** Whether a text is of the kind that a rule warns of. */
export const ownRules: Readonly<Record<OwnRule, (text: string, network: NetworkId) => boolean>> = {
  hashtags: hasManyHashtags,
  greeting: beginsWithGreeting,
  link: hasLinkAway,
  mentions: hasManyMentions,
  ease: isHardToRead,
};

/** What own posts say of a rule stands with its finding; a rule that they contradict falls silent. */
export function judgedByOwn(
  found: readonly Finding[],
  effects: Readonly<Partial<Record<OwnRule, OwnEffect>>> = {},
): Finding[] {
  return found.flatMap((finding) => {
    const rule = ruleByReason[finding.reason];
    const own = rule && effects[rule];
    if (!own) return [finding];
    return own.low > 1 ? [] : [{ ...finding, own }];
  });
}
