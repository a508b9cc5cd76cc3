import { parseRelativeTime } from '../../lib/relative-time.ts';
import type { PostRef, TimeSpan } from '../../model/sighting.ts';
import { timeOfId } from './urns.ts';

export interface TimeSlot {
  readonly label?: TimeSpan | undefined;
  /** Undefined where the slot holds neither an age nor a word that is known for advertisements. */
  readonly promoted?: boolean | undefined;
}

/** The word for an advertisement, which stands where others show their age; some go on with "by COMPANY". */
const promotedWords =
  /^(?:promo[tvw]|sponso|anzeige|gesponser|promocionad|patrocinad|publicidad|anuncio|anúncio|(?:post|contenuto) sponso|inserzion|gepromoot|treść promo|marknadsf|annons|annonce|mainos|öne çık|reklam|реклам|продвига|propagov|sponzor|szponzor|hirdet|dipromo|bersponsor|được (?:quảng|tài)|โฆษณา|โปรโม|促[銷销]|[广廣][告]|推[廣广]|[赞贊]助|プロモ|広告|프로모|광고|ترويج|الترويج|إعلان|ממומן|מקודם|प्रमोट|प्रायोजि|προωθ|χορηγ)/iu;

export function timeSlotOf(text: string, locale: string, seenAt: number): TimeSlot {
  if (promotedWords.test(text)) return { promoted: true };
  const label = parseRelativeTime(text, locale, seenAt);
  return label || couldBeAge(text) ? { label, promoted: false } : {};
}

/** An age that we cannot read still has a number; no language's word for an advertisement has one. */
export const couldBeAge = (text: string): boolean =>
  /^\P{Nd}{0,12}\p{Nd}{1,2}\P{Nd}{0,12}$/u.test(text.split('•')[0] ?? '');

export const isTimeSlot = (text: string): boolean => couldBeAge(text) || promotedWords.test(text);

/**
 * When the post went out. The id of an activity holds it to the millisecond; ids of a ugcPost and a share are given
 * when the post is written, which can be days before a scheduled post goes out: there it is only the earliest moment.
 * An id that is younger than the label allows belongs to a repost, and the label to the original; the same can be so
 * unnoticed where a repost or a comment `brought` the post.
 */
export function publishedAtOf(
  { kind, id }: PostRef,
  label: TimeSpan | undefined,
  seenAt: number,
  brought = false,
): TimeSpan | undefined {
  const given = timeOfId(id);
  if (given === undefined || given > seenAt + minuteMs || (label && given > label.to + minuteMs)) return label;
  if (brought && label && given >= label.from)
    return { from: label.from, to: Math.max(label.from, Math.min(given, label.to)) };
  if (kind === 'activity') return { from: given, to: given };
  return { from: given, to: Math.max(given, label?.to ?? seenAt) };
}

const minuteMs = 60_000;
