import { i18n } from '#i18n';
import type { LastTouch } from '../../utils/model/cards.ts';
import type { Direction } from '../../utils/model/dealings.ts';
import type { TouchKind } from '../../utils/model/touches.ts';

/** The words for what was between us and somebody, for cards and pages alike. */

type Kind = LastTouch['kind'];

/** "Comment", "Call" */
export function kindName(kind: Kind): string {
  const names: Record<Kind, string> = {
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

export function directionName(direction: Direction): string {
  const names: Record<Direction, string> = {
    in: i18n.t('touches.fromThem'),
    out: i18n.t('touches.fromYou'),
    both: i18n.t('touches.both'),
  };
  return names[direction];
}

const seenKinds: readonly string[] = ['reaction', 'comment', 'reply', 'mention', 'share'] satisfies TouchKind[];

/** Whether pages show touches of this kind; the others are typed. */
export const isSeenKind = (kind: Kind): kind is TouchKind => seenKinds.includes(kind);

/** "Commented on your post", "You answered their comment", "Call, from them" */
export function touchSentence(kind: Kind, direction: Direction): string {
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
