import { i18n } from '#i18n';
import type { ScoredKind } from '../../../../utils/metrics/touch-score.ts';
import type { Direction, InteractionKind } from '../../../../utils/model/dealings.ts';
import type { TouchKind } from '../../../../utils/model/touches.ts';
import type { TimeSpan } from '../../../../utils/model/sighting.ts';
import { formatDay, formatNumber } from '../../../ui/format.ts';
import type { IconName } from '../../../ui/icons.ts';

export const interactionKinds: readonly InteractionKind[] = ['call', 'meeting', 'mail', 'message', 'other'];
export const directions: readonly Direction[] = ['in', 'out', 'both'];

/** "Comment", "Call" */
export function kindName(kind: ScoredKind): string {
  const names: Record<ScoredKind, string> = {
    reaction: i18n.t('touches.reaction'),
    comment: i18n.t('touches.comment'),
    reply: i18n.t('touches.reply'),
    mention: i18n.t('touches.mention'),
    share: i18n.t('touches.share'),
    call: i18n.t('touches.call'),
    meeting: i18n.t('touches.meeting'),
    mail: i18n.t('touches.mail'),
    message: i18n.t('touches.message'),
    other: i18n.t('touches.other'),
  };
  return names[kind];
}

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

export function directionName(direction: Direction): string {
  const names: Record<Direction, string> = {
    in: i18n.t('touches.fromThem'),
    out: i18n.t('touches.fromYou'),
    both: i18n.t('touches.both'),
  };
  return names[direction];
}

const isSeenKind = (kind: ScoredKind): kind is TouchKind => !interactionKinds.some((typed) => typed === kind);

/** "Commented on your post", "You answered their comment", "Call, from them" */
export function touchSentence(kind: ScoredKind, direction: Direction): string {
  if (!isSeenKind(kind)) {
    return direction === 'both'
      ? kindName(kind)
      : i18n.t('touches.typed', [kindName(kind), directionName(direction).toLocaleLowerCase()]);
  }
  const theirs: Record<TouchKind, string> = {
    reaction: i18n.t('touches.reactionIn'),
    comment: i18n.t('touches.commentIn'),
    reply: i18n.t('touches.replyIn'),
    mention: i18n.t('touches.mentionIn'),
    share: i18n.t('touches.shareIn'),
  };
  const ours: Record<TouchKind, string> = {
    reaction: i18n.t('touches.reactionOut'),
    comment: i18n.t('touches.commentOut'),
    reply: i18n.t('touches.replyOut'),
    mention: i18n.t('touches.mentionOut'),
    share: i18n.t('touches.shareOut'),
  };
  return (direction === 'out' ? ours : theirs)[kind];
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

const dayMs = 86_400_000;

/** "9 Nov", or "2 – 9 Nov" where the page tells no nearer. */
export const spanOfDays = ({ from, to }: TimeSpan, now: number): string =>
  to - from < dayMs
    ? formatDay((from + to) / 2, now)
    : i18n.t('touches.between', [formatDay(from, now), formatDay(to, now)]);
