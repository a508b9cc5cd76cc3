import { folded } from './checks/same-text.ts';

/** Less of the words in common than this, 0–1, and a draft is another text. */
const leastShared = 0.4;

/** White space as one writes it: editors change what stands at the ends of lines. */
const plain = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();

export interface PartOfEntry {
  /** 0: the text itself. */
  readonly part: number;
  readonly isSame: boolean;
}

/** Which part of a thread a draft came from, and whether it says the same still; undefined where it is another text. */
export function partOf(draft: string, parts: readonly string[]): PartOfEntry | undefined {
  const text = plain(draft);
  if (!text) return undefined;
  const same = parts.findIndex((part) => plain(part) === text);
  if (same >= 0) return { part: same, isSame: true };
  const shares = parts.map((part) => shareOf(text, part));
  const best = Math.max(...shares);
  return best >= leastShared ? { part: shares.indexOf(best), isSame: false } : undefined;
}

/** Twice what two texts share of their words, by what both have. Of scripts without spaces their letters count. */
function shareOf(a: string, b: string): number {
  const [first, second] = [unitsOf(a), unitsOf(b)];
  const shared = [...first].filter((unit) => second.has(unit)).length;
  return (2 * shared) / Math.max(1, first.size + second.size);
}

const unitsOf = (text: string): ReadonlySet<string> => {
  const same = folded(text);
  const isSpaced = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u.test(same);
  return new Set(isSpaced ? same.split(' ').filter(Boolean) : same.replaceAll(' ', ''));
};
