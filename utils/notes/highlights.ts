import { mostHighlights } from '../model/library.ts';
import type { Anchor } from '../model/records.ts';
import { anchorAt } from './anchor.ts';

/** A stretch of a text, in code units; `to` is behind its end. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What carries highlights: `anchor` is the only one that older versions knew. */
interface Highlighted {
  readonly text: string;
  readonly anchor?: Anchor | undefined;
  readonly highlights?: readonly Anchor[] | undefined;
}

/** A text in a row of pieces, to be drawn one after the other. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

export const highlightsOf = ({ anchor, highlights }: Omit<Highlighted, 'text'>): readonly Anchor[] =>
  highlights ?? (anchor ? [anchor] : []);

/** Where the words of an anchor stand in a text: of several places the one with the most of what stood around them. */
export function placeOf(text: string, { exact, prefix = '', suffix = '' }: Anchor): Stretch | undefined {
  let best: { readonly from: number; readonly likeness: number } | undefined;
  for (let from = text.indexOf(exact); from >= 0; from = text.indexOf(exact, from + 1)) {
    const likeness =
      sameEnd(text.slice(0, from), prefix) + sameStart(text.slice(from + exact.length), suffix) - from / 1e6;
    if (!best || likeness > best.likeness) best = { from, likeness };
  }
  return best && { from: best.from, to: best.from + exact.length };
}

/** The highlighted stretches in the order of the text; those that touch are one. What is not found is left out. */
export function stretchesOf(text: string, anchors: readonly Anchor[]): readonly Stretch[] {
  const found = anchors.flatMap((anchor) => placeOf(text, anchor) ?? []).sort((a, b) => a.from - b.from);
  const joined: Stretch[] = [];
  for (const { from, to } of found) {
    const last = joined.at(-1);
    if (last && from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else joined.push({ from, to });
  }
  return joined;
}

export function piecesOf(text: string, anchors: readonly Anchor[]): readonly Piece[] {
  let at = 0;
  const pieces = stretchesOf(text, anchors).flatMap(({ from, to }) => {
    const before = { text: text.slice(at, from), isMarked: false };
    at = to;
    return [before, { text: text.slice(from, to), isMarked: true }];
  });
  return [...pieces, { text: text.slice(at), isMarked: false }].filter((piece) => piece.text !== '');
}

/** Of pieces in a row the first, with so many code units in all at most. */
export function firstOf(pieces: readonly Piece[], most: number): readonly Piece[] {
  const first: Piece[] = [];
  let left = most;
  for (const { text, isMarked } of pieces) {
    if (left <= 0) break;
    first.push({ text: text.slice(0, left), isMarked });
    left -= text.length;
  }
  return first;
}

/** With one more highlight; those that it touches become one with it. As it was where there are too many. */
export function withHighlight(text: string, anchors: readonly Anchor[], added: Anchor): Anchor[] {
  const stretches = stretchesOf(text, [...anchors, added]);
  const all = stretches.flatMap(({ from, to }) => anchorAt(text, from, to) ?? []);
  return all.length > mostHighlights ? [...anchors] : all;
}

/** Without the highlight of these words; what lies around them in the same one stays. */
export function withoutHighlight(text: string, anchors: readonly Anchor[], removed: Anchor): Anchor[] {
  const hole = placeOf(text, removed);
  if (!hole) return [...anchors];
  return stretchesOf(text, anchors).flatMap(({ from, to }) => {
    const before = anchorAt(text, from, Math.max(from, Math.min(to, hole.from)));
    const after = anchorAt(text, Math.min(to, Math.max(from, hole.to)), to);
    return [before, after].filter((anchor) => anchor !== undefined);
  });
}

/** The words to quote: what is highlighted, the beginning of the text where nothing is. On one line. */
export function quoteOf({ text, ...rest }: Highlighted, most: number): string {
  const marked = stretchesOf(text, highlightsOf(rest)).map(({ from, to }) => text.slice(from, to));
  const line = [...(marked.length > 0 ? marked.join(' … ') : text).replace(/\s+/g, ' ').trim()];
  return marked.length === 0 && line.length > most ? `${line.slice(0, most - 1).join('')}…` : line.join('');
}

/**
 * Words that were selected in a page as they stand in the text that was read of it. A page breaks lines in its own way and
 * draws emoji as pictures, so neither counts. `before`: what stands before them there.
 */
export function anchorOfWords(text: string, words: string, before = ''): Anchor | undefined {
  const { letters, places } = lettersOf(text);
  const sought = lettersOf(words).letters;
  if (!sought) return undefined;
  const lead = lettersOf(before).letters;
  const withLead = lead ? letters.indexOf(lead + sought) : -1;
  const start = withLead >= 0 ? withLead + lead.length : letters.indexOf(sought);
  const [from, last] = [places[start], places[start + sought.length - 1]];
  return start < 0 || from === undefined || last === undefined ? undefined : anchorAt(text, from, last + 1);
}

const isLetter = (char: string): boolean => !/[\s\p{Extended_Pictographic}\p{Cf}\uFE0F]/u.test(char);

/** What counts of a text, and the place in it of each code unit of that. */
function lettersOf(text: string): { readonly letters: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let letters = '';
  let at = 0;
  for (const char of text) {
    if (isLetter(char)) {
      letters += char;
      for (let unit = 0; unit < char.length; unit += 1) places.push(at + unit);
    }
    at += char.length;
  }
  return { letters, places };
}

function sameStart(a: string, b: string): number {
  let count = 0;
  while (count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function sameEnd(a: string, b: string): number {
  let count = 0;
  while (count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}
