import { i18n } from '#i18n';
import type { ScoredKind } from '../../../../utils/metrics/touch-score.ts';
import type { Direction, InteractionKind } from '../../../../utils/model/dealings.ts';
import type { TimeSpan } from '../../../../utils/model/sighting.ts';
import type { TouchKind } from '../../../../utils/model/touches.ts';
import { isSeenKind, kindName } from '../../../charts/touch-sentence.ts';
import { formatDay, formatNumber, formatTime } from '../../../ui/format.ts';
import type { IconName } from '../../../ui/icons.ts';

export const interactionKinds: readonly InteractionKind[] = ['call', 'meeting', 'mail', 'message', 'other'];
export const directions: readonly Direction[] = ['in', 'out', 'both'];

/** "3 comments" */
export function kindCount(kind: ScoredKind, count: number): string {
  const shown: [string] = [formatNumber(count)];
  if (!isSeenKind(kind)) return i18n.t('waiting.typed', [kindName(kind), shown[0]]);
  const words: Record<TouchKind, string> = {
    reaction: i18n.t('waiting.reactions', count, shown),
    comment: i18n.t('waiting.comments', count, shown),
    reply: i18n.t('waiting.replies', count, shown),
    mention: i18n.t('waiting.mentions', count, shown),
    share: i18n.t('waiting.shares', count, shown),
  };
  return words[kind];
}

export const touchIcons: Readonly<Record<ScoredKind, IconName>> = {
  reaction: 'check',
  comment: 'quote',
  reply: 'reply',
  mention: 'people',
  share: 'posts',
  call: 'clock',
  meeting: 'calendar',
  mail: 'document',
  message: 'quote',
  other: 'more',
};

/** As near as the page tells: "At 14:05", "14:00 – 15:00" or "2 Nov – 9 Nov". */
export function whenWords({ from, to }: TimeSpan, now: number): string {
  if (from === to) return i18n.t('touches.atTime', [formatTime(from)]);
  const [first, last] = [formatDay(from, now), formatDay(to, now)];
  return first === last
    ? i18n.t('touches.between', [formatTime(from), formatTime(to)])
    : i18n.t('touches.between', [first, last]);
}
