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
  const readable = id && link.ownerDocument.getElementById(id)?.textContent;
  const label = lineOf(readable || link.getAttribute('aria-label') || '');
  if (label) return label;
  const letters = $$('b,span', link).filter((element) => !element.firstElementChild);
  const isScattered = letters.length > 2 && letters.every(({ textContent }) => [...textContent].length < 2);
  const text = isScattered ? inOrder(letters) : lineOf(link.textContent);
  return text.length <= longest ? text || undefined : undefined;
}

/** Letters in elements of their own, some of them hidden, some out of order; "" where the order cannot be told. */
function inOrder(letters: readonly Element[]): string {
  const styled = letters.map((element) => ({ text: element.textContent, style: getComputedStyle(element) }));
  const shown = styled.filter(({ style }) => style.position !== 'absolute' && style.display !== 'none');
  const isShuffled = styled.some(({ style }) => style.position === 'absolute');
  if (isShuffled && new Set(shown.map(({ style }) => style.order)).size < 2) return '';
  shown.sort((a, b) => Number(a.style.order) - Number(b.style.order));
  return lineOf(shown.map(({ text }) => text).join(''));
}

/** The label of an advertisement, without marks over letters, in the languages in which it was seen or is documented. */
const sponsored =
  /^(?:\p{L}*spons\p{L}*|ad|anzeige|publicidad|patrocinado|реклама|đuoc tai tro|広告|赞助内容|[贊赞]助|ممول|ממומן)$/iu;

export const isAdLabel = (label: string): boolean => sponsored.test(label.normalize('NFD').replace(/\p{M}/gu, ''));
