import type { OpeningKind } from '../model/own-help.ts';
import { beginsWithGreeting } from './checks/hook.ts';
import { sentencesIn } from './checks/prose.ts';
import { withoutLinks } from './checks/prose.ts';

const longest = 200;

/** The first sentence of a text, where it is one that can open another text: with words, and not too long. */
export function openingOf(text: string): string | undefined {
  const [first] = sentencesIn(withoutLinks(text));
  const opening = first && text.slice(first.start, first.end).trim();
  if (!opening || opening.length > longest || withoutLinks(opening) !== opening) return undefined;
  return (opening.match(/\p{L}+/gu)?.length ?? 0) >= 2 ? opening : undefined;
}

/** What kind of opening a text has; the first that is true. */
export function openingKind(text: string): OpeningKind {
  if (beginsWithGreeting(text)) return 'greeting';
  const opening = openingOf(text) ?? text;
  if (/[?？؟]["”»')\]]*$/u.test(opening)) return 'question';
  // A number among its first words.
  return /\p{N}/u.test(opening.split(/\s+/u).slice(0, 6).join(' ')) ? 'number' : 'statement';
}
