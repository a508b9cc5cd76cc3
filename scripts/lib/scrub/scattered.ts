import { parseRelativeTime } from '../../../utils/lib/relative-time.ts';
import { isAdLabel, labelOf } from '../../../utils/networks/facebook/time.ts';

/**
 * The letters of scrambled times and of scrambled words for an advertisement, each in an element of its own. They stay
 * when what they say is nothing but that; the order is the style sheets', so ask before these are dropped.
 */
export function scatteredLabels(document: Document, seenAt: number): ReadonlySet<Node> {
  const locale = document.documentElement.lang || 'en';
  const letters = new Set<Node>();
  for (const link of document.querySelectorAll('a[href]')) {
    const leaves = [...link.querySelectorAll('b,span')].filter((leaf) => !leaf.firstElementChild);
    if (leaves.length < 3 || leaves.some((leaf) => [...(leaf.textContent ?? '')].length > 1)) continue;
    const label = labelOf(link) ?? '';
    if (!isAdLabel(label) && !(label.length < 30 && parseRelativeTime(label, locale, seenAt))) continue;
    for (const leaf of leaves) for (const node of leaf.childNodes) letters.add(node);
  }
  return letters;
}
