import { tidy } from './labels.ts';
import type { People } from './people.ts';

const controls =
  'button,[role="button"],[role="tab"],[role="menuitem"],[role="switch"],[role="radio"],nav a,[role="navigation"] a';
const picture = 'img:not([src*="emoji"]),image,[style*="url("]';
const least = 3;

/**
 * Labels that the page repeats on its buttons, and words that it repeats beside numbers. Interface texts repeat, and
 * people's names hardly do on buttons: what could be one is left out all the same.
 */
export function repeatedIn(
  document: Document,
  people: People,
): { labels: ReadonlySet<string>; words: ReadonlySet<string> } {
  const labels = new Map<string, number>();
  const counted = new Map<string, number>();
  const refused = beforeCapitals(document);
  const count = (of: Map<string, number>, key: string): void => void of.set(key, (of.get(key) ?? 0) + 1);
  for (const control of document.querySelectorAll(controls)) {
    const shown = tidy(control.textContent ?? '');
    const label = tidy(control.getAttribute('aria-label') ?? '');
    for (const text of new Set([shown, label])) {
      if (isInterface(text, people)) count(labels, text);
      if (control.querySelector(picture)) refused.add(text);
      const [, words = ''] = /^\p{Nd}[\p{Nd}.,\s]*(?:\p{L}(?=\s))?\s*([\p{L}\p{M}\s]{2,30})$/u.exec(text) ?? [];
      if (isInterface(words.trim(), people)) count(counted, words.trim().toLowerCase());
    }
  }
  const often = (of: ReadonlyMap<string, number>): string[] =>
    [...of].flatMap(([text, times]) => (times >= least && !refused.has(text) ? text : []));
  return { labels: new Set(often(labels)), words: new Set(often(counted).flatMap((text) => text.split(' '))) };
}

/** Words with a capital before another such word, "Ada" of "Ada Park": on a button of its own that can be a name. */
function beforeCapitals(document: Document): Set<string> {
  const found = new Set<string>();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    for (const [, word = ''] of (walker.currentNode.nodeValue ?? '').matchAll(/(\p{Lu}[\p{L}\p{M}’'-]+) (?=\p{Lu})/gu))
      found.add(word);
  return found;
}

/**
 * One to three words, none of them a part of a name; only the first may have a capital, as in no full name. Where
 * letters have no case, nothing tells.
 */
function isInterface(text: string, { names, nameWords }: People): boolean {
  if (!/^[\p{L}\p{M}][\p{L}\p{M}\s'’-]*[.…]*$/u.test(text) || /\p{Lo}/u.test(text) || text.length > 40) return false;
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const isName = names.has(text.toLowerCase()) || words.some((word) => nameWords.has(word.toLowerCase()));
  return !isName && words.length < 4 && words.slice(1).every((word) => word === word.toLowerCase());
}
