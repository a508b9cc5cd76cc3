import { parseRelativeTime } from '../../lib/relative-time.ts';
import type { PostRef, TimeSpan } from '../../model/sighting.ts';
import { timeOfId } from './urns.ts';

export interface TimeSlot {
  /** What stands where posts show their age: "2h • Edited •", "Promoted", "Anzeige". */
  readonly text: string | undefined;
  readonly label: TimeSpan | undefined;
  readonly promoted: boolean | undefined;
}

/** The networks' words for an advertisement, as the beginning of the slot: some go on with "by COMPANY". */
const promotedWords =
  /^(?:promoted|sponsored|anzeige|gesponsert|promocionad|patrocinad|publicidad|anuncio|promovid|anúncio|post sponsori|sponsori|contenuto sponsor|inserzione|gepromoot|gesponsord|treść promowana|promowan|sponsorowan|marknadsför|sponsrad|annons|sponset|promotert|sponsoreret|annonce|mainos|öne çıkarıl|sponsorlu|reklam|продвига|реклам|promovat|propagovan|sponzorovan|megvásárolt|hirdetés|szponzor|dipromosikan|bersponsor|được quảng cáo|được tài trợ|โฆษณา|โปรโมท|ได้รับการสนับสนุน|促銷|促销|广告|廣告|推廣|推广|赞助|贊助|プロモーション|広告|프로모션|광고|الترويج|ترويج|مُروَّج|إعلان|ממומן|מקודם|प्रमोटेड|प्रायोजित|προωθ|χορηγ)/iu;

export function timeSlotOf(text: string | undefined, locale: string, seenAt: number): TimeSlot {
  if (!text) return { text: undefined, label: undefined, promoted: undefined };
  if (promotedWords.test(text)) return { text, label: undefined, promoted: true };
  const label = parseRelativeTime(text, locale, seenAt);
  // An age that we cannot read still has a number; no language's word for an advertisement has one.
  return { text, label, promoted: label || /^\P{L}*\p{Nd}/u.test(text) ? false : undefined };
}

/**
 * When the post went out. The id of an activity holds it to the millisecond; ids of a ugcPost and a share are given
 * when the post is written, which can be days before a scheduled post goes out: there it is only the earliest moment.
 * An id that is younger than the label says belongs to a repost, and the label to the original.
 */
export function publishedAtOf(
  { kind, id }: PostRef,
  label: TimeSpan | undefined,
  seenAt: number,
): TimeSpan | undefined {
  const given = timeOfId(id);
  if (given === undefined || given > seenAt + minuteMs || (label && given > label.to + minuteMs)) return label;
  if (kind === 'activity') return { from: given, to: given };
  return { from: given, to: Math.max(given, label?.to ?? seenAt) };
}

/** The original of a repost went out before the repost did. */
export function publishedBefore(repost: string, label: TimeSpan | undefined): TimeSpan | undefined {
  const given = timeOfId(repost);
  return label && given !== undefined && given >= label.from
    ? { from: label.from, to: Math.min(given, label.to) }
    : label;
}

const minuteMs = 60_000;
