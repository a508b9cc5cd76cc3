import type { NetworkId } from '../../model/network.ts';
import { foldAfterLines } from './measure.ts';
import type { Sample } from './sample.ts';
import { endWithin, wordBefore } from './words.ts';

/** The last words of a draft that are seen before its reader asks for more. */
export interface Fold {
  /** "page": as posts on this page are folded. "table": by counts that were published, since no post shows it. */
  readonly source: 'page' | 'table';
  /** The last word that is seen on this screen, and where it ends in the draft; undefined when all of it is seen. */
  readonly here: FoldEnd | undefined;
  /** The same on a phone, 375 px wide. Always an estimate. */
  readonly phone: FoldEnd | undefined;
}

export interface FoldEnd {
  readonly end: number;
  readonly word: string;
}

/**
 * Code points before the fold as commonly published, where nothing can be measured. LinkedIn: 210, and about 140 on a
 * phone; Facebook: 477; X: 280, which only longer posts of accounts with Premium exceed. Looked up 2026-11-29.
 */
const table: Readonly<Record<NetworkId, { readonly here: number; readonly phone: number }>> = {
  linkedin: { here: 210, phone: 140 },
  facebook: { here: 477, phone: 477 },
  x: { here: 280, phone: 280 },
};

/** What a text has of 375 px on a phone: beside it are margins of 16 px, and on X the picture of who writes. */
const phoneWidth: Readonly<Record<NetworkId, number>> = { linkedin: 343, facebook: 343, x: 291 };

/** `layer`: an element of ours in which texts can be set. Undefined for a draft without words. */
export function foldOf(network: NetworkId, sample: Sample, layer: HTMLElement, text: string): Fold | undefined {
  if (!text.trim()) return undefined;
  const { clamp, characters } = sample;
  const ending = (end: number | undefined) => endingAt(text, end);
  if (!clamp && characters === undefined) return foldByTable(network, text);
  const byCount = characters === undefined ? undefined : endWithin(text, characters);
  const byLines = (width: number): number | undefined =>
    clamp && foldAfterLines(layer, { ...clamp.type, width: Math.min(width, clamp.type.width) }, clamp.lines, text);
  const first = (a: number | undefined, b: number | undefined): number | undefined =>
    a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
  return {
    source: 'page',
    here: ending(first(byCount, byLines(Infinity))),
    phone: ending(first(byCount, byLines(phoneWidth[network]))),
  };
}

/** By counts that were published alone. */
export function foldByTable(network: NetworkId, text: string): Fold {
  const { here, phone } = table[network];
  const ending = (most: number) => endingAt(text, endWithin(text, most));
  return { source: 'table', here: ending(here), phone: ending(phone) };
}

const endingAt = (text: string, end: number | undefined): FoldEnd | undefined =>
  end === undefined ? undefined : { end, word: wordBefore(text, end) };
