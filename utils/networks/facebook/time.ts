import { lineOf } from '../../page/text.ts';
import { $$, $optional } from '../../page/dom.ts';

/** No label of a time is longer; what is, is a jumble of letters. Full dates stand in labels, never in letters. */
const longest = 40;

/**
 * What a person reads in the time line: a time, or "Sponsored". Facebook scrambles it for machines in several ways;
 * undefined where it cannot be put in order.
 */
export function labelOf(link: Element): string | undefined {
  const id = $optional('[aria-labelledby]', link)?.getAttribute('aria-labelledby');
  const readable = id && lineOf(link.ownerDocument.getElementById(id)?.textContent ?? '');
  const label = readable || lineOf(link.getAttribute('aria-label') ?? '');
  if (label) return label;
  const text = lettersOf(link);
  return text && text.length <= longest ? text : undefined;
}

/** Letters in elements of their own, some of them hidden, some out of order. Asks for styles, so it comes last. */
function lettersOf(link: Element): string | undefined {
  const letters = $$('b,span', link).filter((element) => !element.firstElementChild);
  if (letters.length < 3 || letters.some(({ textContent }) => [...textContent].length > 1)) {
    return lineOf(link.textContent);
  }
  const view = link.ownerDocument.defaultView;
  const shown: { letter: string; order: number }[] = [];
  let isShuffled = false;
  for (const element of letters) {
    const style = view?.getComputedStyle(element);
    const isAway = style?.position === 'absolute';
    isShuffled ||= isAway;
    if (isAway || style?.display === 'none' || style?.visibility === 'hidden') continue;
    shown.push({ letter: element.textContent, order: Number(style?.order) || 0 });
  }
  if (isShuffled && shown.length > 1 && new Set(shown.map(({ order }) => order)).size === 1) return undefined;
  shown.sort((a, b) => a.order - b.order);
  return lineOf(shown.map(({ letter }) => letter).join(''));
}

/** The label of an advertisement, in the languages in which it was seen or is documented. */
const sponsored =
  /^(?:sponsored|ad|publicidad|sponsorisé|gesponsert|anzeige|gesponsord|sponsorizzato|patrocinado|sponsorowane|реклама|спонсировано|sponsorlu|được tài trợ|bersponsor|sponsrad|sponset|sponsoreret|sponsoroitu|sponzorováno|χορηγούμενη|広告|赞助内容|贊助|광고|스폰서|مُ?مَ?و[َّ]*ل|ממומן|प्रायोजित|ได้รับการสนับสนุน)$/i;

export const isAdLabel = (label: string): boolean => sponsored.test(label.normalize('NFC'));
