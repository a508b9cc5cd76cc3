import type { PostRef, TimeSpan } from '../../model/sighting.ts';
import { timeOfId } from './urns.ts';

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

/**
 * Whether `shared` is what a post reshares. A share gets its id just before its activity. One that is much older is that
 * of the post which is reposted here, or of one that was scheduled: either way the post is not younger than its age says,
 * and not older than this id.
 */
export const isOlder = (shared: PostRef, { id }: PostRef): boolean =>
  (timeOfId(id) ?? 0) - (timeOfId(shared.id) ?? Infinity) > 10 * minuteMs;

/** The word for an advertisement, which stands where others show their age; some go on with "by COMPANY". */
const promotedWords =
  /^(?:promo[tvw]|sponso|anzeige|gesponser|promocionad|patrocinad|publicidad|anuncio|anúncio|(?:post|contenuto) sponso|inserzion|gepromoot|treść promo|marknadsf|annons|annonce|mainos|öne çık|reklam|реклам|продвига|propagov|просува|na-?promote|pino-?promote|kiemelt|sponzor|szponzor|hirdet|dipromo|bersponsor|được (?:quảng|tài)|โฆษณา|(?:ได้รับการ)?โปรโม|促[銷销]|[广廣][告]|推[廣广]|[赞贊]助|プロモ|広告|프로모|광고|ترويج|الترويج|إعلان|ממומן|מקודם|प्रमोट|प्रायोजि|প্রচার|প্রমোট|ਪ੍ਰਮੋਟ|ప్రమోట్|تبلیغ|προωθ|χορηγ)/iu;

/** Whether what stands where posts show their age says "advertisement"; undefined for words that we do not know. */
export function isPromoted(slot: string): boolean | undefined {
  if (promotedWords.test(slot)) return true;
  // Ages have a dot behind them, "now" too; no language's word for an advertisement has one.
  return slot.includes('•') ? false : undefined;
}

/** "X reposted this" in the languages of the pages; likes and comments stand in the same place. */
const repostWords =
  /repost|republi|repartag|partagé|geteilt|compart|diffuso|condivi|gedeeld|udostępni|delade|del[et] dette|jakoi|sdílel|paylaş|репост|подели|distribui|megosztot|membagikan|chia sẻ|แชร์|转发|轉發|分享|シェア|リポスト|퍼감|공유|نشر|مشاركة|שיתפ|साझा|κοινοποί/iu;

/** Whether the words beside a name say that it reposted. Companies do so without any; with others the verb is gone. */
export const saysRepost = (words: string, isOrganisation = true): boolean =>
  words === '' ? isOrganisation : repostWords.test(words);
