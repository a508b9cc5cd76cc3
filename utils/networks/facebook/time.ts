import { hasNumber } from '../../lib/fields.ts';
import { lineOf, textOf } from '../../page/text.ts';
import { $$, $optional } from '../../page/dom.ts';

/** No label of a time is longer; what is, is a jumble of letters. Full dates stand in labels, never in letters. */
const longest = 40;

/**
 * What a person reads in the time line: a time, or "Sponsored". Facebook scrambles it for machines in several ways;
 * undefined where it cannot be put in order.
 */
export function labelOf(link: Element): string | undefined {
  const id = $optional('[aria-labelledby]', link)?.getAttribute('aria-labelledby');
  const readable = id && link.ownerDocument.getElementById(id)?.textContent;
  const label = lineOf(readable || link.getAttribute('aria-label') || '');
  if (label) return label;
  const letters = $$('b,span', link).filter((element) => !element.firstElementChild);
  const isScattered = letters.length > 2 && letters.every(({ textContent }) => [...textContent].length < 2);
  const text = isScattered ? inOrder(letters) : lineOf(textOf(link, { without: 'img' }));
  return text.length <= longest ? text || undefined : undefined;
}

/** Letters in elements of their own, some of them hidden, some out of order; "" where the order cannot be told. */
function inOrder(letters: readonly Element[]): string {
  const shown: { text: string; order: number }[] = [];
  let isShuffled = false;
  for (const letter of letters) {
    // A style is asked nothing twice: every answer is computed anew.
    const style = getComputedStyle(letter);
    const isAway = style.position === 'absolute';
    isShuffled ||= isAway;
    if (!isAway && style.display !== 'none') shown.push({ text: letter.textContent, order: Number(style.order) });
  }
  if (isShuffled && new Set(shown.map(({ order }) => order)).size < 2) return '';
  shown.sort((a, b) => a.order - b.order);
  return lineOf(shown.map(({ text }) => text).join(''));
}

/**
 * The label of an advertisement, without marks over letters, in the languages in which it was seen or is documented.
 * Classes of all letters would take half a millisecond to compile, when the first post of a page is read.
 */
const sponsored =
  /^(?:[a-z]*spons[a-z]*|ad|anzeige|publicidad|patrocinado|реклама|đuoc tai tro|広告|赞助内容|[贊赞]助|ممول|ממומן)$/;

export const isAdLabel = (label: string): boolean =>
  !hasNumber(label) && sponsored.test(label.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''));
